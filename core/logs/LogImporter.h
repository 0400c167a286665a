#pragma once

#include "base/Error.h"
#include "logs/LogKind.h"
#include "logs/RecoveredRun.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// What a reader may choose; the default: what the log itself suggests.
struct LogOptions {
    std::string column;  ///< That is taken for the loss; empty: "loss" or what stands for it.
};

/// Reads one kind of log as its bytes come, in pieces of any size. One thread at a time.
class LogImporter {
public:
    virtual ~LogImporter() = default;

    /// Errors: what makes the rest unreadable, with the place and what to do; what was read before stays. Afterwards
    /// nothing more is read.
    virtual Result<void> feed(std::string_view bytes) = 0;

    /// The bytes end here, for now: a log that is followed may go on. A line without its end is read, a record that is
    /// cut waits.
    virtual Result<void> pause() { return {}; }

    /// The runs so far. May be called at any time, costs O(batches).
    virtual std::vector<RecoveredRun> runs(const std::string& name) const = 0;

    /// The same for the last time: what was read may be let go meanwhile, so that it never lies beside all of the runs.
    virtual std::vector<RecoveredRun> takeRuns(const std::string& name) { return runs(name); }
};

/// Reads one kind of log line by line, as a person sees them on a terminal.
class LineImporter {
public:
    virtual ~LineImporter() = default;

    /// Whether the line is one of the kind's and was used. A line that is not has no effect beyond being counted: the
    /// kind of a log is found by letting all kinds read its head.
    virtual bool line(std::string_view text) = 0;

    /// The lines end here, for now.
    virtual void pause() {}

    virtual std::vector<RecoveredRun> runs(const std::string& name) const = 0;
    virtual std::vector<RecoveredRun> takeRuns(const std::string& name) { return runs(name); }  ///< See LogImporter.
};

/// Null for the kinds that are not read by line (TensorBoard, KerasHistory, HuggingFaceState).
std::unique_ptr<LineImporter> makeLineImporter(LogKind kind, const LogOptions& options);
std::unique_ptr<LogImporter> makeImporter(LogKind kind, const LogOptions& options);

}  // namespace trueloss
