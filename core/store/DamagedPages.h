#pragma once

#include "store/StoreRow.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace trueloss::store {

/// Finds the rows of a store file page by page, whatever else of the file is damaged: from the leaf pages of tables
/// alone, without the pages above them, the schema or the header (https://www.sqlite.org/fileformat2.html). Pages of a
/// write-ahead log beside the file count in place of those in it, as far as its checksums hold.
class DamagedPages {
public:
    explicit DamagedPages(const std::filesystem::path& file);

    /// All values of each row that could be put together, its checksum included and not yet compared.
    void forEachRow(const std::function<void(Row&)>& use);

    std::int64_t pageCount() const { return m_pages; }

private:
    using Page = std::string;

    void readLog(const std::filesystem::path& log);
    Page page(std::int64_t number);
    std::optional<Row> rowAt(const Page& page, std::size_t at);
    std::optional<std::string> payloadAt(const Page& page, std::size_t at, std::size_t size);

    std::ifstream m_file;
    std::ifstream m_log;
    std::int64_t m_pages = 0;
    std::map<std::int64_t, std::int64_t> m_logged;  ///< Page number to its place in the log.
};

}  // namespace trueloss::store
