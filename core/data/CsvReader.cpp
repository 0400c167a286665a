#include "data/TableReaders.h"

#include <csv.h>
#include <optional>
#include <utility>

namespace trueloss {

namespace {

/// Collects what libcsv reports. Its callbacks are called from C, so nothing may be thrown through them.
class Collector {
public:
    explicit Collector(Table& table) : m_table(table) {}

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

private:
    void guarded(void (Collector::*call)(std::string_view), std::string_view text) noexcept
    {
        if (m_error || m_outOfMemory) return;
        try {
            (this->*call)(text);
        } catch (...) {
            m_outOfMemory = true;
        }
    }

    void addCell(std::string_view text)
    {
        if (m_row.size() >= maxTableColumns) {
            m_error = tooManyColumns(m_table).value();
            return;
        }
        m_row.emplace_back(text);
    }

    void endRow(std::string_view)
    {
        m_rowOpen = false;
        if (!m_haveHeader) {
            m_haveHeader = true;
            m_table.header = std::move(m_row);
        } else if (m_row.size() > m_table.header.size()) {
            m_error =
                fail(ErrorCode::Malformed,
                     TRUELOSS_TEXT("Core",
                                   "Line %1 of %2 has %3 cells, the header has %4. Put cells that hold a comma into "
                                   "double quotes."),
                     {m_rowLine, m_table.file.string(), static_cast<std::int64_t>(m_row.size()),
                      static_cast<std::int64_t>(m_table.header.size())})
                    .value();
        } else if ((m_table.rows.size() + 1) * m_table.header.size() > maxTableCells) {
            m_error = tooManyCells(m_table).value();
        } else {
            m_table.rows.push_back(std::move(m_row));
            m_table.lineNumbers.push_back(m_rowLine);
        }
        m_row.clear();
    }

    Table& m_table;
    std::vector<std::string> m_row;
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

/// Spreadsheets in many countries write semicolons. Said plainly here, it would otherwise end as "no path column".
Result<void> checkSeparator(std::string_view text, const Table& table)
{
    const std::string_view first = physicalLine(text, 0);
    if (first.find(',') != std::string_view::npos) return {};
    for (const char other : {';', '\t'}) {
        if (first.find(other) == std::string_view::npos) continue;
        return fail(ErrorCode::Malformed,
                    TRUELOSS_TEXT("Core", "The header of %1 is separated by %2. Save the table with commas."),
                    {table.file.string(), std::string(other == ';' ? "';'" : "TAB")});
    }
    return {};
}

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

Result<void> readCsv(std::string_view text, Table& table)
{
    if (const Result<void> checked = checkSeparator(text, table); !checked) return checked;
    Parser parser;
    if (!parser.ready) return outOfMemory(table);
    Collector collector(table);

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
