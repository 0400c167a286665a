#include "data/Manifest.h"

#include "data/CellNumber.h"
#include "data/ImageLocator.h"
#include "data/SplitWords.h"
#include "data/Wildcard.h"
#include "data/Words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace trueloss {

namespace {

constexpr std::size_t maxImages = std::size_t{1} << 25;

std::optional<RejectReason> readTarget(const Table& table, std::size_t row, std::size_t column, double& value)
{
    const std::string_view cell = table.cell(row, column);
    if (trimmed(cell).empty()) return RejectReason::EmptyTarget;
    const auto number = parseCell(cell, table.facts.decimalMark);
    if (!number) return RejectReason::NotANumber;
    if (!std::isfinite(*number)) return RejectReason::NotFinite;
    value = *number;
    return {};
}

const char* nothingUsableText(RejectReason most)
{
    switch (most) {
        case RejectReason::EmptyPath:
            return TRUELOSS_TEXT("Core",
                                 "None of the %1 rows of %2 can be used. %3 of them name no image, the first in "
                                 "%4, column \"%5\". Choose the column that holds the images' paths.");
        case RejectReason::EmptyTarget:
            return TRUELOSS_TEXT("Core",
                                 "None of the %1 rows of %2 can be used. In %3 of them the target is empty, the first "
                                 "in %4, column \"%5\". Choose the column that holds the numbers.");
        case RejectReason::NotANumber:
            return TRUELOSS_TEXT("Core",
                                 "None of the %1 rows of %2 can be used. In %3 of them the target is not a number, the "
                                 "first in %4, column \"%5\": \"%6\". Choose the column that holds the numbers, or "
                                 "the right decimal mark.");
        case RejectReason::NotFinite:
            return TRUELOSS_TEXT("Core",
                                 "None of the %1 rows of %2 can be used. In %3 of them the target is not finite, the "
                                 "first in %4, column \"%5\": \"%6\". Look where these values were computed.");
        case RejectReason::TooManyImages:
            return TRUELOSS_TEXT("Core",
                                 "None of the %1 rows of %2 can be used. %3 of them name more images than one row may, "
                                 "the first in %4, column \"%5\": \"%6\". Write a narrower pattern.");
        case RejectReason::MissingImage:
        case RejectReason::NameNotMatched:
        case RejectReason::EmptyFile:
        case RejectReason::NotAnImage:
        case RejectReason::CutOffImage:
        case RejectReason::BrokenImage:
        case RejectReason::PixelsNotFinite:
            break;
    }
    return TRUELOSS_TEXT("Core",
                         "None of the %1 rows of %2 can be used. For %3 of them the image was not found, the first in "
                         "%4: \"%6\". Paths count from the table's folder; if the images lie elsewhere, name the "
                         "image folder.");
}

/// "pressure_kpa" and "pressure_psi" are both called pressure without their units: then they keep them.
std::vector<TargetColumn> targetColumnsOf(const Table& table, const ColumnChoice& columns)
{
    std::vector<TargetColumn> out;
    std::map<std::string, std::size_t> uses;
    for (const std::size_t column : columns.targets) {
        out.push_back(guessUnit(table.header[column]));
        ++uses[out.back().name];
    }
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (uses[out[i].name] > 1) out[i].name = table.header[columns.targets[i]];
    }
    return out;
}

class Builder {
public:
    Builder(const Table& table, const ColumnChoice& columns, ImageLocator& locator)
        : m_table(table), m_columns(columns), m_locator(locator)
    {
        m_manifest.table = table.file;
        m_manifest.validationTable = table.addedFile();
        m_manifest.pathColumn = table.header[columns.path];
        m_manifest.imageColumn = columns.path;
        m_manifest.targetColumns = targetColumnsOf(table, columns);
    }

    Result<Manifest> build()
    {
        m_manifest.rows.reserve(m_table.rowCount());
        for (std::size_t i = 0; i < m_table.rowCount(); ++i) {
            addRow(i);
            if (m_manifest.rows.size() > maxImages)
                return fail(ErrorCode::TooLarge,
                            TRUELOSS_TEXT("Core", "The rows of %1 name more than %2 images. Use fewer of them."),
                            {m_table.file.string(), static_cast<std::int64_t>(maxImages)});
        }
        if (m_manifest.rows.empty()) return nothingUsable();
        return std::move(m_manifest);
    }

private:
    void addRow(std::size_t index)
    {
        const std::string_view name = trimmed(m_table.cell(index, m_columns.path));
        if (name.empty()) return reject(index, m_columns.path, RejectReason::EmptyPath);
        ManifestRow row;
        row.line = m_table.line(index);
        row.inValidationTable = m_table.isAdded(index);
        row.targets.resize(m_columns.targets.size());
        // The targets first: they cost nothing, a look at the disk does.
        for (std::size_t i = 0; i < m_columns.targets.size(); ++i) {
            if (const auto reason = readTarget(m_table, index, m_columns.targets[i], row.targets[i]))
                return reject(index, m_columns.targets[i], *reason);
        }
        std::vector<ImageRef>& images = m_images;
        m_locator.find(m_table, index, name, images);
        if (images.empty()) return reject(index, m_columns.path, RejectReason::MissingImage);
        if (images.size() > maxImagesOfCell) return reject(index, m_columns.path, RejectReason::TooManyImages);
        if (m_columns.split) row.part = splitPart(m_table.cell(index, *m_columns.split));
        for (std::size_t i = 1; i < images.size(); ++i) {
            row.image = std::move(images[i - 1]);
            m_manifest.rows.push_back(row);
        }
        row.image = std::move(images.back());
        m_manifest.rows.push_back(std::move(row));
    }

    void reject(std::size_t index, std::size_t column, RejectReason reason)
    {
        m_manifest.rejected.push_back({m_table.fileOf(index), m_table.line(index), m_table.header[column],
                                       std::string(m_table.cell(index, column)), reason});
    }

    /// Tells of the commonest reason alone, with its first row: it is the one to mend first.
    tl::unexpected<Error> nothingUsable() const
    {
        std::array<std::int64_t, static_cast<std::size_t>(RejectReason::TooManyImages) + 1> counts{};
        for (const RejectedRow& row : m_manifest.rejected) ++counts[static_cast<std::size_t>(row.reason)];
        const auto most = static_cast<RejectReason>(std::max_element(counts.begin(), counts.end()) - counts.begin());
        const auto first = std::find_if(m_manifest.rejected.begin(), m_manifest.rejected.end(),
                                        [most](const RejectedRow& row) { return row.reason == most; });
        return fail(ErrorCode::NothingUsable, nothingUsableText(most),
                    {static_cast<std::int64_t>(m_table.rowCount()), m_table.file.string(),
                     counts[static_cast<std::size_t>(most)], m_manifest.place(*first), first->column, first->value});
    }

    const Table& m_table;
    const ColumnChoice& m_columns;
    ImageLocator& m_locator;
    std::vector<ImageRef> m_images;  ///< Of the row at hand.
    Manifest m_manifest;
};

Result<void> checkColumns(const Table& table, const ColumnChoice& columns)
{
    if (columns.targets.empty())
        return fail(ErrorCode::BadSetting, TRUELOSS_TEXT("Core", "No target column is chosen. Choose at least one."));
    std::vector<std::size_t> all = columns.targets;
    all.push_back(columns.path);
    if (columns.split) all.push_back(*columns.split);
    const std::size_t highest = *std::max_element(all.begin(), all.end());
    if (highest >= table.header.size())
        return fail(ErrorCode::NotFound, TRUELOSS_TEXT("Core", "%1 has %2 columns and no column %3. Choose another."),
                    {table.file.string(), static_cast<std::int64_t>(table.header.size()),
                     static_cast<std::int64_t>(highest) + 1});
    return {};
}

}  // namespace

MessageArg Manifest::place(std::int64_t line, const std::filesystem::path& file) const
{
    if (!hasLines) return imageCell(line, false);
    constexpr const char* text = TRUELOSS_TEXT("Core", "line %1");
    if (validationTable.empty()) return Phrase{text, {line}};
    std::filesystem::path name = file.filename();
    // train/metadata.csv and validation/metadata.csv.
    if (table.filename() == validationTable.filename()) name = file.parent_path().filename() / name;
    return Phrase{text, {std::to_string(line) + " (" + name.string() + ")"}};
}

std::string Manifest::imageCell(std::int64_t line, bool added) const
{
    if (!cells || imageColumn >= cells->columnCount()) return {};
    const auto row = cells->rowAt(line, added);
    return row ? std::string(trimmed(cells->cell(*row, imageColumn))) : std::string();
}

std::string Manifest::imageName(const ManifestRow& row) const
{
    std::string name = imageCell(row.line, row.inValidationTable);
    return name.empty() || (hasLines && hasWildcard(name)) ? row.image.string() : name;
}

Message describe(RejectReason reason)
{
    switch (reason) {
        case RejectReason::EmptyPath:
            return {TRUELOSS_TEXT("Core", "names no image"), {}};
        case RejectReason::MissingImage:
            return {TRUELOSS_TEXT("Core", "is not an existing file"), {}};
        case RejectReason::NameNotMatched:
            return {TRUELOSS_TEXT("Core", "does not match the pattern"), {}};
        case RejectReason::EmptyFile:
            return {TRUELOSS_TEXT("Core", "is an empty file"), {}};
        case RejectReason::NotAnImage:
            return {TRUELOSS_TEXT("Core", "is no image of a known format"), {}};
        case RejectReason::CutOffImage:
            return {TRUELOSS_TEXT("Core", "is cut off"), {}};
        case RejectReason::BrokenImage:
            return {TRUELOSS_TEXT("Core", "cannot be read as an image"), {}};
        case RejectReason::PixelsNotFinite:
            return {TRUELOSS_TEXT("Core", "holds pixels that are not finite numbers"), {}};
        case RejectReason::EmptyTarget:
            return {TRUELOSS_TEXT("Core", "is empty"), {}};
        case RejectReason::NotANumber:
            return {TRUELOSS_TEXT("Core", "is not a number"), {}};
        case RejectReason::NotFinite:
            return {TRUELOSS_TEXT("Core", "is not a finite number"), {}};
        case RejectReason::TooManyImages:
            return {TRUELOSS_TEXT("Core", "names more than %1 images"), {static_cast<std::int64_t>(maxImagesOfCell)}};
    }
    return {};
}

Result<Manifest> buildManifest(const Table& table, const ColumnChoice& columns)
{
    try {
        if (const Result<void> checked = checkColumns(table, columns); !checked)
            return tl::unexpected<Error>(checked.error());
        FileLocator locator(guessImageFolder(table, columns.path));
        return buildManifest(table, columns, locator);
    } catch (const std::exception& thrown) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "The rows of %1 could not be sorted out: %2."),
                    {table.file.string(), std::string(thrown.what())});
    }
}

Result<Manifest> buildManifest(const Table& table, const ColumnChoice& columns, ImageLocator& locator)
{
    try {
        if (const Result<void> checked = checkColumns(table, columns); !checked)
            return tl::unexpected<Error>(checked.error());
        return Builder(table, columns, locator).build();
    } catch (const std::exception& thrown) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "The rows of %1 could not be sorted out: %2."),
                    {table.file.string(), std::string(thrown.what())});
    }
}

}  // namespace trueloss
