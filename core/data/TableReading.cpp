#include "data/Table.h"

#include "data/TableReaders.h"
#include "data/TableSniffer.h"
#include "data/TextDecoding.h"
#include "data/Words.h"

#include <algorithm>
#include <fstream>
#include <new>
#include <system_error>

namespace trueloss {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t maxBytes = std::uintmax_t{1} << 30;

Result<std::string> readText(const fs::path& file)
{
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found)
        return fail(ErrorCode::NotFound, TRUELOSS_TEXT("Core", "There is no table %1. Check the path."),
                    {file.string()});
    if (!fs::is_regular_file(status))
        return fail(ErrorCode::Unreadable, TRUELOSS_TEXT("Core", "%1 is not a file. Choose a .csv or .jsonl file."),
                    {file.string()});
    const std::uintmax_t size = fs::file_size(file, error);
    if (!error && size > maxBytes)
        return fail(ErrorCode::TooLarge, TRUELOSS_TEXT("Core", "%1 is larger than 1 GiB. Split it into parts."),
                    {file.string()});
    std::ifstream in(file, std::ios::binary);
    std::string text(error ? 0 : static_cast<std::size_t>(size), '\0');
    if (in) in.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (error || !in)
        return fail(ErrorCode::Unreadable, TRUELOSS_TEXT("Core", "%1 could not be read. Check that you may read it."),
                    {file.string()});
    return text;
}

/// Settles separator and header, then reads all.
Result<void> readSeparated(std::string_view text, const TableOptions& options, Table& table)
{
    constexpr std::size_t sampled = 50;
    const bool tabs = lowered(table.file.extension().string()) == ".tsv";
    table.facts.separator = options.separator.value_or(tabs ? '\t' : sniffSeparator(text));
    if (options.header) {
        table.facts.header = *options.header;
    } else {
        Table sample;
        sample.file = table.file;
        sample.facts = table.facts;
        sample.facts.header = false;
        // What is wrong in the first rows is said when all are read.
        const bool read = readCsv(text, sample, sampled).has_value();
        table.facts.header = !read || firstRowIsHeader(sample);
    }
    return readCsv(text, table);
}

Result<Table> readChecked(const fs::path& file, const TableOptions& options)
{
    Table table;
    table.file = file;
    Result<std::string> bytes = readText(file);
    if (!bytes) return tl::unexpected<Error>(bytes.error());
    if (!isTableName(file) && lowered(file.extension().string()) != ".txt")
        return fail(ErrorCode::Unsupported,
                    TRUELOSS_TEXT("Core", "%1 is not a table of a known kind. Save it as .csv or .jsonl."),
                    {file.string()});
    table.facts.encoding = options.encoding.value_or(detectEncoding(*bytes));
    const Result<std::string> text = toUtf8(std::move(*bytes), table.facts.encoding, file);
    if (!text) return tl::unexpected<Error>(text.error());

    const bool json = lowered(file.extension().string()) == ".jsonl";
    const Result<void> read = json ? readJsonLines(*text, table) : readSeparated(*text, options, table);
    if (!read) return tl::unexpected<Error>(read.error());
    if (table.rowCount() == 0)
        return fail(ErrorCode::NothingUsable,
                    json ? TRUELOSS_TEXT("Core", "%1 holds no row. Give it one object a line, one an image.")
                         : TRUELOSS_TEXT("Core", "%1 holds no row below its header. Give it one row an image."),
                    {file.string()});
    if (table.rowCount() * table.columnCount() > maxTableCells) return tooManyCells(table);
    if (!json) {
        sniffDecimalMark(table);
        if (options.decimalMark) {
            table.facts.decimalMark = *options.decimalMark;
            table.facts.decimalAmbiguous = false;
        }
    }
    return table;
}

tl::unexpected<Error> badOption(const TableOptions& options)
{
    if (options.separator && std::string_view(",;|\t").find(*options.separator) == std::string_view::npos)
        return fail(ErrorCode::BadSetting,
                    TRUELOSS_TEXT("Core", "\"%1\" cannot separate cells. Use a comma, a semicolon, a bar or a tab."),
                    {std::string(1, *options.separator)});
    return fail(ErrorCode::BadSetting, TRUELOSS_TEXT("Core", "\"%1\" is no decimal mark. Use a point or a comma."),
                {std::string(1, options.decimalMark.value_or(' '))});
}

bool isSensible(const TableOptions& options)
{
    return (!options.separator || std::string_view(",;|\t").find(*options.separator) != std::string_view::npos) &&
           (!options.decimalMark || *options.decimalMark == '.' || *options.decimalMark == ',');
}

}  // namespace

tl::unexpected<Error> tooManyColumns(const Table& table)
{
    return fail(ErrorCode::TooLarge,
                TRUELOSS_TEXT("Core", "%1 has more than %2 columns. Keep the path and the targets only."),
                {table.file.string(), static_cast<std::int64_t>(maxTableColumns)});
}

tl::unexpected<Error> tooManyCells(const Table& table)
{
    return fail(ErrorCode::TooLarge,
                TRUELOSS_TEXT("Core", "%1 has more than %2 cells. Keep the columns that are needed, or split it."),
                {table.file.string(), static_cast<std::int64_t>(maxTableCells)});
}

std::string_view physicalLine(std::string_view text, std::size_t start)
{
    std::size_t end = start;
    while (end < text.size() && text[end] != '\n' && text[end] != '\r') ++end;
    if (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n') ++end;
    return text.substr(start, end + 1 - start);
}

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool isTableName(const fs::path& file)
{
    const std::string ending = lowered(file.extension().string());
    return ending == ".csv" || ending == ".tsv" || ending == ".jsonl";
}

Result<Table> readTable(const fs::path& file, const TableOptions& options)
{
    try {
        if (!isSensible(options)) return badOption(options);
        return readChecked(file, options);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::TooLarge, TRUELOSS_TEXT("Core", "%1 does not fit into the memory. Split it into parts."),
                    {file.string()});
    } catch (const std::exception& thrown) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "%1 could not be read: %2."),
                    {file.string(), std::string(thrown.what())});
    }
}

}  // namespace trueloss
