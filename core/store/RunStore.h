#pragma once

#include "base/Error.h"
#include "base/Progress.h"
#include "store/SalvageReport.h"
#include "store/StoreFolder.h"
#include "store/StoredRun.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace trueloss {

/// All runs of a person: a folder with the SQLite file runs.sqlite and a sub-folder a run for its checkpoints. Any
/// number of instances, also of other processes, may read the same store while each writes runs of its own (RunWriter);
/// only a lock that lasts 5 seconds is an error. All functions may be called from any thread; load(), exportRun() and
/// importRun() take long with long runs and hold up nobody else. Every row carries a checksum, and what a run grew by
/// is counted: what was damaged is told (Malformed, then repair() helps) and never shown as a figure.
/// Errors of all: Unwritable (read-only, disk full, locked), Malformed, NotFound (no such run).
class RunStore {
public:
    /// Makes folder and store where they are missing; brings an older format to today's. A store that is damaged is
    /// salvaged, see salvage(). Errors, with the file left as it is: Unwritable; Unsupported (written by a newer
    /// program); Malformed (no store, or nothing in it can be read).
    static Result<RunStore> open(const std::filesystem::path& folder = defaultStoreFolder());

    RunStore(RunStore&&) noexcept;
    RunStore& operator=(RunStore&&) noexcept;
    ~RunStore();

    const std::filesystem::path& folder() const;
    /// Where the run's checkpoints stand; there while the run is.
    std::filesystem::path runFolder(const std::string& id) const;

    /// What open() or the last repair() salvaged; nothing when the store was sound.
    std::optional<SalvageReport> salvage() const;
    /// Reads every row. Errors: Malformed (damaged: repair() helps), Cancelled.
    Result<void> verify(const ProgressSink& progress = {}, std::stop_token stop = {}) const;
    /// Puts the file aside and all that can be read into a new one, as open() does. Errors: Unwritable also while
    /// another RunStore or RunWriter, of this process or another, has the store open.
    Result<SalvageReport> repair();

    enum class Which { Kept, Trashed };
    /// The newest first. `text`: only runs in whose name, tags, note or settings each of its words occurs, whatever
    /// the case and width of letters.
    Result<std::vector<RunSummary>> list(Which which = Which::Kept, const std::string& text = {}) const;

    /// All but batches, epochs and events. For a run of any length.
    Result<StoredRun> details(const std::string& id) const;
    /// All. Errors: Cancelled when `stop` was requested.
    Result<StoredRun> load(const std::string& id, const ProgressSink& progress = {}, std::stop_token stop = {}) const;

    Result<void> rename(const std::string& id, const std::string& name);
    Result<void> setTags(const std::string& id, const std::vector<std::string>& tags);
    Result<void> setNote(const std::string& id, const std::string& note);
    /// In place of those that were there; for a run that nobody writes any more.
    Result<void> setFindings(const std::string& id, const std::vector<Finding>& findings);
    Result<void> moveToTrash(const std::string& id);
    Result<void> restore(const std::string& id);
    /// Deletes for good, with the checkpoints; the bytes are overwritten. Errors: Unwritable while the run is written.
    Result<void> purge(const std::string& id);

    /// Writes the run to a file of its own (by custom ending .tlrun), in place of one that is there. What of a running
    /// run is stored so far is an interrupted run in the file. Errors: Cancelled.
    Result<void> exportRun(const std::string& id, const std::filesystem::path& file, bool withCheckpoints,
                           const ProgressSink& progress = {}, std::stop_token stop = {}) const;
    /// Takes over a run from a file that may come from anywhere: limits are kept, all of it is checked before a row is
    /// taken, nothing in it is executed, its figures are counted anew. Returns its id: that of the file, or a new one
    /// where this store has that already. Errors: Malformed, TooLarge, Unsupported (newer format), NotFound, Cancelled.
    Result<std::string> importRun(const std::filesystem::path& file, const ProgressSink& progress = {},
                                  std::stop_token stop = {});

private:
    class Impl;
    explicit RunStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace trueloss
