#include "store/DamagedPages.h"

#include <algorithm>
#include <string_view>
#include <system_error>

namespace trueloss::store {

namespace {

constexpr std::size_t pageBytes = 4096;  // As stores are made, with no bytes reserved.
constexpr std::size_t largestRow = std::size_t{256} << 20;

std::uint32_t bigEndian(std::string_view bytes, std::size_t at, int count)
{
    std::uint32_t value = 0;
    for (int i = 0; i < count; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    return value;
}

/// SQLite's numbers of 1 to 9 bytes, 7 bits a byte, the highest first.
std::optional<std::uint64_t> varint(std::string_view bytes, std::size_t& at)
{
    std::uint64_t value = 0;
    for (int i = 0; i < 9; ++i) {
        if (at >= bytes.size()) return {};
        const auto byte = static_cast<unsigned char>(bytes[at++]);
        if (i == 8) return value << 8 | byte;
        value = value << 7 | (byte & 0x7FU);
        if (byte < 0x80) return value;
    }
    return value;
}

/// A row from its record: a header of kinds, then the values.
std::optional<Row> rowOf(std::string_view record)
{
    std::size_t at = 0;
    const auto headerSize = varint(record, at);
    if (!headerSize || *headerSize > record.size()) return {};
    std::size_t data = *headerSize;
    Row row;
    while (at < *headerSize) {
        const auto kind = varint(record, at);
        if (!kind) return {};
        constexpr std::size_t sizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
        const std::uint64_t size = *kind < 12 ? sizes[*kind] : (*kind - 12) / 2;
        if (size > record.size() - data) return {};
        const std::string_view bytes = record.substr(data, size);
        data += size;
        if (*kind == 0) {
            row.emplace_back();
        } else if (*kind <= 6) {
            std::int64_t value = static_cast<signed char>(bytes[0]);
            for (const char byte : bytes.substr(1)) value = value * 256 + static_cast<unsigned char>(byte);
            row.emplace_back(value);
        } else if (*kind == 8 || *kind == 9) {
            row.emplace_back(static_cast<std::int64_t>(*kind - 8));
        } else if (*kind < 12) {
            return {};  // A double, which no row of ours holds, or a kind that does not exist.
        } else if (*kind % 2 == 0) {
            row.emplace_back(Blob{std::string(bytes)});
        } else {
            row.emplace_back(std::string(bytes));
        }
    }
    return row;
}

}  // namespace

DamagedPages::DamagedPages(const std::filesystem::path& file) : m_file(file, std::ios::binary)
{
    std::error_code ignored;
    const auto size = std::filesystem::file_size(file, ignored);
    m_pages = ignored ? 0 : static_cast<std::int64_t>((size + pageBytes - 1) / pageBytes);
    std::filesystem::path log = file;
    log += "-wal";
    readLog(log);
}

void DamagedPages::readLog(const std::filesystem::path& log)
{
    m_log.open(log, std::ios::binary);
    std::string header(32, '\0');
    if (!m_log.read(header.data(), 32)) return;
    const std::uint32_t magic = bigEndian(header, 0, 4);
    if (magic >> 1 != 0x377F0682U >> 1 || bigEndian(header, 8, 4) != pageBytes) return;
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    // The format's own checksum goes over pairs of words, in the order of bytes that the magic number says.
    const auto add = [&](std::string_view bytes) {
        const auto word = [&](std::size_t at) {
            const std::uint32_t value = bigEndian(bytes, at, 4);
            return magic % 2 == 1 ? value : __builtin_bswap32(value);
        };
        for (std::size_t i = 0; i + 8 <= bytes.size(); i += 8) {
            first += word(i) + second;
            second += word(i + 4) + first;
        }
    };
    add(std::string_view(header).substr(0, 24));
    if (first != bigEndian(header, 24, 4) || second != bigEndian(header, 28, 4)) return;
    std::map<std::int64_t, std::int64_t> open;  // Of the transaction that is being read.
    std::string frame(24 + pageBytes, '\0');
    for (std::int64_t at = 32; m_log.read(frame.data(), static_cast<std::streamsize>(frame.size()));
         at += static_cast<std::int64_t>(frame.size())) {
        if (frame.compare(8, 8, header, 16, 8) != 0) break;
        add(std::string_view(frame).substr(0, 8));
        add(std::string_view(frame).substr(24));
        if (first != bigEndian(frame, 16, 4) || second != bigEndian(frame, 20, 4)) break;
        open[bigEndian(frame, 0, 4)] = at + 24;
        if (const std::uint32_t pages = bigEndian(frame, 4, 4); pages != 0) {
            for (const auto& [number, place] : open) m_logged[number] = place;
            open.clear();
            m_pages = std::max<std::int64_t>(m_pages, pages);
        }
    }
    m_log.clear();
}

DamagedPages::Page DamagedPages::page(std::int64_t number)
{
    Page page(pageBytes, '\0');
    const auto logged = m_logged.find(number);
    std::ifstream& from = logged == m_logged.end() ? m_file : m_log;
    from.clear();
    from.seekg(logged == m_logged.end() ? (number - 1) * static_cast<std::int64_t>(pageBytes) : logged->second);
    from.read(page.data(), static_cast<std::streamsize>(pageBytes));
    return page;
}

void DamagedPages::forEachRow(const std::function<void(Row&)>& use)
{
    for (std::int64_t number = 1; number <= m_pages; ++number) {
        const Page content = page(number);
        const std::size_t start = number == 1 ? 100 : 0;
        // 2, 5 and 10 are the other kinds of tree pages; an overflow page begins with a page number, so with 0. Any
        // other value is a leaf whose kind was damaged, or garbage, in which no row will have a right checksum.
        const auto kind = static_cast<unsigned char>(content[start]);
        if (kind == 0 || kind == 2 || kind == 5 || kind == 10) continue;
        const std::size_t most = (pageBytes - start - 8) / 2;
        const std::size_t cells = std::min<std::size_t>(bigEndian(content, start + 3, 2), most);
        for (std::size_t i = 0; i < cells; ++i) {
            if (auto row = rowAt(content, bigEndian(content, start + 8 + 2 * i, 2))) use(*row);
        }
    }
}

std::optional<Row> DamagedPages::rowAt(const Page& page, std::size_t at)
{
    const auto size = varint(page, at);
    if (!size || *size > largestRow || *size < 2) return {};
    if (!varint(page, at)) return {};  // The row's number, which nothing here depends on.
    const auto payload = payloadAt(page, at, *size);
    return payload ? rowOf(*payload) : std::nullopt;
}

std::optional<std::string> DamagedPages::payloadAt(const Page& content, std::size_t at, std::size_t size)
{
    // How much of a row stands in its leaf page: "B-tree cell format" of the description of the file format.
    constexpr std::size_t most = pageBytes - 35;
    constexpr std::size_t least = (pageBytes - 12) * 32 / 255 - 23;
    std::size_t local = size;
    if (size > most) {
        local = least + (size - least) % (pageBytes - 4);
        if (local > most) local = least;
    }
    if (at + local > pageBytes) return {};
    std::string payload = content.substr(at, local);
    if (local == size) return payload;
    if (at + local + 4 > pageBytes) return {};
    std::int64_t next = bigEndian(content, at + local, 4);
    // Each page adds to the payload, so that a circle of pages ends too.
    while (payload.size() < size) {
        if (next < 1 || next > m_pages) return {};
        const Page more = page(next);
        payload.append(more, 4, std::min(size - payload.size(), pageBytes - 4));
        next = bigEndian(more, 0, 4);
    }
    return payload;
}

}  // namespace trueloss::store
