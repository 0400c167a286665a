#include "session/AutopsyJob.h"

#include "experiment/CauseFindings.h"
#include "experiment/Verdict.h"
#include "session/ReplayJob.h"
#include "session/Session.h"
#include "text/PathText.h"

#include <algorithm>
#include <mutex>
#include <utility>

namespace trueloss::ui {

namespace {

constexpr int drainMilliseconds = 100;  // As fast as figures can be read.

void put(std::vector<TestedChange>& tests, TestedChange test)
{
    const auto known = std::ranges::find(tests, test.key, &TestedChange::key);
    if (known == tests.end()) {
        tests.push_back(std::move(test));
    } else {
        *known = std::move(test);
    }
}

}  // namespace

/// What the thread of the pool has to say, until the GUI thread looks.
struct AutopsyJob::Told {
    std::mutex mutex;
    Progress progress;
    AutopsyReport report;
    std::vector<TestedChange> tested;
};

AutopsyJob::AutopsyJob(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    m_drain.setInterval(drainMilliseconds);
    connect(&m_drain, &QTimer::timeout, this, &AutopsyJob::drain);
}

AutopsyJob::~AutopsyJob() = default;

bool AutopsyJob::helpsWith(const Finding& finding)
{
    return autopsyHelpsWith(finding.kind);
}

QString AutopsyJob::whyNot(const Run& run) const
{
    if (run.fromLog) return tr("A log cannot be run again. Train on the images to test causes.");
    // Of a run that is kept the archive knows where the images lie.
    if (!run.storeId.empty() && m_session.archive().store()) return {};
    if (m_session.source() == nullptr) return tr("The images of this run are not open any more. Open them again.");
    if (static_cast<int>(m_session.source()->manifest.targetColumns.size()) != run.config.model.outputs)
        return tr("This run predicted another number of target columns than are chosen now. Choose them again.");
    return {};
}

const Autopsy* AutopsyJob::of(int run) const
{
    const auto found = m_autopsies.find(run);
    return found == m_autopsies.end() ? nullptr : &found->second;
}

void AutopsyJob::begin(const std::shared_ptr<const Run>& run, const Finding& about, const AutopsyOptions& options)
{
    stop({});
    m_run = run;
    m_going = &(m_autopsies[run->number] = {});
    m_going->run = run->number;
    m_going->about = about;
    m_going->options = options;
    m_going->report.unit = run->record().unit;
    m_session.turn().ask(
        this, Computing::Experiment, [this](const ComputeTurn::Turn& turn) { launch(turn); },
        [this] {
            // Also where it waits for the last batch of the one before: it looks as if it were going on.
            stop(
                {TRUELOSS_TEXT("Core", "It was stopped because a training began. What was tested until then is below."),
                 {}});
        });
    if (m_going != nullptr && m_going->phase == Autopsy::Phase::Waiting) Q_EMIT changed(run->number);
}

void AutopsyJob::launch(const ComputeTurn::Turn& turn)
{
    m_going->phase = Autopsy::Phase::Running;
    m_told = std::make_shared<Told>();
    AutopsyOptions options = m_going->options;
    if (m_going->about.batch) options.batch = static_cast<std::int64_t>(*m_going->about.batch);
    const auto branched = branchBatchOf(*m_run);
    const std::int64_t first = options.batch ? autopsyStart(*options.batch) : branched.value_or(0);
    ReplayJob job = jobFor(
        m_run, first, options.batch.value_or(first),
        {m_session.archive().store(), m_session.sharedSource(), toPath(m_session.dataPath()), m_session.dataset()});
    m_tasks.run<AutopsyReport>(
        [turn, job = std::move(job), options, run = m_run,
         branch = branched && options.batch.value_or(*branched) >= *branched,
         told = m_told](const ProgressSink&, std::stop_token stopped) mutable -> Result<AutopsyReport> {
            auto prepared = prepare(std::move(job), {}, stopped);
            if (!prepared) return tl::unexpected(prepared.error());
            const AutopsyTask task = autopsyTaskOf(std::move(prepared->task), run->record(), branch);
            AutopsySinks sinks;
            sinks.progress = [told](const Progress& progress) {
                const std::scoped_lock lock(told->mutex);
                told->progress = progress;
            };
            sinks.tested = [told](const AutopsyReport& report, const TestedChange& test) {
                const std::scoped_lock lock(told->mutex);
                told->report = report;
                told->tested.push_back(test);
            };
            return runAutopsy(task, options, sinks, stopped);
        },
        [this](Result<AutopsyReport> report) { ended(std::move(report)); });
    m_drain.start();
    Q_EMIT changed(m_going->run);
}

std::optional<std::int64_t> AutopsyJob::branchBatchOf(const Run& run) const
{
    if (run.material.branchBatch || run.storeId.empty()) return run.material.branchBatch;
    const RunSummary* kept = m_session.archive().find(run.storeId);
    return kept != nullptr && !kept->branchOf.empty() ? std::optional(kept->branchBatch) : std::nullopt;
}

void AutopsyJob::drain()
{
    if (m_going == nullptr || !m_told) return;
    std::vector<TestedChange> tested;
    {
        const std::scoped_lock lock(m_told->mutex);
        m_going->progress = m_told->progress;
        tested.swap(m_told->tested);
        if (!tested.empty()) {
            auto before = std::move(m_going->report.tests);
            m_going->report = m_told->report;
            m_going->report.tests = std::move(before);
        }
    }
    Q_EMIT progressed(m_going->run);
    if (tested.empty()) return;
    m_going->rerunsDone += tested.size();
    m_going->latest = tested.back().label;
    for (TestedChange& test : tested) put(m_going->report.tests, std::move(test));
    rankTests(m_going->report.tests);
    Q_EMIT changed(m_going->run);
}

void AutopsyJob::ended(Result<AutopsyReport> report)
{
    drain();
    m_drain.stop();
    Autopsy& autopsy = *std::exchange(m_going, nullptr);
    m_told.reset();
    const std::shared_ptr<const Run> run = std::exchange(m_run, nullptr);
    if (report) {
        autopsy.report = std::move(*report);
        autopsy.phase = Autopsy::Phase::Done;
        if (auto findings = causeFindings(autopsy.about, autopsy.report); !findings.empty())
            m_session.recordTested(run->number, std::move(findings));
    } else {
        autopsy.phase = Autopsy::Phase::Failed;
        autopsy.why = report.error().message;
    }
    Q_EMIT changed(run->number);
}

void AutopsyJob::stop(const Message& why)
{
    if (m_going == nullptr) return;
    drain();
    m_session.turn().withdraw(this);
    m_tasks.cancel();
    m_drain.stop();
    Autopsy& autopsy = *std::exchange(m_going, nullptr);
    m_told.reset();
    m_run.reset();
    autopsy.phase = Autopsy::Phase::Stopped;
    autopsy.why = why;
    Q_EMIT changed(autopsy.run);
}

}  // namespace trueloss::ui
