#pragma once

#include "store/RunStore.h"
#include "store/RunWriter.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace trueloss::testing_store {

/// A folder of its own, gone at the end.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// Values that differ in every field and from run to run.
RunInfo sampleInfo(const std::string& name);

/// Batch `index` (from 0) of a run with epochs of 100 batches; never two alike, NaN and infinities among them.
BatchPoint sampleBatch(std::int64_t index);

/// Validation after epoch `epoch` (from 1).
EpochPoint sampleEpoch(std::int64_t epoch);

/// The first `batches` batches with their epochs.
RunRecord sampleRecord(std::int64_t batches);

/// What stands behind batch `index` of a log; all grades in turn, 60 batches each.
RecoveredPoint samplePoint(std::int64_t index);

/// The first `batches` batches of a log with their epochs.
RunRecord sampleLogRecord(std::int64_t batches);

/// Writes such a run to its end; its id. Fails the process when that does not work.
std::string writeRun(const RunStore& store, const RunInfo& info, std::int64_t batches);

/// Of all figures, NaN's included, bit by bit.
bool sameBits(const BatchPoint& a, const BatchPoint& b);
bool sameBits(const EpochPoint& a, const EpochPoint& b);
bool sameBits(const RecoveredPoint& a, const RecoveredPoint& b);

/// Empty when both hold the same, to the last bit; else the first difference.
std::string difference(const RunRecord& a, const RunRecord& b);
std::string difference(const RunInfo& a, const RunInfo& b);
std::string difference(const std::optional<DataSummary>& a, const std::optional<DataSummary>& b);

std::string readFile(const std::filesystem::path& file);
void writeFile(const std::filesystem::path& file, const std::string& content);

}  // namespace trueloss::testing_store
