#include "data/Table.h"

#include "data/TableReaders.h"
#include "data/Words.h"

#include <algorithm>
#include <array>
#include <system_error>

namespace trueloss {

namespace {

namespace fs = std::filesystem;

constexpr std::array validationNames{"validation", "val", "valid", "test", "dev"};

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
    for (const char* known :
         {"metadata.csv", "metadata.jsonl", "targets.csv", "labels.csv", "train.csv", "train.tsv", "train.jsonl"}) {
        if (std::find(tables.begin(), tables.end(), known) != tables.end()) return folder / known;
    }
    for (const char* known : {"train/metadata.csv", "train/metadata.jsonl"}) {
        std::error_code ignored;
        if (fs::is_regular_file(folder / known, ignored)) return folder / known;
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

bool isFile(const fs::path& file)
{
    std::error_code ignored;
    return fs::is_regular_file(file, ignored);
}

}  // namespace

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

fs::path findValidationTable(const fs::path& table)
{
    try {
        const fs::path folder = table.parent_path();
        if (lowered(table.stem().string()) == "train") {
            for (const char* name : validationNames) {
                fs::path beside = folder / name;
                beside += table.extension();
                if (isFile(beside)) return beside;
            }
        }
        if (lowered(folder.filename().string()) == "train") {
            for (const char* name : validationNames) {
                if (fs::path beside = folder.parent_path() / name / table.filename(); isFile(beside)) return beside;
            }
        }
    } catch (const std::exception&) {
        // Names that cannot be looked for are not there.
    }
    return {};
}

}  // namespace trueloss
