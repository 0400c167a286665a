#pragma once

#include "data/Manifest.h"
#include "data/Table.h"

#include <filesystem>
#include <memory>

namespace trueloss {

/// A table with its columns sorted out: what opening a folder or a table gives, before any image is decoded.
struct DataSource {
    std::shared_ptr<const Table> table;
    ColumnChoice columns;
    Manifest manifest;
};

/// Finds, reads and guesses. Errors: those of findTable(), readTable(), guessColumns(), buildManifest().
Result<DataSource> openDataSource(const std::filesystem::path& folderOrTable);

/// The same table with other columns. Errors: those of buildManifest().
Result<DataSource> withColumns(const DataSource& source, const ColumnChoice& columns);

/// What the first images look like, to choose sensible settings.
struct ImageFacts {
    int width = 0;  ///< Of the first image that can be decoded; 0 when there is none.
    int height = 0;
    bool grey = true;         ///< All images that were looked at are grey.
    bool mixedSizes = false;  ///< They differ in size.
};
ImageFacts inspectImages(const Manifest& manifest, std::size_t sample = 12);

}  // namespace trueloss
