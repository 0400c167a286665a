#include "record/LossCurve.h"
#include "support/CpuTimer.h"

#include <gtest/gtest.h>

#include <malloc.h>
#include <algorithm>
#include <iostream>
#include <vector>

namespace trueloss {
namespace {

constexpr std::size_t count = 10'000'000;

double valueAt(std::size_t i)
{
    return static_cast<double>(i * 7919 % 1'000'003);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
/// Bytes that the program holds: from the heap and as maps of their own. The allocator's own book-keeping is part of
/// both.
std::size_t bytesHeld()
{
    const auto info = ::mallinfo2();
    return info.uordblks + info.hblkhd;
}

TEST(CurveCostTest, TenMillionValuesTakeHalfAsMuchAgainAsTheyAreAtTheMost)
{
    const std::size_t before = bytesHeld();
    LossCurve curve;
    for (std::size_t i = 0; i < count; ++i) curve.append(valueAt(i));
    const auto raw = static_cast<double>(count * sizeof(double));
    const double share = static_cast<double>(bytesHeld() - before) / raw;
    RecordProperty("share", std::to_string(share));
    std::cout << "10,000,000 values take " << share << " times their own bytes\n";
    EXPECT_GE(share, 1.0) << "the measure itself is wrong";
    EXPECT_LE(share, 1.5);
}
#endif

TEST(CurveCostTest, AppendingCostsTheSameHoweverLongTheCurve)
{
    // The lower quarter of many short stretches each: what else the machine does lengthens some of them only.
    constexpr std::size_t stretch = 20'000;
    LossCurve curve;
    std::vector<double> times;
    for (std::size_t done = 0; done < count; done += stretch) {
        const test::CpuTimer timer;
        for (std::size_t i = done; i < done + stretch; ++i) curve.append(valueAt(i));
        times.push_back(timer.milliseconds());
    }
    const auto lowerQuarter = [](std::vector<double> of) {
        std::nth_element(of.begin(), of.begin() + static_cast<std::ptrdiff_t>(of.size() / 4), of.end());
        return of[of.size() / 4] * 1e6 / stretch;
    };
    const double first = lowerQuarter({times.begin(), times.begin() + 50});
    const double last = lowerQuarter({times.end() - 50, times.end()});
    std::cout << "an append in the first million " << first << " ns, in the tenth " << last << " ns\n";
    // Were it to grow with the length, it would be ten times as much; a cold cache makes it half as much again or
    // twice.
    EXPECT_LE(last, 4 * first);
    // No pause either: copying all values to a larger place would take a hundred times as long as a stretch.
    const double longest = *std::max_element(times.begin(), times.end()) * 1e6 / stretch;
    std::cout << "in the slowest stretch of 20,000 " << longest << " ns\n";
    EXPECT_LE(longest, 50 * first);
}

}  // namespace
}  // namespace trueloss
