#include "data/PngChunks.h"

#include <algorithm>
#include <boost/crc.hpp>
#include <string_view>

namespace trueloss {

namespace {

constexpr std::size_t signature = 8;
constexpr std::size_t around = 12;  // Length and name before the data, the checksum behind them.

std::size_t number(const std::uint8_t* at)
{
    return std::size_t{at[0]} << 24 | std::size_t{at[1]} << 16 | std::size_t{at[2]} << 8 | at[3];
}

bool isIntact(const std::uint8_t* chunk, std::size_t length)
{
    boost::crc_32_type crc;
    crc.process_bytes(chunk + 4, length + 4);
    return crc.checksum() == number(chunk + 8 + length);
}

}  // namespace

PngState tidyPng(std::vector<std::uint8_t>& bytes)
{
    std::size_t kept = signature;
    for (std::size_t at = signature; at + around <= bytes.size();) {
        const std::uint8_t* chunk = bytes.data() + at;
        const std::size_t length = number(chunk);
        if (length > bytes.size() - at - around) return PngState::CutOff;
        const std::string_view name(reinterpret_cast<const char*>(chunk) + 4, 4);
        const bool last = name == "IEND";
        const bool critical = (chunk[4] & 0x20) == 0;
        const bool needed = critical || name == "tRNS" || name == "eXIf";
        const bool intact = needed && isIntact(chunk, length);
        if (critical && !intact) return PngState::Damaged;
        if (intact && kept != at) {
            std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), length + around,
                        bytes.begin() + static_cast<std::ptrdiff_t>(kept));
        }
        if (intact) kept += length + around;
        at += length + around;
        if (last) {
            bytes.resize(kept);
            return PngState::Whole;
        }
    }
    return PngState::CutOff;
}

}  // namespace trueloss
