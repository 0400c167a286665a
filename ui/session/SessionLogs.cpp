#include "session/SessionLogs.h"

#include "logs/LogImport.h"
#include "session/Disposal.h"
#include "text/NumberText.h"
#include "text/PathText.h"
#include "train/Versions.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <utility>

namespace trueloss::ui {

namespace {

/// On the pool: a log may hold millions of batches. The number is given by who takes the run.
std::shared_ptr<Run> runOf(RecoveredRun log, const std::shared_ptr<const LogOrigin>& origin, bool several,
                           std::optional<RunRecorder> recorder = {})
{
    if (!recorder) {
        recorder.emplace(log.record.name, log.record.unit);
        recorder->adopt(std::move(log.record));
    }
    RunRecord& record = *recorder->record();
    QString name = QString::fromStdString(record.name);
    if (name.isEmpty()) name = origin->name;
    // Only one of several runs needs its own name beside that of the log.
    if (several && name != origin->name) name = origin->name + QStringLiteral(": ") + name;
    record.name = name.toStdString();
    auto run = std::make_shared<Run>(0, name, TrainingConfig(), std::move(*recorder));
    run->fromLog = true;
    run->notes = log.notes;
    run->origin = origin;
    run->log = LogFacts{origin->kind ? std::string(logKindName(*origin->kind)) : std::string(),
                        origin->path.toStdString(),
                        std::move(log.column),
                        std::move(log.columns),
                        std::move(log.conclusions),
                        std::move(log.notes)};
    return disposedOnPool(std::move(run));
}

RunInfo infoOf(const Run& run)
{
    const RunRecord& record = run.record();
    RunInfo info;
    info.name = run.name.toStdString();
    info.unit = record.unit;
    info.source = RunSource::Log;
    info.settings = record.settings;
    info.data.path = run.log.path;
    info.versions = programFacts();
    info.log = run.log;
    return info;
}

/// Whether the archive holds this very run already: who opens a log twice need not have it twice.
bool isSame(const RunSummary& kept, const RunInfo& info, const RunRecord& record)
{
    const std::size_t batches = record.batchCount();
    const double last = batches > 0 ? record.trueCurve().at(batches - 1) : std::nan("");
    const double had = kept.figures.lastRmse;
    return kept.source == RunSource::Log && kept.damage.empty() && kept.name == info.name && !info.data.path.empty() &&
           kept.dataPath == info.data.path && kept.figures.batches == static_cast<std::int64_t>(batches) &&
           kept.figures.epochs == static_cast<std::int64_t>(record.epochs().size()) &&
           (had == last || (std::isnan(had) && std::isnan(last)));
}

}  // namespace

SessionLogs::SessionLogs(QObject* parent) : SessionRuns(parent)
{
    connect(&m_reading, &TaskRunner::progressed, this, &SessionLogs::logProgressed);
    connect(&m_reading, &TaskRunner::taskEnded, this, [this] { Q_EMIT logReading(false, {}); });
}

void SessionLogs::openLog(const QString& path)
{
    read({{path, {}, QFileInfo(path).fileName(), {}, {}}, {}, {}, {}});
}

void SessionLogs::openLogText(const QString& text)
{
    read({{{}, text, tr("Pasted log"), {}, {}}, {}, {}, {}});
}

void SessionLogs::rereadLog(int number, std::optional<LogKind> kind, const std::string& column)
{
    const auto found = std::ranges::find_if(runs(), [number](const auto& run) { return run->number == number; });
    if (found == runs().end() || !(*found)->origin) return;
    const std::shared_ptr<const LogOrigin> origin = (*found)->origin;
    if (origin->path.isEmpty() && origin->text.isEmpty()) {
        Q_EMIT problem(tr("This log was pasted in an earlier session and is not kept. Paste it again."));
        return;
    }
    if (m_watched == origin) stopFollowing();
    Request request{*origin, kind, column, {}};
    for (const auto& run : runs()) {
        if (run->origin == origin) request.replaced.push_back(run->number);
    }
    read(std::move(request));
}

void SessionLogs::cancelLogs()
{
    m_waiting.clear();
    m_reading.cancel();
}

void SessionLogs::read(Request request)
{
    m_waiting.push_back(std::move(request));
    if (!m_reading.busy()) readNext();
}

void SessionLogs::readNext()
{
    if (m_waiting.empty()) return;
    const auto request = std::make_shared<const Request>(std::move(m_waiting.front()));
    m_waiting.pop_front();
    m_reading.run<Reading>(
        [request](const ProgressSink& progress, std::stop_token stop) -> Result<Reading> {
            const LogOptions options{request->column};
            const LogOrigin& from = request->origin;
            auto log = from.path.isEmpty()
                           ? importText(from.text.toStdString(), from.name.toStdString(), request->kind, options)
                           : importLog(toPath(from.path), request->kind, options, progress, stop);
            if (!log) return tl::unexpected(log.error());
            auto origin = std::make_shared<LogOrigin>(from);
            origin->kind = log->kind;
            if (!log->plausible.empty()) origin->plausible = log->plausible;
            Reading reading;
            reading.notes = std::move(log->notes);
            for (RecoveredRun& run : log->runs) {
                reading.runs.push_back(runOf(std::move(run), origin, log->runs.size() > 1));
            }
            return reading;
        },
        [this, request](Result<Reading> reading) {
            if (reading) {
                adopt(*request, std::move(*reading));
            } else {
                Q_EMIT problem(messageText(reading.error().message));
            }
            readNext();
        });
    Q_EMIT logReading(true, tr("Reading %1").arg(request->origin.name));
}

void SessionLogs::adopt(const Request& request, Reading reading)
{
    for (const auto& run : reading.runs)
        run->notes.insert(run->notes.end(), reading.notes.begin(), reading.notes.end());
    for (const auto& run : reading.runs) run->log.notes = run->notes;
    const std::size_t found = reading.runs.size();
    if (!request.replaced.empty()) replace(request, reading);
    if (!reading.runs.empty()) {
        std::vector<std::shared_ptr<Run>> added = std::move(reading.runs);
        addRuns(added);
        for (const auto& run : added) keep(run, {});
    }
    if (request.replaced.empty() && found > 1) {
        Q_EMIT notice(tr("%1 holds %2 runs. The first one is shown; all of them are on the Runs page.")
                          .arg(request.origin.name, wholeNumber(static_cast<qint64>(found))));
    }
    Q_EMIT logOpened();
}

/// What is left in `reading` has no run whose place it could take.
void SessionLogs::replace(const Request& request, Reading& reading)
{
    std::vector<RunReference> left;
    std::size_t place = 0;
    for (const int number : request.replaced) {
        const auto old = std::ranges::find_if(runs(), [number](const auto& run) { return run->number == number; });
        if (old == runs().end()) continue;
        if (place == reading.runs.size()) {
            left.push_back({number, (*old)->storeId});
            continue;
        }
        const std::shared_ptr<Run>& run = reading.runs[place++];
        const std::string before = (*old)->storeId;
        run->number = number;
        run->name = (*old)->name;
        replaceRun(run);
        keep(run, before);
    }
    if (!left.empty()) removeRuns(left);
    reading.runs.erase(reading.runs.begin(), reading.runs.begin() + static_cast<std::ptrdiff_t>(place));
}

void SessionLogs::keep(const std::shared_ptr<Run>& run, const std::string& before)
{
    RunInfo info = infoOf(*run);
    if (const RunSummary* had = before.empty() ? nullptr : archive().find(before)) {
        info.tags = had->tags;
        info.note = had->note;
    } else {
        const auto& kept = archive().kept();
        const auto same =
            std::ranges::find_if(kept, [&](const RunSummary& summary) { return isSame(summary, info, run->record()); });
        if (same != kept.end()) {
            run->storeId = same->id;
            return;
        }
    }
    archive().keep(std::move(info), run->recorder.record(), run->findings(),
                   [this, weak = std::weak_ptr<Run>(run), before](const std::string& id) {
                       if (!before.empty()) archive().purge({before});
                       const auto kept = weak.lock();
                       const bool listed = kept && std::ranges::find(runs(), kept) != runs().end();
                       if (!listed) {
                           archive().moveToTrash(id);
                           return;
                       }
                       kept->storeId = id;
                   });
}

SessionLogs::~SessionLogs()
{
    stopFollowing();
}

void SessionLogs::followLog(const QString& path)
{
    watch({path, {}, QFileInfo(path).fileName(), {}, {}}, {});
    Q_EMIT notice(tr("Following %1: what is written into it appears here at once.").arg(m_watched->name));
}

void SessionLogs::followRun(int number)
{
    const auto found = std::ranges::find_if(runs(), [number](const auto& run) { return run->number == number; });
    if (found == runs().end() || !(*found)->origin || (*found)->origin->path.isEmpty()) return;
    const std::shared_ptr<const LogOrigin> origin = (*found)->origin;
    const std::string column = (*found)->log.column;
    std::vector<int> numbers;
    for (const auto& run : runs()) {
        if (run->origin == origin) numbers.push_back(run->number);
    }
    watch(*origin, column);
    m_toFollow = std::move(numbers);
}

void SessionLogs::watch(LogOrigin origin, const std::string& column)
{
    stopFollowing();
    m_watched = std::make_shared<const LogOrigin>(std::move(origin));
    m_watch = std::make_unique<LogWatch>(m_watched->path, m_watched->kind, column);
    connect(m_watch.get(), &LogWatch::grown, this,
            [this](const std::shared_ptr<GrownLog>& grown) { adoptGrown(*grown); });
    connect(m_watch.get(), &LogWatch::failed, this, &SessionLogs::problem);
    Q_EMIT followingChanged();
}

void SessionLogs::stopFollowing()
{
    if (!m_watch) return;
    m_watch.reset();
    m_toFollow.clear();
    for (const std::weak_ptr<Run>& followed : std::exchange(m_followed, {})) {
        const std::shared_ptr<Run> run = followed.lock();
        if (!run) continue;
        run->followed = false;
        const bool listed = std::ranges::find(runs(), run) != runs().end();
        if (listed) keep(run, std::exchange(run->storeId, {}));
    }
    Q_EMIT followingChanged();
}

void SessionLogs::adoptGrown(GrownLog& grown)
{
    const ImportedLog& log = grown.log;
    if (log.kind != m_watched->kind || log.plausible != m_watched->plausible) {
        auto origin = std::make_shared<LogOrigin>(*m_watched);
        origin->kind = log.kind;
        origin->plausible = log.plausible;
        m_watched = std::move(origin);
    }
    for (std::size_t i = 0; i < log.runs.size(); ++i) growRun(i, grown);
    Q_EMIT runAdvanced();
}

void SessionLogs::growRun(std::size_t place, GrownLog& grown)
{
    const ImportedLog& whole = grown.log;
    RecoveredRun& log = grown.log.runs[place];
    GrownLog::Part& part = grown.parts[place];
    const RunRecord& record = part.fresh ? *part.fresh->record() : log.record;
    log.notes.insert(log.notes.end(), whole.notes.begin(), whole.notes.end());
    std::shared_ptr<Run> before = place < m_followed.size() ? m_followed[place].lock() : nullptr;
    // One that was removed from the list is over.
    if (place < m_followed.size() && (!before || std::ranges::find(runs(), before) == runs().end())) return;
    if (before) {
        const std::lock_guard growth(before->growth);
        // How a log is read may change without another value for what was read.
        if (before->followed && before->log.column == log.column && before->recorder.extend(record, part.known)) {
            before->origin = m_watched;
            before->log.kind = m_watched->kind ? std::string(logKindName(*m_watched->kind)) : std::string();
            before->notes = log.notes;
            before->log.columns = std::move(log.columns);
            before->log.conclusions = std::move(log.conclusions);
            before->log.notes = std::move(log.notes);
            return;
        }
    }
    // Also where the log is understood in another way now, or the run was read to its end before: others may be reading
    // what they have of it.
    if (!before && place < m_toFollow.size()) {
        const auto old = std::ranges::find_if(
            runs(), [number = m_toFollow[place]](const auto& run) { return run->number == number; });
        if (old != runs().end()) before = *old;
    }
    const std::shared_ptr<Run> run = runOf(std::move(log), m_watched, whole.runs.size() > 1, std::move(part.fresh));
    run->followed = true;
    if (before) {
        run->number = before->number;
        run->name = before->name;
        run->storeId = before->storeId;
        before->followed = false;
    }
    place < m_followed.size() ? m_followed[place] = run : m_followed.emplace_back(run);
    before ? replaceRun(run) : addRuns({run});
}

}  // namespace trueloss::ui
