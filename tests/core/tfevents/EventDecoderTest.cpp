#include "tfevents/EventDecoder.h"

#include "support/EventBytes.h"

#include <gmock/gmock.h>

#include <cmath>

namespace trueloss {
namespace {

using namespace test;

/// The only value of an event with one; fails where there is none.
EventScalar decoded(EventDecoder& decoder, const std::string& record)
{
    const ScalarEvent* event = decoder.decode(record);
    if (event == nullptr || event->scalars.size() != 1) {
        ADD_FAILURE() << "not one scalar";
        return {};
    }
    return event->scalars.front();
}

EventScalar tensor(const std::string& fields)
{
    EventDecoder decoder;
    EventScalar scalar = decoded(decoder, event(1, tensorValue("t", fields, "scalars")));
    scalar.tag = {};  // Gone with the decoder.
    return scalar;
}

TEST(EventDecoder, ReadsSimpleValuesWithStepAndTime)
{
    EventDecoder decoder;
    const ScalarEvent* read = decoder.decode(
        doubleField(1, 1700000000.25) + varintField(2, 7) +
        bytesField(5, bytesField(1, simpleValue("loss", 0.1f)) + bytesField(1, simpleValue("lr", 1e-3f))));
    ASSERT_NE(read, nullptr);
    EXPECT_EQ(read->wallTime, 1700000000.25);
    EXPECT_EQ(read->step, 7);
    ASSERT_EQ(read->scalars.size(), 2u);
    EXPECT_EQ(read->scalars[0].tag, "loss");
    EXPECT_EQ(read->scalars[0].value, static_cast<double>(0.1f));
    // 0.1 lies in [2^-4, 2^-3): a unit of float32 is 2^-27 there.
    EXPECT_EQ(read->scalars[0].halfUnit, std::ldexp(1.0, -28));
    EXPECT_EQ(read->scalars[1].tag, "lr");
    // A negative step is ten bytes of varint.
    EXPECT_EQ(decoder.decode(event(-3, simpleValue("loss", 1.0f)))->step, -3);
}

TEST(EventDecoder, PassesOverWhatIsNoScalar)
{
    EventDecoder decoder;
    const ScalarEvent* read = decoder.decode(doubleField(1, 1.0) + bytesField(3, "brain.Event:2"));
    ASSERT_NE(read, nullptr);
    EXPECT_TRUE(read->scalars.empty());
    const std::string number = varintField(1, 1) + floatField(5, 2.0f);
    for (const std::string& value :
         {bytesField(1, "image") + bytesField(4, "png"), tensorValue("histogram", number, "histograms"),
          tensorValue("unknown", number, ""),
          tensorValue("two", varintField(1, 1) + floatField(5, 2.0f) + floatField(5, 3.0f), "scalars"),
          tensorValue("none", varintField(1, 1), "scalars"),
          tensorValue("text", varintField(1, 7) + bytesField(8, "2"), "scalars"),
          tensorValue("cut", varintField(1, 1) + bytesField(4, "ab"), "scalars")}) {
        read = decoder.decode(event(1, value));
        ASSERT_NE(read, nullptr);
        EXPECT_TRUE(read->scalars.empty()) << value;
    }
    // A graph (field 4) of more than a megabyte, and then a scalar again.
    EXPECT_NE(decoder.decode(bytesField(4, std::string(2'000'000, 'g'))), nullptr);
    EXPECT_EQ(decoded(decoder, event(1, simpleValue("loss", 2.0f))).value, 2.0);
}

TEST(EventDecoder, SaysWhatIsNoEvent)
{
    EventDecoder decoder;
    EXPECT_EQ(decoder.decode("\x09 cut"), nullptr);
    EXPECT_EQ(decoder.decode(std::string("\x2a\xff\xff\xff\xff\x0f", 6)), nullptr);
    EXPECT_EQ(decoded(decoder, event(1, simpleValue("loss", 2.0f))).value, 2.0);
}

TEST(EventDecoder, RemembersTheTagsOfTheScalarsPlugin)
{
    EventDecoder decoder;
    const std::string number = varintField(1, 1) + floatField(5, 2.5f);
    EXPECT_EQ(decoded(decoder, event(1, tensorValue("loss", number, "scalars"))).value, 2.5);
    EXPECT_EQ(decoded(decoder, event(2, tensorValue("loss", number, ""))).value, 2.5);
    EXPECT_TRUE(decoder.decode(event(2, tensorValue("other", number, "")))->scalars.empty());
    EventDecoder another;
    EXPECT_TRUE(another.decode(event(2, tensorValue("loss", number, "")))->scalars.empty());
}

TEST(EventDecoder, ReadsTensorsOfEveryTypeOfNumber)
{
    // The values and their bits by IEEE 754: 1.5 is 0x3FC0 in bfloat16 and 0x3E00 in binary16.
    EXPECT_EQ(tensor(varintField(1, 1) + bytesField(4, plainBytes(1.5f))).value, 1.5);
    EXPECT_EQ(tensor(varintField(1, 1) + bytesField(5, plainBytes(1.5f))).value, 1.5) << "packed";
    const EventScalar twofold = tensor(varintField(1, 2) + doubleField(6, 0.1));
    EXPECT_EQ(twofold.value, 0.1);
    EXPECT_EQ(twofold.halfUnit, std::ldexp(1.0, -57));
    EXPECT_EQ(tensor(varintField(1, 2) + bytesField(4, plainBytes(0.1))).value, 0.1);
    EXPECT_EQ(tensor(varintField(1, 2) + bytesField(6, plainBytes(0.1))).value, 0.1) << "packed";
    const EventScalar whole = tensor(varintField(1, 3) + varintField(7, static_cast<std::uint64_t>(-5)));
    EXPECT_EQ(whole.value, -5.0);
    EXPECT_EQ(whole.halfUnit, 0.0);
    EXPECT_EQ(tensor(varintField(1, 3) + bytesField(4, plainBytes(std::int32_t{-5}))).value, -5.0);
    EXPECT_EQ(tensor(varintField(1, 9) + bytesField(10, varint(1'000'000'007))).value, 1'000'000'007.0);
    EXPECT_EQ(tensor(varintField(1, 9) + bytesField(4, plainBytes(std::int64_t{1} << 40))).value, std::ldexp(1.0, 40));
    const EventScalar brain = tensor(varintField(1, 14) + varintField(13, 0x3FC0));
    EXPECT_EQ(brain.value, 1.5);
    EXPECT_EQ(brain.halfUnit, std::ldexp(1.0, -8));  // 8 significant bits: a unit is 2^-7.
    EXPECT_EQ(tensor(varintField(1, 14) + bytesField(4, "\xC0\x3F")).value, 1.5);
    const EventScalar half = tensor(varintField(1, 19) + varintField(13, 0x3E00));
    EXPECT_EQ(half.value, 1.5);
    EXPECT_EQ(half.halfUnit, std::ldexp(1.0, -11));  // 11 significant bits: a unit is 2^-10.
    EXPECT_EQ(tensor(varintField(1, 19) + varintField(13, 0xC000)).value, -2.0);
    EXPECT_EQ(tensor(varintField(1, 19) + varintField(13, 0x0001)).value, std::ldexp(1.0, -24));
    EXPECT_EQ(tensor(varintField(1, 19) + varintField(13, 0xFC00)).value, -INFINITY);
    EXPECT_TRUE(std::isnan(tensor(varintField(1, 19) + varintField(13, 0x7E00)).value));
}

TEST(EventDecoder, KnowsTheUnitOfWhatIsSmallOrNotFinite)
{
    EventDecoder decoder;
    const auto unit = [&decoder](float value) { return decoded(decoder, event(1, simpleValue("t", value))).halfUnit; };
    EXPECT_EQ(unit(1.0f), std::ldexp(1.0, -24));
    EXPECT_EQ(unit(std::nextafter(1.0f, 0.0f)), std::ldexp(1.0, -25));
    EXPECT_EQ(unit(-8.0f), std::ldexp(1.0, -21));
    // Below 2^-126 the units of float32 stay at 2^-149.
    EXPECT_EQ(unit(1e-40f), std::ldexp(1.0, -150));
    EXPECT_EQ(unit(0.0f), std::ldexp(1.0, -150));
    EXPECT_EQ(unit(INFINITY), 0.0);
    EXPECT_EQ(unit(NAN), 0.0);
}

}  // namespace
}  // namespace trueloss
