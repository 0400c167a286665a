#include "base/Numbers.h"

#include "base/Random.h"

#include <gtest/gtest.h>
#include <bit>
#include <clocale>
#include <cmath>
#include <limits>
#include <locale>

namespace trueloss {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

TEST(Numbers, ReadsWholeTextsOnly)
{
    EXPECT_EQ(parseDouble("1.5"), 1.5);
    EXPECT_EQ(parseDouble(" \t-2e3\r\n"), -2000.0);
    EXPECT_EQ(parseDouble("+7"), 7.0);
    EXPECT_EQ(parseDouble(".5"), 0.5);
    EXPECT_EQ(parseDouble("inf"), infinite);
    EXPECT_EQ(parseDouble("-inf"), -infinite);
    ASSERT_TRUE(parseDouble("nan"));
    EXPECT_TRUE(std::isnan(*parseDouble("nan")));
    for (const char* text : {"", " ", "+", "-", "1,5", "1.5x", "x1", "1 2", "1.5.2", "+-5", "++5", "- 5", "0x10", "1e",
                             "1e400", "--1", "NA", "1_000"}) {
        EXPECT_EQ(parseDouble(text), std::nullopt) << "'" << text << "'";
    }
}

TEST(Numbers, ReadsWholeNumbers)
{
    EXPECT_EQ(parseInteger(" +42 "), 42);
    EXPECT_EQ(parseInteger("-9223372036854775808"), std::numeric_limits<std::int64_t>::min());
    for (const char* text : {"", "1.0", "1e3", "9223372036854775808", "+-1", "12a", "1 2"}) {
        EXPECT_EQ(parseInteger(text), std::nullopt) << "'" << text << "'";
    }
}

class CommaPunctuation : public std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};

/// A comma as the decimal point, as a German or French desktop sets it; undone at the end.
class CommaLocale {
public:
    CommaLocale()
    {
        std::locale::global(std::locale(std::locale::classic(), new CommaPunctuation));
        for (const char* name : {"de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8", "fr_FR.utf8"}) {
            if (std::setlocale(LC_ALL, name) != nullptr) break;
        }
    }
    ~CommaLocale()
    {
        std::locale::global(std::locale::classic());
        std::setlocale(LC_ALL, "C");
    }
    CommaLocale(const CommaLocale&) = delete;
    CommaLocale& operator=(const CommaLocale&) = delete;
};

TEST(Numbers, AreTheSameUnderACommaLocale)
{
    const CommaLocale comma;
    EXPECT_EQ(parseDouble("1.5"), 1.5);
    EXPECT_EQ(parseDouble("1,5"), std::nullopt);
    EXPECT_EQ(exactNumber(0.1), "0.1");
    EXPECT_EQ(exactNumber(1234567.5), "1234567.5");
    EXPECT_EQ(humanNumber(1234.56), "1,235");
    EXPECT_EQ(humanNumber(1.25), "1.25");
    EXPECT_EQ(tableNumber(1.25), "1.250");
    EXPECT_EQ(clockTime(3765), "1:02:45");
}

TEST(Numbers, HumanNumbersRoundAsPeopleDo)
{
    EXPECT_EQ(humanNumber(0), "0");
    EXPECT_EQ(humanNumber(-0.0), "0");
    EXPECT_EQ(humanNumber(-5), "-5");
    EXPECT_EQ(humanNumber(5277), "5,277");
    EXPECT_EQ(humanNumber(-5277.4), "-5,277");
    EXPECT_EQ(humanNumber(203'253.6), "203,254");
    EXPECT_EQ(humanNumber(12'912'345), "12.91 million");
    EXPECT_EQ(humanNumber(12'912'345, 3), "12.9 million");
    EXPECT_EQ(humanNumber(-12'912'345), "-12.91 million");
    EXPECT_EQ(humanNumber(2.5e9), "2.5 billion");
    EXPECT_EQ(humanNumber(0.001234), "0.001234");
    EXPECT_EQ(humanNumber(3.14159), "3.142");
    EXPECT_EQ(humanNumber(99.9), "99.9");
    EXPECT_EQ(humanNumber(nan), "not a number");
    EXPECT_EQ(humanNumber(infinite), "infinite");
    EXPECT_EQ(humanNumber(-infinite), "minus infinite");
}

TEST(Numbers, HumanNumbersCarryIntoTheNextScale)
{
    EXPECT_EQ(humanNumber(999'999.7), "1 million");
    EXPECT_EQ(humanNumber(-999'999.7), "-1 million");
    EXPECT_EQ(humanNumber(999'940.0), "999,940");
    EXPECT_EQ(humanNumber(999'999'999.0), "1 billion");
    EXPECT_EQ(humanNumber(999.97), "1,000");
    EXPECT_EQ(humanNumber(9.9999), "10");
    EXPECT_EQ(humanNumber(0.99999), "1");
}

TEST(Numbers, HumanNumbersOfExtremeSizeAreScientific)
{
    EXPECT_EQ(humanNumber(1e-5), "1e-5");
    EXPECT_EQ(humanNumber(-1.23456e-7), "-1.235e-7");
    EXPECT_EQ(humanNumber(1e-4), "0.0001");
    EXPECT_EQ(humanNumber(9.9999e-5), "0.0001");
    EXPECT_EQ(humanNumber(9.99e-5), "9.99e-5");
    EXPECT_EQ(humanNumber(1e15), "1e15");
    EXPECT_EQ(humanNumber(std::numeric_limits<double>::max()), "1.798e308");
    EXPECT_EQ(humanNumber(std::numeric_limits<double>::denorm_min()), "4.941e-324");
    EXPECT_EQ(humanNumber(1e-310), "1e-310");
}

TEST(Numbers, SplitsForTranslation)
{
    const HumanNumber split = splitHuman(12'912'345);
    EXPECT_EQ(split.scale, NumberScale::Million);
    EXPECT_DOUBLE_EQ(split.mantissa, 12.912345);
    EXPECT_EQ(split.decimals, 2);
    EXPECT_EQ(splitHuman(5).decimals, 0);
    EXPECT_EQ(splitHuman(2e-9).scale, NumberScale::Scientific);
}

TEST(Numbers, GroupsThousands)
{
    EXPECT_EQ(groupedInteger(0), "0");
    EXPECT_EQ(groupedInteger(999), "999");
    EXPECT_EQ(groupedInteger(-999), "-999");
    EXPECT_EQ(groupedInteger(1'640), "1,640");
    EXPECT_EQ(groupedInteger(-123'456), "-123,456");
    EXPECT_EQ(groupedInteger(1'234'567), "1,234,567");
    EXPECT_EQ(groupedInteger(std::numeric_limits<std::int64_t>::min()), "-9,223,372,036,854,775,808");
}

TEST(Numbers, TableNumbersHaveFourDigits)
{
    EXPECT_EQ(tableNumber(0), "0");
    EXPECT_EQ(tableNumber(5), "5.000");
    EXPECT_EQ(tableNumber(44.4203), "44.42");
    EXPECT_EQ(tableNumber(9.9996), "10.00");
    EXPECT_EQ(tableNumber(-999.96), "-1000");
    EXPECT_EQ(tableNumber(55'210), "55210");
    EXPECT_EQ(tableNumber(552'100), "5.52e5");
    EXPECT_EQ(tableNumber(-99'999), "-1e5");
    EXPECT_EQ(tableNumber(0.001234), "0.001234");
    EXPECT_EQ(tableNumber(0.000999), "9.99e-4");
    EXPECT_EQ(tableNumber(nan), "nan");
    EXPECT_EQ(tableNumber(-infinite), "-inf");
}

TEST(Numbers, ExactNumbersReadBackToTheSameBits)
{
    Random random(4);
    for (int i = 0; i < 20'000; ++i) {
        const auto value = std::bit_cast<double>(random.next());
        const auto again = parseDouble(exactNumber(value));
        ASSERT_TRUE(again) << exactNumber(value);
        if (std::isnan(value)) {
            EXPECT_TRUE(std::isnan(*again));
        } else {
            EXPECT_EQ(std::bit_cast<std::uint64_t>(*again), std::bit_cast<std::uint64_t>(value));
        }
    }
    EXPECT_EQ(exactNumber(infinite), "inf");
    EXPECT_EQ(exactNumber(-infinite), "-inf");
    EXPECT_EQ(exactNumber(nan), "nan");
    EXPECT_EQ(exactNumber(0.1), "0.1");
}

TEST(Numbers, ClockTimes)
{
    EXPECT_EQ(clockTime(0), "0:00");
    EXPECT_EQ(clockTime(12.4), "0:12");
    EXPECT_EQ(clockTime(59.7), "1:00");
    EXPECT_EQ(clockTime(185), "3:05");
    EXPECT_EQ(clockTime(3'599.6), "1:00:00");
    EXPECT_EQ(clockTime(3'765), "1:02:45");
    EXPECT_EQ(clockTime(360'000), "100:00:00");
    for (const double seconds : {-1.0, nan, infinite, 1e300}) EXPECT_EQ(clockTime(seconds), "?");
}

}  // namespace
}  // namespace trueloss
