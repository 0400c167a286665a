#pragma once

#include "data/DataSource.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace trueloss {

/// Where data lie and how they are opened: enough to open them again as they were.
struct DataPlace {
    std::filesystem::path path;  ///< What openTableSource() is given; absolute, so that it holds in any folder.
    SourceOptions options;       ///< As they were asked for.
    ColumnChoice columns;
    bool operator==(const DataPlace&) const = default;
};

/// `path`: what `source` was opened with.
DataPlace placeOf(const DataSource& source, const std::filesystem::path& path);

/// Errors: those of openTableSource() and withColumns().
Result<DataSource> openDataPlace(const DataPlace& place);

/// As JSON text, for files; reads back to the same.
std::string toText(const DataPlace& place);

/// Errors: Malformed (not such a text: what is wrong with it). Fields that are missing are found out anew.
Result<DataPlace> dataPlaceFromText(std::string_view text);

}  // namespace trueloss
