#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace trueloss {

/// CRC-32 as ZIP and PNG use it (zlib's), fed piece by piece. Finds damage and change by accident; it is no protection
/// against somebody who wants two contents to look alike.
class Crc32 {
public:
    void add(std::span<const std::byte> bytes);
    void add(std::string_view text);
    void add(std::int64_t number);  ///< As 8 bytes, the lowest first.
    std::uint32_t value() const { return m_value; }

private:
    std::uint32_t m_value = 0;
};

/// Eight lower-case hexadecimal digits.
std::string checksumText(std::uint32_t checksum);

}  // namespace trueloss
