#include "charts/RaceCurves.h"

#include <gmock/gmock.h>

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>

namespace trueloss::ui {
namespace {

using testing::ElementsAre;

constexpr double infinite = std::numeric_limits<double>::infinity();

TEST(RaceBand, IsMedianSmallestAndLargestOfTheRunsThatGoOn)
{
    const CurveBand band = bandOf({{4, 10, 1}, {2, 30}, {9, 20, std::nan("")}, {3, 40, 7}}, 3);
    EXPECT_THAT(band.low, ElementsAre(2, 10, 1));
    EXPECT_THAT(band.high, ElementsAre(9, 40, infinite));
    // (3 + 4) / 2, (20 + 30) / 2; of 1, 7 and what is no number the middle one.
    EXPECT_THAT(band.middle, ElementsAre(3.5, 25, 7));
    EXPECT_THAT(band.brokenOff, ElementsAre(2U));
    EXPECT_TRUE(bandOf({}, 3).middle.empty());
    EXPECT_TRUE(bandOf({{1, 2}}, 0).brokenOff.empty());
}

class RaceCurvesTest : public testing::Test {
protected:
    void SetUp() override
    {
        std::vector<RaceCurves::Panel> panels;
        for (int i = 0; i < 8; ++i) panels.push_back({QStringLiteral("panel"), {}, bandOf({{10, 1e6, 100}}, 3)});
        curves.setPanels(std::move(panels), 3, 50.0, QStringLiteral("kPa"));
        curves.resize(1000, curves.heightForWidth(1000));
        curves.show();
    }

    RaceCurves curves;
};

TEST_F(RaceCurvesTest, AllPanelsShareTheLogarithmicScaleOfTheirEndsAndTheBaseLine)
{
    EXPECT_TRUE(curves.frame().logarithmic);
    // 50 and 100 are on it, 1e6 would flatten them.
    EXPECT_LE(curves.frame().y.low, std::log10(50.0));
    EXPECT_GE(curves.frame().y.high, 2.0);
    EXPECT_LT(curves.frame().y.high, 3.0);
    EXPECT_EQ(curves.frame().x.low, 1.0);
    EXPECT_EQ(curves.frame().x.high, 3.0);
}

TEST_F(RaceCurvesTest, OneThatStaysFarAboveTheBaseLineDoesNotFlattenTheOthers)
{
    std::vector<RaceCurves::Panel> panels;
    panels.push_back({QStringLiteral("good"), {}, bandOf({{60, 40, 30, 20}}, 4)});
    panels.push_back({QStringLiteral("bad"), {}, bandOf({{60, 1e5, 1e5, 1e5}}, 4)});
    curves.setPanels(std::move(panels), 4, 50.0, {});
    EXPECT_LE(curves.frame().y.low, std::log10(20.0));
    EXPECT_LT(curves.frame().y.high, 3.0);
}

TEST_F(RaceCurvesTest, WhatFitsIsShownWhole)
{
    std::vector<RaceCurves::Panel> panels;
    panels.push_back({QStringLiteral("calm"), {}, bandOf({{70, 40, 30, 20}}, 4)});
    curves.setPanels(std::move(panels), 4, 50.0, {});
    EXPECT_LE(curves.frame().y.low, std::log10(20.0));
    EXPECT_GE(curves.frame().y.high, std::log10(70.0));
}

TEST_F(RaceCurvesTest, RowsAreAlikeAndNothingOverlapsOrLeavesTheWidget)
{
    for (const int width : {300, 640, 930, 1600}) {
        curves.resize(width, curves.heightForWidth(width));
        int firstRow = 0;
        for (int i = 0; i < 8; ++i) {
            const QRectF rect = curves.panelRect(i);
            EXPECT_TRUE(QRectF(curves.rect()).contains(rect)) << "panel " << i << " at width " << width;
            firstRow += rect.top() == curves.panelRect(0).top() ? 1 : 0;
            for (int j = 0; j < i; ++j) EXPECT_FALSE(rect.intersects(curves.panelRect(j)));
        }
        const int rows = (8 + firstRow - 1) / firstRow;
        EXPECT_GE(8 - (rows - 1) * firstRow, firstRow - rows + 1) << width;
    }
}

TEST_F(RaceCurvesTest, MouseAndKeysChooseAPanel)
{
    QSignalSpy chosen(&curves, &RaceCurves::panelChosen);
    QTest::mouseClick(&curves, Qt::LeftButton, {}, curves.panelRect(2).center().toPoint());
    EXPECT_EQ(curves.chosen(), 2);
    QTest::keyClick(&curves, Qt::Key_Right);
    EXPECT_EQ(curves.chosen(), 3);
    QTest::keyClick(&curves, Qt::Key_Left);
    QTest::keyClick(&curves, Qt::Key_Left);
    EXPECT_EQ(curves.chosen(), 1);
    EXPECT_EQ(chosen.count(), 4);
    curves.setChosen(0);
    QTest::keyClick(&curves, Qt::Key_Left);
    EXPECT_EQ(curves.chosen(), 0) << "there is none before the first";
    EXPECT_EQ(chosen.count(), 4);
}

/// How many pixels of the picture have about this hue.
int pixelsNear(const QImage& image, const QColor& color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor here = image.pixelColor(x, y);
            const int off = std::abs(here.red() - color.red()) + std::abs(here.green() - color.green()) +
                            std::abs(here.blue() - color.blue());
            count += off < 24 ? 1 : 0;
        }
    }
    return count;
}

TEST_F(RaceCurvesTest, MarksWhereARunBrokeOff)
{
    const QColor culprit(0xD5, 0x5E, 0x00);
    EXPECT_EQ(pixelsNear(curves.grab().toImage(), culprit), 0);
    std::vector<RaceCurves::Panel> panels;
    panels.push_back({QStringLiteral("broken"), {}, bandOf({{10, 1e6}, {10, 20, 30}}, 3)});
    curves.setPanels(std::move(panels), 3, 50.0, {});
    EXPECT_GT(pixelsNear(curves.grab().toImage(), culprit), 5);
}

TEST_F(RaceCurvesTest, DrawsValuesThatNoAxisHolds)
{
    std::vector<RaceCurves::Panel> panels;
    panels.push_back({QStringLiteral("exploded"), {}, bandOf({{0.0, infinite, std::nan("")}}, 3)});
    panels.push_back({QStringLiteral("not started"), QStringLiteral("why"), {}});
    curves.setPanels(std::move(panels), 3, std::nan(""), {});
    EXPECT_TRUE(std::isfinite(curves.frame().y.low) && std::isfinite(curves.frame().y.high));
    EXPECT_GT(pixelsNear(curves.grab().toImage(), QColor(0x00, 0x72, 0xB2)), 5) << "along the rims";
}

}  // namespace
}  // namespace trueloss::ui
