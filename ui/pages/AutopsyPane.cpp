#include "pages/AutopsyPane.h"

#include "base/Numbers.h"
#include "charts/TrialMultiples.h"
#include "experiment/AutopsyCsv.h"
#include "models/AutopsyTableModel.h"
#include "pages/AutopsyCure.h"
#include "pages/AutopsyMechanism.h"
#include "pages/AutopsyOptionsBar.h"
#include "pages/AutopsyVerdict.h"
#include "pages/TableStyle.h"
#include "session/Session.h"
#include "text/NumberText.h"
#include "text/PathText.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

namespace {

/// Before that the pace says nothing.
constexpr double firstEstimateSeconds = 1.0;
constexpr int besideWidth = 1120;  ///< From here on table and curves have room side by side.
constexpr int leastChange = 208;
constexpr int tableHeight = 264;
constexpr int curvesHeight = 280;

}  // namespace

AutopsyPane::AutopsyPane(Session& session, AutopsyJob& job, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_job(job),
      m_back(new QPushButton),
      m_title(new QLabel),
      m_options(new AutopsyOptionsBar),
      m_begin(new QPushButton),
      m_going(new QWidget),
      m_bar(new QProgressBar),
      m_left(new QLabel),
      m_cancel(new QPushButton),
      m_scroll(new QScrollArea),
      m_verdict(new AutopsyVerdict),
      m_model(new AutopsyTableModel(this)),
      m_table(new QTableView),
      m_curves(new TrialMultiples),
      m_applyMarked(new QPushButton),
      m_whyNotApply(new QLabel),
      m_mechanism(new AutopsyMechanism)
{
    setObjectName(QStringLiteral("autopsyPane"));
    build();
    connect(m_back, &QPushButton::clicked, this, &AutopsyPane::backWanted);
    connect(m_begin, &QPushButton::clicked, this, &AutopsyPane::begin);
    connect(m_cancel, &QPushButton::clicked, &m_job, &AutopsyJob::cancel);
    connect(m_verdict, &AutopsyVerdict::applyWanted, this, &AutopsyPane::apply);
    connect(m_verdict, &AutopsyVerdict::csvWanted, this, &AutopsyPane::saveCsv);
    connect(m_applyMarked, &QPushButton::clicked, this, [this] {
        if (const TestedChange* test = m_model->test(m_table->currentIndex().row())) apply(*test);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& row) { chooseTrial(row.row()); });
    connect(m_curves, &TrialMultiples::currentChosen, this,
            [this](int trial) { m_table->setCurrentIndex(m_model->index(trial, AutopsyTableModel::ChangeColumn)); });
    const auto ifMine = [this](auto member) {
        return [this, member](int run) {
            if (m_run && m_run->number == run) (this->*member)();
        };
    };
    connect(&m_job, &AutopsyJob::changed, this, ifMine(&AutopsyPane::showAll));
    connect(&m_job, &AutopsyJob::progressed, this, ifMine(&AutopsyPane::showProgress));
    connect(&m_session, &Session::activityChanged, this, &AutopsyPane::showState);
    retranslate();
}

void AutopsyPane::build()
{
    m_back->setObjectName(QStringLiteral("backToFindings"));
    m_begin->setObjectName(QStringLiteral("beginAutopsy"));
    m_cancel->setObjectName(QStringLiteral("cancelAutopsy"));
    m_bar->setObjectName(QStringLiteral("autopsyProgress"));
    m_bar->setTextVisible(false);
    m_left->setObjectName(QStringLiteral("autopsyTimeLeft"));
    m_left->setTextFormat(Qt::PlainText);
    m_left->setWordWrap(true);
    m_title->setObjectName(QStringLiteral("autopsyTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);

    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(m_back);
    top->addWidget(m_title, 1);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_options, 1);
    line->addWidget(m_begin, 0, Qt::AlignTop);
    auto* progress = new QHBoxLayout(m_going);
    progress->setContentsMargins(0, 0, 0, 0);
    progress->setSpacing(8);
    m_bar->setFixedWidth(176);
    progress->addWidget(m_bar);
    progress->addWidget(m_left, 1);
    progress->addWidget(m_cancel);

    m_rest = new QWidget;
    auto* rest = new QVBoxLayout(m_rest);
    rest->setContentsMargins(0, 0, 8, 0);
    rest->setSpacing(16);
    rest->addWidget(m_verdict);
    rest->addWidget(makeTrials(), 1);
    rest->addWidget(m_mechanism);
    rest->addStretch();
    m_scroll->setObjectName(QStringLiteral("autopsyArea"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_rest);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 8, 8);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addLayout(line);
    layout->addWidget(m_going);
    layout->addWidget(m_scroll, 1);
}

QWidget* AutopsyPane::makeTrials()
{
    m_table->setObjectName(QStringLiteral("trialTable"));
    m_table->setModel(m_model);
    styleTable(*m_table, 0);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setResizeContentsPrecision(-1);  // Some dozens of rows at most.
    m_curvesArea = new QScrollArea;
    m_curvesArea->setWidget(m_curves);
    m_curvesArea->setWidgetResizable(true);
    m_curvesArea->setFrameShape(QFrame::StyledPanel);
    m_curvesArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_curvesArea->setFocusPolicy(Qt::NoFocus);
    m_curvesArea->viewport()->setBackgroundRole(QPalette::Base);
    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(8);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_curvesArea);
    m_applyMarked->setObjectName(QStringLiteral("applyMarked"));
    m_whyNotApply->setObjectName(QStringLiteral("whyNotApply"));
    m_whyNotApply->setTextFormat(Qt::PlainText);
    m_whyNotApply->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_applyMarked);
    buttons->addWidget(m_whyNotApply, 1);
    m_trials = new QWidget;
    auto* layout = new QVBoxLayout(m_trials);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_splitter, 1);
    layout->addLayout(buttons);
    return m_trials;
}

const Autopsy* AutopsyPane::autopsy() const
{
    const Autopsy* last = m_run ? m_job.of(m_run->number) : nullptr;
    return last != nullptr && last->about.kind == m_about.kind && last->about.batch == m_about.batch ? last : nullptr;
}

void AutopsyPane::setFinding(const std::shared_ptr<const Run>& run, const Finding& about)
{
    m_run = run;
    m_about = about;
    m_table->setCurrentIndex({});
    m_model->setReport({});
    m_mechanism->setReport({});
    m_scroll->ensureVisible(0, 0);
    showAll();
}

void AutopsyPane::begin()
{
    if (!m_run || !m_job.whyNot(*m_run).isEmpty()) {
        showState();
        return;
    }
    m_job.begin(m_run, m_about, m_options->options());
}

void AutopsyPane::showAll()
{
    showState();
    showProgress();
    showTrials();
}

void AutopsyPane::showState()
{
    if (!m_run) return;
    const Autopsy* last = autopsy();
    const bool going =
        last != nullptr && (last->phase == Autopsy::Phase::Waiting || last->phase == Autopsy::Phase::Running);
    const QString why = m_job.whyNot(*m_run);
    m_title->setText(m_about.batch ? tr("What made batch %1 so large? %2")
                                         .arg(wholeNumber(static_cast<qint64>(*m_about.batch) + 1), m_run->title())
                                   : tr("What is behind this finding? %1").arg(m_run->title()));
    m_options->setEnabled(!going);
    m_begin->setVisible(!going);
    m_begin->setEnabled(why.isEmpty());
    m_begin->setText(last == nullptr && m_about.evidence != Evidence::Tested ? tr("Fi&nd the cause")
                                                                             : tr("&Once more"));
    m_begin->setToolTip(why.isEmpty() ? tr("Runs the batches up to this one again, with one change at a time. The run "
                                           "itself stays as it is.")
                                      : why);
    m_going->setVisible(going);
    m_verdict->setVisible(true);
    if (last != nullptr) {
        m_verdict->setAutopsy(*last, m_run->config, m_session.activity() != Activity::Idle);
    } else {
        Autopsy none;
        none.phase = Autopsy::Phase::Failed;
        // Of a run of before the verdict is kept, the trials are not.
        if (m_about.evidence == Evidence::Tested) {
            none.why = m_about.explanation;
        } else if (!why.isEmpty()) {
            none.why = {"%1", {why.toStdString()}};
        } else {
            none.why = {TRUELOSS_TEXT("Core", "Nothing was tested yet."), {}};
        }
        m_verdict->setAutopsy(none, m_run->config, false);
    }
    showApply();
}

void AutopsyPane::showProgress()
{
    const Autopsy* last = autopsy();
    if (last == nullptr) return;
    const Progress& progress = last->progress;
    if (progress.total > 0) {
        m_bar->setRange(0, static_cast<int>(std::min<std::int64_t>(progress.total, 1 << 30)));
        m_bar->setValue(static_cast<int>(std::min<std::int64_t>(progress.done, 1 << 30)));
    } else {
        m_bar->setRange(0, 0);
    }
    if (last->phase == Autopsy::Phase::Waiting) {
        m_left->setText(tr("waiting"));
        return;
    }
    QString text = tr("%1 reruns of %2 trials, %3 of about %4 batches")
                       .arg(wholeNumber(static_cast<qint64>(last->rerunsDone)),
                            wholeNumber(static_cast<qint64>(last->report.tests.size())), wholeNumber(progress.done),
                            wholeNumber(progress.total));
    const double seconds = progress.secondsLeft();
    if (seconds >= 0.0 && progress.elapsedSeconds >= firstEstimateSeconds) {
        text += tr(", %1 left", "time, such as 0:12").arg(QString::fromStdString(clockTime(std::ceil(seconds))));
    }
    m_left->setText(text);
    m_left->setToolTip(
        tr("How many trials there will be follows from what was found: pairs and further seeds come "
           "behind the single changes."));
}

void AutopsyPane::showTrials()
{
    const Autopsy* last = autopsy();
    const bool any = last != nullptr && !last->report.tests.empty();
    m_trials->setVisible(any);
    if (!any) {
        m_model->setReport({});
        m_mechanism->setReport({});
        return;
    }
    const AutopsyReport& report = last->report;
    const int rows = m_model->rowCount();
    m_model->setReport(report);
    std::vector<TrialCurves> curves;
    curves.reserve(report.tests.size());
    std::size_t longest = 2;
    for (const TestedChange& test : report.tests) {
        curves.push_back({changeText(test), verdictText(test, report), isCure(test), test.rmse});
        for (const auto& curve : test.rmse) longest = std::max(longest, curve.size());
    }
    m_curves->setTrials(std::move(curves), unitText(report.unit), report.rule.limit(), report.firstBatch,
                        static_cast<std::int64_t>(longest));
    m_curves->setCurrent(m_table->currentIndex().row());
    m_mechanism->setReport(report);
    if (rows != m_model->rowCount()) fitTable();
    showApply();
}

void AutopsyPane::showApply()
{
    const TestedChange* test = m_model->test(m_table->currentIndex().row());
    QString why;
    if (test == nullptr) {
        why = tr("Mark a change in the table to begin a run with it.");
    } else if (m_session.activity() != Activity::Idle) {
        why = tr("The training that goes on has to end first.");
    } else {
        why = whyNotApply(*test, m_run->config);
    }
    m_applyMarked->setEnabled(why.isEmpty());
    m_whyNotApply->setText(why.isEmpty() ? changeText(*test) : why);
}

void AutopsyPane::chooseTrial(int row)
{
    m_curves->setCurrent(row);
    if (m_model->test(row) != nullptr) {
        const QRect field = m_curves->field(row);
        m_curvesArea->ensureVisible(field.center().x(), field.center().y(), 0, field.height() / 2 + 8);
    }
    showApply();
}

void AutopsyPane::apply(const TestedChange& test)
{
    const TestedChange chosen = test;  // The report may go on changing.
    applyAndStart(m_session, chosen);
    Q_EMIT runStarted();
}

void AutopsyPane::saveCsv()
{
    const Autopsy* last = autopsy();
    if (last == nullptr) return;
    auto* dialog =
        new QFileDialog(this, tr("Save the trials"),
                        QDir::home().filePath(QStringLiteral("trueloss-autopsy-run-%1.csv").arg(m_run->number)),
                        tr("Comma-separated values (*.csv)"));
    dialog->setObjectName(QStringLiteral("saveAutopsyDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, report = last->report](const QString& file) {
        const auto saved = writeCsv(toPath(file), report);
        if (saved) {
            Q_EMIT m_session.notice(tr("The trials were saved to %1.").arg(file));
        } else {
            Q_EMIT m_session.problem(messageText(saved.error().message));
        }
    });
    dialog->open();
}

void AutopsyPane::fitTable()
{
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->resizeColumnsToContents();
    stretchColumn(*m_table, AutopsyTableModel::ChangeColumn, leastChange);
}

void AutopsyPane::arrange()
{
    const bool beside = width() >= besideWidth;
    m_splitter->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    m_table->setMinimumHeight(beside ? 0 : tableHeight);
    m_curvesArea->setMinimumHeight(beside ? 0 : curvesHeight);
    m_splitter->setMinimumHeight(beside ? tableHeight + 96 : tableHeight + curvesHeight + 8);
    m_splitter->setStretchFactor(0, beside ? 3 : 1);
    m_splitter->setStretchFactor(1, beside ? 2 : 1);
    if (m_model->rowCount() > 0) fitTable();
}

void AutopsyPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void AutopsyPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    m_model->retranslate();
    retranslate();
    showAll();
    fitTable();
}

void AutopsyPane::retranslate()
{
    m_back->setText(tr("\u2039 &Findings"));
    m_back->setToolTip(tr("Back to all findings of the run. What goes on goes on."));
    m_begin->setText(tr("Fi&nd the cause"));
    m_cancel->setText(tr("&Cancel"));
    m_cancel->setToolTip(tr("Stops at the next batch. What was tested until then stays."));
    m_bar->setAccessibleName(tr("Progress of the search for the cause"));
    m_table->setAccessibleName(tr("Trials, ranked"));
    m_applyMarked->setText(tr("Apply the &marked change and start"));
    m_applyMarked->setToolTip(
        tr("Sets the settings of the run with this change and starts a new run. Both can be undone."));
}

}  // namespace trueloss::ui
