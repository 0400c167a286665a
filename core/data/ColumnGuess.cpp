#include "data/SplitWords.h"

#include "base/Numbers.h"
#include "data/ImageDecoder.h"
#include "data/ImageLocator.h"
#include "data/Manifest.h"
#include "data/Words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace trueloss {

namespace {

constexpr std::size_t looked = 1000;  // Rows that numeric columns are judged by.

/// The header without its unit, in lower case, blanks and dashes as underscores.
std::string plainName(const std::string& header)
{
    std::string name = lowered(trimmed(guessUnit(header).name));
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == ' ' || c == '-' || c == '.'; }, '_');
    return name;
}

template <std::size_t count>
bool isOneOf(const std::string& word, const std::array<const char*, count>& words)
{
    return std::any_of(words.begin(), words.end(), [&](const char* known) { return word == known; });
}

bool isTargetName(const std::string& name, bool hasX)
{
    static constexpr std::array words{"target",      "targets",     "label",   "labels", "value",  "ground_truth",
                                      "groundtruth", "gt",          "truth",   "y_true", "output", "reading",
                                      "response",    "measurement", "outcome", "actual"};
    if (isOneOf(name, words)) return true;
    // Beside a column x, y is the other coordinate of a point and not the one target.
    if (name == "y") return !hasX;
    return name.starts_with("target_") || name.starts_with("label_") || name.ends_with("_target") ||
           name.ends_with("_label");
}

bool isIndexName(const std::string& name)
{
    static constexpr std::array words{"",          "id",       "ids",     "index",     "idx",    "no",
                                      "nr",        "row",      "row_id",  "#",         "number", "image_id",
                                      "sample_id", "rownames", "line_no", "row_number"};
    return isOneOf(name, words) || name.starts_with("unnamed:");
}

/// Whole numbers that count the rows, from 0 or from 1.
bool countsRows(const Table& table, std::size_t column)
{
    const auto first = parseInteger(table.cell(0, column));
    if (table.rowCount() < 3 || !first || (*first != 0 && *first != 1)) return false;
    for (std::size_t i = 0; i < table.rowCount(); ++i) {
        if (parseInteger(table.cell(i, column)) != *first + static_cast<std::int64_t>(i)) return false;
    }
    return true;
}

/// Share of the non-empty cells that are numbers, of the first rows; 0 where none is finite.
double numericShare(const Table& table, std::size_t column)
{
    std::size_t filled = 0;
    std::size_t numbers = 0;
    bool anyFinite = false;
    for (std::size_t i = 0; i < std::min(looked, table.rowCount()); ++i) {
        const std::string_view cell = trimmed(table.cell(i, column));
        if (cell.empty()) continue;
        ++filled;
        const auto number = table.number(i, column);
        numbers += number ? 1 : 0;
        anyFinite = anyFinite || (number && std::isfinite(*number));
    }
    return anyFinite ? static_cast<double>(numbers) / static_cast<double>(filled) : 0.0;
}

bool hasColumn(const Table& table, const char* name)
{
    return std::any_of(table.header.begin(), table.header.end(),
                       [&](const std::string& header) { return plainName(header) == name; });
}

/// Share of the first non-empty cells that `isImage` says yes to.
template <class IsImage>
double imageShare(const Table& table, std::size_t column, IsImage isImage)
{
    constexpr std::size_t enough = 50;
    std::size_t filled = 0;
    std::size_t images = 0;
    for (std::size_t i = 0; i < std::min(looked, table.rowCount()) && filled < enough; ++i) {
        const std::string cell(trimmed(table.cell(i, column)));
        if (cell.empty()) continue;
        ++filled;
        if (isImage(cell)) ++images;
    }
    return filled == 0 ? 0.0 : static_cast<double>(images) / static_cast<double>(filled);
}

template <class IsImage>
std::optional<std::size_t> guessPath(const Table& table, IsImage isImage)
{
    static constexpr std::array known{"file_name", "image_path", "image_file", "image_name", "filename", "file_path",
                                      "filepath",  "img_path",   "path",       "image",      "file",     "img",
                                      "photo",     "picture",    "images",     "name"};
    std::optional<std::size_t> best;
    double bestShare = 0.0;
    std::size_t bestRank = known.size() + 1;
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        const double share = imageShare(table, column, isImage);
        if (share < 0.5) continue;
        const std::string name = plainName(table.header[column]);
        const auto rank = static_cast<std::size_t>(
            std::find_if(known.begin(), known.end(), [&](const char* word) { return name == word; }) - known.begin());
        if (rank < bestRank || (rank == bestRank && share > bestShare)) {
            best = column;
            bestShare = share;
            bestRank = rank;
        }
    }
    return best;
}

/// By the cells' endings; where no column has such, by the files that are there.
std::optional<std::size_t> guessPath(const Table& table, const std::filesystem::path& imageFolder)
{
    if (const auto byEnding = guessPath(table, [](const std::string& cell) { return hasImageEnding(cell); }))
        return byEnding;
    FileLocator locator;
    std::vector<std::string> folders = imageFolderCandidates(table.file);
    if (!imageFolder.empty()) folders.insert(folders.begin(), imageFolder.native());
    return guessPath(table, [&](const std::string& cell) {
        return std::any_of(folders.begin(), folders.end(),
                           [&](const std::string& folder) { return locator.knows(folder, cell); });
    });
}

bool saysParts(const Table& table, std::size_t column)
{
    bool any = false;
    for (std::size_t i = 0; i < table.rowCount(); ++i) {
        const std::string_view cell = table.cell(i, column);
        if (trimmed(cell).empty()) continue;
        if (splitPart(cell) == SplitPart::Unassigned) return false;
        any = true;
    }
    return any;
}

std::optional<std::size_t> guessSplit(const Table& table)
{
    std::optional<std::size_t> found;
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        if (!saysParts(table, column)) continue;
        if (plainName(table.header[column]) == "split") return column;
        if (!found) found = column;
    }
    return found;
}

std::vector<std::size_t> guessTargets(const Table& table, std::size_t path)
{
    std::vector<std::size_t> numeric = numericColumns(table);
    std::erase(numeric, path);
    std::vector<std::size_t> named;
    std::vector<std::size_t> others;
    std::vector<std::size_t> counting;
    const bool hasX = hasColumn(table, "x");
    for (const std::size_t column : numeric) {
        const std::string name = plainName(table.header[column]);
        if (isTargetName(name, hasX)) {
            named.push_back(column);
        } else if (!isIndexName(name)) {
            (countsRows(table, column) ? counting : others).push_back(column);
        }
    }
    if (!named.empty()) return named;
    // A column that counts the rows may still be the target of a sweep, if nothing else can be.
    return others.empty() ? counting : others;
}

std::string headerList(const Table& table)
{
    std::string out;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        if (i == 12) return out + ", ...";
        out += (i == 0 ? "" : ", ") + table.header[i];
    }
    return out;
}

/// A cell that kept its column from being a target, where the most speaks for that column.
struct BadCell {
    std::size_t row = 0;
    std::size_t column = 0;
};

std::optional<BadCell> cellThatIsNoNumber(const Table& table, const ColumnChoice& choice)
{
    const bool hasX = hasColumn(table, "x");
    std::optional<BadCell> bad;
    double best = -1.0;
    for (std::size_t column = 0; column < table.columnCount(); ++column) {
        const std::string name = plainName(table.header[column]);
        if (column == choice.path || column == choice.split || isIndexName(name)) continue;
        // A name says more than any share of numbers.
        const double worth = numericShare(table, column) + (isTargetName(name, hasX) ? 1.0 : 0.0);
        if (worth <= best) continue;
        for (std::size_t row = 0; row < table.rowCount(); ++row) {
            if (trimmed(table.cell(row, column)).empty()) continue;
            if (const auto number = table.number(row, column); number && std::isfinite(*number)) continue;
            bad = BadCell{row, column};
            best = worth;
            break;
        }
    }
    return bad;
}

tl::unexpected<Error> noNumbers(const Table& table, const ColumnChoice& choice)
{
    const std::string columns = headerList(table);
    const auto bad = cellThatIsNoNumber(table, choice);
    if (!bad)
        return fail(
            ErrorCode::NothingUsable,
            TRUELOSS_TEXT("Core",
                          "No column of %1 holds numbers to learn. Its columns: %2. Expected one or more numeric "
                          "columns beside the path (%3), for example target."),
            {table.file.string(), columns, table.header[choice.path]});
    return fail(
        ErrorCode::NothingUsable,
        TRUELOSS_TEXT("Core",
                      "No column of %1 holds numbers to learn: column \"%4\" has \"%5\" in line %6, which is no "
                      "number. Its columns: %2. Expected one or more numeric columns beside the path (%3)."),
        {table.file.string(), columns, table.header[choice.path], table.header[bad->column],
         std::string(table.cell(bad->row, bad->column).substr(0, 100)), table.line(bad->row)});
}

Result<ColumnChoice> choose(const Table& table, const std::filesystem::path& imageFolder)
{
    if (table.rowCount() == 0)
        return fail(ErrorCode::NothingUsable, TRUELOSS_TEXT("Core", "%1 holds no row."), {table.file.string()});
    const auto path = guessPath(table, imageFolder);
    if (!path)
        return fail(
            ErrorCode::NothingUsable,
            TRUELOSS_TEXT("Core",
                          "No column of %1 names images. Its columns: %2. Expected one such as file_name or "
                          "image_path with the images' paths beside the table, and one or more numeric columns."),
            {table.file.string(), headerList(table)});
    ColumnChoice choice{*path, guessTargets(table, *path), guessSplit(table)};
    if (choice.targets.empty()) return noNumbers(table, choice);
    return choice;
}

}  // namespace

SplitPart splitPart(std::string_view cell)
{
    static constexpr std::array training{"train", "training"};
    static constexpr std::array validation{"val", "valid", "validation", "test", "dev"};
    const std::string word = lowered(trimmed(cell));
    if (isOneOf(word, training)) return SplitPart::Train;
    return isOneOf(word, validation) ? SplitPart::Validation : SplitPart::Unassigned;
}

std::vector<std::size_t> numericColumns(const Table& table)
{
    std::vector<std::size_t> numeric;
    const bool hasX = hasColumn(table, "x");
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        const double needed = isTargetName(plainName(table.header[column]), hasX) ? 0.5 : 0.9;
        if (numericShare(table, column) >= needed) numeric.push_back(column);
    }
    return numeric;
}

Result<ColumnChoice> guessColumns(const Table& table, const std::filesystem::path& imageFolder)
{
    try {
        return choose(table, imageFolder);
    } catch (const std::exception& thrown) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "The columns of %1 could not be guessed: %2."),
                    {table.file.string(), std::string(thrown.what())});
    }
}

}  // namespace trueloss
