#include "core/store/StoreTestTools.h"

#include <stdlib.h>
#include <algorithm>
#include <bit>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <limits>
#include <system_error>

namespace fs = std::filesystem;

namespace trueloss::testing_store {

namespace {

bool same(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

bool same(const std::vector<double>& a, const std::vector<double>& b)
{
    return std::ranges::equal(a, b, [](double x, double y) { return same(x, y); });
}

DataSummary sampleSummary(const std::string& name)
{
    DataSummary summary;
    FindingSummary finding;
    finding.kind = DataFindingKind::NearDuplicatesAcross;
    finding.severity = FindingSeverity::Serious;
    finding.headline = {"%1 rows of %2, %3 of all.", {std::int64_t{12}, name, 0.125}};
    finding.advice = {"Leave them out.", {}};
    finding.rowCount = 12;
    finding.decision = RowDecision::Exclude;
    finding.examples = {{"%1 like %2", {Phrase{"line %1 (%2)", {std::int64_t{3}, std::string("v.csv")}}, 0.5}},
                        {"%1", {Phrase{"x_test[%1]", {2.5}}}}};
    summary.findings = {finding, FindingSummary{}};
    summary.lookedAtImages = true;
    summary.trainRows = 6;
    summary.validationRows = 3;
    TargetSummary target;
    target.name = "pressure " + name;
    target.unit = "kPa";
    target.statistics = {
        9,     1.5,  0.25,     -1.0, 0.5, 1.25, 2.0, 4.0, std::bit_cast<double>(0xFFF8'0000'0000'0001ULL),
        -1.75, 4.25, 1.0 / 9.0};
    target.histogram = {-1.0, 4.0, {1, 0, 7, 1}};
    target.scaler = ScalerKind::QuantileNormal;
    target.parameters = {{"quantiles", {-1.0, 0.1, 4.0}}, {"none", {}}};
    summary.targets = {target, TargetSummary{}};
    return summary;
}

std::vector<double> figuresOf(const TargetStatistics& s)
{
    return {static_cast<double>(s.count),
            s.mean,
            s.standardDeviation,
            s.min,
            s.quartile1,
            s.median,
            s.quartile3,
            s.max,
            s.skew,
            s.fenceLow,
            s.fenceHigh,
            s.outlierShare};
}

bool same(const TargetSummary& a, const TargetSummary& b)
{
    return a.name == b.name && a.unit == b.unit && same(figuresOf(a.statistics), figuresOf(b.statistics)) &&
           same(a.histogram.low, b.histogram.low) && same(a.histogram.high, b.histogram.high) &&
           a.histogram.counts == b.histogram.counts && a.scaler == b.scaler && a.parameters == b.parameters;
}

}  // namespace

TemporaryFolder::TemporaryFolder()
{
    std::string name = (fs::temp_directory_path() / "trueloss-store-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) std::abort();
    m_path = name;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    fs::permissions(m_path, fs::perms::owner_all, ignored);
    fs::remove_all(m_path, ignored);
}

RunInfo sampleInfo(const std::string& name)
{
    RunInfo info;
    info.name = name;
    info.unit = "mm";
    info.settings = {{"learning rate", "0.001"}, {"loss", "Batch-RMSE of " + name}};
    info.configText = "{\"name\": \"" + name + "\"}";
    info.data = {"sha256:" + name, "/data/" + name + "\xFF.csv", 12'345, 67'890'123'456};
    info.trainRows = {0, 3, 4, 5, 900'000, 7};
    info.validationRows = {1, 2, 6};
    info.seed = 0xFEDCBA9876543210ULL;
    info.versions = {{"program", "0.1.0"}, {"libtorch", "1.13.1"}};
    info.device = "cuda:0";
    info.threads = 3;
    info.batchesPerEpoch = 100;
    info.epochs = 12;
    info.meanPredictorRmse = 17.25;
    info.tags = {"first", "long tag with blanks"};
    info.dataSummary = sampleSummary(name);
    info.branchOf = "01234567-89ab-4cde-8f01-23456789abcd";
    info.branchBatch = 417;
    info.log = LogFacts{"keras-bar",
                        "/logs/" + name + "\xFE.log",
                        "rmse",
                        {"loss", "rmse", "a column\nof two lines"},
                        {{{"The batch size is %1.", {std::int64_t{32}}},
                          {{"%1 of %2", {0.25, name}}, {"A line.", {}}},
                          {{"also %1", {Phrase{"line %1", {std::int64_t{7}}}}}}},
                         {}},
                        {{"A note on %1.", {name}}}};
    info.note = "A note.\nWith two lines and \xE4\xB8\xAD\xE6\x96\x87.";
    return info;
}

BatchPoint sampleBatch(std::int64_t index)
{
    BatchPoint batch;
    batch.epoch = index / 100 + 1;
    batch.batchInEpoch = index % 100 + 1;
    batch.samples = index % 100 == 99 ? 7 : 32;
    const auto x = static_cast<double>(index);
    batch.rmse = 1.0 / (x + 1.0);
    batch.mae = 0.7 / (x + 1.0);
    batch.loss = index % 1000 == 500 ? std::numeric_limits<double>::infinity() : -x / 3.0;
    batch.gradNorm = index % 7 == 0 ? std::numeric_limits<double>::quiet_NaN() : x * 1e-300;
    if (index % 1000 == 700) batch.gradNorm = std::bit_cast<double>(0xFFF8'0000'0000'1234ULL);  // A NaN with a payload.
    batch.learningRate = index < 300 ? 1e-3 : 1e-4;
    batch.seconds = 0.001 + 1e-9 * x;
    return batch;
}

EpochPoint sampleEpoch(std::int64_t epoch)
{
    EpochPoint point;
    const auto x = static_cast<double>(epoch);
    point.epoch = epoch;
    point.lastBatch = epoch * 100;
    point.rmse = epoch == 3 ? std::numeric_limits<double>::quiet_NaN() : 10.0 / x + (epoch > 6 ? 5.0 : 0.0);
    point.mae = 5.0 / x;
    point.r2 = -std::numeric_limits<double>::infinity();
    point.runningMean = 1.0 / 3.0 * x;
    point.seconds = 0.25 + x * 1e-3;
    point.predictions = 100 + epoch;
    point.beyondScaler = epoch % 2;
    if (epoch != 2) point.accuracyTo231 = 1.0 / (x + 1.0);
    point.accuracyLater = 0.03125 * x;
    return point;
}

RecoveredPoint samplePoint(std::int64_t index)
{
    RecoveredPoint point;
    const auto x = static_cast<double>(index);
    point.grade = static_cast<Grade>(index / 60 % 4);
    if (point.grade != Grade::Unrecoverable) point.bound = 1e-7 * (x + 1.0);
    if (index % 3 == 2) point.printed = x + 1.0 / 3.0;
    if (index % 500 == 12) point.printed = std::bit_cast<double>(0x7FF8'0000'0000'4321ULL);
    return point;
}

RunRecord sampleLogRecord(std::int64_t batches)
{
    RunRecord record;
    for (std::int64_t i = 0; i < batches; ++i) {
        record.append(sampleBatch(i), samplePoint(i));
        if (i % 100 == 99) record.append(sampleEpoch(i / 100 + 1));
    }
    return record;
}

RunRecord sampleRecord(std::int64_t batches)
{
    RunRecord record;
    for (std::int64_t i = 0; i < batches; ++i) {
        record.append(sampleBatch(i));
        if (i % 100 == 99) record.append(sampleEpoch(i / 100 + 1));
    }
    return record;
}

std::string writeRun(const RunStore& store, const RunInfo& info, std::int64_t batches)
{
    auto writer = RunWriter::begin(store, info);
    if (!writer) std::abort();
    for (std::int64_t i = 0; i < batches; ++i) {
        (*writer)->append(sampleBatch(i));
        if (i % 100 == 99) (*writer)->append(sampleEpoch(i / 100 + 1));
    }
    (*writer)->end(RunState::Completed);
    if (!(*writer)->close()) std::abort();
    return (*writer)->id();
}

bool sameBits(const BatchPoint& a, const BatchPoint& b)
{
    return a.epoch == b.epoch && a.batchInEpoch == b.batchInEpoch && a.samples == b.samples && same(a.rmse, b.rmse) &&
           same(a.mae, b.mae) && same(a.loss, b.loss) && same(a.gradNorm, b.gradNorm) &&
           same(a.learningRate, b.learningRate) && same(a.seconds, b.seconds);
}

bool sameBits(const EpochPoint& a, const EpochPoint& b)
{
    return a.epoch == b.epoch && a.lastBatch == b.lastBatch && same(a.rmse, b.rmse) && same(a.mae, b.mae) &&
           same(a.r2, b.r2) && same(a.runningMean, b.runningMean) && same(a.seconds, b.seconds) &&
           a.predictions == b.predictions && a.beyondScaler == b.beyondScaler &&
           same(a.accuracyTo231, b.accuracyTo231) && same(a.accuracyLater, b.accuracyLater);
}

bool sameBits(const RecoveredPoint& a, const RecoveredPoint& b)
{
    return a.grade == b.grade && same(a.bound, b.bound) && same(a.printed, b.printed);
}

std::string difference(const RunRecord& a, const RunRecord& b)
{
    if (a.batchCount() != b.batchCount()) {
        return std::to_string(a.batchCount()) + " batches, and " + std::to_string(b.batchCount());
    }
    for (std::size_t i = 0; i < a.batchCount(); ++i) {
        if (!sameBits(a.batch(i), b.batch(i))) return "batch " + std::to_string(i);
        if (!same(a.runningMeanCurve().at(i), b.runningMeanCurve().at(i))) return "mean at " + std::to_string(i);
        if (!same(a.secondsDone(i), b.secondsDone(i))) return "clock at " + std::to_string(i);
        if (a.hasRecovered() != b.hasRecovered()) return "whether it is of a log";
        if (a.hasRecovered() && !sameBits(a.recovered(i), b.recovered(i))) return "recovered " + std::to_string(i);
    }
    if (a.epochs().size() != b.epochs().size()) return "number of epochs";
    for (std::size_t i = 0; i < a.epochs().size(); ++i) {
        if (!sameBits(a.epochs()[i], b.epochs()[i])) return "epoch " + std::to_string(i);
    }
    if (!(a.events() == b.events())) return "events";
    return {};
}

std::string difference(const std::optional<DataSummary>& a, const std::optional<DataSummary>& b)
{
    if (a.has_value() != b.has_value()) return "whether anything is known of the data";
    if (!a) return {};
    if (a->findings != b->findings || a->lookedAtImages != b->lookedAtImages) return "data findings";
    if (a->trainRows != b->trainRows || a->validationRows != b->validationRows) return "counts of rows";
    if (!std::ranges::equal(a->targets, b->targets, [](const auto& x, const auto& y) { return same(x, y); }))
        return "targets";
    return {};
}

std::string difference(const RunInfo& a, const RunInfo& b)
{
    if (a.name != b.name || a.unit != b.unit || a.source != b.source) return "name, unit or source";
    if (!(a.settings == b.settings)) return "settings";
    if (a.configText != b.configText) return "configuration";
    if (!(a.data == b.data)) return "data";
    if (a.trainRows != b.trainRows || a.validationRows != b.validationRows) return "split";
    if (a.seed != b.seed || a.device != b.device || a.threads != b.threads) return "seed, device or threads";
    if (!(a.versions == b.versions)) return "versions";
    if (a.batchesPerEpoch != b.batchesPerEpoch || a.epochs != b.epochs) return "plan";
    if (!same(a.meanPredictorRmse, b.meanPredictorRmse)) return "mean predictor";
    if (a.tags != b.tags || a.note != b.note) return "tags or note";
    if (a.branchOf != b.branchOf || a.branchBatch != b.branchBatch) return "branch";
    if (a.log != b.log) return "what the log gave away";
    if (const std::string what = difference(a.dataSummary, b.dataSummary); !what.empty()) return what;
    return {};
}

std::string readFile(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void writeFile(const fs::path& file, const std::string& content)
{
    std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
}

}  // namespace trueloss::testing_store
