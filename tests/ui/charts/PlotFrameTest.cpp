#include "charts/PlotFrame.h"

#include <gtest/gtest.h>

namespace trueloss::ui {
namespace {

TEST(PlotFrameTest, MapsThereAndBack)
{
    PlotFrame frame;
    frame.area = {100, 50, 400, 200};
    frame.x = {0, 40};
    frame.y = {1, 3};
    frame.logarithmic = true;
    EXPECT_EQ(frame.pixel({10, frame.axisValue(100)}), QPointF(200, 150));  // log10(100) = 2: the middle
    EXPECT_DOUBLE_EQ(frame.batchAt(200), 10);
    EXPECT_DOUBLE_EQ(frame.value(frame.axisYAt(150)), 100);
    EXPECT_EQ(frame.pixelY(frame.axisValue(0)), 250);  // what has no logarithm stands at the bottom
    EXPECT_EQ(frame.pixelY(frame.axisValue(-5)), 250);
}

TEST(PlotFrameTest, KeptBetweenLeavesTheVisiblePartAsItWas)
{
    const QList<QPointF> inside{{0, 1}, {1, 5}, {2, 2}};
    EXPECT_EQ(keptBetween(inside, 0, 10), inside);
    // From (0, 0) to (1, 100) and back: cut at y = 10, which the line passes at x = 0.1 and x = 1.9.
    const QList<QPointF> expected{{0, 0}, {0.1, 10}, {1, 10}, {1.9, 10}, {2, 0}};
    EXPECT_EQ(keptBetween({{0, 0}, {1, 100}, {2, 0}}, -10, 10), expected);
    // Through both rims in one step, upwards: the lower one first.
    const QList<QPointF> through{{0, -10}, {0.25, -10}, {0.75, 10}, {1, 10}};
    EXPECT_EQ(keptBetween({{0, -20}, {1, 20}}, -10, 10), through);
}

TEST(PlotFrameTest, ClippedLineFallsIntoPieces)
{
    const QRectF area(0, 0, 10, 10);
    const auto pieces = clippedLine({{-5, 5}, {5, 5}, {5, 20}, {8, 20}, {8, 5}}, area);
    ASSERT_EQ(pieces.size(), 2);
    EXPECT_EQ(pieces[0], QPolygonF({{0, 5}, {5, 5}, {5, 10}}));
    EXPECT_EQ(pieces[1], QPolygonF({{8, 10}, {8, 5}}));
    EXPECT_TRUE(clippedLine({{20, 20}, {30, 30}}, area).isEmpty());
}

}  // namespace
}  // namespace trueloss::ui
