#include "tfevents/RecordReader.h"

#include "support/EventBytes.h"

#include <gmock/gmock.h>

namespace trueloss {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct Records {
    explicit Records(RecordReader kind = RecordReader("x.tfevents")) : reader(std::move(kind)) {}
    Result<void> feed(std::string_view bytes)
    {
        return reader.feed(bytes, [this](std::string_view data) { found.emplace_back(data); });
    }
    RecordReader reader;
    std::vector<std::string> found;
};

TEST(RecordReader, ReadsWhateverTheSizeOfThePieces)
{
    const std::string bytes = test::frame("first") + test::frame("") + test::frame(std::string(300, 'x'));
    for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
        Records records;
        for (std::size_t at = 0; at < bytes.size(); at += piece)
            ASSERT_TRUE(records.feed(std::string_view(bytes).substr(at, piece)));
        ASSERT_THAT(records.found, ElementsAre("first", "", std::string(300, 'x'))) << "pieces of " << piece;
        EXPECT_FALSE(records.reader.withinRecord());
        EXPECT_EQ(records.reader.records(), 3);
    }
}

TEST(RecordReader, WaitsForTheRestOfARecordThatIsCut)
{
    const std::string bytes = test::frame("first") + test::frame("second");
    for (std::size_t cut = 21; cut < bytes.size(); ++cut) {  // The first frame has 8 + 4 + 5 + 4 bytes.
        Records records;
        ASSERT_TRUE(records.feed(std::string_view(bytes).substr(0, cut)));
        EXPECT_THAT(records.found, ElementsAre("first"));
        EXPECT_EQ(records.reader.withinRecord(), cut > 21);
        ASSERT_TRUE(records.feed({}));
        ASSERT_TRUE(records.feed(std::string_view(bytes).substr(cut)));
        EXPECT_THAT(records.found, ElementsAre("first", "second"));
    }
}

TEST(RecordReader, SkipsAndCountsARecordWithABadChecksum)
{
    std::string bytes = test::frame("first") + test::frame("second") + test::frame("third");
    bytes[21 + 12] ^= 1;                                 // The "s".
    bytes.back() = static_cast<char>(bytes.back() ^ 1);  // The checksum of "third".
    Records records;
    ASSERT_TRUE(records.feed(bytes + test::frame("fourth")));
    EXPECT_THAT(records.found, ElementsAre("first", "fourth"));
    EXPECT_EQ(records.reader.skipped(), 2);
    EXPECT_EQ(records.reader.records(), 4);
}

TEST(RecordReader, SaysWhereALengthDoesNotFitItsChecksum)
{
    std::string bytes = test::frame("first") + test::frame("second");
    bytes[21] ^= 1;
    for (const std::size_t piece : {bytes.size(), std::size_t{7}}) {
        Records records;
        Result<void> read;
        for (std::size_t at = 0; at < bytes.size() && read; at += piece)
            read = records.feed(std::string_view(bytes).substr(at, piece));
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().code, ErrorCode::Malformed);
        EXPECT_THAT(toEnglish(read.error().message), HasSubstr("x.tfevents is damaged at byte 21:"));
        EXPECT_THAT(records.found, ElementsAre("first"));
        EXPECT_FALSE(records.feed(test::frame("third"))) << "nothing behind it can be trusted";
        EXPECT_THAT(records.found, ElementsAre("first"));
    }
    Records nameless{RecordReader()};
    EXPECT_THAT(toEnglish(nameless.feed(bytes).error().message), HasSubstr("The event file is damaged at byte 21:"));
}

TEST(RecordReader, RefusesARecordThatIsTooLong)
{
    const auto head = [](std::uint64_t length) {
        const std::string bytes = test::plainBytes(length);
        return bytes + test::plainBytes(maskedCrc32c(bytes));
    };
    Records longest;
    EXPECT_TRUE(longest.feed(head(RecordReader::longestRecord)));
    for (const std::uint64_t length : {RecordReader::longestRecord + 1, ~std::uint64_t{0}}) {
        Records records;
        const auto read = records.feed(test::frame("first") + head(length));
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().code, ErrorCode::TooLarge);
        EXPECT_THAT(toEnglish(read.error().message), HasSubstr("at byte 21"));
        EXPECT_THAT(records.found, ElementsAre("first"));
    }
}

TEST(RecordReader, KnowsAnEventFileByItsHead)
{
    EXPECT_TRUE(RecordReader::looksLikeRecord(test::frame("first")));
    EXPECT_FALSE(RecordReader::looksLikeRecord(test::frame("first").substr(0, 11)));
    EXPECT_FALSE(RecordReader::looksLikeRecord("Epoch 1/128, and more"));
    EXPECT_FALSE(RecordReader::looksLikeRecord(std::string(12, '\0')));
}

}  // namespace
}  // namespace trueloss
