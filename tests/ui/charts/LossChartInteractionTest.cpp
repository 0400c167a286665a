#include "charts/LossChart.h"

#include "ui/charts/ChartTestSupport.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

namespace trueloss::ui {
namespace {

class LossChartInteractionTest : public testing::Test {
protected:
    LossChartInteractionTest() : record(questionRecord())
    {
        chart.resize(900, 500);
        chart.setRecord(&record);
        chart.show();
        settle();
        chart.setFocus(Qt::TabFocusReason);
    }

    QWidget* plot() const { return chart.plotWidget(); }
    QPoint at(double batch, double value = 1000) const { return chart.positionOf(batch, value).toPoint(); }

    void wheel(QPoint where, int delta, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        QWheelEvent event(where, plot()->mapToGlobal(where), QPoint(), QPoint(0, delta), Qt::NoButton, keys,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(plot(), &event);
    }

    void drag(QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers keys = {})
    {
        QTest::mousePress(plot(), button, keys, from);
        for (int i = 1; i <= 4; ++i) {
            const QPoint where = from + (to - from) * i / 4;
            QMouseEvent move(QEvent::MouseMove, where, plot()->mapToGlobal(where), Qt::NoButton, button, keys);
            QCoreApplication::sendEvent(plot(), &move);
        }
        QTest::mouseRelease(plot(), button, keys, to);
    }

    void hover(QPoint where)
    {
        QMouseEvent move(QEvent::MouseMove, where, plot()->mapToGlobal(where), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(plot(), &move);
    }

    void key(Qt::Key which, Qt::KeyboardModifiers keys = {}) { QTest::keyClick(plot(), which, keys); }

    RunRecord record;
    LossChart chart;
};

TEST_F(LossChartInteractionTest, WheelZoomsAroundTheCursor)
{
    QSignalSpy changes(&chart, &LossChart::zoomChanged);
    const QPoint where = at(40);
    wheel(where, 120);
    EXPECT_TRUE(chart.zoomed());
    ASSERT_EQ(changes.count(), 1);
    EXPECT_NEAR(chart.batchRange().width(), 156 / 1.25, 0.01);
    EXPECT_NEAR(chart.positionOf(40, 1000).x(), where.x(), 1.0) << "what is under the cursor stays there";
    wheel(where, -120);
    EXPECT_FALSE(chart.zoomed());
    EXPECT_NEAR(chart.batchRange().width(), 156, 1e-9);
    for (int i = 0; i < 100; ++i) wheel(where, 120);
    EXPECT_NEAR(chart.batchRange().width(), 3, 1e-9) << "never less than three batches";
}

TEST_F(LossChartInteractionTest, ControlWheelZoomsTheValues)
{
    const AxisRange before = chart.valueRange();
    const QPoint where = at(40, 100);
    wheel(where, 240, Qt::ControlModifier);
    EXPECT_DOUBLE_EQ(chart.batchRange().width(), 156);
    EXPECT_LT(chart.valueRange().high, before.high);
    EXPECT_NEAR(chart.positionOf(40, 100).y(), where.y(), 1.0);
    EXPECT_TRUE(chart.isLogarithmic());
    key(Qt::Key_Home);
    EXPECT_EQ(chart.valueRange(), before);
}

TEST_F(LossChartInteractionTest, ZoomFitsTheValuesThatAreLeft)
{
    EXPECT_TRUE(chart.isLogarithmic());
    drag(at(60), at(100));
    EXPECT_TRUE(chart.zoomed());
    EXPECT_FALSE(chart.isLogarithmic()) << "without the spike the values differ little";
    EXPECT_LT(chart.valueRange().high, 200);
}

TEST_F(LossChartInteractionTest, RubberBandChoosesAndDoubleClickShowsAll)
{
    drag(at(20, 1e5), at(60, 1e3));
    EXPECT_NEAR(chart.batchRange().low, 20, 0.2);
    EXPECT_NEAR(chart.batchRange().high, 60, 0.2);
    EXPECT_NEAR(chart.valueRange().high / 1e5, 1, 0.05);
    EXPECT_NEAR(chart.valueRange().low / 1e3, 1, 0.05);
    QTest::mouseDClick(plot(), Qt::LeftButton, {}, plot()->rect().center());
    EXPECT_FALSE(chart.zoomed());
    EXPECT_DOUBLE_EQ(chart.batchRange().high, 156.5);
    drag(at(20), at(60));
    EXPECT_TRUE(chart.zoomed());
    key(Qt::Key_Home);
    EXPECT_FALSE(chart.zoomed());
}

TEST_F(LossChartInteractionTest, PanMovesAndStopsAtTheEnds)
{
    drag(at(20), at(60));
    const AxisRange before = chart.batchRange();
    drag(at(30), at(40), Qt::MiddleButton);
    EXPECT_NEAR(chart.batchRange().low, before.low - 10, 0.2);
    EXPECT_NEAR(chart.batchRange().width(), before.width(), 1e-9);
    for (int i = 0; i < 5; ++i)
        drag(plot()->rect().center() - QPoint(300, 0), plot()->rect().center() + QPoint(300, 0), Qt::LeftButton,
             Qt::ShiftModifier);
    EXPECT_DOUBLE_EQ(chart.batchRange().low, 0.5);
    EXPECT_NEAR(chart.batchRange().width(), before.width(), 1e-9);
}

TEST_F(LossChartInteractionTest, ZoomStaysWhileTheRunGrows)
{
    drag(at(20), at(60));
    const AxisRange zoomed = chart.batchRange();
    for (std::size_t i = 156; i < 400; ++i) record.append(batchAt(i, 52, 70));
    chart.refresh();
    settle();
    EXPECT_EQ(chart.batchRange(), zoomed);
    chart.resetZoom();
    EXPECT_DOUBLE_EQ(chart.batchRange().high, 400.5);
}

TEST_F(LossChartInteractionTest, ArrowsWalkThroughBatches)
{
    QSignalSpy hovered(&chart, &LossChart::batchHovered);
    key(Qt::Key_Right);
    EXPECT_EQ(chart.crosshair(), 0);
    key(Qt::Key_Right);
    EXPECT_EQ(chart.crosshair(), 1);
    key(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(chart.crosshair(), 11);
    key(Qt::Key_Left, Qt::ShiftModifier);
    key(Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_EQ(chart.crosshair(), 0) << "stops at the first batch";
    ASSERT_EQ(hovered.count(), 5 - 1 + 0 + 0 + 0 + 1);
    EXPECT_EQ(hovered.back().front().toLongLong(), 0);
    key(Qt::Key_End);
    EXPECT_EQ(chart.crosshair(), 155);
    key(Qt::Key_Right);
    EXPECT_EQ(chart.crosshair(), 155);
    key(Qt::Key_Escape);
    EXPECT_EQ(chart.crosshair(), -1);
    EXPECT_EQ(hovered.back().front().toLongLong(), -1);
}

TEST_F(LossChartInteractionTest, TheWalkTakesTheZoomWithIt)
{
    drag(at(20), at(30));
    chart.setCrosshair(28);
    for (int i = 0; i < 5; ++i) key(Qt::Key_Right);
    EXPECT_EQ(chart.crosshair(), 33);
    EXPECT_GE(chart.batchRange().high, 34);
    EXPECT_LE(chart.batchRange().low, 34);
    chart.setCrosshair(120);
    EXPECT_GT(chart.batchRange().low, 100);
}

TEST_F(LossChartInteractionTest, HoverTellsAllValuesOfTheBatch)
{
    QSignalSpy hovered(&chart, &LossChart::batchHovered);
    hover(at(2));
    ASSERT_EQ(hovered.count(), 1);
    EXPECT_EQ(hovered[0][0].toLongLong(), 1);
    const QString words = chart.accessibleDescription();
    // Mean of 110 and 12.9 million: 6,450,055.
    for (const char* part : {"Batch 2 (epoch 1, batch 2)", "True RMSE: 12.9 million kPa", "MAE: 6.45 million kPa",
                             "Running mean: 6.45 million kPa", "Loss as optimised: 3.25", "Gradient norm: 17.5",
                             "Learning rate: 0.002", "Time: 0.25 s"}) {
        EXPECT_TRUE(words.contains(QLatin1String(part))) << part << " is not in " << words.toStdString();
    }
    hover(at(52));
    EXPECT_TRUE(chart.accessibleDescription().contains(QLatin1String("Validation RMSE: 71 kPa")));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(plot()->parentWidget(), &leave);
    EXPECT_EQ(chart.crosshair(), -1);
    EXPECT_TRUE(chart.accessibleDescription().isEmpty());
}

TEST_F(LossChartInteractionTest, WhatWasNotMeasuredIsNotTold)
{
    RunRecord log;
    log.source = RunSource::Log;
    BatchPoint point;
    point.rmse = 70;
    point.gradNorm = std::nan("");
    log.append(point);
    chart.setRecord(&log);
    chart.setCrosshair(0);
    const QString words = chart.accessibleDescription();
    EXPECT_TRUE(words.contains(QLatin1String("True RMSE: 70")));
    EXPECT_FALSE(words.contains(QLatin1String("Gradient norm")));
    EXPECT_FALSE(words.contains(QLatin1String("Learning rate")));
}

TEST_F(LossChartInteractionTest, ClickAndEnterActivate)
{
    QSignalSpy activated(&chart, &LossChart::batchActivated);
    QTest::mouseClick(plot(), Qt::LeftButton, {}, at(37));
    ASSERT_EQ(activated.count(), 1);
    EXPECT_EQ(activated[0][0].toLongLong(), 36);
    drag(at(20), at(60));
    EXPECT_EQ(activated.count(), 1) << "a drag is no click";
    chart.setCrosshair(44);
    key(Qt::Key_Return);
    ASSERT_EQ(activated.count(), 2);
    EXPECT_EQ(activated[1][0].toLongLong(), 44);
}

TEST_F(LossChartInteractionTest, LegendTogglesByMouseAndKeyAndTeaches)
{
    QAbstractButton* mean = nullptr;
    for (auto* button : chart.findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->text().startsWith(QLatin1String("Running mean"))) mean = button;
    }
    ASSERT_NE(mean, nullptr);
    EXPECT_TRUE(mean->toolTip().contains(QLatin1String("(b1 + ... + bk) / k")));
    QSignalSpy changes(&chart, &LossChart::curveVisibleChanged);
    QTest::mouseClick(mean, Qt::LeftButton);
    EXPECT_FALSE(chart.isCurveVisible(CurveKind::RunningMean));
    EXPECT_TRUE(chart.drawnPoints(CurveKind::RunningMean).isEmpty());
    EXPECT_FALSE(chart.drawnPoints(CurveKind::TrueRmse).isEmpty());
    mean->setFocus(Qt::TabFocusReason);
    QTest::keyClick(mean, Qt::Key_Space);
    EXPECT_TRUE(chart.isCurveVisible(CurveKind::RunningMean));
    EXPECT_EQ(changes.count(), 2);
    chart.setCurveVisible(CurveKind::RunningMean, false);
    EXPECT_FALSE(mean->isChecked());
    EXPECT_NE(mean->focusPolicy() & Qt::TabFocus, 0);
}

}  // namespace
}  // namespace trueloss::ui
