#pragma once

#include "logs/ToolImporters.h"

#include "core/logs/RecoveredTruth.h"

#include <cstdint>
#include <string>
#include <vector>

namespace trueloss::test {

/// The true value of the samples' batch k, see tests/data/logs/make_tool_logs.py.
double truth(std::int64_t k);

/// A log out of tests/data/logs.
std::string sample(const std::string& name);

/// What an importer made of a text.
struct Read {
    std::vector<RecoveredRun> runs;
    int used = 0;
    int lines = 0;
};

/// Hands over lines as importers get them: parted at '\r' and '\n', without "ESC [ A" and blanks at the end.
Read read(LogKind kind, const std::string& text, const LogOptions& options = {});

/// Feeds a document in pieces of seven bytes.
std::vector<RecoveredRun> readDocument(LogKind kind, const std::string& text, const LogOptions& options = {});

/// Holds a sample's record against truth().
TruthCheck check(const RunRecord& record, std::int64_t perEpoch);

/// Whether a note has this part.
bool says(const RecoveredRun& run, const std::string& part);

}  // namespace trueloss::test
