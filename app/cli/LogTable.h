#pragma once

#include "base/Message.h"
#include "logs/RecoveredRun.h"

#include <cstddef>
#include <string>
#include <vector>

namespace trueloss::cli {

/// The table of a log's batches, on the standard output.
void printBatchHead();
/// One row; `mark` stands behind it.
void printBatch(const RunRecord& record, std::size_t index, const char* mark = "");

/// What a log gave away, each with its evidence and what else would fit.
void printConclusions(const std::vector<Conclusion>& conclusions);
void printNotes(const std::vector<Message>& notes);

/// In English, without anything that a terminal would take for a command: names in it may come out of a log.
std::string plainEnglish(const Message& message);

}  // namespace trueloss::cli
