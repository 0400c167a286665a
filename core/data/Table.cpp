#include "data/Table.h"

#include "data/CellNumber.h"
#include "data/TableReaders.h"

#include <algorithm>
#include <stdexcept>

namespace trueloss {

std::string_view Table::cell(std::size_t row, std::size_t column) const
{
    const std::size_t at = m_rowBegins[row] + column;
    if (at >= m_rowBegins[row + 1]) return {};
    return std::string_view(m_text).substr(m_cellEnds[at - 1], m_cellEnds[at] - m_cellEnds[at - 1]);
}

std::optional<double> Table::number(std::size_t row, std::size_t column) const
{
    return parseCell(cell(row, column), facts.decimalMark);
}

std::optional<std::size_t> Table::rowAt(std::int64_t line, bool added) const
{
    const std::size_t own = std::min(m_ownRows, m_lines.size());
    const auto begin = m_lines.begin() + static_cast<std::ptrdiff_t>(added ? own : 0);
    const auto end = added ? m_lines.end() : m_lines.begin() + static_cast<std::ptrdiff_t>(own);
    const auto found = std::lower_bound(begin, end, line);
    if (found == end || *found != line) return {};
    return static_cast<std::size_t>(found - m_lines.begin());
}

void Table::addCell(std::string_view text)
{
    if (text.size() > UINT32_MAX - m_text.size()) throw std::length_error("4 GiB of cells");
    m_text.append(text);
    m_cellEnds.push_back(static_cast<std::uint32_t>(m_text.size()));
}

void Table::endRow(std::int64_t line)
{
    m_lines.push_back(line);
    m_rowBegins.push_back(static_cast<std::uint32_t>(m_cellEnds.size()));
}

void Table::addRow(const std::vector<std::string>& cells, std::int64_t line)
{
    for (const std::string& text : cells) addCell(text);
    endRow(line);
}

void Table::reserve(std::size_t rows, std::size_t cells, std::size_t characters)
{
    m_lines.reserve(rows);
    m_rowBegins.reserve(rows + 1);
    m_cellEnds.reserve(cells + 1);
    m_text.reserve(characters);
}

Result<std::size_t> Table::addValidation(const Table& validation)
{
    std::vector<std::size_t> from;
    for (const std::string& name : header) {
        const auto found = std::find(validation.header.begin(), validation.header.end(), name);
        if (found == validation.header.end())
            return fail(ErrorCode::Mismatch,
                        TRUELOSS_TEXT("Core",
                                      "The validation table %1 has no column \"%2\", which %3 has. Give both the same "
                                      "columns, or choose no validation table."),
                        {validation.file.string(), name, file.string()});
        from.push_back(static_cast<std::size_t>(found - validation.header.begin()));
    }
    const std::size_t rows = rowCount();
    const std::size_t all = rows + validation.rowCount();
    Table joined;
    joined.file = file;
    joined.header = header;
    joined.header.push_back("split");
    joined.facts = facts;
    if (joined.columnCount() > maxTableColumns) return tooManyColumns(joined);
    if (all * joined.columnCount() > maxTableCells) return tooManyCells(joined);
    joined.reserve(all, all * joined.columnCount(), m_text.size() + validation.m_text.size() + all * 8);
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < header.size(); ++column) joined.addCell(cell(row, column));
        joined.addCell("train");
        joined.endRow(line(row));
    }
    for (std::size_t row = 0; row < validation.rowCount(); ++row) {
        for (const std::size_t column : from) joined.addCell(validation.cell(row, column));
        joined.addCell("validation");
        joined.endRow(validation.line(row));
    }
    joined.m_ownRows = rows;
    joined.m_addedFile = validation.file;
    *this = std::move(joined);
    return header.size() - 1;
}

}  // namespace trueloss
