#pragma once

#include "base/Error.h"
#include "data/SourceOptions.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// A table of text cells as it stands in its file. Each row has as many cells as the header (missing ones are empty).
/// The cells lie in one text, so that a million rows cost their characters and 4 bytes a cell.
class Table {
public:
    std::filesystem::path file;
    std::vector<std::string> header;
    TableFacts facts;

    std::size_t rowCount() const { return m_lines.size(); }
    std::size_t columnCount() const { return header.size(); }

    /// Valid until the table changes. Requires row < rowCount() and column < columnCount().
    std::string_view cell(std::size_t row, std::size_t column) const;

    /// The cell as a number, by the table's decimal mark. See parseCell().
    std::optional<double> number(std::size_t row, std::size_t column) const;

    /// Where the row begins in its file, from 1, for messages.
    std::int64_t line(std::size_t row) const { return m_lines[row]; }

    /// The row that begins in that line of the table itself or of the validation table that was added.
    std::optional<std::size_t> rowAt(std::int64_t line, bool added) const;

    /// The file of the row: `file`, or that of the validation table which was added to it.
    const std::filesystem::path& fileOf(std::size_t row) const { return isAdded(row) ? m_addedFile : file; }
    bool isAdded(std::size_t row) const { return row >= m_ownRows; }
    /// The validation table that was added; empty: none.
    const std::filesystem::path& addedFile() const { return m_addedFile; }

    /// Builds the next row cell by cell. Cells together must stay below 4 GiB.
    void addCell(std::string_view text);
    std::size_t openCells() const { return m_cellEnds.size() - m_rowBegins.back(); }
    void endRow(std::int64_t line);
    void addRow(const std::vector<std::string>& cells, std::int64_t line);

    /// Adds the rows of `validation`, found by the names of the columns, and a column "split" that says for each row
    /// "train" or "validation". Returns the index of that column.
    /// Errors: Mismatch (a column is missing there), TooLarge.
    Result<std::size_t> addValidation(const Table& validation);

    void reserve(std::size_t rows, std::size_t cells, std::size_t characters);

private:
    std::string m_text;
    std::vector<std::uint32_t> m_cellEnds{0};   ///< In m_text; the first stands for the beginning.
    std::vector<std::uint32_t> m_rowBegins{1};  ///< In m_cellEnds; the last is the open row's.
    std::vector<std::int64_t> m_lines;
    std::filesystem::path m_addedFile;
    std::size_t m_ownRows = SIZE_MAX;
};

/// Reads a .csv, .tsv or .txt (RFC 4180 with the separator, header, decimal mark and encoding asked for or found out)
/// or .jsonl (one object a line; the header is the union of the keys in order of appearance; values that are
/// objects or lists read as "{...}" and "[...]"; NaN, Infinity and -Infinity, which JSON does not have and Python
/// writes, read as these words). Without a header the columns are called "column 1" and so on. Limits: 1 GiB a file,
/// 1,000 columns, 2^25 cells. Errors: NotFound, Unreadable, Unsupported (another ending), Malformed (with the line),
/// TooLarge, NothingUsable (no row).
Result<Table> readTable(const std::filesystem::path& file, const TableOptions& options = {});

/// Finds the table of a folder: metadata.csv or metadata.jsonl (Hugging Face ImageFolder), targets.csv, labels.csv,
/// train.csv, train/metadata.csv or .jsonl, else the only .csv, .tsv or .jsonl in it. A path to a table is returned as
/// it is. Errors: NotFound (says what was found and what was expected).
Result<std::filesystem::path> findTable(const std::filesystem::path& folderOrTable);

/// The validation table that belongs to `table` by its place: validation.csv, val.csv, valid.csv, test.csv or dev.csv
/// (the first of these) beside train.csv, and validation/metadata.csv and so on beside train/metadata.csv. Empty: none.
std::filesystem::path findValidationTable(const std::filesystem::path& table);

}  // namespace trueloss
