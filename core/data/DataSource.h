#pragma once

#include "data/Manifest.h"
#include "data/SourceOptions.h"
#include "data/Table.h"

#include <filesystem>
#include <memory>

namespace trueloss {

class ImageArray;

/// A source with its columns sorted out, before any image is decoded. Every form of source has a table: where there is
/// none in a file, it is made (columns "image", the targets, "split"), so that columns are chosen alike.
struct DataSource {
    std::shared_ptr<const Table> table;
    ColumnChoice columns;
    Manifest manifest;
    SourceOptions options;  ///< As they were asked for.
    SourceFacts facts;      ///< As they were found.
    std::vector<std::shared_ptr<const ImageArray>> arrays;
};

/// Opens a table, a folder with one, a folder of images without one (folders that are numbers, numbers in file names),
/// or arrays (.npz, .npy, a folder of .npy), as `options` say or as it looks. Errors: those of findTable(),
/// readTable(), guessColumns(), buildManifest(), listImages(), namedFiles(), openArrays().
Result<DataSource> openDataSource(const std::filesystem::path& path, const SourceOptions& options = {});

/// The same without columns and manifest, for a caller who knows the columns: withColumns() comes next.
Result<DataSource> openTableSource(const std::filesystem::path& path, const SourceOptions& options = {});

/// For a table those of guessColumns(table), its split the one by a separate validation table if it has one; for the
/// other forms those that were made.
Result<ColumnChoice> guessColumns(const DataSource& source);

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
