#include "session/RunArchive.h"

#include "session/Disposal.h"

#include "text/NumberText.h"
#include "text/PathText.h"
#include "train/ConfigText.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace trueloss::ui {

namespace {

struct Lists {
    std::vector<RunSummary> kept;
    std::vector<RunSummary> trashed;
};

Result<Lists> readLists(const RunStore& store, const std::string& words)
{
    auto kept = store.list(RunStore::Which::Kept, words);
    if (!kept) return tl::unexpected(kept.error());
    auto trashed = store.list(RunStore::Which::Trashed, words);
    if (!trashed) return tl::unexpected(trashed.error());
    return Lists{std::move(*kept), std::move(*trashed)};
}

/// As the session's own runs are. A configuration of a later version is shown by its settings alone.
std::shared_ptr<Run> runFrom(StoredRun stored)
{
    const RunSummary& summary = stored.summary;
    RunStarted started;
    started.batchesPerEpoch = stored.info.batchesPerEpoch;
    started.epochs = stored.info.epochs;
    started.trainImages = static_cast<std::int64_t>(stored.info.trainRows.size());
    started.validationImages = static_cast<std::int64_t>(stored.info.validationRows.size());
    started.meanPredictorRmse = stored.info.meanPredictorRmse;
    started.threads = static_cast<int>(stored.info.threads);
    started.device = stored.info.device;
    started.settings = stored.info.settings;
    RunEnded ended;
    ended.reason = summary.state == RunState::Completed ? EndReason::Completed
                   : summary.state == RunState::Failed  ? EndReason::Failed
                                                        : EndReason::Stopped;
    ended.message = summary.message;
    RunRecorder recorder(summary.name, summary.unit);
    recorder.adopt(std::move(stored.record), std::move(started), std::move(ended));
    const auto config = configFromText(stored.info.configText);
    auto run = std::make_shared<Run>(0, QString::fromStdString(summary.name), config.value_or(TrainingConfig()),
                                     std::move(recorder));
    run->fromLog = summary.source == RunSource::Log;
    std::ranges::copy_if(stored.findings, std::back_inserter(run->tested),
                         [](const Finding& finding) { return finding.evidence == Evidence::Tested; });
    run->storeId = summary.id;
    run->interrupted = summary.state == RunState::Interrupted;
    return disposedOnPool(std::move(run));
}

}  // namespace

RunArchive::RunArchive(QObject* parent) : QObject(parent)
{
    connect(&m_long, &TaskRunner::progressed, this, &RunArchive::progressed);
    connect(&m_long, &TaskRunner::taskEnded, this, [this] { Q_EMIT busyChanged(false, {}); });
}

RunArchive::~RunArchive()
{
    // What was asked for last, such as a note that was just typed, must not be lost. Each takes milliseconds.
    for (const Change& left : m_changes) static_cast<void>(left(*m_store));
}

void RunArchive::open(const std::filesystem::path& folder)
{
    m_opening.run<std::shared_ptr<RunStore>>(
        [folder](const ProgressSink&, std::stop_token) -> Result<std::shared_ptr<RunStore>> {
            auto store = RunStore::open(folder);
            if (!store) return tl::unexpected(store.error());
            return std::make_shared<RunStore>(std::move(*store));
        },
        [this](Result<std::shared_ptr<RunStore>> store) {
            if (!store) {
                Q_EMIT problem(tr("Runs are not kept beyond this session: %1").arg(messageText(store.error().message)));
                return;
            }
            m_store = std::move(*store);
            if (const auto salvaged = m_store->salvage()) {
                const auto whole =
                    std::ranges::count_if(salvaged->runs, [](const auto& run) { return run.damage.empty(); });
                Q_EMIT problem(
                    tr("The file that keeps the runs was damaged. Runs that could be read whole: %1, in part: "
                       "%2; the list says what they lost. The damaged file was put aside as %3.")
                        .arg(wholeNumber(whole), wholeNumber(static_cast<qint64>(salvaged->runs.size()) - whole),
                             pathText(salvaged->damagedFile)));
            }
            refresh();
        });
}

const RunSummary* RunArchive::find(const std::string& id) const
{
    for (const auto* list : {&m_kept, &m_trashed}) {
        const auto found = std::ranges::find(*list, id, &RunSummary::id);
        if (found != list->end()) return &*found;
    }
    return nullptr;
}

void RunArchive::search(const QString& words)
{
    if (words == m_searched) return;
    m_searched = words;
    refresh();
}

void RunArchive::refresh()
{
    if (!m_store) return;
    m_listing.run<Lists>([store = m_store, words = m_searched.toStdString()](
                             const ProgressSink&, std::stop_token) { return readLists(*store, words); },
                         [this](Result<Lists> lists) {
                             if (!lists) {
                                 Q_EMIT problem(messageText(lists.error().message));
                                 return;
                             }
                             m_kept = std::move(lists->kept);
                             m_trashed = std::move(lists->trashed);
                             Q_EMIT changed();
                             if (!std::exchange(m_listed, true)) Q_EMIT opened();
                         });
}

void RunArchive::change(Change change)
{
    if (!m_store) return;
    m_changes.push_back(std::move(change));
    runNext();
}

void RunArchive::runNext()
{
    if (m_changing.busy() || m_changes.empty()) return;
    Change next = std::move(m_changes.front());
    m_changes.pop_front();
    m_changing.run<bool>(
        [store = m_store, next = std::move(next)](const ProgressSink&, std::stop_token) -> Result<bool> {
            if (const auto done = next(*store); !done) return tl::unexpected(done.error());
            return true;
        },
        [this](Result<bool> done) {
            if (!done) Q_EMIT problem(messageText(done.error().message));
            if (m_changes.empty()) refresh();
            runNext();
        });
}

void RunArchive::rename(const std::string& id, const QString& name)
{
    change([id, text = name.toStdString()](RunStore& store) { return store.rename(id, text); });
}

void RunArchive::setTags(const std::string& id, const QStringList& tags)
{
    std::vector<std::string> texts;
    for (const QString& tag : tags) texts.push_back(tag.toStdString());
    change([id, texts = std::move(texts)](RunStore& store) { return store.setTags(id, texts); });
}

void RunArchive::setNote(const std::string& id, const QString& note)
{
    change([id, text = note.toStdString()](RunStore& store) { return store.setNote(id, text); });
}

void RunArchive::setFindings(const std::string& id, std::vector<Finding> findings)
{
    change([id, findings = std::move(findings)](RunStore& store) { return store.setFindings(id, findings); });
}

void RunArchive::moveToTrash(const std::string& id)
{
    change([id](RunStore& store) { return store.moveToTrash(id); });
}

void RunArchive::restore(const std::string& id)
{
    change([id](RunStore& store) { return store.restore(id); });
}

void RunArchive::purge(const std::vector<std::string>& ids)
{
    for (const std::string& id : ids) change([id](RunStore& store) { return store.purge(id); });
}

template <class T>
void RunArchive::runLong(const QString& what,
                         std::function<Result<T>(RunStore&, const ProgressSink&, std::stop_token)> work,
                         std::function<void(T)> done)
{
    if (!m_store) return;
    m_long.run<T>([store = m_store, work = std::move(work)](
                      const ProgressSink& progress, std::stop_token stop) { return work(*store, progress, stop); },
                  [this, done = std::move(done)](Result<T> result) {
                      if (result) {
                          done(std::move(*result));
                      } else {
                          Q_EMIT problem(messageText(result.error().message));
                      }
                  });
    Q_EMIT busyChanged(true, what);
}

void RunArchive::load(const std::string& id)
{
    runLong<std::shared_ptr<Run>>(
        tr("Reading the run"),
        [id](RunStore& store, const ProgressSink& progress, std::stop_token stop) -> Result<std::shared_ptr<Run>> {
            auto run = store.load(id, progress, stop);
            if (!run) return tl::unexpected(run.error());
            return runFrom(std::move(*run));
        },
        [this](std::shared_ptr<Run> run) { Q_EMIT loaded(std::move(run)); });
}

void RunArchive::exportRun(const std::string& id, const QString& file, bool withCheckpoints)
{
    runLong<bool>(
        tr("Writing the run"),
        [id, path = toPath(file), withCheckpoints](RunStore& store, const ProgressSink& progress,
                                                   std::stop_token stop) -> Result<bool> {
            if (const auto done = store.exportRun(id, path, withCheckpoints, progress, stop); !done)
                return tl::unexpected(done.error());
            return true;
        },
        [this, file](bool) { Q_EMIT notice(tr("The run was saved to %1.").arg(file)); });
}

void RunArchive::importRun(const QString& file)
{
    runLong<std::string>(
        tr("Reading the run"),
        [path = toPath(file)](RunStore& store, const ProgressSink& progress, std::stop_token stop) {
            return store.importRun(path, progress, stop);
        },
        [this, file](const std::string&) {
            Q_EMIT notice(tr("The run in %1 is in the list now.").arg(file));
            refresh();
        });
}

void RunArchive::cancel()
{
    m_long.cancel();
}

}  // namespace trueloss::ui
