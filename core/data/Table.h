#pragma once

#include "base/Error.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace trueloss {

/// A table of text cells as it stands in its file. Each row has as many cells as the header (missing ones are empty).
struct Table {
    std::filesystem::path file;
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::int64_t> lineNumbers;  ///< Where each row begins in the file, from 1, for messages.
};

/// Reads a .csv (RFC 4180, comma-separated, with a header row) or .jsonl (one object a line; the header is the union
/// of the keys in order of appearance; nested values are refused). Limits: 1 GiB a file, 1,000 columns, 2^25 cells.
/// Errors: NotFound, Unreadable, Unsupported (another ending), Malformed (with the line), TooLarge, NothingUsable (no
/// row).
Result<Table> readTable(const std::filesystem::path& file);

/// Finds the table of a folder: metadata.csv or metadata.jsonl (Hugging Face ImageFolder), targets.csv, labels.csv,
/// else the only .csv or .jsonl in it. A path to a table is returned as it is.
/// Errors: NotFound (says what was found and what was expected).
Result<std::filesystem::path> findTable(const std::filesystem::path& folderOrTable);

}  // namespace trueloss
