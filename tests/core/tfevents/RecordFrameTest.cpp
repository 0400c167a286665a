#include "tfevents/RecordFrame.h"

#include <gtest/gtest.h>

#include <numeric>
#include <sstream>

namespace trueloss {
namespace {

TEST(RecordFrame, ChecksumsAreThoseOfTheStandard)
{
    // RFC 3720, appendix B.4, and the usual check value of CRC-32C.
    EXPECT_EQ(crc32c("123456789"), 0xE3069283u);
    EXPECT_EQ(crc32c(std::string(32, '\0')), 0x8A9136AAu);
    EXPECT_EQ(crc32c(std::string(32, '\xff')), 0x62A8AB43u);
    std::string rising(32, '\0');
    std::iota(rising.begin(), rising.end(), '\0');
    EXPECT_EQ(crc32c(rising), 0x46DD794Eu);
    EXPECT_EQ(crc32c(""), 0u);
    // By hand: 0xE3069283 turned right by 15 is 0x2507C60D, plus 0xA282EAD8.
    EXPECT_EQ(maskedCrc32c("123456789"), 0xC78AB0E5u);
}

TEST(RecordFrame, IsLengthChecksumDataChecksum)
{
    std::ostringstream out;
    writeRecordFrame(out, "123456789");
    const std::string bytes = out.str();
    ASSERT_EQ(bytes.size(), 8u + 4u + 9u + 4u);
    EXPECT_EQ(bytes.substr(0, 8), std::string("\x09\0\0\0\0\0\0\0", 8));
    EXPECT_EQ(bytes.substr(12, 9), "123456789");
    EXPECT_EQ(bytes.substr(21), "\xE5\xB0\x8A\xC7");
}

}  // namespace
}  // namespace trueloss
