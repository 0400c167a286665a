#pragma once

#include "data/ImageRef.h"
#include "data/Table.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace trueloss {

/// Which column of a table is what; indices into Table::header.
struct ColumnChoice {
    std::size_t path = 0;
    std::vector<std::size_t> targets;  ///< At least one.
    std::optional<std::size_t> split;  ///< A column that says train or val in each row.
    bool operator==(const ColumnChoice&) const = default;
};

enum class SplitPart { Unassigned, Train, Validation };

struct ManifestRow {
    std::int64_t line = 0;  ///< In its table's file, from 1; see Manifest::fileOf().
    ImageRef image;
    std::vector<double> targets;  ///< Finite; one a target column.
    SplitPart part = SplitPart::Unassigned;
    bool inValidationTable = false;  ///< Its line is one of Manifest::validationTable.
};

enum class RejectReason {
    EmptyPath,
    NameNotMatched,  ///< The file's name does not match the pattern that says where the numbers stand.
    MissingImage,
    EmptyFile,        ///< This one and the next four are found when the images are decoded.
    NotAnImage,       ///< Text, or another format.
    CutOffImage,      ///< An image's beginning without its end.
    BrokenImage,      ///< Damaged, too large, or of an unusual kind.
    PixelsNotFinite,  ///< Of a floating-point array.
    EmptyTarget,
    NotANumber,
    NotFinite,
    TooManyImages
};

/// A row that was left out, and why. `value` is the cell's text as it stands (for images, the path where the cell is
/// not known or names several).
struct RejectedRow {
    std::filesystem::path file;  ///< The table (the validation table for its rows).
    std::int64_t line = 0;
    std::string column;
    std::string value;
    RejectReason reason = RejectReason::EmptyPath;
};

/// The reason in words, without the place: "is not a number".
Message describe(RejectReason reason);

struct TargetColumn {
    std::string name;
    std::string unit;  ///< Guessed from the name ("pressure_kpa", "angle (deg)", "reading [mm]"); may be empty.
    bool operator==(const TargetColumn&) const = default;
};

/// The usable rows of a table and those left out.
struct Manifest {
    std::filesystem::path table;
    std::filesystem::path validationTable;  ///< Empty: all rows stand in `table`.
    std::string pathColumn;                 ///< Its header, for messages.
    std::vector<TargetColumn> targetColumns;
    std::vector<ManifestRow> rows;
    std::vector<RejectedRow> rejected;
    std::shared_ptr<const Table> cells;  ///< What all of these were read from; null: not kept.
    std::size_t imageColumn = 0;         ///< Of `cells`.
    bool hasLines = true;  ///< The rows stand in lines of a file; else (arrays, folders) they are known by names.

    const std::filesystem::path& fileOf(const ManifestRow& row) const
    {
        return row.inValidationTable ? validationTable : table;
    }

    /// Where a row stands, for messages: "line 12", where there are two tables "line 12 (val.csv)", in arrays
    /// "x_test[10]", below a folder "104.2/x.png".
    MessageArg place(const ManifestRow& row) const { return place(row.line, fileOf(row)); }
    MessageArg place(const RejectedRow& row) const { return place(row.line, row.file); }

    /// What the table says of the row's image: "img/7.png", "x_test[10]"; the path where that is not known or names
    /// several images.
    std::string imageName(const ManifestRow& row) const;

private:
    MessageArg place(std::int64_t line, const std::filesystem::path& file) const;
    std::string imageCell(std::int64_t line, bool added) const;
};

class ImageLocator;

/// Guesses from names and content: the path column is the one whose cells name existing files or end like images
/// (file_name, image_path, ... first); target columns are numeric ones called like targets (target, label, y,
/// value, ...), else every numeric column that is not an index (called so, or counting the rows from 0 or 1); the
/// split column holds only the words train, training, val, valid, validation, test, dev (the last five: Validation).
/// Errors: NothingUsable, with the columns that were found and what was expected.
/// `imageFolder`: where to look for images beside the folders of guessImageFolder().
Result<ColumnChoice> guessColumns(const Table& table, const std::filesystem::path& imageFolder = {});

/// Columns at least 90 % of whose non-empty cells (of the first 1,000 rows) are numbers; half is enough for a column
/// that is called like a target, so that a few bad cells do not hide it.
std::vector<std::size_t> numericColumns(const Table& table);

/// Splits a column name into name and unit.
TargetColumn guessUnit(const std::string& header);

/// Sorts the rows into usable ones and rejected ones. Images are looked for, not opened, by `locator`; without one
/// they are files beside the table or in the folder that guessImageFolder() finds. A row whose cell names several
/// images becomes as many, with the same targets. Errors: NotFound (a column out of range), BadSetting (no target
/// column), NothingUsable (with the commonest reason and its first row), TooLarge (more than 2^25 images).
Result<Manifest> buildManifest(const Table& table, const ColumnChoice& columns);
Result<Manifest> buildManifest(const Table& table, const ColumnChoice& columns, ImageLocator& locator);

}  // namespace trueloss
