#include "charts/BatchReadout.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>
#include <QWidget>

namespace trueloss::ui {
namespace {

BatchReadout readout(int others)
{
    BatchReadout out;
    out.heading = QStringLiteral("Batch 2 (epoch 1, batch 2)");
    out.rows = {{"True RMSE", "12.9 million kPa"},
                {"MAE", "8.1 million kPa", true},
                {"Running mean", "6.4 million"},
                {"Loss as optimised", "9.1", true},
                {"Gradient norm", "3", true},
                {"Learning rate", "0.001", true},
                {"Time", "0.5 s", true}};
    for (int i = 0; i < others; ++i) out.rows.append({QStringLiteral("A  Run %1").arg(i + 1), "100 kPa"});
    return out;
}

/// What the box covers of a picture of that size, whose plot leaves room for labels at the left and below.
QRect boxAt(const BatchReadout& out, const QPointF& place, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    const QColor ground(255, 0, 0);
    image.fill(ground);
    QPainter painter(&image);
    const QRectF all(QPointF(0, 0), size);
    const ChartTheme theme = ChartTheme::fromPalette(QWidget().palette());
    out.paint(painter, place, all.adjusted(60, 10, -10, -30), all, QFont(), theme);
    painter.end();
    QRect covered;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) != ground) covered |= QRect(x, y, 1, 1);
        }
    }
    return covered;
}

TEST(BatchReadout, StandsBesideTheCursorWhereThereIsRoom)
{
    const QRect box = boxAt(readout(2), {200, 300}, {800, 600});
    EXPECT_GT(box.left(), 200);
    EXPECT_LT(box.left(), 240);
    EXPECT_LT(box.top(), 300);
    EXPECT_GT(box.bottom(), 300);
    EXPECT_LT(boxAt(readout(2), {700, 300}, {800, 600}).right(), 700);
}

TEST(BatchReadout, InALowPlotItLeavesHalfOfItFreeAndKeepsAwayFromTheCursor)
{
    // As high as the chart of a window of 1024 x 640 with a batch opened below.
    const QSize low(700, 190);
    for (const int others : {0, 2}) {
        const QRect box = boxAt(readout(others), {180, 90}, low);
        ASSERT_FALSE(box.isEmpty());
        EXPECT_LE(box.height(), low.height() / 2 + 2) << others;
        EXPECT_GT(box.left(), 350) << others;
        EXPECT_LT(box.right(), low.width());
        EXPECT_LT(boxAt(readout(others), {600, 90}, low).right(), 350) << others;
    }
    // All values are still told to those who do not see it.
    EXPECT_TRUE(readout(0).sentence().contains(QLatin1String("Gradient norm: 3")));
}

}  // namespace
}  // namespace trueloss::ui
