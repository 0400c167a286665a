#pragma once

#include "base/Progress.h"
#include "store/RunCounter.h"
#include "store/RunRows.h"
#include "store/StoredRun.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

/// Reading runs from an open database. All throw Damage where what is there cannot be what was written (rows that are
/// missing included), and Failure.
namespace trueloss::store {

/// That every run has its figures and the other way round, and that both can be read.
void checkRuns(SQLite::Database& database);

/// All ids in the order in which the runs were made.
std::vector<std::string> runIds(SQLite::Database& database);

/// The run without batches, epochs and events. Failure NotFound when there is none.
StoredRun readDetails(SQLite::Database& database, const std::string& id);

/// All runs as readDetails() gives them, but without the parts that no list shows: only settings, tags, checkpoints,
/// damage and branch.
std::vector<StoredRun> readList(SQLite::Database& database);

/// What a run grew by, in the order in which it was appended, as far as that is known.
struct RunSink {
    std::function<void(const BatchEntry&)> batch;
    std::function<void(const EpochEntry&)> epoch;
    std::function<void(const RunEvent&)> event;
};

/// For who only wants to know whether all can be read.
inline const RunSink nowhere{[](const BatchEntry&) {}, [](const EpochEntry&) {}, [](const RunEvent&) {}};

/// How much of it there is.
struct GrowthCounts {
    std::int64_t batches = 0;
    std::int64_t epochs = 0;
    std::int64_t events = 0;
};

/// Reads everything the run grew by; nothing may be missing in between, and batches of a log stand beside no others.
/// `total` is for the progress.
GrowthCounts walkGrowth(SQLite::Database& database, const std::string& id, const RunSink& sink, std::int64_t total = 0,
                        const ProgressSink& progress = {}, const std::stop_token& stop = {});

/// The same, and nothing may be missing at the end: compares with the run's figures. False: stopped.
bool readGrowth(SQLite::Database& database, const std::string& id, const RunSink& sink, const ProgressSink& progress,
                const std::stop_token& stop);

}  // namespace trueloss::store
