#include "train/KeptTraining.h"

#include "base/AtomicFile.h"
#include "data/DataIdentity.h"
#include "store/RunStore.h"
#include "store/RunWriter.h"
#include "train/CheckpointFile.h"
#include "train/ConfigText.h"
#include "train/Devices.h"
#include "train/Evaluation.h"
#include "train/RecordedSettings.h"
#include "train/StateRing.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <optional>
#include <utility>

namespace trueloss {

namespace {

using Clock = std::chrono::steady_clock;

/// How often the store is asked how it fares.
constexpr std::chrono::seconds statusInterval{1};

std::vector<std::int64_t> rowNumbers(const std::vector<std::size_t>& rows)
{
    return {rows.begin(), rows.end()};
}

StoredData storedData(const DataIdentity& identity)
{
    StoredData data;
    data.hash = dataHash(identity);
    data.path = identity.path;
    data.rows = identity.rows;
    data.bytes = identity.tableBytes + identity.imageBytes;
    return data;
}

/// That were validated before the run goes on.
std::int64_t epochsBefore(const KeptTask& task)
{
    return task.from && task.from->lastEpoch ? task.from->lastEpoch->epoch : 0;
}

/// A state that was kept in memory alone does not say which data it is of: those of the task, then.
bool saysItsData(const Checkpoint& state)
{
    return state.data.rows > 0;
}

/// Whether the run may be gone on with: asked before the store is touched, since what was recorded after the checkpoint
/// must outlive a resumption that is refused.
Result<void> requireSameRun(const RunStore& store, const KeptTask& task, const Result<DataIdentity>& identity)
{
    if (!task.from && task.id.empty()) return {};
    if (!identity) return tl::unexpected(identity.error());
    if (task.from) {
        const DataIdentity& data = saysItsData(*task.from) ? *identity : task.from->data;
        return requireContinuable(*task.from, task.config, data, task.split);
    }
    const auto stored = store.details(task.id);
    if (!stored) return tl::unexpected(stored.error());
    if (stored->info.data.hash == dataHash(*identity)) return {};
    return fail(
        ErrorCode::Mismatch,
        TRUELOSS_TEXT("Core",
                      "The run \"%1\" has no checkpoint to go on from, and it cannot begin anew with other data: "
                      "%2 is not what it was trained on, or was changed since. The run was left as it is. Open "
                      "the same data, or start a new run."),
        {stored->summary.name, identity->path});
}

std::filesystem::path placeFile(const std::filesystem::path& runFolder)
{
    return runFolder / "data.json";
}

/// Without it an interrupted run without a checkpoint cannot be resumed, which is no reason not to train.
void keepPlace(const std::filesystem::path& runFolder, const DataPlace& place)
{
    static_cast<void>(writeFileAtomically(placeFile(runFolder), [&place](std::ostream& out) -> Result<void> {
        out << toText(place);
        return {};
    }));
}

/// Without it a branch could neither be run again nor, before its first checkpoint, be gone on with.
Result<void> keepOrigin(const std::filesystem::path& runFolder, const KeptTask& task, const DataIdentity& identity)
{
    Checkpoint origin = *task.from;
    origin.data = identity;
    origin.place = task.place;
    return saveCheckpoint(checkpointFile(runFolder, originCheckpointName), origin);
}

/// `origin`: what became of that of a branch.
Result<std::unique_ptr<RunWriter>> openWriter(const RunStore& store, const KeptTask& task,
                                              const std::optional<DataIdentity>& identity, Result<void>& origin)
{
    if (task.id.empty()) {
        RunInfo info = runInfoOf(task);
        if (identity) info.data = storedData(*identity);
        // Before the run is there: one that is interrupted at its very first moment can begin anew.
        return RunWriter::begin(store, info, [&](const std::filesystem::path& folder) {
            keepPlace(folder, task.place);
            if (task.from && identity) origin = keepOrigin(folder, task, *identity);
        });
    }
    StoredPosition position;
    if (task.from) {
        position.batches = task.from->position.batches;
        position.epochs = epochsBefore(task);
    }
    return RunWriter::resume(store, task.id, position);
}

CheckpointKind kindOf(const std::string& file)
{
    if (file.starts_with("best")) return CheckpointKind::Best;
    return file.starts_with("epoch") ? CheckpointKind::Epoch : CheckpointKind::Last;
}

/// Hands the trainer's events on to the store and to whoever watches.
class Keeper {
public:
    Keeper(RunWriter& writer, const Trainer::Sink& sink, std::int64_t epochs)
        : m_writer(writer), m_sink(sink), m_epochs(epochs)
    {
    }

    void take(TrainingEvent event)
    {
        if (auto* ended = std::get_if<RunEnded>(&event)) {
            m_ended = std::move(*ended);  // Told when all is stored.
            return;
        }
        if (const auto* batch = std::get_if<BatchPoint>(&event)) {
            m_writer.append(*batch);
            ++m_batches;
        } else if (const auto* epoch = std::get_if<EpochPoint>(&event)) {
            m_writer.append(*epoch);
            m_epochs = epoch->epoch;
        } else if (const auto* happened = std::get_if<RunEvent>(&event)) {
            m_writer.append(*happened);
            if (happened->kind == RunEventKind::Checkpoint)
                m_writer.append(StoredCheckpoint{happened->text, kindOf(happened->text), happened->batch, m_epochs});
        }
        m_sink(std::move(event));
        if (Clock::now() - m_asked < statusInterval) return;
        m_asked = Clock::now();
        const auto status = m_writer.status();
        tell(status.trouble ? status.trouble->message : Message());
    }

    /// Stores the end. Whether the run is worth keeping.
    bool end()
    {
        const RunState state = m_ended.reason == EndReason::Completed ? RunState::Completed
                               : m_ended.reason == EndReason::Stopped ? RunState::Stopped
                                                                      : RunState::Failed;
        m_writer.end(state, m_ended.message);
        const auto closed = m_writer.close();
        tell(closed ? Message() : closed.error().message);
        return hasBatches() || m_ended.reason != EndReason::Failed;
    }

    bool hasBatches() const { return m_batches > 0; }

    RunEnded takeEnd() { return std::move(m_ended); }

private:
    void tell(const Message& trouble)
    {
        if (trouble == m_told) return;
        m_told = trouble;
        m_sink(RunKept{m_writer.id(), trouble});
    }

    RunWriter& m_writer;
    const Trainer::Sink& m_sink;
    std::int64_t m_batches = 0;
    std::int64_t m_epochs;  ///< Validated so far.
    Clock::time_point m_asked;
    Message m_told;
    RunEnded m_ended;
};

/// What crosses when the writer could not even be opened.
void trainUnkept(Trainer& trainer, TrainingControl& control, const Trainer::Sink& sink, const Message& why)
{
    sink(RunKept{{}, why});
    trainer.run(control, sink);
}

/// The parent's part of a branch's record.
void appendRecord(RunWriter& writer, const RunRecord& record)
{
    auto epoch = record.epochs().begin();
    for (std::size_t i = 0; i < record.batchCount(); ++i) {
        writer.append(record.batch(i));
        for (; epoch != record.epochs().end() && epoch->lastBatch == static_cast<std::int64_t>(i) + 1; ++epoch)
            writer.append(*epoch);
    }
    for (const RunEvent& event : record.events()) writer.append(event);
}

/// What a branch has before its first batch.
void beginBranch(Keeper& keeper, RunWriter& writer, const KeptTask& task, const Result<void>& origin)
{
    if (task.branchRecord) appendRecord(writer, *task.branchRecord);
    if (!task.from) return;
    const std::int64_t batches = task.from->position.batches;
    if (!origin) {
        keeper.take(RunEvent{RunEventKind::CheckpointFailed, batches, 0.0, toEnglish(origin.error().message)});
        return;
    }
    const std::string file = checkpointFile(writer.runFolder(), originCheckpointName).filename().string();
    writer.append(StoredCheckpoint{file, CheckpointKind::Epoch, batches, epochsBefore(task)});
}

RunVariation variationOf(const KeptTask& task)
{
    RunVariation variation;
    variation.branch = !task.branchOf.empty();
    variation.sameData = task.from && !saysItsData(*task.from);
    if (task.states) {
        variation.watch = [states = task.states](const RunPosition& at, const BatchPoint* point,
                                                 const TakeState& take) { states->consider(at, point, take); };
    }
    return variation;
}

/// trainKept(), and may throw.
void train(const std::shared_ptr<RunStore>& store, KeptTask task, TrainingControl& control, const Trainer::Sink& sink)
{
    Trainer trainer(task.config, task.data, task.split, task.choices);
    if (task.from) trainer.continueFrom(task.from);
    trainer.vary(variationOf(task));
    if (!store) return trainer.run(control, sink);
    // Data that cannot be told from others can be trained on all the same; the checkpoints say why they cannot be kept.
    const auto identity = identify(task.data->manifest());
    const std::optional<DataIdentity> known = identity ? std::optional(*identity) : std::nullopt;
    if (const auto same = requireSameRun(*store, task, identity); !same) {
        sink(RunEnded{EndReason::Failed, same.error().message, nullptr});
        return;
    }
    Result<void> origin;
    auto writer = openWriter(*store, task, known, origin);
    if (!writer) {
        if (task.id.empty()) return trainUnkept(trainer, control, sink, writer.error().message);
        sink(RunEnded{EndReason::Failed, writer.error().message, nullptr});
        return;
    }
    const std::string id = (*writer)->id();
    Keeper keeper(**writer, sink, epochsBefore(task));
    const auto forget = [&] {
        writer->reset();
        static_cast<void>(store->purge(id));
    };
    try {
        sink(RunKept{id, {}});
        if (!task.id.empty()) keepPlace((*writer)->runFolder(), task.place);
        if (task.id.empty()) beginBranch(keeper, **writer, task, origin);
        CheckpointPlan plan;
        plan.folder = (*writer)->runFolder();
        plan.everyEpochs = task.everyEpochs;
        plan.mostLossSeconds = task.mostLossSeconds;
        plan.place = task.place;
        plan.identity = known;
        plan.beforeWrite = [&writer] { static_cast<void>((*writer)->flush()); };
        trainer.keepCheckpoints(std::move(plan));
        trainer.run(control, [&keeper](TrainingEvent event) { keeper.take(std::move(event)); });
    } catch (...) {
        if (task.id.empty() && !keeper.hasBatches()) forget();
        throw;
    }
    const bool worth = keeper.end();
    if (!worth && task.id.empty()) {
        forget();
        sink(RunKept{});
    }
    writer->reset();
    sink(keeper.takeEnd());
}

}  // namespace

std::string dataHash(const DataIdentity& identity)
{
    char hash[32];
    std::snprintf(hash, sizeof hash, "%08x-%08x-%08x", identity.tableChecksum, identity.imagesChecksum,
                  identity.targetsChecksum);
    return hash;
}

RunInfo runInfoOf(const KeptTask& task)
{
    RunInfo info;
    info.name = task.name;
    info.unit = task.unit;
    info.settings = recordedSettings(task.config, task.data->manifest(), task.choices);
    info.configText = configText(task.config);
    info.trainRows = rowNumbers(task.split.train);
    info.validationRows = rowNumbers(task.split.validation);
    info.seed = task.config.seed;
    info.versions = task.versions;
    info.device = task.config.device.isCuda() ? "cuda:" + std::to_string(task.config.device.cuda) : "cpu";
    info.threads = computeThreads();
    const auto batch = static_cast<std::size_t>(std::max<std::int64_t>(1, task.config.batchSize));
    info.batchesPerEpoch = static_cast<std::int64_t>((task.split.train.size() + batch - 1) / batch);
    info.epochs = task.config.epochs;
    info.meanPredictorRmse = meanPredictorRmse(*task.data, task.split);
    info.dataSummary = summarizeData(task.data->manifest(), task.split, task.config.scaler, task.checked);
    info.branchOf = task.branchOf;
    info.branchBatch = task.branchBatch;
    return info;
}

Result<DataPlace> keptPlace(const std::filesystem::path& runFolder)
{
    constexpr std::size_t mostBytes = 1 << 20;
    std::ifstream in(placeFile(runFolder), std::ios::binary);
    if (!in) {
        return fail(ErrorCode::NotFound,
                    TRUELOSS_TEXT("Core",
                                  "It is not known where the data of this run lie. Open them and start a new run with "
                                  "the same settings."));
    }
    std::string text(mostBytes, '\0');
    in.read(text.data(), static_cast<std::streamsize>(mostBytes));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return dataPlaceFromText(text);
}

void trainKept(const std::shared_ptr<RunStore>& store, KeptTask task, TrainingControl& control,
               const Trainer::Sink& sink)
{
    bool ended = false;
    const auto tell = [&ended, &sink](TrainingEvent event) {
        ended = ended || std::holds_alternative<RunEnded>(event);
        sink(std::move(event));
    };
    std::string what = "unknown error";
    try {
        return train(store, std::move(task), control, tell);
    } catch (const std::exception& error) {
        what = error.what();
    } catch (...) {
    }
    if (ended) return;
    try {
        sink(RunEnded{
            EndReason::Failed, {TRUELOSS_TEXT("Core", "The training stopped unexpectedly: %1"), {what}}, nullptr});
    } catch (...) {
        // Nobody is there to be told.
    }
}

}  // namespace trueloss
