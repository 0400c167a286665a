#include "base/Crc32.h"

#include <zlib.h>

#include <array>

namespace trueloss {

void Crc32::add(std::span<const std::byte> bytes)
{
    // For no bytes zlib gives the start value in place of the one so far.
    if (bytes.empty()) return;
    m_value = static_cast<std::uint32_t>(
        ::crc32_z(m_value, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()));
}

void Crc32::add(std::string_view text)
{
    add(std::as_bytes(std::span(text)));
}

void Crc32::add(std::int64_t number)
{
    std::array<std::byte, 8> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::byte>(static_cast<std::uint64_t>(number) >> (8 * i) & 0xff);
    add(bytes);
}

std::string checksumText(std::uint32_t checksum)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (int shift = 28; shift >= 0; shift -= 4) text += digits[checksum >> shift & 0xf];
    return text;
}

}  // namespace trueloss
