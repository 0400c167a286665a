#include "charts/MiniHistogram.h"

#include "charts/ChartTheme.h"
#include "ui/charts/ChartTestSupport.h"

#include <gtest/gtest.h>

#include <QApplication>

#include <cmath>

namespace trueloss::ui {
namespace {

TEST(MiniHistogramTest, BarsAreSharesOfTheTallest)
{
    MiniHistogram chart(false);
    EXPECT_EQ(chart.barShare(0), 0.0) << "nothing yet";
    chart.setHistogram({0.0, 3.0, {1, 0, 100}});
    EXPECT_DOUBLE_EQ(chart.barShare(0), 0.01);
    EXPECT_EQ(chart.barShare(1), 0.0);
    EXPECT_DOUBLE_EQ(chart.barShare(2), 1.0);
    EXPECT_EQ(chart.barShare(3), 0.0);
    chart.setLogarithmic(true);
    // A bar begins at half a count: log(1 / 0.5) / log(100 / 0.5).
    EXPECT_DOUBLE_EQ(chart.barShare(0), std::log(2.0) / std::log(200.0));
    EXPECT_DOUBLE_EQ(chart.barShare(2), 1.0);
}

TEST(MiniHistogramTest, TheOneToCompareWithIsGrey)
{
    const ChartTheme theme = ChartTheme::fromPalette(QApplication::palette());
    for (const bool muted : {false, true}) {
        MiniHistogram chart(muted);
        chart.setHistogram({0.0, 3.0, {50, 0, 100}});
        chart.resize(120, 60);
        const QImage image = chart.grab().toImage();
        const int blue = countPixels(image, image.rect(), theme.bar, 2);
        const int grey = countPixels(image, image.rect(), theme.smoothing, 2);
        EXPECT_GT(muted ? grey : blue, 1000);
        EXPECT_LT(muted ? blue : grey, 200);
    }
}

}  // namespace
}  // namespace trueloss::ui
