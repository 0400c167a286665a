#include "pages/AutopsyVerdict.h"

#include "experiment/VerdictSentences.h"
#include "models/AutopsyTableModel.h"
#include "pages/AutopsyCure.h"
#include "pages/EvidenceBadge.h"
#include "pages/NamedWidgets.h"
#include "text/NumberText.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace trueloss::ui {

namespace {

/// What cures it first, and the rule by which all was judged last.
QStringList evidenceOf(const AutopsyReport& report)
{
    std::vector<Message> sentences = report.evidence;
    if (report.spike && !sentences.empty()) {
        std::ranges::rotate(sentences, sentences.begin() + 1);
        const Message cure = cureSentence(report);
        std::ranges::stable_partition(sentences, [&cure](const Message& sentence) { return sentence == cure; });
    }
    QStringList lines;
    for (const Message& sentence : sentences) lines.push_back(QStringLiteral("\u2022 ") + messageText(sentence));
    return lines;
}

bool isChange(const TestedChange& test)
{
    return test.kind != TestKind::Unchanged && test.kind != TestKind::Probe && test.kind != TestKind::Control;
}

}  // namespace

AutopsyVerdict::AutopsyVerdict(QWidget* parent)
    : QFrame(parent),
      m_verdict(makeText("autopsyVerdict")),
      m_badge(new EvidenceBadge),
      m_evidence(makeText("autopsyEvidence")),
      m_apply(new QPushButton),
      m_cure(makeText("autopsyCure")),
      m_csv(new QPushButton)
{
    setObjectName(QStringLiteral("autopsyVerdictCard"));
    setFrameShape(QFrame::StyledPanel);
    QFont larger = m_verdict->font();
    larger.setPointSizeF(larger.pointSizeF() * 1.15);
    larger.setBold(true);
    m_verdict->setFont(larger);
    m_badge->setObjectName(QStringLiteral("autopsyBadge"));
    m_apply->setObjectName(QStringLiteral("applyCure"));
    m_csv->setObjectName(QStringLiteral("autopsyCsv"));
    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(m_verdict, 1);
    top->addWidget(m_badge, 0, Qt::AlignTop);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_apply);
    buttons->addWidget(m_cure, 1);
    buttons->addStretch();
    buttons->addWidget(m_csv);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_evidence);
    layout->addLayout(buttons);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        if (const TestedChange* cure = cureToApply(m_autopsy.report, m_run)) Q_EMIT applyWanted(*cure);
    });
    connect(m_csv, &QPushButton::clicked, this, &AutopsyVerdict::csvWanted);
    retranslate();
}

void AutopsyVerdict::setAutopsy(const Autopsy& autopsy, const TrainingConfig& run, bool busy)
{
    m_autopsy = autopsy;
    m_run = run;
    m_busy = busy;
    refresh();
}

void AutopsyVerdict::refresh()
{
    const AutopsyReport& report = m_autopsy.report;
    const bool done = m_autopsy.phase == Autopsy::Phase::Done;
    const auto changes = std::ranges::count_if(report.tests, isChange);
    const auto cures = std::ranges::count_if(report.tests, [](const TestedChange& test) { return isCure(test); });
    const QString soFar = tr("Of %1 changes that were tried %2 took the spike away in each of their runs so far.")
                              .arg(wholeNumber(changes), wholeNumber(cures));
    QString verdict;
    QStringList evidence;
    switch (m_autopsy.phase) {
        case Autopsy::Phase::Waiting:
            verdict = m_busy ? tr("It waits for the training to end: both would slow each other down.")
                             : tr("It begins as soon as what is computed now has ended.");
            break;
        case Autopsy::Phase::Running:
            verdict = tr("The same batches are run again, with one change at a time.");
            if (changes > 0) evidence.push_back(soFar + QLatin1Char(' ') + tr("There is no verdict yet."));
            break;
        case Autopsy::Phase::Stopped:
            verdict =
                m_autopsy.why.empty() ? tr("It was stopped before there was a verdict.") : messageText(m_autopsy.why);
            if (changes > 0) evidence.push_back(soFar + QLatin1Char(' ') + tr("The rest was not tested."));
            break;
        case Autopsy::Phase::Failed:
            verdict = messageText(m_autopsy.why);
            break;
        case Autopsy::Phase::Done:
            verdict = messageText(report.verdict);
            evidence = evidenceOf(report);
            break;
    }
    m_verdict->setText(verdict);
    m_evidence->setText(evidence.join(QLatin1Char('\n')));
    m_evidence->setVisible(!evidence.isEmpty());
    m_badge->setVisible(done);
    m_badge->setEvidence(report.spike || report.cause == CauseKind::LabelShift ? Evidence::Tested
                                                                               : Evidence::NotTested);
    const TestedChange* cure = done ? cureToApply(report, m_run) : nullptr;
    m_apply->setVisible(cure != nullptr);
    m_apply->setEnabled(!m_busy);
    m_cure->setVisible(cure != nullptr);
    if (cure != nullptr)
        m_cure->setText(m_busy ? tr("The training that goes on has to end first.") : changeText(*cure));
    m_csv->setVisible(done);
    setAccessibleName(verdict);
}

void AutopsyVerdict::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    retranslate();
    refresh();
}

void AutopsyVerdict::retranslate()
{
    m_apply->setText(tr("&Apply and start"));
    m_apply->setToolTip(tr("Sets the settings of the run with this change and starts a new run. Both can be undone."));
    m_csv->setText(tr("Save as &CSV..."));
    m_csv->setToolTip(tr("All trials with their figures, one a line."));
}

}  // namespace trueloss::ui
