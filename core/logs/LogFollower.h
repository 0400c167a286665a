#pragma once

#include "logs/EventFolder.h"
#include "logs/FileTail.h"
#include "logs/LogReading.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace trueloss {

/// Follows a log of any kind while it is written: a file that grows, a pipe, or a folder of TensorBoard's event files.
/// What need not be there yet may come later. A file that is cut or replaced is read anew; one that is renamed is read
/// to its end, and then the one in its place. One thread at a time.
class LogFollower {
public:
    explicit LogFollower(std::filesystem::path path, std::optional<LogKind> kind = {}, LogOptions options = {});
    /// What is open already, standard input say; `name`: of its runs. Stays open.
    LogFollower(int descriptor, std::string name, std::optional<LogKind> kind = {}, LogOptions options = {});
    ~LogFollower();
    LogFollower(const LogFollower&) = delete;
    LogFollower& operator=(const LogFollower&) = delete;

    /// Reads what is new, at most 8 MiB of it; never waits. True where log() may have changed: after new bytes, and
    /// once more at the first call without any, for only then a line that lacks its end is read. To be called every 100
    /// ms or more often, and at once again after true.
    bool poll();

    /// Nothing more will come: the pipe's other end is closed.
    bool ended() const;
    /// Why the rest cannot be read; what was read before stays. A file that is replaced clears it.
    const std::optional<Error>& error() const { return m_error; }
    bool found() const;  ///< The file or folder is, or was, there.

    std::int64_t bytesRead() const;
    std::int64_t bytesKnown() const;  ///< That there are to read; 0: not known, as of a pipe.

    /// Costs O(batches).
    ImportedLog log() const;

private:
    void begin();
    bool pollFolder();
    bool pollFile();
    bool pause();
    void keep(Result<void> result);

    std::filesystem::path m_path;
    std::string m_name;
    std::optional<LogKind> m_kind;
    LogOptions m_options;
    std::unique_ptr<FileTail> m_tail;
    std::unique_ptr<EventFolder> m_folder;
    std::unique_ptr<LogReading> m_reading;
    std::optional<Error> m_error;
    bool m_fed = false;  ///< Bytes came since the last pause.
    std::int64_t m_restarts = 0;
    std::int64_t m_rotations = 0;
};

}  // namespace trueloss
