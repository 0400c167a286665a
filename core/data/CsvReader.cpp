#include "data/TableReaders.h"

#include <csv.h>
#include <optional>
#include <string>
#include <utility>

namespace trueloss {

namespace {

/// Collects what libcsv reports. Its callbacks are called from C, so nothing may be thrown through them.
class Collector {
public:
    Collector(Table& table, std::size_t mostRows) : m_table(table), m_mostRows(mostRows) {}

    static void onCell(void* text, std::size_t length, void* self) noexcept
    {
        static_cast<Collector*>(self)->guarded(&Collector::addCell, {static_cast<const char*>(text), length});
    }

    static void onRow(int, void* self) noexcept { static_cast<Collector*>(self)->guarded(&Collector::endRow, {}); }

    /// Called before libcsv gets a physical line: a row begins on the first that is not blank.
    void beginLine(std::int64_t line, bool blank)
    {
        if (!m_rowOpen && !blank) {
            m_rowOpen = true;
            m_rowLine = line;
        }
    }

    std::int64_t rowLine() const { return m_rowLine; }
    const std::optional<Error>& error() const { return m_error; }
    bool outOfMemory() const { return m_outOfMemory; }
    bool full() const { return m_table.rowCount() >= m_mostRows; }

private:
    void guarded(void (Collector::*call)(std::string_view), std::string_view text) noexcept
    {
        if (m_error || m_outOfMemory || full()) return;
        try {
            (this->*call)(text);
        } catch (...) {
            m_outOfMemory = true;
        }
    }

    void addCell(std::string_view text)
    {
        ++m_cells;
        if (m_cells > maxTableColumns) {
            m_error = tooManyColumns(m_table).value();
        } else if (!m_haveHeader && m_table.facts.header) {
            m_table.header.emplace_back(text);
        } else {
            m_table.addCell(text);
        }
    }

    void endRow(std::string_view)
    {
        m_rowOpen = false;
        const std::size_t cells = std::exchange(m_cells, 0);
        if (!m_haveHeader) {
            m_haveHeader = true;
            if (m_table.facts.header) return;
            for (std::size_t i = 1; i <= cells; ++i) m_table.header.push_back("column " + std::to_string(i));
        }
        if (cells > m_table.header.size()) {
            m_error = tooLong(cells);
        } else if ((m_table.rowCount() + 1) * m_table.header.size() > maxTableCells) {
            m_error = tooManyCells(m_table).value();
        } else {
            m_table.endRow(m_rowLine);
        }
    }

    Error tooLong(std::size_t cells) const
    {
        return fail(ErrorCode::Malformed,
                    m_table.facts.header
                        ? TRUELOSS_TEXT(
                              "Core",
                              "Line %1 of %2 has %3 cells, the header has %4. Put cells that hold a comma into "
                              "double quotes.")
                        : TRUELOSS_TEXT("Core",
                                        "Line %1 of %2 has %3 cells, the first row has %4. Put cells that hold the "
                                        "separator into double quotes."),
                    {m_rowLine, m_table.file.string(), static_cast<std::int64_t>(cells),
                     static_cast<std::int64_t>(m_table.header.size())})
            .value();
    }

    Table& m_table;
    const std::size_t m_mostRows;
    std::size_t m_cells = 0;  ///< Of the row that is being read.
    std::int64_t m_rowLine = 1;
    bool m_rowOpen = false;
    bool m_haveHeader = false;
    bool m_outOfMemory = false;
    std::optional<Error> m_error;
};

/// Frees libcsv's buffers on every way out.
struct Parser {
    csv_parser state{};
    bool ready = csv_init(&state, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL) == 0;
    Parser() = default;
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    ~Parser() { csv_free(&state); }
};

tl::unexpected<Error> outOfMemory(const Table& table)
{
    return fail(ErrorCode::TooLarge, TRUELOSS_TEXT("Core", "%1 does not fit into the memory. Split it into parts."),
                {table.file.string()});
}

tl::unexpected<Error> quoteError(const Table& table, std::int64_t line)
{
    return fail(
        ErrorCode::Malformed,
        TRUELOSS_TEXT("Core",
                      "Line %1 of %2 breaks the rules for quotes. A cell that holds a comma or a quote stands in "
                      "double quotes, and a quote in it is doubled."),
        {line, table.file.string()});
}

tl::unexpected<Error> unclosedQuote(const Table& table, std::int64_t line)
{
    return fail(ErrorCode::Malformed,
                TRUELOSS_TEXT("Core", "Line %1 of %2 opens a double quote that is never closed. Close it."),
                {line, table.file.string()});
}

}  // namespace

Result<void> readCsv(std::string_view text, Table& table, std::size_t mostRows)
{
    Parser parser;
    if (!parser.ready) return outOfMemory(table);
    csv_set_delim(&parser.state, static_cast<unsigned char>(table.facts.separator));
    Collector collector(table, mostRows);

    // libcsv does not say where a row begins, so it is fed one physical line at a time.
    std::int64_t number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view line = physicalLine(text, at);
        at += line.size();
        ++number;
        collector.beginLine(number, isBlank(line));
        const std::size_t taken =
            csv_parse(&parser.state, line.data(), line.size(), &Collector::onCell, &Collector::onRow, &collector);
        if (collector.error()) return tl::unexpected<Error>(*collector.error());
        if (collector.outOfMemory()) return outOfMemory(table);
        if (collector.full()) return {};
        if (taken != line.size())
            return csv_error(&parser.state) == CSV_EPARSE ? quoteError(table, number) : outOfMemory(table);
    }
    const int finished = csv_fini(&parser.state, &Collector::onCell, &Collector::onRow, &collector);
    if (collector.error()) return tl::unexpected<Error>(*collector.error());
    if (collector.outOfMemory()) return outOfMemory(table);
    if (finished != 0) return unclosedQuote(table, collector.rowLine());
    return {};
}

}  // namespace trueloss
