#include "data/DataSource.h"

#include "data/ArraySource.h"
#include "data/FolderSource.h"
#include "data/ImageDecoder.h"
#include "data/ImageLocator.h"
#include "data/TableReaders.h"
#include "data/Words.h"

#include <algorithm>
#include <limits>

namespace trueloss {

namespace {

namespace fs = std::filesystem;

bool isFolder(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

Result<DataSource> fromArrays(const fs::path& path, const SourceOptions& options)
{
    auto arrays = openArrays(path, options);
    if (!arrays) return tl::unexpected<Error>(arrays.error());
    DataSource source;
    source.options = options;
    source.facts.form = SourceForm::Arrays;
    source.facts.arrays = arrays->names;
    source.facts.notes = std::move(arrays->notes);
    source.arrays = std::move(arrays->images);
    source.table = std::make_shared<const Table>(std::move(arrays->table));
    return source;
}

Result<DataSource> fromFolder(const fs::path& folder, const ImageTree& tree, SourceForm form,
                              const SourceOptions& options)
{
    auto made =
        form == SourceForm::NumberFolders ? numberFolders(folder, tree) : namedFiles(folder, tree, options.pattern);
    if (!made) return tl::unexpected<Error>(made.error());
    DataSource source;
    source.options = options;
    source.facts.form = form;
    source.facts.imageFolder = folder;
    source.facts.pattern = made->pattern;
    source.facts.notes = std::move(made->notes);
    source.table = std::make_shared<const Table>(std::move(made->table));
    return source;
}

/// Adds the rows of the validation table. One that was only found by its place need not fit.
Result<void> addValidation(Table& table, const SourceOptions& options, SourceFacts& facts)
{
    const bool asked = options.validation && !options.validation->empty();
    fs::path file = options.validation ? *options.validation : findValidationTable(table.file);
    if (file.empty()) return {};
    const auto giveUp = [&](const Error& error) -> Result<void> {
        if (asked) return tl::unexpected<Error>(error);
        facts.notes.push_back(error.message);
        return {};
    };
    if (asked) {
        const auto found = findTable(file);
        if (!found) return tl::unexpected<Error>(found.error());
        file = *found;
    }
    const auto validation = readTable(file, options.table);
    if (!validation) return giveUp(validation.error());
    if (const auto added = table.addValidation(*validation); !added) return giveUp(added.error());
    facts.validation = file;
    return {};
}

Result<DataSource> fromTable(const fs::path& file, const SourceOptions& options)
{
    auto table = readTable(file, options.table);
    if (!table) return tl::unexpected<Error>(table.error());
    DataSource source;
    source.options = options;
    if (Result<void> added = addValidation(*table, options, source.facts); !added)
        return tl::unexpected<Error>(added.error());
    source.facts.table = table->facts;
    if (table->facts.encoding == TextEncoding::Gb18030 && !options.table.encoding)
        source.facts.notes.push_back(
            {TRUELOSS_TEXT("Core",
                           "%1 is no UTF-8. It was read as Chinese text (GB18030, which holds GBK); choose another "
                           "encoding if its words look wrong."),
             {file.string()}});
    if (table->facts.decimalAmbiguous)
        source.facts.notes.push_back(
            {table->facts.decimalMark == ','
                 ? TRUELOSS_TEXT("Core",
                                 "Numbers such as %1 in %2 can be read in two ways. The comma is taken for a "
                                 "decimal comma; say so if it groups thousands.")
                 : TRUELOSS_TEXT("Core",
                                 "Numbers such as %1 in %2 can be read in two ways. The comma is taken to group "
                                 "thousands; say so if it is a decimal comma."),
             {table->facts.ambiguousCell, file.string()}});
    source.table = std::make_shared<const Table>(std::move(*table));
    return source;
}

/// What the path holds, where nobody says it.
Result<DataSource> openByLooks(const fs::path& path, const SourceOptions& options)
{
    if (!isFolder(path)) return looksLikeArrays(path) ? fromArrays(path, options) : fromTable(path, options);
    const auto file = findTable(path);
    if (file && options.pattern.empty()) return fromTable(*file, options);
    if (looksLikeArrays(path)) return fromArrays(path, options);
    const auto tree = listImages(path);
    if (!tree) return tl::unexpected<Error>(tree.error());
    if (!options.pattern.empty()) return fromFolder(path, *tree, SourceForm::FileNames, options);
    if (looksLikeNumberFolders(*tree)) return fromFolder(path, *tree, SourceForm::NumberFolders, options);
    auto named = fromFolder(path, *tree, SourceForm::FileNames, options);
    // Without a number in the names it is the table that is missed.
    return named ? std::move(named) : tl::unexpected<Error>(file.error());
}

Result<DataSource> openChosen(const fs::path& path, const SourceOptions& options)
{
    if (!options.form) return openByLooks(path, options);
    switch (*options.form) {
        case SourceForm::Arrays:
            return fromArrays(path, options);
        case SourceForm::Table: {
            const auto file = findTable(path);
            return file ? fromTable(*file, options) : tl::unexpected<Error>(file.error());
        }
        case SourceForm::NumberFolders:
        case SourceForm::FileNames:
            break;
    }
    const auto tree = listImages(path);
    if (!tree) return tl::unexpected<Error>(tree.error());
    return fromFolder(path, *tree, *options.form, options);
}

/// A name that does not match the pattern has no number, rather than an empty one.
void sayUnmatched(Manifest& manifest)
{
    for (RejectedRow& row : manifest.rejected) {
        if (row.reason != RejectReason::EmptyTarget) continue;
        const auto cells = manifest.cells->rowAt(row.line, false);
        row.reason = RejectReason::NameNotMatched;
        row.column = manifest.pathColumn;
        if (cells) row.value = manifest.cells->cell(*cells, manifest.imageColumn);
    }
}

ColumnChoice madeColumns(const Table& table)
{
    ColumnChoice columns;
    const bool split = table.header.back() == "split";
    if (split) columns.split = table.columnCount() - 1;
    for (std::size_t i = 1; i < table.columnCount() - (split ? 1 : 0); ++i) columns.targets.push_back(i);
    return columns;
}

}  // namespace

Result<DataSource> openTableSource(const fs::path& path, const SourceOptions& options)
{
    try {
        return openChosen(path, options);
    } catch (const std::exception& thrown) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "%1 could not be read: %2."),
                    {path.string(), std::string(thrown.what())});
    }
}

Result<DataSource> openDataSource(const fs::path& path, const SourceOptions& options)
{
    auto source = openTableSource(path, options);
    if (!source) return source;
    const auto columns = guessColumns(*source);
    if (!columns) return tl::unexpected<Error>(columns.error());
    return withColumns(*source, *columns);
}

Result<ColumnChoice> guessColumns(const DataSource& source)
{
    if (source.facts.form != SourceForm::Table) return madeColumns(*source.table);
    auto columns = guessColumns(*source.table, source.options.imageFolder);
    // The column that was added for it, whatever else the table holds.
    if (columns && !source.facts.validation.empty()) columns->split = source.table->columnCount() - 1;
    return columns;
}

Result<DataSource> withColumns(const DataSource& source, const ColumnChoice& columns)
{
    DataSource out = source;
    out.columns = columns;
    const auto build = [&](ImageLocator& locator) -> Result<DataSource> {
        auto manifest = buildManifest(*source.table, columns, locator);
        if (!manifest) return tl::unexpected<Error>(manifest.error());
        out.manifest = std::move(*manifest);
        out.manifest.cells = source.table;
        out.manifest.hasLines = source.facts.form == SourceForm::Table;
        if (source.facts.form == SourceForm::FileNames) sayUnmatched(out.manifest);
        return std::move(out);
    };
    try {
        if (!source.arrays.empty()) {
            ArrayLocator locator(source.arrays);
            return build(locator);
        }
        const bool table = source.facts.form == SourceForm::Table;
        fs::path folder = table ? source.options.imageFolder : source.facts.imageFolder;
        if (folder.empty() && columns.path < source.table->columnCount())
            folder = guessImageFolder(*source.table, columns.path);
        out.facts.imageFolder = folder.empty() ? source.table->file.parent_path() : folder;
        FileLocator locator(folder);
        return build(locator);
    } catch (const std::exception& thrown) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "The rows of %1 could not be sorted out: %2."),
                    {source.table->file.string(), std::string(thrown.what())});
    }
}

ImageFacts inspectImages(const Manifest& manifest, std::size_t sample)
{
    ImageFacts facts;
    // Spread over the table: the first rows are often of one kind.
    const std::size_t step = std::max<std::size_t>(1, manifest.rows.size() / std::max<std::size_t>(1, sample));
    for (std::size_t i = 0; i < manifest.rows.size(); i += step) {
        const auto image = decodePreview(manifest.rows[i].image, std::numeric_limits<int>::max());
        if (!image) continue;
        if (facts.width == 0) {
            facts.width = image->shape.width;
            facts.height = image->shape.height;
        } else if (facts.width != image->shape.width || facts.height != image->shape.height) {
            facts.mixedSizes = true;
        }
        facts.grey = facts.grey && image->grey;
    }
    if (facts.width == 0) facts.grey = false;
    return facts;
}

}  // namespace trueloss
