#include "pages/RunExports.h"

#include "export/EventFile.h"
#include "record/RunCsv.h"
#include "report/ReportFiles.h"
#include "report/StoredReport.h"
#include "session/RunCopy.h"
#include "store/RunStore.h"
#include "text/NumberText.h"
#include "text/PathText.h"
#include "train/Versions.h"

#include <QLocale>

#include <chrono>
#include <utility>

namespace trueloss::ui {

namespace {

/// All that a report needs, held while it is written.
struct ReportTask {
    std::shared_ptr<const Run> run;
    std::vector<Finding> tested;  ///< See Run::tested.
    std::shared_ptr<RunStore> store;
    std::string id;   ///< In the store; empty: it is kept nowhere...
    StoredRun facts;  ///< ...and this counts.
    ReportLanguage language;
};

/// What of the run would be kept, for a run that is kept nowhere.
StoredRun unkept(const Run& run)
{
    StoredRun facts;
    facts.info.source = run.record().source;
    if (run.fromLog) facts.info.log = run.log;
    facts.info.versions = programFacts();
    if (const auto& started = run.recorder.started()) {
        facts.info.device = started->device;
        facts.info.threads = started->threads;
    }
    return facts;
}

}  // namespace

RunExports::RunExports(Session& session, QObject* parent) : QObject(parent), m_session(session) {}

void RunExports::writeCsv(const QString& file)
{
    const auto run = m_session.current();
    if (!run) return;
    m_saving.run<void>(
        [run, path = toPath(file)](const ProgressSink&, std::stop_token) {
            return trueloss::writeCsv(path, *settledCopy(*run).record());
        },
        [this, file](const Result<void>& saved) {
            if (saved) {
                Q_EMIT m_session.notice(tr("The values were saved to %1.").arg(file));
            } else {
                Q_EMIT m_session.problem(messageText(saved.error().message));
            }
        });
}

void RunExports::writeReport(const QString& file)
{
    const auto run = m_session.current();
    if (!run) return;
    ReportTask task{run, run->tested, m_session.archive().store(), run->storeId, unkept(*run), {}};
    task.language = {QLocale().bcp47Name().toStdString(),
                     [](const Message& message) { return messageText(message).toStdString(); }};
    m_saving.run<void>(
        [task = std::move(task), path = toPath(file)](const ProgressSink&, std::stop_token) {
            StoredRun facts = task.facts;
            if (task.store && !task.id.empty()) {
                auto stored = task.store->details(task.id);
                if (!stored) return Result<void>(tl::unexpected(stored.error()));
                facts = std::move(*stored);
            }
            const RunRecorder recorder = settledCopy(*task.run);
            const ReportSource source = reportSourceOf(facts, *recorder.record(), recorder.detector(),
                                                       withTested(recorder.findings(), task.tested));
            return trueloss::writeReport(path, makeReport(source), task.language);
        },
        [this, file](const Result<void>& saved) {
            if (saved) {
                Q_EMIT m_session.notice(tr("The report was saved to %1.").arg(file));
            } else {
                Q_EMIT m_session.problem(messageText(saved.error().message));
            }
        });
}

void RunExports::writeEvents(const QString& folder)
{
    const auto run = m_session.current();
    if (!run) return;
    const RunSummary* stored = run->storeId.empty() ? nullptr : m_session.archive().find(run->storeId);
    const auto began =
        stored != nullptr ? stored->created.time_since_epoch() : std::chrono::system_clock::now().time_since_epoch();
    const double startTime = std::chrono::duration<double>(began).count();
    m_saving.run<std::filesystem::path>(
        [run, path = toPath(folder), startTime](const ProgressSink&, std::stop_token) {
            return writeEventFile(path, *settledCopy(*run).record(), startTime);
        },
        [this](const Result<std::filesystem::path>& saved) {
            if (saved) {
                Q_EMIT m_session.notice(tr("TensorBoard's events were saved to %1.").arg(pathText(*saved)));
            } else {
                Q_EMIT m_session.problem(messageText(saved.error().message));
            }
        });
}

}  // namespace trueloss::ui
