#include "charts/HistogramChart.h"

#include "ui/charts/ChartTestSupport.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

namespace trueloss::ui {
namespace {

class HistogramChartTest : public testing::Test {
protected:
    HistogramChartTest()
    {
        histogram.low = 100;
        histogram.high = 200;
        histogram.counts = {10, 40, 0, 1, 20};
        chart.resize(500, 300);
        chart.show();
        settle(20);
    }

    void hover(QPointF where)
    {
        QMouseEvent move(QEvent::MouseMove, where, chart.mapToGlobal(where), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(&chart, &move);
    }

    Histogram histogram;
    HistogramChart chart;
};

TEST_F(HistogramChartTest, BarsAreAsHighAsTheirCounts)
{
    chart.setHistogram(histogram, "pressure (kPa)");
    EXPECT_NEAR(chart.barRect(1).height(), 4 * chart.barRect(0).height(), 1e-6);
    EXPECT_NEAR(chart.barRect(4).height(), 2 * chart.barRect(0).height(), 1e-6);
    EXPECT_TRUE(chart.barRect(2).isEmpty());
    EXPECT_TRUE(chart.barRect(5).isEmpty());
    EXPECT_NEAR(chart.barRect(1).width(), chart.barRect(0).width(), 1e-6);
    EXPECT_NEAR(chart.barRect(1).left() - chart.barRect(0).left(), chart.barRect(4).left() - chart.barRect(3).left(),
                1e-6);
    const ChartTheme theme = ChartTheme::fromPalette(QApplication::palette());
    const QImage image = chart.grab().toImage();
    EXPECT_GT(countPixels(image, chart.barRect(1).toRect().adjusted(2, 2, -2, -2), theme.bar, 2), 1000);
}

TEST_F(HistogramChartTest, LogarithmicCountsShowASingleOne)
{
    histogram.counts[1] = 100000;
    chart.setHistogram(histogram, "x");
    EXPECT_LE(chart.barRect(3).height(), 1.01);
    chart.setLogarithmic(true);
    EXPECT_GT(chart.barRect(3).height(), 5);
    EXPECT_LT(chart.barRect(3).height(), chart.barRect(0).height());
}

TEST_F(HistogramChartTest, MouseAndKeysTellRangeAndCount)
{
    chart.setHistogram(histogram, "x");
    QSignalSpy hovered(&chart, &HistogramChart::binHovered);
    hover(chart.barRect(1).center());
    ASSERT_EQ(hovered.count(), 1);
    EXPECT_EQ(chart.currentBin(), 1);
    EXPECT_EQ(chart.accessibleDescription(), "120 to 140: 40");
    hover({2, 2});
    EXPECT_EQ(chart.currentBin(), -1);
    QTest::keyClick(&chart, Qt::Key_Left);
    EXPECT_EQ(chart.accessibleDescription(), "180 to 200: 20");
    QTest::keyClick(&chart, Qt::Key_Right);
    EXPECT_EQ(chart.currentBin(), 4);
    QTest::keyClick(&chart, Qt::Key_Escape);
    EXPECT_EQ(chart.currentBin(), -1);
}

TEST_F(HistogramChartTest, MarkerStandsAtItsValue)
{
    chart.setHistogram(histogram, "x");
    const ChartTheme theme = ChartTheme::fromPalette(QApplication::palette());
    const QImage without = chart.grab().toImage();
    EXPECT_EQ(countPixels(without, without.rect(), theme.culprit, 12), 0);
    chart.setMarker(150.0, "mean 150");
    const QImage image = chart.grab().toImage();
    const int middle = static_cast<int>((chart.barRect(0).left() + chart.barRect(4).right()) / 2);
    EXPECT_GT(countPixels(image, QRect(middle - 3, 0, 7, 300), theme.culprit, 12), 40);
    EXPECT_EQ(countPixels(image, QRect(0, 0, middle - 6, 300), theme.culprit, 12), 0);
}

TEST_F(HistogramChartTest, PicksNothingUnlessItMay)
{
    chart.setHistogram(histogram, "x");
    QSignalSpy picked(&chart, &HistogramChart::binsPicked);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.barRect(1).center().toPoint());
    EXPECT_FALSE(chart.picked().has_value());
    chart.setPickable(true);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.barRect(1).center().toPoint());
    ASSERT_EQ(picked.count(), 1);
    EXPECT_EQ(chart.picked(), (BinRange{1, 1}));
    EXPECT_EQ(chart.valuesOf({1, 2}), (AxisRange{120, 160}));
    EXPECT_EQ(chart.valuesOf({4, 4}).high, 200);
    // Outside the plot nothing changes; other bars have other bins.
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(2, 2));
    EXPECT_EQ(chart.picked(), (BinRange{1, 1}));
    chart.setPicked(BinRange{3, 5});
    EXPECT_FALSE(chart.picked().has_value()) << "there is no bin 5";
    chart.setPicked(BinRange{3, 4});
    chart.setHistogram(histogram, "x");
    EXPECT_FALSE(chart.picked().has_value());
    EXPECT_EQ(picked.count(), 1);
}

TEST_F(HistogramChartTest, ThePickIsMarked)
{
    chart.setHistogram(histogram, "x");
    chart.setPickable(true);
    const ChartTheme theme = ChartTheme::fromPalette(QApplication::palette());
    const QRect empty(chart.barRect(1).right() + 3, chart.barRect(1).top(), 20, 20);  // over bin 2, which has no bar
    EXPECT_GT(countPixels(chart.grab().toImage(), empty, theme.background, 2), 200);
    chart.setPicked(BinRange{2, 2});
    EXPECT_EQ(countPixels(chart.grab().toImage(), empty, theme.background, 2), 0);
}

TEST_F(HistogramChartTest, EmptyAndClearedStatesSaySo)
{
    const QImage empty = chart.grab().toImage();
    chart.setHistogram(histogram, "x");
    EXPECT_NE(chart.grab().toImage(), empty);
    chart.clear();
    EXPECT_EQ(chart.grab().toImage(), empty);
    chart.setHistogram(Histogram(), "x");  // no bins at all
    EXPECT_TRUE(chart.barRect(0).isEmpty());
    hover({250, 150});
    EXPECT_EQ(chart.currentBin(), -1);
}

}  // namespace
}  // namespace trueloss::ui
