#include "store/RunRows.h"

#include "store/DataPart.h"
#include "store/LogPart.h"
#include "store/Packing.h"
#include "store/StoreErrors.h"
#include "store/StoreSchema.h"

#include <algorithm>
#include <array>
#include <random>

namespace trueloss {

const char* runStateName(RunState state)
{
    constexpr std::array names{"running", "completed", "stopped", "failed", "interrupted", "damaged"};
    return names[static_cast<std::size_t>(state)];
}

const char* checkpointKindName(CheckpointKind kind)
{
    constexpr std::array names{"last", "best", "epoch"};
    return names[static_cast<std::size_t>(kind)];
}

namespace store {

int parts::versionOf(std::string_view part)
{
    if (part == log) return versionWithLogs;
    return part == data || part == branch ? versionWithDataAndBranch : 1;
}

std::int64_t parts::countIn(int version)
{
    return std::ranges::count_if(all, [version](std::string_view part) { return versionOf(part) <= version; });
}

namespace {

constexpr std::int64_t kindCount = static_cast<std::int64_t>(FindingKind::Healthy) + 1;
constexpr std::int64_t evidenceCount = static_cast<std::int64_t>(Evidence::Tested) + 1;
constexpr std::int64_t eventKindCount = static_cast<std::int64_t>(RunEventKind::Continued) + 1;
constexpr std::int64_t checkpointKindCount = static_cast<std::int64_t>(CheckpointKind::Epoch) + 1;

/// Enumerations stand in files by their number: new members have to be put at their end.
template <class Enum>
Enum enumOf(std::int64_t number, std::int64_t count)
{
    if (number < 0 || number >= count) throw Damage("a kind that does not exist");
    return static_cast<Enum>(number);
}

Value timeValue(const std::optional<StoreTime>& time)
{
    if (!time) return {};
    return std::int64_t{time->time_since_epoch().count()};
}

std::optional<StoreTime> timeOf(const Value& value)
{
    if (std::holds_alternative<std::monostate>(value)) return {};
    return StoreTime(std::chrono::milliseconds(integerOf(value)));
}

RunState stateOf(const std::string& name)
{
    for (const RunState state : {RunState::Running, RunState::Completed, RunState::Stopped, RunState::Failed}) {
        if (name == runStateName(state)) return state;
    }
    throw Damage("a state that does not exist");
}

std::string packSettings(const std::vector<RunSetting>& settings)
{
    Packer packer;
    packer.put(static_cast<std::int64_t>(settings.size()));
    for (const RunSetting& setting : settings) {
        packer.put(std::string_view(setting.key));
        packer.put(std::string_view(setting.value));
    }
    return packer.take();
}

std::vector<RunSetting> unpackSettings(Unpacker& unpacker)
{
    std::vector<RunSetting> settings(unpacker.count(16));
    for (RunSetting& setting : settings) {
        setting.key = unpacker.text();
        setting.value = unpacker.text();
    }
    return settings;
}

std::string packFindings(const std::vector<Finding>& findings)
{
    Packer packer;
    packer.put(static_cast<std::int64_t>(findings.size()));
    for (const Finding& finding : findings) {
        packer.put(static_cast<std::int64_t>(finding.kind));
        packer.put(static_cast<std::int64_t>(finding.evidence));
        packer.put(finding.headline);
        packer.put(finding.explanation);
        packer.put(finding.batch ? static_cast<std::int64_t>(*finding.batch) : std::int64_t{-1});
    }
    return packer.take();
}

std::vector<Finding> unpackFindings(Unpacker& unpacker)
{
    std::vector<Finding> findings(unpacker.count(56));
    for (Finding& finding : findings) {
        finding.kind = enumOf<FindingKind>(unpacker.integer(), kindCount);
        finding.evidence = enumOf<Evidence>(unpacker.integer(), evidenceCount);
        finding.headline = unpacker.message();
        finding.explanation = unpacker.message();
        const std::int64_t batch = unpacker.integer();
        if (batch >= 0) finding.batch = static_cast<std::size_t>(batch);
    }
    return findings;
}

std::string packCheckpoints(const std::vector<StoredCheckpoint>& checkpoints)
{
    Packer packer;
    packer.put(static_cast<std::int64_t>(checkpoints.size()));
    for (const StoredCheckpoint& checkpoint : checkpoints) {
        packer.put(std::string_view(checkpoint.file));
        packer.put(static_cast<std::int64_t>(checkpoint.kind));
        packer.put(checkpoint.batch);
        packer.put(checkpoint.epoch);
    }
    return packer.take();
}

std::vector<StoredCheckpoint> unpackCheckpoints(Unpacker& unpacker)
{
    std::vector<StoredCheckpoint> checkpoints(unpacker.count(32));
    for (StoredCheckpoint& checkpoint : checkpoints) {
        checkpoint.file = unpacker.text();
        if (!isPlainFileName(checkpoint.file)) throw Damage("a checkpoint outside its run's folder");
        checkpoint.kind = enumOf<CheckpointKind>(unpacker.integer(), checkpointKindCount);
        checkpoint.batch = unpacker.integer();
        checkpoint.epoch = unpacker.integer();
    }
    return checkpoints;
}

void readBranch(Unpacker& unpacker, StoredRun& run)
{
    RunInfo& info = run.info;
    info.branchOf = unpacker.text();
    info.branchBatch = unpacker.integer();
    if (info.branchBatch < 0 || (!info.branchOf.empty() && !isRunId(info.branchOf))) {
        throw Damage("a branch of no proper run");
    }
    run.summary.branchOf = info.branchOf;
    run.summary.branchBatch = info.branchBatch;
}

std::string packPart(const StoredRun& run, std::string_view part)
{
    const RunInfo& info = run.info;
    Packer packer;
    if (part == parts::settings) return packSettings(info.settings);
    if (part == parts::versions) return packSettings(info.versions);
    if (part == parts::findings) return packFindings(run.findings);
    if (part == parts::checkpoints) return packCheckpoints(run.checkpoints);
    if (part == parts::data) return packDataSummary(info.dataSummary);
    if (part == parts::log) return packLogFacts(info.log);
    if (part == parts::config) {
        packer.put(std::string_view(info.configText));
    } else if (part == parts::split) {
        packer.put(info.trainRows);
        packer.put(info.validationRows);
    } else if (part == parts::damage) {
        packer.put(run.summary.damage);
    } else if (part == parts::branch) {
        packer.put(std::string_view(info.branchOf));
        packer.put(info.branchBatch);
    } else {
        packer.put(static_cast<std::int64_t>(info.tags.size()));
        for (const std::string& tag : info.tags) packer.put(std::string_view(tag));
    }
    return packer.take();
}

}  // namespace

Row runRow(const StoredRun& run)
{
    const RunSummary& summary = run.summary;
    const RunInfo& info = run.info;
    Packer message;
    message.put(summary.message);
    Packer mean;
    mean.put(info.meanPredictorRmse);
    const RunState state = summary.state == RunState::Interrupted ? RunState::Running : summary.state;
    return {summary.id,
            info.name,
            info.unit,
            std::string(info.source == RunSource::Training ? "training" : "log"),
            timeValue(summary.created),
            timeValue(summary.ended),
            std::string(runStateName(state)),
            Blob{message.take()},
            info.note,
            timeValue(summary.trashed),
            info.data.hash,
            info.data.path,
            info.data.rows,
            info.data.bytes,
            static_cast<std::int64_t>(info.seed),
            info.device,
            info.threads,
            info.batchesPerEpoch,
            info.epochs,
            Blob{mean.take()}};
}

void readRunRow(Row& row, StoredRun& run)
{
    RunSummary& summary = run.summary;
    RunInfo& info = run.info;
    summary.id = textOf(row[0]);
    if (!isRunId(summary.id)) throw Damage("a run without a proper number");
    summary.name = info.name = textOf(row[1]);
    summary.unit = info.unit = textOf(row[2]);
    const std::string& source = textOf(row[3]);
    if (source != "training" && source != "log") throw Damage("a source that does not exist");
    summary.source = info.source = source == "log" ? RunSource::Log : RunSource::Training;
    summary.created = StoreTime(std::chrono::milliseconds(integerOf(row[4])));
    summary.ended = timeOf(row[5]);
    summary.state = stateOf(textOf(row[6]));
    Unpacker message(blobOf(row[7]));
    summary.message = message.message();
    message.end();
    summary.note = info.note = textOf(row[8]);
    summary.trashed = timeOf(row[9]);
    info.data = {textOf(row[10]), textOf(row[11]), integerOf(row[12]), integerOf(row[13])};
    summary.dataPath = info.data.path;
    info.seed = static_cast<std::uint64_t>(integerOf(row[14]));
    summary.device = info.device = textOf(row[15]);
    info.threads = integerOf(row[16]);
    info.batchesPerEpoch = integerOf(row[17]);
    info.epochs = integerOf(row[18]);
    Unpacker mean(blobOf(row[19]));
    info.meanPredictorRmse = mean.real();
    mean.end();
}

Row partRow(const StoredRun& run, std::string_view part)
{
    return {run.summary.id, std::string(part), Blob{packPart(run, part)}};
}

void readPart(std::string_view part, const std::string& data, StoredRun& run)
{
    RunInfo& info = run.info;
    Unpacker unpacker(data);
    if (part == parts::settings) {
        info.settings = unpackSettings(unpacker);
    } else if (part == parts::versions) {
        info.versions = unpackSettings(unpacker);
    } else if (part == parts::findings) {
        run.findings = unpackFindings(unpacker);
    } else if (part == parts::checkpoints) {
        run.checkpoints = unpackCheckpoints(unpacker);
        run.summary.checkpoints = std::ssize(run.checkpoints);
    } else if (part == parts::config) {
        info.configText = unpacker.text();
    } else if (part == parts::split) {
        info.trainRows = unpacker.integers();
        info.validationRows = unpacker.integers();
    } else if (part == parts::damage) {
        run.summary.damage = unpacker.message();
    } else if (part == parts::data) {
        info.dataSummary = unpackDataSummary(unpacker);
    } else if (part == parts::branch) {
        readBranch(unpacker, run);
    } else if (part == parts::log) {
        info.log = unpackLogFacts(unpacker);
    } else if (part == parts::tags) {
        info.tags.resize(unpacker.count(8));
        for (std::string& tag : info.tags) tag = unpacker.text();
        run.summary.tags = info.tags;
    } else {
        throw Damage("a part of a run that does not exist");
    }
    unpacker.end();
}

Row summaryRow(const std::string& id, const RunFigures& figures)
{
    Packer packer;
    for (const std::int64_t whole :
         {figures.batches, figures.epochs, figures.events, figures.samples, figures.bestEpoch}) {
        packer.put(whole);
    }
    for (const double real :
         {figures.seconds, figures.lastRmse, figures.bestValidationRmse, figures.lastValidationRmse}) {
        packer.put(real);
    }
    return {id, Blob{packer.take()}};
}

RunFigures figuresOf(Row& row)
{
    Unpacker unpacker(blobOf(row[1]));
    RunFigures figures;
    for (std::int64_t* whole :
         {&figures.batches, &figures.epochs, &figures.events, &figures.samples, &figures.bestEpoch}) {
        *whole = unpacker.integer();
    }
    for (double* real :
         {&figures.seconds, &figures.lastRmse, &figures.bestValidationRmse, &figures.lastValidationRmse}) {
        *real = unpacker.real();
    }
    unpacker.end();
    return figures;
}

Row epochRow(const std::string& id, std::int64_t number, const EpochEntry& entry)
{
    const EpochPoint& point = entry.point;
    Packer packer;
    for (const std::int64_t whole :
         {entry.after, point.epoch, point.lastBatch, point.predictions, point.beyondScaler}) {
        packer.put(whole);
    }
    for (const double real : {point.rmse, point.mae, point.r2, point.runningMean, point.seconds, point.accuracyTo231,
                              point.accuracyLater}) {
        packer.put(real);
    }
    return {id, number, Blob{packer.take()}};
}

EpochEntry epochOf(Row& row)
{
    Unpacker unpacker(blobOf(row[2]));
    EpochEntry entry;
    EpochPoint& point = entry.point;
    for (std::int64_t* whole :
         {&entry.after, &point.epoch, &point.lastBatch, &point.predictions, &point.beyondScaler}) {
        *whole = unpacker.integer();
    }
    for (double* real : {&point.rmse, &point.mae, &point.r2, &point.runningMean, &point.seconds}) {
        *real = unpacker.real();
    }
    // Rows of versions 1 to 3 end here; they stay as they are.
    if (!unpacker.atEnd()) {
        for (double* real : {&point.accuracyTo231, &point.accuracyLater}) *real = unpacker.real();
    }
    unpacker.end();
    return entry;
}

Row eventRow(const std::string& id, std::int64_t number, const RunEvent& event)
{
    Packer packer;
    packer.put(static_cast<std::int64_t>(event.kind));
    packer.put(event.batch);
    packer.put(event.value);
    packer.put(std::string_view(event.text));
    return {id, number, Blob{packer.take()}};
}

RunEvent eventOf(Row& row)
{
    Unpacker unpacker(blobOf(row[2]));
    RunEvent event;
    event.kind = enumOf<RunEventKind>(unpacker.integer(), eventKindCount);
    event.batch = unpacker.integer();
    event.value = unpacker.real();
    event.text = unpacker.text();
    unpacker.end();
    return event;
}

Row batchesRow(const std::string& id, std::int64_t first, std::span<const BatchEntry> batches)
{
    return {id, first, static_cast<std::int64_t>(batches.size()), Blob{packBatches(batches)}};
}

BatchStretch batchesOf(Row& row)
{
    const std::int64_t first = integerOf(row[1]);
    const std::int64_t count = integerOf(row[2]);
    if (first < 0 || count < 1 || count > static_cast<std::int64_t>(batchesPerBlock)) {
        throw Damage("a block of batches of an impossible size");
    }
    return {first, unpackBatches(blobOf(row[3]), static_cast<std::size_t>(count))};
}

bool isPlainFileName(std::string_view name)
{
    return !name.empty() && name.size() <= 255 && name != "." && name != ".." && name != ".lock" &&
           name.find('/') == std::string_view::npos && name.find('\0') == std::string_view::npos;
}

bool isRunId(std::string_view text)
{
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool digit = (text[i] >= '0' && text[i] <= '9') || (text[i] >= 'a' && text[i] <= 'f');
        if (dash ? text[i] != '-' : !digit) return false;
    }
    return true;
}

std::string newRunId()
{
    // A random UUID (RFC 4122, version 4).
    std::random_device random;
    std::string id;
    for (int i = 0; i < 32; ++i) {
        if (i == 8 || i == 12 || i == 16 || i == 20) id += '-';
        const unsigned digit = i == 12 ? 4U : i == 16 ? 8U | (random() & 3U) : random() & 15U;
        id += "0123456789abcdef"[digit];
    }
    return id;
}

}  // namespace store
}  // namespace trueloss
