#include "data/Table.h"

#include "data/TableReaders.h"
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

Result<void> checkIsText(const fs::path& file, std::string_view text)
{
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return fail(ErrorCode::Malformed, TRUELOSS_TEXT("Core", "%1 is written in UTF-16. Save it as UTF-8."),
                    {file.string()});
    if (const auto at = text.find('\0'); at != std::string_view::npos)
        return fail(
            ErrorCode::Malformed,
            TRUELOSS_TEXT("Core", "%1 is not a text file: line %2 holds a zero byte. Save it as UTF-8 text."),
            {file.string(), std::int64_t{1} + std::count(text.begin(), text.begin() + static_cast<long>(at), '\n')});
    return {};
}

bool isTableName(const fs::path& file)
{
    const std::string ending = lowered(file.extension().string());
    return ending == ".csv" || ending == ".jsonl";
}

/// At most the first few names, so that a message stays a sentence.
std::string shortList(std::vector<std::string> names)
{
    std::sort(names.begin(), names.end());
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i == 5) return out + ", ...";
        out += (i == 0 ? "" : ", ") + names[i];
    }
    return out;
}

Result<fs::path> chooseTable(const fs::path& folder)
{
    std::vector<std::string> all;
    std::vector<std::string> tables;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        std::error_code ignored;
        const std::string name = it->path().filename().string();
        if (isTableName(name) && it->is_regular_file(ignored)) tables.push_back(name);
        if (all.size() < 1000) all.push_back(name);
    }
    if (error)
        return fail(ErrorCode::NotFound, TRUELOSS_TEXT("Core", "The folder %1 could not be read: %2."),
                    {folder.string(), error.message()});
    for (const char* known : {"metadata.csv", "metadata.jsonl", "targets.csv", "labels.csv"}) {
        if (std::find(tables.begin(), tables.end(), known) != tables.end()) return folder / known;
    }
    if (tables.size() == 1) return folder / tables.front();
    if (!tables.empty())
        return fail(
            ErrorCode::NotFound,
            TRUELOSS_TEXT("Core",
                          "%1 holds %2 tables (%3) and none is called metadata.csv, metadata.jsonl, targets.csv "
                          "or labels.csv. Open the table that you mean."),
            {folder.string(), static_cast<std::int64_t>(tables.size()), shortList(tables)});
    if (all.empty())
        return fail(
            ErrorCode::NotFound,
            TRUELOSS_TEXT("Core",
                          "The folder %1 is empty. Expected metadata.csv or metadata.jsonl with a file_name column "
                          "(Hugging Face ImageFolder), or any CSV with a path column and one or more numeric "
                          "columns."),
            {folder.string()});
    return fail(
        ErrorCode::NotFound,
        TRUELOSS_TEXT("Core",
                      "There is no table in %1, which holds %2. Expected metadata.csv or metadata.jsonl with a "
                      "file_name column (Hugging Face ImageFolder), or any CSV with a path column and one or more "
                      "numeric columns."),
        {folder.string(), shortList(all)});
}

Result<Table> readChecked(const fs::path& file)
{
    Table table;
    table.file = file;
    const Result<std::string> whole = readText(file);
    if (!whole) return tl::unexpected<Error>(whole.error());
    if (!isTableName(file))
        return fail(ErrorCode::Unsupported,
                    TRUELOSS_TEXT("Core", "%1 is not a table of a known kind. Save it as .csv or .jsonl."),
                    {file.string()});
    std::string_view text = *whole;
    if (const Result<void> checked = checkIsText(file, text); !checked) return tl::unexpected<Error>(checked.error());
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);

    const bool csv = lowered(file.extension().string()) == ".csv";
    const Result<void> read = csv ? readCsv(text, table) : readJsonLines(text, table);
    if (!read) return tl::unexpected<Error>(read.error());
    if (table.rows.empty())
        return fail(ErrorCode::NothingUsable,
                    csv ? TRUELOSS_TEXT("Core", "%1 holds no row below its header. Give it one row an image.")
                        : TRUELOSS_TEXT("Core", "%1 holds no row. Give it one object a line, one an image."),
                    {file.string()});
    if (table.rows.size() * table.header.size() > maxTableCells) return tooManyCells(table);
    for (auto& row : table.rows) row.resize(table.header.size());
    return table;
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
    std::size_t end = text.find_first_of("\r\n", start);
    if (end == std::string_view::npos) return text.substr(start);
    if (text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n') ++end;
    return text.substr(start, end + 1 - start);
}

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

Result<Table> readTable(const fs::path& file)
{
    try {
        return readChecked(file);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::TooLarge, TRUELOSS_TEXT("Core", "%1 does not fit into the memory. Split it into parts."),
                    {file.string()});
    } catch (const std::exception& thrown) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "%1 could not be read: %2."),
                    {file.string(), std::string(thrown.what())});
    }
}

Result<fs::path> findTable(const fs::path& folderOrTable)
{
    try {
        std::error_code error;
        const fs::file_status status = fs::status(folderOrTable, error);
        if (!fs::exists(status))
            return fail(ErrorCode::NotFound, TRUELOSS_TEXT("Core", "There is no file or folder %1. Check the path."),
                        {folderOrTable.string()});
        if (!fs::is_directory(status)) return folderOrTable;
        return chooseTable(folderOrTable);
    } catch (const std::exception& thrown) {
        return fail(ErrorCode::NotFound, TRUELOSS_TEXT("Core", "The folder %1 could not be read: %2."),
                    {folderOrTable.string(), std::string(thrown.what())});
    }
}

}  // namespace trueloss
