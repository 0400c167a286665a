#pragma once

#include "store/BatchBlock.h"
#include "store/StoreRow.h"
#include "store/StoredRun.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What a run is in rows, and back. All reading throws Damage where a row cannot have been written by these.
namespace trueloss::store {

/// The parts that every run has in the table "part", each a row.
namespace parts {
inline constexpr std::string_view settings = "settings";
inline constexpr std::string_view config = "config";
inline constexpr std::string_view split = "split";
inline constexpr std::string_view versions = "versions";
inline constexpr std::string_view tags = "tags";
inline constexpr std::string_view findings = "findings";
inline constexpr std::string_view checkpoints = "checkpoints";
inline constexpr std::string_view damage = "damage";
inline constexpr std::string_view data = "data";
inline constexpr std::string_view branch = "branch";
inline constexpr std::string_view log = "log";
inline constexpr std::string_view all[] = {settings,    config, split, versions, tags, findings,
                                           checkpoints, damage, data,  branch,   log};
/// The version of the format that a part came with.
int versionOf(std::string_view part);
/// How many parts a run of that version has.
std::int64_t countIn(int version);
}  // namespace parts

/// The row of the table "run". Interrupted is written as running.
Row runRow(const StoredRun& run);
void readRunRow(Row& row, StoredRun& run);

Row partRow(const StoredRun& run, std::string_view part);
void readPart(std::string_view part, const std::string& data, StoredRun& run);

Row summaryRow(const std::string& id, const RunFigures& figures);
RunFigures figuresOf(Row& row);

/// An epoch with the number of batches that were there before it.
struct EpochEntry {
    std::int64_t after = 0;
    EpochPoint point;
};
Row epochRow(const std::string& id, std::int64_t number, const EpochEntry& entry);
EpochEntry epochOf(Row& row);

Row eventRow(const std::string& id, std::int64_t number, const RunEvent& event);
RunEvent eventOf(Row& row);

Row batchesRow(const std::string& id, std::int64_t first, std::span<const BatchEntry> batches);
/// Batches from number `first` on.
struct BatchStretch {
    std::int64_t first = 0;
    std::vector<BatchEntry> batches;
};
BatchStretch batchesOf(Row& row);

/// A name for a file in the run's folder that leads nowhere else.
bool isPlainFileName(std::string_view name);

/// 8-4-4-4-12 hexadecimal digits, lower case.
bool isRunId(std::string_view text);
std::string newRunId();

}  // namespace trueloss::store
