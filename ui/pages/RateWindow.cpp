#include "pages/RateWindow.h"

#include "base/Numbers.h"
#include "charts/RateChart.h"
#include "pages/FlowLayout.h"
#include "pages/FormParts.h"
#include "pages/JobBar.h"
#include "pages/NamedWidgets.h"
#include "pages/RateEdit.h"
#include "session/Session.h"
#include "text/NumberText.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <utility>

namespace trueloss::ui {

namespace {

QWidget* beside(QLabel*& label, QWidget* field)
{
    auto* pair = new QWidget;
    auto* layout = new QHBoxLayout(pair);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    label = new QLabel;
    label->setBuddy(field);
    layout->addWidget(label);
    layout->addWidget(field);
    return pair;
}

QString rateText(double rate)
{
    return QString::fromStdString(exactNumber(rate));
}

}  // namespace

double roundedRate(double rate)
{
    return parseDouble(QString::number(rate, 'g', 2).toStdString()).value_or(rate);
}

RateWindow::RateWindow(Session& session, QWidget* parent) : QDialog(parent), m_session(session), m_job(session)
{
    setObjectName(QStringLiteral("rateWindow"));
    build();
    connect(m_start, &QPushButton::clicked, this, &RateWindow::start);
    connect(m_bar, &JobBar::cancelWanted, &m_job, &ExperimentJob::cancel);
    connect(this, &QDialog::finished, &m_job, &ExperimentJob::cancel);
    connect(m_useMiddle, &QPushButton::clicked, this, [this] {
        if (m_report && m_report->fall) use(roundedRate(m_report->fall->middle()));
    });
    connect(m_useTenth, &QPushButton::clicked, this, [this] {
        if (m_report && m_report->tenthOfDivergence) use(roundedRate(*m_report->tenthOfDivergence));
    });
    connect(m_undo, &QPushButton::clicked, this, &RateWindow::undo);
    connect(m_chart, &RateChart::pointed, this, [this] { m_readout->setText(m_chart->readout()); });
    for (RateEdit* edit : {m_low, m_high}) connect(edit, &RateEdit::valueEdited, this, &RateWindow::showState);
    connect(&m_job, &ExperimentJob::progressed, m_bar, &JobBar::setProgress);
    connect(&m_job, &ExperimentJob::stopped, this, [this](const QString& why) {
        m_stopped = why.isEmpty() ? tr("It was stopped.") : why;
        showReport();
    });
    connect(&m_job, &ExperimentJob::changed, this, &RateWindow::showState);
    connect(&m_session, &Session::configChanged, this, &RateWindow::showState);
    retranslate();
    resize(760, 600);
}

void RateWindow::build()
{
    const RateRangeOptions usual;
    m_intro = makeText("rateIntro");
    auto* form = new QWidget;
    auto* flow = new FlowLayout(form, 12);
    m_low = makeRate(1e-30, 1e9, "lowestRate");
    m_low->setValue(usual.lowest);
    m_high = makeRate(1e-30, 1e9, "highestRate");
    m_high->setValue(usual.highest);
    // By itself it would be as wide as an empty one.
    for (RateEdit* edit : {m_low, m_high})
        edit->setMinimumWidth(edit->fontMetrics().horizontalAdvance(QStringLiteral("0.00000001")) + 40);
    m_batches = makeSpin(2, 10'000, "rangeBatches");
    m_batches->setValue(static_cast<int>(usual.batches));
    m_seeds = makeSpin(1, 50, "rangeSeeds");
    m_seeds->setValue(usual.seeds);
    flow->addWidget(beside(m_lowLabel, m_low));
    flow->addWidget(beside(m_highLabel, m_high));
    flow->addWidget(beside(m_batchesLabel, m_batches));
    flow->addWidget(beside(m_seedsLabel, m_seeds));
    m_start = makeButton("startRangeButton");
    flow->addWidget(m_start);
    m_bar = new JobBar;
    m_problem = makeText("rangeProblem");
    m_chart = new RateChart;
    m_chart->setObjectName(QStringLiteral("rateChart"));
    m_readout = makeText("rateReadout");
    m_readout->setWordWrap(false);
    m_verdict = makeText("rangeVerdict");
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note = makeText("rangeNote");
    m_useMiddle = makeButton("useMiddleButton");
    m_useTenth = makeButton("useTenthButton");
    m_undo = makeButton("undoRateButton");
    auto* buttons = new QWidget;
    auto* buttonFlow = new FlowLayout(buttons);
    for (QPushButton* button : {m_useMiddle, m_useTenth, m_undo}) buttonFlow->addWidget(button);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(m_intro);
    layout->addWidget(form);
    layout->addWidget(m_bar);
    layout->addWidget(m_problem);
    layout->addWidget(m_chart, 1);
    layout->addWidget(m_readout);
    layout->addWidget(m_verdict);
    layout->addWidget(buttons);
    layout->addWidget(m_note);
}

void RateWindow::start()
{
    if (m_job.running() || !m_job.whyNot().isEmpty()) return;
    RateRangeOptions options;
    options.lowest = m_low->value();
    options.highest = m_high->value();
    options.batches = m_batches->value();
    options.seeds = m_seeds->value();
    m_tested = options;
    m_report.reset();
    m_ended = false;
    m_failure = {};
    m_stopped.clear();
    m_chart->clear();
    m_bar->begin();
    m_job.run<RateRangeReport>(
        [options](const ExperimentInput& input, const ProgressSink& progress,
                  const std::function<void(const RateRangeReport&)>& publish, std::stop_token stop) {
            return testRateRange(input.config, input.data, *input.split, options, progress, publish, std::move(stop));
        },
        [this](const RateRangeReport& so) {
            m_report = so;
            showReport();
        },
        [this](Result<RateRangeReport> report) {
            if (report) {
                m_report = std::move(*report);
                m_ended = true;
            } else {
                m_failure = report.error().message;
            }
            showReport();
        });
    showReport();
}

void RateWindow::showReport()
{
    if (m_report) {
        m_chart->setReport(*m_report, m_tested.lowest, m_tested.highest);
    } else {
        m_chart->clear();
    }
    showState();
    Q_EMIT refreshed();
}

void RateWindow::suggest(QPushButton& button, std::optional<double> rate, const QString& text)
{
    button.setVisible(m_ended && rate.has_value());
    if (!rate) return;
    button.setText(text.arg(rateText(roundedRate(*rate))));
    button.setEnabled(roundedRate(*rate) != m_session.config().learningRate);
}

void RateWindow::showState()
{
    if (m_report && !m_job.running() && !m_job.sameData()) {
        m_report.reset();
        m_ended = false;
        if (m_stopped.isEmpty()) m_stopped = tr("The data were changed: what was measured before is about others.");
        showReport();
        return;
    }
    const QString obstacle = m_job.running()                       ? QString()
                             : !(m_low->value() < m_high->value()) ? tr("The lowest rate has to be below the highest.")
                                                                   : m_job.whyNot();
    m_start->setEnabled(!m_job.running() && obstacle.isEmpty());
    m_bar->setVisible(m_job.running());
    const QString end = m_failure.empty() ? m_stopped : messageText(m_failure);
    m_problem->setText(obstacle.isEmpty() ? end : obstacle);
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_chart->setCurrentRate(m_session.config().learningRate);
    m_verdict->setVisible(m_ended);
    m_verdict->setText(m_ended ? messageText(m_report->verdict) : QString());
    suggest(*m_useMiddle, m_report && m_report->fall ? std::optional(m_report->fall->middle()) : std::nullopt,
            tr("&Use %1 (middle of the fall)"));
    suggest(*m_useTenth, m_report ? m_report->tenthOfDivergence : std::nullopt, tr("Use %1 (a &tenth of divergence)"));
    const double rate = m_session.config().learningRate;
    m_undo->setVisible(m_before && rate == m_used);
    if (m_before) m_undo->setText(tr("U&ndo: back to %1").arg(rateText(*m_before)));
    m_note->setText(stateText());
    m_note->setVisible(!m_note->text().isEmpty());
}

QString RateWindow::stateText() const
{
    if (!m_report) return {};
    TrainingConfig tested = m_job.input().config;
    tested.learningRate = m_session.config().learningRate;
    if (tested != m_session.config())
        return tr("Other settings have changed since: what is shown is about those that were set then.");
    if (m_before && m_session.config().learningRate == m_used)
        return tr("The learning rate is set to %1.").arg(rateText(m_used));
    return {};
}

void RateWindow::use(double rate)
{
    TrainingConfig config = m_session.config();
    m_before = config.learningRate;
    m_used = rate;
    config.learningRate = rate;
    m_session.setConfig(config);
}

void RateWindow::undo()
{
    if (!m_before) return;
    TrainingConfig config = m_session.config();
    config.learningRate = *m_before;
    m_before.reset();
    m_session.setConfig(config);
}

void RateWindow::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void RateWindow::retranslate()
{
    setWindowTitle(tr("Find a learning rate"));
    m_intro->setText(
        tr("Trains with the settings that are set, but raises the learning rate from batch to batch by the same "
           "factor, with several seeds. A good rate lies where the error falls, well below the one where it explodes. "
           "Every value is the true RMSE of its batch, not smoothed."));
    m_lowLabel->setText(tr("F&rom"));
    m_low->setToolTip(tr("The rate of the first batch."));
    m_highLabel->setText(tr("t&o"));
    m_high->setToolTip(tr("The rate of the last batch."));
    m_batchesLabel->setText(tr("&Batches"));
    m_batches->setToolTip(tr("Over how many batches the rate rises. A run ends where it diverges."));
    m_seedsLabel->setText(tr("See&ds"));
    m_seeds->setToolTip(tr("So many runs, each with other weights and another order of the images."));
    m_start->setText(tr("&Start the test"));
    m_start->setToolTip(tr("Runs in the background. The settings and your runs stay as they are."));
    m_bar->setTexts(tr("The range test"), tr("Stops the test at the next batch. Nothing else is touched."));
    m_chart->setAccessibleName(tr("True RMSE of every batch against its learning rate"));
    m_chart->setEmptyText(
        tr("Start the test: thin lines will be the runs, the thick one their median, and a cross stands where a run "
           "diverged."));
    for (QPushButton* button : {m_useMiddle, m_useTenth})
        button->setToolTip(tr("Sets this learning rate, rounded to two digits."));
    m_undo->setToolTip(tr("Sets the learning rate again that was set before."));
    showState();
}

}  // namespace trueloss::ui
