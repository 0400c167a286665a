#pragma once

#include "base/Error.h"
#include "logs/LogImporter.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// What was read of a log.
struct ImportedLog {
    std::optional<LogKind> kind;     ///< Nothing: not found yet.
    std::vector<LogKind> plausible;  ///< All kinds that read something in it, the likeliest first.
    std::vector<RecoveredRun> runs;  ///< None where nothing could be used yet.
    std::vector<Message> notes;      ///< About the log as a whole.
};

/// Reads a log of any kind as its bytes come: finds its kind out of its head, then hands them to that kind's importer.
/// Takes what wraps a log off: byte order marks and UTF-16, notebooks (.ipynb). One thread at a time.
class LogReading {
public:
    /// `name`: of the runs, where the log names none. `kind`: nothing: to be found.
    explicit LogReading(std::string name, std::optional<LogKind> kind = {}, LogOptions options = {});
    ~LogReading();
    LogReading(const LogReading&) = delete;
    LogReading& operator=(const LogReading&) = delete;

    /// Errors: Malformed, TooLarge, with the place; what was read before stays.
    Result<void> feed(std::string_view bytes);
    /// The bytes end here, for now.
    Result<void> pause();

    /// Costs O(batches).
    ImportedLog log() const;
    /// The same for the last time: what was read is let go meanwhile.
    ImportedLog takeLog();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace trueloss
