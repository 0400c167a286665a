#pragma once

#include "base/Error.h"
#include "base/Progress.h"
#include "logs/EventStream.h"
#include "logs/LogReading.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace trueloss {

/// Reads the event files (events.out.tfevents.*) of a folder and its subfolders, and goes on where they grow and new
/// ones come. The files of one folder are one run, read in the order of their names; each subfolder is a run of its
/// own, but for `train` and `validation` beside each other, which Keras writes of one run. Links are followed, each
/// folder is read once. One thread at a time.
class EventFolder {
public:
    static constexpr std::size_t mostFiles = 1000;

    EventFolder(std::filesystem::path folder, LogOptions options);
    ~EventFolder();
    EventFolder(const EventFolder&) = delete;
    EventFolder& operator=(const EventFolder&) = delete;

    /// Looks for new files, at most once in `pause` seconds, and reads at most about `mostBytes` of what is new. True
    /// where something was read. A file that shrank is read anew with the others of its folder.
    /// Errors: NotFound, Unreadable (the folder itself). A file that cannot be read is said in the log's notes.
    Result<bool> poll(std::size_t mostBytes, double pause = 0.0);

    std::size_t fileCount() const;
    std::int64_t bytesRead() const;
    std::int64_t bytesKnown() const;  ///< The sizes of the files when they were last looked at.

    /// The runs are called by their folder's path from this folder; that of the folder itself by its name. Those in
    /// which nothing can be used are left out. Costs O(values).
    ImportedLog log() const;
    /// The same for the last time: values are let go meanwhile.
    ImportedLog takeLog();

private:
    struct File;
    struct Run;

    Result<void> findFiles();
    void readFile(const std::filesystem::path& path, Run& run, File& file, std::size_t& bytesLeft);
    std::string nameOf(const std::string& path) const;
    /// `scalars`: gives those of a run.
    ImportedLog logOf(const std::function<EventScalars(Run&)>& scalars) const;

    std::filesystem::path m_folder;
    LogOptions m_options;
    std::map<std::string, std::unique_ptr<Run>> m_runs;  ///< By path from the folder, "" for itself.
    std::vector<char> m_buffer;
    std::int64_t m_leftOut = 0;  ///< Files beyond mostFiles.
    double m_lookedAt = -1.0;    ///< Seconds of the steady clock.
};

/// Reads all that is in the folder now.
/// Errors: NotFound, Unreadable, NothingUsable (with what was looked for), Cancelled.
Result<ImportedLog> importEventFolder(const std::filesystem::path& folder, const LogOptions& options = {},
                                      const ProgressSink& progress = {}, const std::stop_token& stop = {});

}  // namespace trueloss
