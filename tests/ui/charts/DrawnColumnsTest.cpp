#include "charts/DrawnColumns.h"

#include "base/Random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace trueloss::ui {
namespace {

/// Not a number is itself here.
bool same(const std::vector<CurvePoint>& a, const std::vector<CurvePoint>& b)
{
    return std::ranges::equal(a, b, [](const CurvePoint& p, const CurvePoint& q) {
        return p.x == q.x && (p.y == q.y || (std::isnan(p.y) && std::isnan(q.y)));
    });
}

/// Whatever is done to the picture, it is the one that is drawn from nothing.
TEST(DrawnColumnsTest, APictureIsTheSameAsOneDrawnAnew)
{
    Random random(11);
    LossCurve curve;
    DrawnColumns drawn;
    std::size_t low = 0;
    std::size_t width = 40;
    std::size_t columns = 20;
    for (int round = 0; round < 2000; ++round) {
        for (std::uint64_t i = random.below(30); i > 0; --i) {
            curve.append(random.below(40) == 0 ? std::numeric_limits<double>::quiet_NaN() : random.uniform());
        }
        switch (random.below(6)) {
            case 0:
                low = random.below(curve.size() + 1);
                break;
            case 1:
                width = 1 + random.below(60);
                break;
            case 2:
                low += width;  // as panning does
                break;
            case 3:
                columns = 1 + random.below(50);
                break;
            default:
                break;
        }
        std::vector<std::size_t> starts;
        for (std::size_t c = 0; c <= columns; ++c) starts.push_back(std::min(low + c * width, curve.size()));
        if (random.below(8) == 0)
            starts.insert(starts.begin() + static_cast<std::ptrdiff_t>(starts.size() / 2), starts[starts.size() / 2]);
        ASSERT_TRUE(same(drawn.draw(curve, starts), curve.decimated(starts))) << round;
    }
    EXPECT_GT(curve.size(), 20'000U);
}

TEST(DrawnColumnsTest, NothingIsDrawnOfNothing)
{
    LossCurve curve;
    DrawnColumns drawn;
    EXPECT_TRUE(drawn.draw(curve, {}).empty());
    EXPECT_TRUE(drawn.draw(curve, {0, 0, 0}).empty());
    curve.append(5);
    EXPECT_EQ(drawn.draw(curve, {0, 1}), (std::vector<CurvePoint>{{0, 5.0}}));
}

}  // namespace
}  // namespace trueloss::ui
