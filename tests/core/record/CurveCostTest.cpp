#include "record/LossCurve.h"
#include "support/CpuTimer.h"

#include <gtest/gtest.h>

#include <malloc.h>
#include <algorithm>
#include <iostream>

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
    // Beside the last million of a long curve grows the first million of another one, stretch by stretch in turn: both
    // see the same machine, and as much memory that is new to the program. Of each the shortest stretch, in time of
    // this thread: what else the machine does lengthens others.
    constexpr std::size_t stretch = 20'000;
    const auto append = [](LossCurve& curve) {
        const std::size_t from = curve.size();
        const test::CpuTimer timer;
        for (std::size_t i = from; i < from + stretch; ++i) curve.append(valueAt(i));
        return timer.milliseconds() * 1e6 / stretch;
    };
    LossCurve curve;
    LossCurve other;
    double early = 1e9;
    double late = 1e9;
    double slowest = 0;
    while (curve.size() < count) {
        const double time = append(curve);
        slowest = std::max(slowest, time);
        if (curve.size() <= count - 1'000'000) continue;
        late = std::min(late, time);
        early = std::min(early, append(other));
    }
    std::cout << "an append in the first million " << early << " ns, in the tenth " << late << " ns\n";
    // Were it to grow with the length, it would be ten times as much.
    EXPECT_LE(late, 2 * early);
    // No pause either: copying all values to a larger place would take a hundred times as long as a stretch.
    std::cout << "in the slowest stretch of 20,000 " << slowest << " ns\n";
    EXPECT_LE(slowest, 50 * early);
}

}  // namespace
}  // namespace trueloss
