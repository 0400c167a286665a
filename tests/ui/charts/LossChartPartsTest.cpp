// The parts around the curves: x axes, panels, overview, events, arrows at the rim, other runs, overlays, spoken words.

#include "charts/LossChart.h"
#include "charts/OverviewStrip.h"
#include "ui/charts/ChartTestSupport.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>
#include <QWheelEvent>

#include <algorithm>

namespace trueloss::ui {
namespace {

/// Marks every text that was translated.
class MarkTranslator : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        return QLatin1Char('~') + QString::fromUtf8(source);
    }
    bool isEmpty() const override { return false; }
};

class LossChartPartsTest : public testing::Test {
protected:
    void show(const RunRecord& record, QSize size = {900, 560})
    {
        chart.resize(size);
        chart.setRecord(&record);
        chart.show();
        settle();
    }
    QImage picture() { return chart.plotWidget()->grab().toImage(); }
    OverviewStrip* strip() { return chart.findChild<OverviewStrip*>(); }
    QPoint inStrip(double share)
    {
        const QRectF all = wholeStrip;
        return QPoint(static_cast<int>(all.left() + share * all.width()), strip()->height() / 2);
    }
    void wheelValues(QPointF where, int delta)
    {
        QWidget* plot = chart.plotWidget();
        QWheelEvent event(where, plot->mapToGlobal(where), QPoint(), QPoint(0, delta), Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(plot, &event);
    }

    LossChart chart;
    QRectF wholeStrip;
    const ChartTheme theme = ChartTheme::fromPalette(QApplication::palette());
};

TEST_F(LossChartPartsTest, TheXAxisCountsWhatIsAskedForAndKeepsTheZoomsBatches)
{
    const RunRecord record = questionRecord();  // 156 batches of 32 samples and 0.25 s, three epochs
    show(record);
    QSignalSpy modes(&chart, &LossChart::xAxisChanged);
    Q_EMIT strip()->windowWished({40, 80});
    chart.setXAxis(RunAxis::Samples);
    EXPECT_DOUBLE_EQ(chart.xRange().low, 40 * 32);
    EXPECT_DOUBLE_EQ(chart.xRange().high, 80 * 32);
    EXPECT_NEAR(chart.batchRange().low, 40, 1e-9);
    ASSERT_EQ(modes.count(), 1);
    chart.setXAxis(RunAxis::Minutes);
    EXPECT_NEAR(chart.xRange().high, 80 * 0.25 / 60, 1e-12);
    chart.setXAxis(RunAxis::Epochs);
    EXPECT_NEAR(chart.xRange().low, 40.0 / 52, 1e-9);
    EXPECT_EQ(chart.drawnPoints(CurveKind::Validation).size(), 1) << "only the end of epoch 1 lies there";
    EXPECT_NEAR(chart.drawnPoints(CurveKind::Validation)[0].x(), 1, 1e-9);
    chart.resetZoom();
    EXPECT_EQ(chart.xRange(), (AxisRange{0, 3}));
    chart.setXAxis(RunAxis::Batches);
    EXPECT_EQ(chart.xRange(), (AxisRange{0.5, 156.5}));
}

TEST_F(LossChartPartsTest, PanelsShareTheXAxis)
{
    const RunRecord record = questionRecord();
    show(record);
    const double before = chart.positionOf(1, chart.valueRange().low).y();
    for (const Channel channel : panelChannels) EXPECT_TRUE(chart.drawnPanelPoints(channel).isEmpty());
    chart.setPanelVisible(Channel::GradNorm, true);
    chart.setPanelVisible(Channel::Seconds, true);
    EXPECT_TRUE(chart.isPanelVisible(Channel::GradNorm));
    EXPECT_FALSE(chart.isPanelVisible(Channel::LearningRate));
    EXPECT_LT(chart.positionOf(1, chart.valueRange().low).y(), before - 60) << "the losses made room";
    const QList<QPointF> norms = chart.drawnPanelPoints(Channel::GradNorm);
    ASSERT_EQ(norms.size(), 156);
    EXPECT_EQ(norms[10], QPointF(11, 17.5));
    EXPECT_EQ(chart.drawnPanelPoints(Channel::Seconds)[0].y(), 0.25);
    Q_EMIT strip()->windowWished({40, 60});
    EXPECT_NEAR(chart.drawnPanelPoints(Channel::GradNorm).front().x(), 39, 1) << "zoomed with the losses";
    // The mouse over a panel moves the same crosshair.
    QSignalSpy hovered(&chart, &LossChart::batchHovered);
    const QPointF inPanel(chart.positionOf(50, 70).x(), chart.plotWidget()->height() - 60);
    QMouseEvent move(QEvent::MouseMove, inPanel, chart.plotWidget()->mapToGlobal(inPanel), Qt::NoButton, Qt::NoButton,
                     {});
    QCoreApplication::sendEvent(chart.plotWidget(), &move);
    ASSERT_EQ(hovered.count(), 1);
    EXPECT_EQ(hovered[0][0].toLongLong(), 49);
    chart.setPanelVisible(Channel::GradNorm, false);
    EXPECT_TRUE(chart.drawnPanelPoints(Channel::GradNorm).isEmpty());
}

TEST_F(LossChartPartsTest, PanelsWaitForRoom)
{
    const RunRecord record = questionRecord();
    show(record, {500, 260});
    for (const Channel channel : panelChannels) chart.setPanelVisible(channel, true);
    settle();
    EXPECT_GE(chart.positionOf(1, chart.valueRange().low).y() - chart.positionOf(1, chart.valueRange().high).y(), 60)
        << "the losses stay readable";
}

TEST_F(LossChartPartsTest, OverviewsWindowIsDraggedAndResized)
{
    const RunRecord record = recordOf(std::vector<double>(1000, 70.0), 100);
    show(record);
    ASSERT_TRUE(strip()->isVisible());
    wholeStrip = strip()->window();
    EXPECT_GT(wholeStrip.width(), 700);
    // A drag over what is not chosen chooses.
    QTest::mousePress(strip(), Qt::LeftButton, {}, inStrip(0.3));
    QTest::mouseMove(strip(), inStrip(0.4));
    QTest::mouseMove(strip(), inStrip(0.5));
    QTest::mouseRelease(strip(), Qt::LeftButton, {}, inStrip(0.5));
    EXPECT_NEAR(chart.batchRange().low, 300, 3);
    EXPECT_NEAR(chart.batchRange().high, 500, 3);
    // By its middle it moves, at an end it grows.
    QTest::mousePress(strip(), Qt::LeftButton, {}, inStrip(0.4));
    QTest::mouseMove(strip(), inStrip(0.5));
    QTest::mouseRelease(strip(), Qt::LeftButton, {}, inStrip(0.5));
    EXPECT_NEAR(chart.batchRange().low, 400, 4);
    EXPECT_NEAR(chart.batchRange().high, 600, 4);
    QTest::mousePress(strip(), Qt::LeftButton, {}, inStrip(0.6));
    QTest::mouseMove(strip(), inStrip(0.8));
    QTest::mouseRelease(strip(), Qt::LeftButton, {}, inStrip(0.8));
    EXPECT_NEAR(chart.batchRange().low, 400, 4);
    EXPECT_NEAR(chart.batchRange().high, 800, 4);
    // A click beside it brings it there, kept within the run.
    QTest::mouseClick(strip(), Qt::LeftButton, {}, inStrip(0.05));
    EXPECT_NEAR(chart.batchRange().low, 0.5, 0.01);
    EXPECT_NEAR(chart.batchRange().width(), 400, 6);
    // Keys.
    const AxisRange before = chart.batchRange();
    QTest::keyClick(strip(), Qt::Key_Right);
    EXPECT_NEAR(chart.batchRange().low, before.low + before.width() / 10, 0.01);
    QTest::keyClick(strip(), Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_NEAR(chart.batchRange().width(), before.width() * 1.1, 0.01);
    QTest::keyClick(strip(), Qt::Key_End);
    EXPECT_NEAR(chart.batchRange().high, 1000.5, 0.01);
    EXPECT_TRUE(strip()->accessibleDescription().contains(QLatin1String("of 1,000")));
    QTest::mouseDClick(strip(), Qt::LeftButton, {}, inStrip(0.5));
    EXPECT_FALSE(chart.zoomed());
    chart.setOverviewVisible(false);
    EXPECT_FALSE(strip()->isVisible());
}

TEST_F(LossChartPartsTest, ValuesBeyondTheAxisHaveArrowsThatTellHowMany)
{
    std::vector<double> values(400, 70.0);
    for (std::size_t i = 200; i < 203; ++i) values[i] = 500.0 + static_cast<double>(i);
    const RunRecord record = recordOf(values, 1000);
    show(record);
    chart.setCurveVisible(CurveKind::RunningMean, false);
    EXPECT_TRUE(chart.rimMarks(CurveKind::TrueRmse).isEmpty()) << "an axis that fits cuts nothing";
    for (int i = 0; i < 12; ++i) wheelValues(chart.positionOf(50, 70), 120);
    ASSERT_LT(chart.valueRange().high, 500);
    const QList<RimMark> marks = chart.rimMarks(CurveKind::TrueRmse);
    ASSERT_EQ(marks.size(), 1);
    EXPECT_TRUE(marks[0].above);
    EXPECT_EQ(marks[0].first, 201);
    EXPECT_EQ(marks[0].last, 203);
    EXPECT_EQ(marks[0].value, 700);
    const double x = (chart.positionOf(201, 70).x() + chart.positionOf(203, 70).x()) / 2;
    const double top = chart.positionOf(201, chart.valueRange().high).y();
    settle();
    EXPECT_GT(countPixels(picture(), QRect(QPointF(x - 4, top).toPoint(), QSize(9, 9)), theme.trueRmse, 20), 10);
    const QString hint = chart.hintAt({x, top + 3});
    for (const char* part : {"above the axis: 3", "batch 201", "700 kPa"}) {
        EXPECT_TRUE(hint.contains(QLatin1String(part))) << hint.toStdString();
    }
    EXPECT_TRUE(chart.hintAt({x + 60, top + 3}).isEmpty());
}

TEST_F(LossChartPartsTest, WhatALogarithmicAxisCannotShowHasAnArrowBelow)
{
    const RunRecord record = recordOf({5000, 0, 2, 3}, 4);
    show(record);
    ASSERT_TRUE(chart.isLogarithmic());
    const QList<RimMark> marks = chart.rimMarks(CurveKind::TrueRmse);
    ASSERT_EQ(marks.size(), 1);
    EXPECT_FALSE(marks[0].above);
    EXPECT_EQ(marks[0].first, 2);
    chart.setAxisMode(AxisMode::Symlog);
    EXPECT_TRUE(chart.rimMarks(CurveKind::TrueRmse).isEmpty()) << "a symmetric one shows 0";
    EXPECT_EQ(chart.drawnPoints(CurveKind::TrueRmse)[1], QPointF(2, 0));
}

TEST_F(LossChartPartsTest, EventsAndFindingsStandInTheLane)
{
    RunRecord record = questionRecord();
    record.append(RunEvent{RunEventKind::LearningRateChanged, 60, 0.0005, {}});
    record.append(RunEvent{RunEventKind::Checkpoint, 104, 0, "epoch-2.ckpt"});
    show(record);
    chart.setFindings({{1, "It exploded."}});
    settle();
    const double top = chart.positionOf(1, chart.valueRange().high).y();
    const auto hint = [&](double number) { return chart.hintAt({chart.positionOf(number, 70).x(), top - 8}); };
    EXPECT_TRUE(hint(60.5).contains(QLatin1String("After batch 60: learning rate set to 0.0005")));
    EXPECT_TRUE(hint(104.5).contains(QLatin1String("epoch-2.ckpt")));
    EXPECT_TRUE(hint(2).contains(QLatin1String("Batch 2: It exploded.")));
    EXPECT_TRUE(hint(80).isEmpty());
    const QImage image = picture();
    const auto inked = [&](double number) {
        const QRect spot(QPointF(chart.positionOf(number, 70).x() - 6, top - 14).toPoint(), QSize(13, 12));
        int ink = 0;
        for (int y = spot.top(); y <= spot.bottom(); ++y) {
            for (int x = spot.left(); x <= spot.right(); ++x)
                ink += near(image.pixel(x, y), theme.background, 20) ? 0 : 1;
        }
        return ink;
    };
    EXPECT_GT(inked(60.5), 12);
    EXPECT_GT(inked(2), 12);
    EXPECT_EQ(inked(80), 0);
    // A click on a glyph goes to its batch; the words are told there as well.
    QTest::mouseClick(chart.plotWidget(), Qt::LeftButton, {}, QPointF(chart.positionOf(2, 70).x(), top - 8).toPoint());
    EXPECT_EQ(chart.crosshair(), 1);
    EXPECT_TRUE(chart.accessibleDescription().contains(QLatin1String("It exploded.")));
}

TEST_F(LossChartPartsTest, ManyRunsLieOverThisOneEachWithALetter)
{
    const RunRecord record = recordOf({50, 50, 50, 50}, 4);
    RunRecord small;  // twice as many batches of half as many samples
    for (std::size_t i = 0; i < 8; ++i) {
        BatchPoint point = batchAt(i, 8, 60.0 + static_cast<double>(i));
        point.samples = 16;
        small.append(point);
    }
    small.unit = "kPa";
    const RunRecord third = recordOf({90, 90, 90, 90, 90, 90}, 6);
    show(record);
    chart.setGhosts({{&small, "small batches"}, {&third, {}}});
    settle();
    EXPECT_EQ(chart.drawnGhostPoints(0, CurveKind::TrueRmse).size(), 8);
    EXPECT_EQ(chart.drawnGhostPoints(1, CurveKind::TrueRmse).size(), 6);
    EXPECT_EQ(chart.batchRange().high, 8.5);
    // By samples the 8 half batches are as long as the 4 whole ones.
    chart.setXAxis(RunAxis::Samples);
    EXPECT_EQ(chart.drawnGhostPoints(0, CurveKind::TrueRmse).back(), QPointF(128, 67));
    EXPECT_EQ(chart.drawnPoints(CurveKind::TrueRmse).back(), QPointF(128, 50));
    chart.setCrosshair(1);  // 64 samples: batch 4 of the small ones
    EXPECT_TRUE(chart.accessibleDescription().contains(QLatin1String("A  small batches: 63 kPa")))
        << chart.accessibleDescription().toStdString();
    EXPECT_TRUE(chart.accessibleDescription().contains(QLatin1String("B  test run: 90 kPa")));
    for (auto* button : chart.findChildren<QAbstractButton*>()) {
        if (button->text() == QLatin1String("A  small batches")) button->click();
    }
    EXPECT_TRUE(chart.drawnGhostPoints(0, CurveKind::TrueRmse).isEmpty());
    EXPECT_FALSE(chart.drawnGhostPoints(1, CurveKind::TrueRmse).isEmpty());
    chart.setGhosts({});
    EXPECT_TRUE(chart.drawnGhostPoints(1, CurveKind::TrueRmse).isEmpty());
}

TEST_F(LossChartPartsTest, ARunThatDoesNotKnowItsSamplesIsNotLaidOverOthersBySamples)
{
    const RunRecord record = recordOf({50, 50, 50}, 4);
    RunRecord log;
    for (int i = 0; i < 3; ++i) {
        BatchPoint point;
        point.rmse = 70;
        log.append(point);
    }
    show(record);
    chart.setGhosts({{&log, {}}});
    EXPECT_EQ(chart.drawnGhostPoints(0, CurveKind::TrueRmse).size(), 3);
    chart.setXAxis(RunAxis::Samples);
    EXPECT_TRUE(chart.drawnGhostPoints(0, CurveKind::TrueRmse).isEmpty());
}

TEST_F(LossChartPartsTest, OverlaysArePointsAtBatches)
{
    const RunRecord record = questionRecord();
    show(record);
    Overlay overlay;
    overlay.label = "as TensorBoard";
    overlay.style = OverlayStyle::Dots;
    overlay.points = {{0, 110}, {50, 100}, {155, 90}};
    chart.setOverlays({overlay});
    settle();
    const QList<QPointF> expected{{1, 110}, {51, 100}, {156, 90}};
    EXPECT_EQ(chart.drawnOverlayPoints(0), expected);
    chart.setCrosshair(60);
    EXPECT_TRUE(chart.accessibleDescription().contains(QLatin1String("A  as TensorBoard: 100 kPa")));
    Q_EMIT strip()->windowWished({60, 80});
    EXPECT_EQ(chart.drawnOverlayPoints(0).size(), 2) << "the neighbours beyond the rims, so that the line goes on";
    const RunRecord another = questionRecord();
    chart.setRecord(&another);
    EXPECT_TRUE(chart.drawnOverlayPoints(0).isEmpty()) << "they belonged to the other run";
}

TEST_F(LossChartPartsTest, AnOverlayMayBeACurveThatGrows)
{
    RunRecord record = recordOf({50, 60, 70}, 4);
    const auto curve = std::make_shared<LossCurve>();
    for (const double value : {50.0, 55.0, 60.0}) curve->append(value);
    show(record);
    Overlay overlay;
    overlay.label = "its mean";
    overlay.curve = curve;
    chart.setOverlays({overlay});
    EXPECT_EQ(chart.drawnOverlayPoints(0), (QList<QPointF>{{1, 50}, {2, 55}, {3, 60}}));
    record.append(batchAt(3, 4, 1000));
    chart.refresh();
    settle();
    EXPECT_EQ(chart.drawnOverlayPoints(0).size(), 3) << "it may be behind the run";
    curve->append(295);
    chart.refresh();
    settle();
    EXPECT_EQ(chart.drawnOverlayPoints(0), (QList<QPointF>{{1, 50}, {2, 55}, {3, 60}, {4, 295}}));
    chart.setCrosshair(3);
    EXPECT_TRUE(chart.accessibleDescription().contains(QLatin1String("A  its mean: 295 kPa")));
    // What was switched off stays so when it is set again with more points.
    const auto button = [this] {
        for (auto* of : chart.findChildren<QAbstractButton*>()) {
            if (of->text() == QLatin1String("A  its mean")) return of;
        }
        return static_cast<QAbstractButton*>(nullptr);
    };
    ASSERT_NE(button(), nullptr);
    button()->click();
    EXPECT_TRUE(chart.drawnOverlayPoints(0).isEmpty());
    chart.setOverlays({overlay});
    EXPECT_TRUE(chart.drawnOverlayPoints(0).isEmpty());
    button()->click();
    EXPECT_EQ(chart.drawnOverlayPoints(0).size(), 4);
}

TEST_F(LossChartPartsTest, ScreenReadersAreToldTheValuesAtTheCrosshair)
{
    const RunRecord record = questionRecord();
    show(record);
    QWidget* view = chart.plotWidget()->parentWidget();
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(view);
    ASSERT_NE(spoken, nullptr);
    EXPECT_EQ(spoken->role(), QAccessible::Chart);
    EXPECT_EQ(spoken->text(QAccessible::Name), "Loss chart");
    EXPECT_TRUE(spoken->text(QAccessible::Value).isEmpty());
    QTest::keyClick(chart.plotWidget(), Qt::Key_Right);
    QTest::keyClick(chart.plotWidget(), Qt::Key_Right);
    for (const auto which : {QAccessible::Value, QAccessible::Description}) {
        EXPECT_TRUE(spoken->text(which).contains(QLatin1String("Batch 2 (epoch 1, batch 2); True RMSE: 12.9 million")))
            << spoken->text(which).toStdString();
    }
    // In another language it is said anew, not with the next batch.
    MarkTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QTest::qWait(0);
    const QString words = spoken->text(QAccessible::Value);
    EXPECT_TRUE(words.contains(QLatin1String("~True RMSE"))) << words.toStdString();
    QCoreApplication::removeTranslator(&translator);
}

TEST_F(LossChartPartsTest, AnAverageOfMillionsCatchesUpInPieces)
{
    RunRecord record;
    for (std::size_t i = 0; i < 3'000'000; ++i) record.append(batchAt(i, 10'000, 70));
    show(record);
    QElapsedTimer turn;
    turn.start();
    chart.setSmoothing(0.9);
    const qint64 first = turn.elapsed();
    EXPECT_LT(chart.drawnPoints(CurveKind::Smoothed).size(), chart.drawnPoints(CurveKind::TrueRmse).size());
    EXPECT_TRUE(waitFor(
        [this] {
            const auto drawn = chart.drawnPoints(CurveKind::Smoothed);
            return !drawn.isEmpty() && drawn.back().x() == 3e6;
        },
        20'000));
    std::cout << "the first turn took " << first << " ms\n";
#if defined(NDEBUG) && !defined(__SANITIZE_ADDRESS__)
    EXPECT_LT(first, 100) << "all of it would take longer";
#endif
}

}  // namespace
}  // namespace trueloss::ui
