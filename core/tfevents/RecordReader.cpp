#include "tfevents/RecordReader.h"

#include "tfevents/RecordFrame.h"

#include <algorithm>

namespace trueloss {

namespace {

constexpr std::size_t lengthBytes = 8;
constexpr std::size_t crcBytes = 4;
constexpr std::size_t headBytes = lengthBytes + crcBytes;

std::uint64_t littleEndian(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

bool fits(std::string_view data, std::string_view crc)
{
    return maskedCrc32c(data) == littleEndian(crc);
}

}  // namespace

bool RecordReader::looksLikeRecord(std::string_view head)
{
    return head.size() >= headBytes && fits(head.substr(0, lengthBytes), head.substr(lengthBytes, crcBytes));
}

Result<std::size_t> RecordReader::frameBytes(std::string_view head)
{
    if (head.size() < headBytes) return 0;
    if (!looksLikeRecord(head)) {
        return fail(ErrorCode::Malformed,
                    TRUELOSS_TEXT("Core",
                                  "%1 is damaged at byte %2: the length of the record there does not fit "
                                  "its checksum, so nothing behind it can be read. Copy the file again from where it "
                                  "was written."),
                    {m_file, m_offset});
    }
    const std::uint64_t length = littleEndian(head.substr(0, lengthBytes));
    if (length > longestRecord) {
        return fail(
            ErrorCode::TooLarge,
            TRUELOSS_TEXT("Core",
                          "%1 has a record of %3 bytes at byte %2; at most %4 are read. Write the scalars into an "
                          "event file of their own."),
            {m_file, m_offset, static_cast<double>(length), static_cast<std::int64_t>(longestRecord)});
    }
    return headBytes + static_cast<std::size_t>(length) + crcBytes;
}

void RecordReader::take(std::string_view frame, const std::function<void(std::string_view)>& record)
{
    m_offset += static_cast<std::int64_t>(frame.size());
    ++m_records;
    const std::string_view data = frame.substr(headBytes, frame.size() - headBytes - crcBytes);
    if (fits(data, frame.substr(frame.size() - crcBytes))) {
        record(data);
    } else {
        ++m_skipped;
    }
}

Result<void> RecordReader::feed(std::string_view bytes, const std::function<void(std::string_view)>& record)
{
    if (m_error) return tl::unexpected(*m_error);
    const auto broken = [this](const Error& error) {
        m_error = error;
        return tl::unexpected(error);
    };
    // First the record that was cut, by no more bytes than it needs.
    while (!m_part.empty()) {
        const auto need = frameBytes(m_part);
        if (!need) return broken(need.error());
        const std::size_t wanted = (*need == 0 ? headBytes : *need) - m_part.size();
        if (wanted == 0) {
            take(m_part, record);
            m_part.clear();
            if (m_part.capacity() > (std::size_t{1} << 20)) m_part.shrink_to_fit();
            break;
        }
        if (bytes.empty()) return {};
        const std::size_t taken = std::min(wanted, bytes.size());
        m_part.append(bytes.substr(0, taken));
        bytes.remove_prefix(taken);
    }
    while (!bytes.empty()) {
        const auto need = frameBytes(bytes);
        if (!need) return broken(need.error());
        if (*need == 0 || *need > bytes.size()) {
            m_part = bytes;
            break;
        }
        take(bytes.substr(0, *need), record);
        bytes.remove_prefix(*need);
    }
    return {};
}

}  // namespace trueloss
