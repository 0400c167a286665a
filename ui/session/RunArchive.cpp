#include "session/RunArchive.h"

#include "session/Disposal.h"

#include "experiment/CauseFindings.h"
#include "store/WholeRun.h"
#include "text/NumberText.h"
#include "text/PathText.h"
#include "train/ConfigText.h"
#include "train/StoredRecorder.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iterator>
#include <utility>

namespace trueloss::ui {

namespace {

bool sameNumber(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

bool sameFigures(const RunFigures& a, const RunFigures& b)
{
    return a.batches == b.batches && a.epochs == b.epochs && sameNumber(a.lastRmse, b.lastRmse) &&
           sameNumber(a.bestValidationRmse, b.bestValidationRmse);
}

/// Whether a list shows both alike.
bool sameSummary(const RunSummary& a, const RunSummary& b)
{
    return a.id == b.id && a.name == b.name && a.state == b.state && a.tags == b.tags && a.note == b.note &&
           a.message == b.message && a.damage == b.damage && sameFigures(a.figures, b.figures);
}

/// Of runs whose reading takes about the same time each: the share of all.
ProgressSink partOf(const ProgressSink& whole, std::size_t part, std::size_t parts,
                    std::chrono::steady_clock::time_point began)
{
    return [&whole, part, parts, began](const Progress& progress) {
        constexpr double steps = 1000.0;
        const double share =
            progress.total > 0 ? static_cast<double>(progress.done) / static_cast<double>(progress.total) : 0.0;
        const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - began;
        whole({static_cast<std::int64_t>((static_cast<double>(part) + share) * steps),
               static_cast<std::int64_t>(static_cast<double>(parts) * steps), elapsed.count()});
    };
}

QString salvageText(const SalvageReport& report)
{
    const auto whole = std::ranges::count_if(report.runs, [](const auto& run) { return run.damage.empty(); });
    return RunArchive::tr(
               "The file that keeps the runs was damaged. Runs that could be read whole: %1, in part: "
               "%2; the list says what they lost. The damaged file was put aside as %3.")
        .arg(wholeNumber(whole), wholeNumber(static_cast<qint64>(report.runs.size()) - whole),
             pathText(report.damagedFile));
}

/// As the session's own runs are. A configuration of a later version is shown by its settings alone.
std::shared_ptr<Run> runFrom(StoredRun stored)
{
    const RunSummary summary = stored.summary;
    const auto config = configFromText(stored.info.configText);
    std::vector<Finding> tested = testedAmong(stored.findings);
    const LogFacts log = stored.info.log.value_or(LogFacts());
    auto run = std::make_shared<Run>(0, QString::fromStdString(summary.name), config.value_or(TrainingConfig()),
                                     recorderOf(std::move(stored)));
    run->fromLog = summary.source == RunSource::Log;
    if (run->fromLog) {
        run->log = log;
        run->notes = log.notes;
        const auto kind = logKindFromName(log.kind);
        run->origin = std::make_shared<const LogOrigin>(LogOrigin{QString::fromStdString(log.path),
                                                                  {},
                                                                  QString::fromStdString(summary.name),
                                                                  kind ? std::optional(*kind) : std::nullopt,
                                                                  {}});
    }
    run->tested = std::move(tested);
    run->storeId = summary.id;
    run->opened = true;
    run->began = summary.created;
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
    if (!m_store) return;
    for (const Change& left : m_changes) static_cast<void>(left.work(*m_store));
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
            if (const auto salvaged = m_store->salvage()) Q_EMIT problem(salvageText(*salvaged));
            refresh();
            runNext();
        });
}

const RunSummary* RunArchive::find(const std::string& id) const
{
    for (const auto& list : {m_kept, m_trashed}) {
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
    m_listing.run<Lists>(
        [store = m_store, words = m_searched](const ProgressSink&, std::stop_token) -> Result<Lists> {
            auto kept = store->list(RunStore::Which::Kept, words.toStdString());
            if (!kept) return tl::unexpected(kept.error());
            auto trashed = store->list(RunStore::Which::Trashed, words.toStdString());
            if (!trashed) return tl::unexpected(trashed.error());
            return Lists{std::move(*kept), std::move(*trashed), words};
        },
        [this](Result<Lists> lists) {
            if (lists) {
                m_listTrouble.clear();
                adoptLists(std::move(*lists));
                return;
            }
            // Once is enough of what each look finds anew.
            const QString text = messageText(lists.error().message);
            if (std::exchange(m_listTrouble, text) != text) tellTrouble(lists.error());
        });
}

void RunArchive::look()
{
    if (!m_listing.busy() && !m_changing.busy() && !m_repairing.busy()) refresh();
}

void RunArchive::adoptLists(Lists lists)
{
    const bool first = !std::exchange(m_everListed, true);
    const bool same = !first && lists.words == m_listed && std::ranges::equal(lists.kept, *m_kept, sameSummary) &&
                      std::ranges::equal(lists.trashed, *m_trashed, sameSummary);
    if (same) return;
    m_kept = sharedOnPool(std::move(lists.kept));
    m_trashed = sharedOnPool(std::move(lists.trashed));
    m_listed = lists.words;
    Q_EMIT changed();
    if (first) Q_EMIT opened();
}

void RunArchive::tellTrouble(const Error& error)
{
    const QString text = messageText(error.message);
    if (error.code != ErrorCode::Malformed) {
        Q_EMIT problem(text);
    } else if (text != m_damage) {
        m_damage = text;
        m_repaired.clear();
        Q_EMIT damageChanged();
    }
}

void RunArchive::repair()
{
    if (!m_store || m_repairing.busy()) return;
    m_long.cancel();
    m_repairing.run<SalvageReport>([store = m_store](const ProgressSink&, std::stop_token) { return store->repair(); },
                                   [this](Result<SalvageReport> done) {
                                       // What keeps a repair from being made is the next thing to say about the damage.
                                       m_damage = done ? QString() : messageText(done.error().message);
                                       m_repaired = done ? salvageText(*done) : QString();
                                       Q_EMIT damageChanged();
                                       if (done) refresh();
                                   });
    Q_EMIT damageChanged();
}

void RunArchive::forgetRepair()
{
    m_repaired.clear();
    Q_EMIT damageChanged();
}

void RunArchive::change(std::function<Result<void>(RunStore&)> work)
{
    if (!m_store) return;
    m_changes.push_back({std::move(work)});
    runNext();
}

void RunArchive::keep(RunInfo info, std::shared_ptr<const RunRecord> record, std::vector<Finding> findings,
                      std::function<void(const std::string& id)> done)
{
    const auto id = std::make_shared<std::string>();
    m_changes.push_back(
        {[id, info = std::move(info), record = std::move(record), findings = std::move(findings)](RunStore& store) {
             auto kept = storeWhole(store, info, *record, findings);
             if (!kept) return Result<void>(tl::unexpected(kept.error()));
             *id = std::move(*kept);
             return Result<void>();
         },
         [id, done = std::move(done)] { done(*id); }});
    runNext();
}

void RunArchive::runNext()
{
    if (!m_store || m_changing.busy() || m_changes.empty()) return;
    Change next = std::move(m_changes.front());
    m_changes.pop_front();
    m_changing.run<bool>(
        [store = m_store, work = std::move(next.work)](const ProgressSink&, std::stop_token) -> Result<bool> {
            if (const auto done = work(*store); !done) return tl::unexpected(done.error());
            return true;
        },
        [this, told = std::move(next.done)](Result<bool> done) {
            if (!done) {
                tellTrouble(done.error());
            } else if (told) {
                told();
            }
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
                         std::function<void(T)> done, std::function<void(const Error&)> failed)
{
    if (!m_store) return;
    m_long.run<T>([store = m_store, work = std::move(work)](
                      const ProgressSink& progress, std::stop_token stop) { return work(*store, progress, stop); },
                  [this, done = std::move(done), failed = std::move(failed)](Result<T> result) {
                      if (result) {
                          done(std::move(*result));
                      } else if (failed) {
                          failed(result.error());
                      } else {
                          tellTrouble(result.error());
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

void RunArchive::loadToCompare(const std::vector<std::string>& ids)
{
    std::vector<QString> names;
    for (const std::string& id : ids) {
        const RunSummary* run = find(id);
        names.push_back(run != nullptr ? QString::fromStdString(run->name) : QString());
    }
    runLong<std::vector<LoadedRun>>(
        ids.size() == 1 ? tr("Reading the run")
                        : tr("Reading %1 runs").arg(wholeNumber(static_cast<qint64>(ids.size()))),
        [ids, names](RunStore& store, const ProgressSink& progress,
                     std::stop_token stop) -> Result<std::vector<LoadedRun>> {
            std::vector<LoadedRun> runs;
            const auto began = std::chrono::steady_clock::now();
            for (std::size_t i = 0; i < ids.size() && !stop.stop_requested(); ++i) {
                runs.push_back(
                    {names[i], store.load(ids[i], partOf(progress, i, ids.size(), began), stop).map(runFrom)});
            }
            return runs;
        },
        [this](const std::vector<LoadedRun>& runs) { adoptCompared(runs); });
}

/// Those that can be read are compared, whatever became of the others.
void RunArchive::adoptCompared(const std::vector<LoadedRun>& runs)
{
    std::vector<std::shared_ptr<Run>> whole;
    QStringList failed;
    for (const LoadedRun& loaded : runs) {
        if (loaded.run) {
            whole.push_back(*loaded.run);
        } else if (loaded.run.error().code == ErrorCode::Malformed) {
            tellTrouble(loaded.run.error());
        } else {
            failed
                << tr("\u201c%1\u201d could not be read: %2").arg(loaded.name, messageText(loaded.run.error().message));
        }
    }
    if (!whole.empty()) Q_EMIT loadedToCompare(whole);
    if (!failed.isEmpty()) Q_EMIT problem(failed.join(QLatin1Char(' ')));
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
        },
        // What is wrong with that file says nothing about the store.
        [this](const Error& error) { Q_EMIT problem(messageText(error.message)); });
}

void RunArchive::cancel()
{
    m_long.cancel();
}

}  // namespace trueloss::ui
