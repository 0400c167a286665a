#pragma once

#include "base/Error.h"
#include "diagnose/Finding.h"
#include "record/RunRecord.h"
#include "store/StoredRun.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace trueloss {

class RunStore;

struct WriterStatus {
    std::int64_t storedBatches = 0;   ///< Of the run, committed.
    std::int64_t waitingBatches = 0;  ///< Taken from the queue and not yet committed.
    std::optional<Error> trouble;     ///< Why the last commit failed; gone as soon as one succeeds.
};

/// From which point on a run is written anew.
struct StoredPosition {
    std::int64_t batches = 0;  ///< That are kept.
    std::int64_t epochs = 0;   ///< Validated, that are kept.
};

/// Writes one run as it goes. append() and end() put into a queue and never wait for the disk; a thread of its own
/// commits every 250 ms, so that a kill of the program loses at most the last second; a power cut may lose the last 5
/// seconds. When a commit fails (disk full, locked) all is kept in memory and tried again every 2 seconds. While it
/// lives the run is Running for everybody; without end() it stays behind as Interrupted.
/// append(), end(), status() and flush() may be called from any thread; begin(), resume() and close() wait for the
/// disk.
class RunWriter {
public:
    /// A new run; it is in the store at once. `prepare` is called with its folder just before, so that whatever is put
    /// there is there whenever the run is. Errors: Unwritable, Malformed (damaged store).
    static Result<std::unique_ptr<RunWriter>> begin(
        const RunStore& store, const RunInfo& info,
        const std::function<void(const std::filesystem::path& runFolder)>& prepare = {});

    /// Goes on with a run that has ended or was interrupted: batches, epochs and events after `position` are dropped
    /// (they are trained again; events right at it are kept), checkpoints after it and findings too, and an event
    /// Continued is put in (one that is appended for the same batch as well is passed over). Errors: as begin();
    /// NotFound; Mismatch (the store has fewer batches or epochs); Unwritable also when somebody writes the run.
    static Result<std::unique_ptr<RunWriter>> resume(const RunStore& store, const std::string& id,
                                                     StoredPosition position);

    /// close(), its error passed over.
    ~RunWriter();
    RunWriter(const RunWriter&) = delete;
    RunWriter& operator=(const RunWriter&) = delete;

    const std::string& id() const;
    const std::filesystem::path& runFolder() const;  ///< For checkpoints; it exists.

    void append(const BatchPoint& batch);
    /// A batch out of a log; all batches of a run are appended the one way or the other, as to a RunRecord.
    void append(const BatchPoint& batch, const RecoveredPoint& point);
    void append(const EpochPoint& epoch);
    void append(RunEvent event);
    /// In place of one with the same file's name. Is committed after all batches appended before it: who goes on from
    /// checkpoints that the store names always finds their batches there.
    void append(StoredCheckpoint checkpoint);
    /// In place of all that were there.
    void append(std::vector<Finding> findings);
    /// The last thing. `state`: Completed, Stopped or Failed. `message`: why, when it failed.
    void end(RunState state, Message message = {});

    WriterStatus status() const;

    /// Waits until all that was appended before is stored, flushed to the disk. Errors: Unwritable and the like when
    /// that has not succeeded after `patience`; what waits is still kept and tried again.
    Result<void> flush(std::chrono::milliseconds patience = std::chrono::seconds(5));

    /// Stores what is left and lets go of the run; nothing may be appended after it. Errors: when that has not
    /// succeeded after `patience`, with the number of batches that could not be stored.
    Result<void> close(std::chrono::milliseconds patience = std::chrono::seconds(5));

private:
    class Impl;
    explicit RunWriter(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace trueloss
