#include "pages/ConclusionList.h"

#include "pages/NamedWidgets.h"
#include "text/NumberText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QStringList>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace trueloss::ui {

namespace {

constexpr int mostHeight = 176;
constexpr int indent = 28;

QString detailsOf(const Conclusion& conclusion)
{
    QStringList lines;
    for (const Message& evidence : conclusion.evidence) lines << messageText(evidence);
    for (const Message& other : conclusion.alternatives)
        lines << ConclusionList::tr("Also possible: %1").arg(messageText(other));
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

ConclusionList::ConclusionList(QWidget* parent) : QScrollArea(parent), m_content(new QWidget), m_rows(nullptr)
{
    setObjectName(QStringLiteral("conclusions"));
    setWidgetResizable(true);
    setFrameShape(QFrame::StyledPanel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows = new QVBoxLayout(m_content);
    m_rows->setContentsMargins(8, 8, 8, 8);
    m_rows->setSpacing(4);
    setWidget(m_content);
}

void ConclusionList::setContent(const std::vector<Conclusion>& conclusions, const std::vector<Message>& notes)
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Conclusion& conclusion : conclusions) addConclusion(conclusion);
    for (const Message& note : notes) addNote(messageText(note));
    if (conclusions.empty() && notes.empty())
        addNote(tr("Nothing beyond its numbers: this log does not show how it was made."));
    m_rows->addStretch();
    fit();
}

void ConclusionList::addConclusion(const Conclusion& conclusion)
{
    auto* row = new QWidget;
    auto* layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto* statement = makeText("conclusion");
    statement->setText(messageText(conclusion.statement));
    auto* details = makeText("conclusionDetails");
    details->setText(detailsOf(conclusion));
    details->setContentsMargins(indent, 0, 0, 4);
    details->setForegroundRole(QPalette::PlaceholderText);
    details->hide();
    auto* unfold = new QToolButton;
    unfold->setObjectName(QStringLiteral("unfoldConclusion"));
    unfold->setCheckable(true);
    unfold->setAutoRaise(true);
    unfold->setArrowType(Qt::RightArrow);
    unfold->setAccessibleName(statement->text());
    unfold->setToolTip(tr("What in the log says so, and what else would fit."));
    unfold->setEnabled(!details->text().isEmpty());
    connect(unfold, &QToolButton::toggled, this, [this, unfold, details](bool on) {
        unfold->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
        details->setVisible(on);
        fit();
    });
    auto* head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(unfold, 0, Qt::AlignTop);
    head->addWidget(statement, 1);
    layout->addLayout(head);
    layout->addWidget(details);
    m_rows->addWidget(row);
}

void ConclusionList::addNote(const QString& text)
{
    auto* note = makeText("logNote");
    note->setText(text);
    note->setContentsMargins(indent, 0, 0, 0);
    m_rows->addWidget(note);
}

void ConclusionList::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    // Not now: the page is being laid out with the height that this had.
    if (event->oldSize().width() != event->size().width())
        QMetaObject::invokeMethod(this, &ConclusionList::fit, Qt::QueuedConnection);
}

void ConclusionList::fit()
{
    m_rows->activate();
    const int width = viewport()->width();
    const int wanted =
        m_rows->hasHeightForWidth() ? m_rows->totalHeightForWidth(width) : m_rows->totalSizeHint().height();
    setFixedHeight(std::min(mostHeight, wanted + 2 * frameWidth()));
}

}  // namespace trueloss::ui
