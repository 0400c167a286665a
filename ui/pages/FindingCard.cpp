#include "pages/FindingCard.h"

#include "pages/EvidenceBadge.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace trueloss::ui {

namespace {

QLabel* makeText(const char* name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QString::fromUtf8(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}  // namespace

FindingCard::FindingCard(QWidget* parent)
    : QFrame(parent),
      m_headline(makeText("findingHeadline", this)),
      m_badge(new EvidenceBadge(this)),
      m_explanation(makeText("findingExplanation", this)),
      m_evidence(makeText("findingEvidence", this)),
      m_showBatch(new QPushButton(this)),
      m_findCause(new QPushButton(this)),
      m_whyNot(makeText("whyNoSearchLabel", this))
{
    setObjectName(QStringLiteral("findingCard"));
    setFrameShape(QFrame::StyledPanel);
    QFont larger = m_headline->font();
    larger.setPointSizeF(larger.pointSizeF() * 1.15);
    larger.setBold(true);
    m_headline->setFont(larger);
    m_showBatch->setObjectName(QStringLiteral("showBatchButton"));
    m_findCause->setObjectName(QStringLiteral("findCauseButton"));

    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(m_headline, 1);
    top->addWidget(m_badge, 0, Qt::AlignTop);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_showBatch);
    buttons->addWidget(m_findCause);
    buttons->addWidget(m_whyNot, 1);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_explanation);
    layout->addWidget(m_evidence);
    layout->addLayout(buttons);

    connect(m_showBatch, &QPushButton::clicked, this, [this] { Q_EMIT batchWanted(m_content.batch); });
    connect(m_findCause, &QPushButton::clicked, this, [this] { Q_EMIT searchWanted(m_content.batch); });
    retranslate();
    setContent({});
}

void FindingCard::setContent(const Content& content)
{
    m_content = content;
    m_headline->setText(content.headline);
    m_headline->setVisible(!content.headline.isEmpty());
    m_explanation->setText(content.explanation);
    m_explanation->setVisible(!content.explanation.isEmpty());
    const QString bullet = QStringLiteral("\u2022 ");
    m_evidence->setText(
        content.evidenceList.isEmpty() ? QString() : bullet + content.evidenceList.join(QLatin1Char('\n') + bullet));
    m_evidence->setVisible(!content.evidenceList.isEmpty());
    m_badge->setVisible(content.isFinding);
    m_badge->setEvidence(content.evidence);
    m_showBatch->setVisible(content.batch >= 0);
    showBatchWords();
    m_findCause->setVisible(content.offersSearch);
    showSearchWords();
    m_findCause->setEnabled(content.whyNotNow.isEmpty());
    m_whyNot->setText(content.whyNotNow);
    m_whyNot->setVisible(content.offersSearch && !content.whyNotNow.isEmpty());
    setAccessibleName(content.headline);
}

void FindingCard::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void FindingCard::retranslate()
{
    showBatchWords();
    showSearchWords();
}

void FindingCard::showBatchWords()
{
    m_showBatch->setText(m_content.inspects ? tr("&Inspect the batch") : tr("Show &batch"));
    m_showBatch->setToolTip(m_content.inspects
                                ? tr("Runs it again and takes it apart: its images, its layers, and what explains it. "
                                     "Escape comes back here.")
                                : tr("Marks this batch in the chart and in the table below."));
}

void FindingCard::showSearchWords()
{
    m_findCause->setText(m_content.searched ? tr("Show the &tests") : tr("&Find the cause"));
    m_findCause->setToolTip(
        m_content.searched
            ? tr("What was tested to find the cause, and what came of it.")
            : tr("Runs the batches up to this one again, with one change at a time, to see which change makes the "
                 "spike go away. The run itself stays as it is."));
}

}  // namespace trueloss::ui
