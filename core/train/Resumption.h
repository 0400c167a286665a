#pragma once

#include "base/Error.h"
#include "base/Progress.h"
#include "data/DataSource.h"
#include "store/StoredRun.h"
#include "train/Checkpoint.h"

#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>

namespace trueloss {

class RunStore;

/// What is needed to go on with a stored run.
struct Resumption {
    StoredRun run;  ///< Its record holds what was there at the checkpoint, and no more.
    TrainingConfig config;
    std::shared_ptr<const Checkpoint> checkpoint;  ///< Null: it was interrupted before the first, and begins anew.
    std::shared_ptr<const Split> split;
    std::filesystem::path path;  ///< Of the data.
    DataSource source;
    ImageFacts facts;
};

/// Reads the run, its newest checkpoint that is whole and that the stored batches reach up to, and opens its data.
/// `movedTo`: where the data are now; empty: where they were. Errors: those of RunStore::load(), findCheckpoint() and
/// openDataPlace(); NotFound where nobody knows where the data lie; Malformed also of a damaged run without a usable
/// checkpoint. Any thread but the window's.
Result<Resumption> findResumption(const RunStore& store, const std::string& id, const std::filesystem::path& movedTo,
                                  const ProgressSink& progress, const std::stop_token& stop);

}  // namespace trueloss
