#include "pages/DataFindingCard.h"

#include "pages/FlowLayout.h"
#include "pages/NamedWidgets.h"
#include "session/DataReview.h"
#include "text/NumberText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace trueloss::ui {

namespace {

/// A column that says nothing by itself, or stands in the image: another may be what is to be learned.
bool canBeDropped(const DataFinding& finding)
{
    return finding.column &&
           (finding.kind == DataFindingKind::TargetInPixels || finding.kind == DataFindingKind::RepeatedColumn ||
            finding.kind == DataFindingKind::ConstantTarget);
}

}  // namespace

DataFindingCard::DataFindingCard(QWidget* parent)
    : QFrame(parent),
      m_severity(new QLabel(this)),
      m_headline(makeText("dataFindingHeadline")),
      m_advice(makeText("dataFindingAdvice")),
      m_state(makeText("dataFindingState")),
      m_show(makeButton("showRowsButton")),
      m_exclude(makeButton("excludeRowsButton")),
      m_keep(makeButton("keepRowsButton")),
      m_undo(makeButton("undoDecisionButton")),
      m_leftOut(makeButton("showLeftOutButton")),
      m_drop(makeButton("dropColumnButton"))
{
    setObjectName(QStringLiteral("dataFindingCard"));
    setFrameShape(QFrame::StyledPanel);
    m_severity->setObjectName(QStringLiteral("dataFindingSeverity"));
    m_severity->setFrameShape(QFrame::Box);
    m_severity->setMargin(3);
    QFont bold = m_headline->font();
    bold.setBold(true);
    m_headline->setFont(bold);

    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(m_headline, 1);
    top->addWidget(m_severity, 0, Qt::AlignTop);
    auto* buttons = new QWidget(this);
    auto* flow = new FlowLayout(buttons);
    for (QPushButton* button : {m_show, m_leftOut, m_exclude, m_keep, m_drop, m_undo}) flow->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_advice);
    layout->addWidget(m_state);
    layout->addWidget(buttons);

    connect(m_show, &QPushButton::clicked, this, &DataFindingCard::rowsWanted);
    connect(m_leftOut, &QPushButton::clicked, this, &DataFindingCard::leftOutWanted);
    connect(m_drop, &QPushButton::clicked, this, &DataFindingCard::columnDropped);
    connect(m_exclude, &QPushButton::clicked, this, [this] { Q_EMIT decided(RowDecision::Exclude); });
    connect(m_keep, &QPushButton::clicked, this, [this] { Q_EMIT decided(RowDecision::Keep); });
    connect(m_undo, &QPushButton::clicked, this, [this] { Q_EMIT decided(RowDecision::Undecided); });
}

QString DataFindingCard::severityText(FindingSeverity severity) const
{
    switch (severity) {
        case FindingSeverity::Note:
            return tr("\u2139 note");
        case FindingSeverity::Warning:
            return tr("\u26a0 look at it");
        case FindingSeverity::Serious:
            return tr("\u203c serious");
    }
    return {};
}

QString DataFindingCard::stateText(const DataFinding& finding, RowDecision decision) const
{
    if (decision == RowDecision::Exclude)
        return tr("%n row(s) are left out of training and validation by your choice.", nullptr,
                  static_cast<int>(finding.rows.size()));
    return canBeLeftOut(finding) ? tr("You chose to keep them.") : tr("You know of it and leave it as it is.");
}

void DataFindingCard::setContent(const DataFinding& finding, std::size_t listed, RowDecision decision,
                                 std::size_t targets)
{
    m_severity->setText(severityText(finding.severity));
    m_headline->setText(messageText(finding.headline));
    m_advice->setText(messageText(finding.advice));
    setAccessibleName(m_severity->text() + QLatin1Char(' ') + m_headline->text());

    const bool rows = canBeLeftOut(finding);
    const bool open = decision == RowDecision::Undecided;
    const bool focused = m_exclude->hasFocus() || m_keep->hasFocus() || m_undo->hasFocus();
    m_state->setVisible(!open);
    m_state->setText(stateText(finding, decision));
    // Shown before the others hide, so that the keyboard's focus stays on this card.
    if (!open) m_undo->show();
    if (focused && !open) m_undo->setFocus();
    m_show->setVisible(listed > 0);
    m_show->setText(tr("Show %n row(s)", nullptr, static_cast<int>(listed)));
    m_show->setToolTip(tr("Shows only these rows, and those that they resemble, in the table of rows."));
    m_leftOut->setVisible(finding.leftOut.has_value());
    m_leftOut->setText(tr("Show %n row(s)", nullptr, static_cast<int>(finding.rowCount)));
    m_leftOut->setToolTip(tr("Shows only these rows among those that are left out, with their places and values."));
    m_exclude->setVisible(open && rows);
    m_exclude->setText(tr("Leave %n row(s) out", nullptr, static_cast<int>(finding.rows.size())));
    m_exclude->setToolTip(tr("No training and no validation uses them any more. Each run records the choice."));
    m_keep->setVisible(open && !finding.leftOut);
    m_keep->setText(rows ? tr("Keep them") : tr("Keep as it is"));
    m_keep->setToolTip(rows ? tr("They are as they should be. Each run records the choice.")
                            : tr("You know of it, and nothing changes. Each run records the choice."));
    m_drop->setVisible(open && canBeDropped(finding) && targets > 1);
    m_drop->setText(tr("Do not learn this column"));
    m_drop->setToolTip(tr("Takes it out of the targets. It can be ticked again at the left."));
    if (focused && open) (rows ? m_exclude : m_keep)->setFocus();
    m_undo->setVisible(!open);
    m_undo->setText(tr("Undo"));
    m_undo->setToolTip(tr("Takes the choice back."));
}

}  // namespace trueloss::ui
