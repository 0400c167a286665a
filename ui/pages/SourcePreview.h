#pragma once

#include "data/DataSource.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace trueloss::ui {

/// A source, and how to read it.
struct SourceRequest {
    std::filesystem::path path;
    SourceOptions options;
    std::optional<ColumnChoice> columns;  ///< Nothing: guessed.
};

/// What reading it that way gives.
struct SourcePreview {
    std::shared_ptr<const Table> table;  ///< Null where it could not be read at all.
    SourceFacts facts;
    std::optional<ColumnChoice> columns;  ///< Those asked for, or guessed; nothing where they could not be guessed.
    std::vector<std::size_t> numeric;     ///< Columns that can be targets.
    std::size_t usable = 0;
    std::size_t rejected = 0;
    std::optional<Message> problem;      ///< Why it cannot be opened this way.
    std::vector<std::string> names;      ///< Of a folder that could not be read: some of its images.
    std::vector<std::string> unmatched;  ///< Some of the images whose names do not match the pattern.
    std::size_t unmatchedCount = 0;      ///< All of them.
};

/// Any thread; reads the whole table. Ends early, with what it has, when `stop` asks for it.
SourcePreview previewSource(const SourceRequest& request, const std::stop_token& stop);

}  // namespace trueloss::ui
