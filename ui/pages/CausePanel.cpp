#include "pages/CausePanel.h"

#include "base/Numbers.h"
#include "models/TrialTableModel.h"
#include "pages/TableStyle.h"
#include "text/NumberText.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

namespace {

/// Before that the pace says nothing.
constexpr double firstEstimateSeconds = 1.0;

QString labelsOf(const CauseReport& report, TrialVerdict verdict)
{
    QStringList labels;
    for (const Trial& trial : report.trials) {
        if (trial.verdict == verdict) labels.push_back(messageText(trial.label));
    }
    // Not createSeparatedList(): its "and" would read as if the changes had been made together.
    return labels.join(QStringLiteral("; "));
}

}  // namespace

QString causeSummary(const CauseReport& report)
{
    const auto say = [](const char* text) { return QCoreApplication::translate("CausePanel", text); };
    const QString batches = wholeNumber(report.batches);
    if (!report.spikeSeen) {
        return say(QT_TRANSLATE_NOOP("CausePanel",
                                     "The first %1 batches were run again and the spike did not come back, so "
                                     "nothing can be said about its cause."))
            .arg(batches);
    }
    const QString cured = labelsOf(report, TrialVerdict::Cured);
    const QString smaller = labelsOf(report, TrialVerdict::MuchSmaller);
    QString text = cured.isEmpty()
                       ? say(QT_TRANSLATE_NOOP("CausePanel",
                                               "The first %1 batches were run again with one change at a time: "
                                               "no single change took the spike away."))
                             .arg(batches)
                       : say(QT_TRANSLATE_NOOP("CausePanel",
                                               "The first %1 batches were run again with one change at a time. "
                                               "The spike went away with each of these alone: %2."))
                             .arg(batches, cured);
    if (!smaller.isEmpty()) {
        text += QLatin1Char(' ') +
                say(QT_TRANSLATE_NOOP("CausePanel", "It was much smaller with each of these alone: %1.")).arg(smaller);
    }
    return text;
}

CausePanel::CausePanel(QWidget* parent)
    : QFrame(parent),
      m_title(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      m_left(new QLabel(this)),
      m_cancel(new QPushButton(this)),
      m_problem(new QLabel(this)),
      m_model(new TrialTableModel(this)),
      m_table(new QTableView(this))
{
    setObjectName(QStringLiteral("causePanel"));
    setFrameShape(QFrame::StyledPanel);
    m_title->setObjectName(QStringLiteral("causeTitle"));
    m_title->setWordWrap(true);
    m_bar->setObjectName(QStringLiteral("causeProgress"));
    m_bar->setTextVisible(false);
    m_left->setObjectName(QStringLiteral("causeTimeLeft"));
    m_cancel->setObjectName(QStringLiteral("cancelCauseButton"));
    m_problem->setObjectName(QStringLiteral("causeProblem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_table->setObjectName(QStringLiteral("trialTable"));
    m_table->setModel(m_model);
    styleTable(*m_table, 0);
    m_table->horizontalHeader()->setResizeContentsPrecision(-1);  // A dozen rows at most.
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* progress = new QHBoxLayout;
    progress->setSpacing(8);
    progress->addWidget(m_bar, 1);
    progress->addWidget(m_left);
    progress->addWidget(m_cancel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addLayout(progress);
    layout->addWidget(m_problem);
    layout->addWidget(m_table);

    connect(m_cancel, &QPushButton::clicked, this, &CausePanel::cancelWanted);
    retranslate();
    setState(State::Empty);
}

void CausePanel::setState(State state)
{
    m_state = state;
    const bool running = state == State::Running;
    m_bar->setVisible(running);
    m_left->setVisible(running);
    m_cancel->setVisible(running);
    m_problem->setVisible(state == State::Problem);
    m_table->setVisible(state == State::Done);
    setVisible(state != State::Empty);
    retranslate();
}

void CausePanel::clear()
{
    m_model->setReport({}, {});
    setState(State::Empty);
}

void CausePanel::showRunning()
{
    m_bar->setRange(0, 0);
    m_left->clear();
    setState(State::Running);
}

void CausePanel::showProgress(const Progress& progress)
{
    if (progress.total > 0) {
        m_bar->setRange(0, static_cast<int>(progress.total));
        m_bar->setValue(static_cast<int>(progress.done));
    }
    const double seconds = progress.secondsLeft();
    if (seconds >= 0.0 && progress.elapsedSeconds >= firstEstimateSeconds) {
        m_left->setText(tr("%1 left", "time, such as 0:12").arg(QString::fromStdString(clockTime(std::ceil(seconds)))));
    }
}

void CausePanel::showReport(const CauseReport& report, const QString& unit)
{
    m_model->setReport(report, unit);
    setState(State::Done);
    fitTable();
}

void CausePanel::showProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    setState(State::Problem);
}

/// A dozen rows are all shown at once; the panel scrolls, not the table in it.
void CausePanel::fitTable()
{
    m_table->resizeColumnsToContents();
    const int rows = m_model->rowCount() * m_table->verticalHeader()->defaultSectionSize();
    const int head = m_table->horizontalHeader()->sizeHint().height();
    const int bar = m_table->horizontalScrollBar()->sizeHint().height();
    m_table->setFixedHeight(rows + head + bar + 2 * m_table->frameWidth());
}

void CausePanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    retranslate();
    m_model->retranslate();
    if (m_state == State::Done) fitTable();
}

void CausePanel::retranslate()
{
    switch (m_state) {
        case State::Running:
            m_title->setText(tr("Running the first batches again, with one change at a time"));
            break;
        case State::Done:
            m_title->setText(tr("The first batches again, with one change at a time"));
            break;
        default:
            m_title->setText(tr("The search for the cause"));
            break;
    }
    m_cancel->setText(tr("&Cancel"));
    m_cancel->setToolTip(tr("Stops the search at the next batch. Nothing else is touched."));
    m_bar->setAccessibleName(m_title->text());
    m_table->setAccessibleName(m_title->text());
}

}  // namespace trueloss::ui
