#include "base/Crc32.h"

#include <gtest/gtest.h>

#include <array>

namespace trueloss {
namespace {

// The check value of CRC-32/ISO-HDLC; the others by Python: hex(zlib.crc32(b"")), zlib.crc32(bytes(range(8))).
TEST(Crc32, GivesTheKnownValues)
{
    Crc32 digits;
    digits.add("123456789");
    EXPECT_EQ(digits.value(), 0xCBF43926U);
    EXPECT_EQ(Crc32().value(), 0U);
    Crc32 pieces;
    pieces.add("1234");
    pieces.add("");
    pieces.add("56789");
    EXPECT_EQ(pieces.value(), digits.value());
    Crc32 number;
    number.add(std::int64_t{0x0706050403020100});
    EXPECT_EQ(number.value(), 0x88AA689FU);
    std::array<std::byte, 8> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::byte>(i);
    Crc32 same;
    same.add(bytes);
    EXPECT_EQ(same.value(), number.value());
}

}  // namespace
}  // namespace trueloss
