#include "charts/BatchReadout.h"
#include "charts/ChartTheme.h"
#include "charts/LossChart.h"
#include "charts/LossChartLegend.h"
#include "charts/RecoveredCurves.h"

#include "ChartTestSupport.h"

#include <QWidget>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace trueloss::ui {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr double noBound = std::numeric_limits<double>::infinity();

void add(RunRecord& record, double value, Grade grade, double bound, double printed)
{
    BatchPoint batch = batchAt(record.batchCount(), 1000, value);
    batch.samples = 0;
    batch.mae = batch.gradNorm = batch.learningRate = batch.seconds = none;
    batch.loss = value;
    record.append(batch, {grade, bound, printed});
}

/// 40 batches: 100 but for a block of five at 40 and four at 70, each known to +-30, of a log that shows something
/// after every fifth batch; the last five are not told.
RunRecord logRecord()
{
    RunRecord record;
    record.source = RunSource::Log;
    for (int i = 0; i < 40; ++i) {
        const double printed = i % 5 == 4 ? 200.0 + i : none;
        if (i >= 35) {
            add(record, none, Grade::Unrecoverable, noBound, printed);
        } else if (i >= 20 && i < 25) {
            add(record, 40, Grade::BlockMean, 1e-9, printed);
        } else if (i >= 10 && i < 14) {
            add(record, 70, Grade::Bounded, 30, printed);
        } else {
            add(record, 100, i == 4 ? Grade::Exact : Grade::Bounded, i == 4 ? 0.00005 : 1e-9, printed);
        }
    }
    return record;
}

TEST(RecoveredCurves, JoinWhatTheLogShowsByStraightLines)
{
    const RunRecord record = logRecord();
    RecoveredCurves curves;
    ASSERT_TRUE(curves.update(record, QDeadlineTimer(QDeadlineTimer::Forever)));
    EXPECT_TRUE(std::isnan(curves.printed().at(3))) << "before its first line";
    EXPECT_EQ(curves.printed().at(4), 204.0);
    // 204 after batch 5, 209 after batch 10: one more a batch.
    for (std::size_t i = 5; i <= 9; ++i) EXPECT_DOUBLE_EQ(curves.printed().at(i), 200.0 + static_cast<double>(i));
    EXPECT_EQ(curves.printed().size(), 40U);
}

TEST(RecoveredCurves, GrowWithTheRecord)
{
    const RunRecord whole = logRecord();
    RunRecord record;
    RecoveredCurves curves;
    for (std::size_t i = 0; i < whole.batchCount(); ++i) {
        record.append(whole.batch(i), whole.recovered(i));
        ASSERT_TRUE(curves.update(record, QDeadlineTimer(QDeadlineTimer::Forever)));
        // What comes after the last line is not known before the next one.
        EXPECT_EQ(curves.printed().size(), (i + 1) / 5 * 5) << i;
        EXPECT_EQ(curves.low().size(), i + 1);
    }
    EXPECT_EQ(curves.printed().at(7), 207.0);
}

TEST(RecoveredCurves, KnowBoundsAndGaps)
{
    const RunRecord record = logRecord();
    RecoveredCurves curves;
    curves.update(record, QDeadlineTimer(QDeadlineTimer::Forever));
    EXPECT_EQ(curves.low().at(10), 40.0);
    EXPECT_EQ(curves.high().at(13), 100.0);
    EXPECT_TRUE(std::isnan(curves.low().at(0))) << "a bound of a billionth";
    EXPECT_TRUE(std::isnan(curves.high().at(36)));
    EXPECT_TRUE(curves.hasWideBounds());
    ASSERT_EQ(curves.gaps().size(), 1U);
    EXPECT_EQ(curves.gapAt(34), nullptr);
    ASSERT_NE(curves.gapAt(35), nullptr);
    EXPECT_EQ(curves.gapAt(39)->first, 35U);
    EXPECT_EQ(curves.gapAt(39)->last, 39U);

    RecoveredCurves trained;
    EXPECT_TRUE(trained.update(questionRecord(), QDeadlineTimer(QDeadlineTimer::Forever)));
    EXPECT_EQ(trained.low().size(), 0U);
    EXPECT_FALSE(trained.hasWideBounds());
}

class RecoveredChart : public testing::Test {
protected:
    RecoveredChart()
    {
        m_chart.resize(900, 500);
        m_chart.setRecord(&m_record);
        m_chart.setAxisMode(AxisMode::Linear);
        m_chart.show();
        settle();
    }
    ~RecoveredChart() override { m_chart.setRecord(nullptr); }

    /// The share of pixels of that colour in a rectangle between two batches and values.
    double share(double batch1, double batch2, double high, double low, const QColor& color)
    {
        const QImage image = m_chart.plotWidget()->grab().toImage();
        const QRect box = QRectF(m_chart.positionOf(batch1, high), m_chart.positionOf(batch2, low)).toAlignedRect();
        int found = 0;
        for (int y = box.top(); y <= box.bottom(); ++y)
            for (int x = box.left(); x <= box.right(); ++x) found += near(image.pixel(x, y), color, 6) ? 1 : 0;
        return static_cast<double>(found) / (box.width() * box.height());
    }

    const RunRecord m_record = logRecord();
    LossChart m_chart;
};

TEST_F(RecoveredChart, DrawsABandBetweenBoundsAndNoneWhereTheyAreNarrow)
{
    const ChartTheme theme = ChartTheme::fromPalette(m_chart.palette());
    const QColor band = blended(theme.trueRmse, theme.background, 0.28);
    EXPECT_GT(share(11.5, 13.5, 95, 75, band), 0.9);
    EXPECT_GT(share(11.5, 13.5, 65, 45, band), 0.9);
    EXPECT_EQ(share(27, 33, 130, 110, band), 0.0);
    EXPECT_EQ(share(27, 33, 95, 60, band), 0.0);
}

TEST_F(RecoveredChart, DrawsTheMeanOfABlockAsAStep)
{
    const QList<QPointF> points = m_chart.drawnPoints(CurveKind::TrueRmse);
    // From batch 20 (100) to the block of batches 21 to 25 (40), half way between both.
    EXPECT_TRUE(points.contains(QPointF(20.5, 100)));
    EXPECT_TRUE(points.contains(QPointF(20.5, 40)));
    EXPECT_TRUE(points.contains(QPointF(25.5, 40)));
    EXPECT_TRUE(points.contains(QPointF(25.5, 100)));
    EXPECT_FALSE(points.contains(QPointF(10.5, 100))) << "single values are joined as ever";
}

TEST_F(RecoveredChart, ShowsAGapWithItsReasonAndNoCross)
{
    const QPointF inGap = m_chart.positionOf(38, 120);
    EXPECT_TRUE(m_chart.hintAt(inGap).startsWith(
        QLatin1String("Batches 36 to 40 cannot be told from the log. After them it shows 239, which also depends")))
        << m_chart.hintAt(inGap).toStdString();
    EXPECT_TRUE(m_chart.hintAt(inGap).contains(QLatin1String("239"))) << "what it shows after them";
    EXPECT_TRUE(m_chart.hintAt(m_chart.positionOf(30, 120)).isEmpty());
    const ChartTheme theme = ChartTheme::fromPalette(m_chart.palette());
    const QColor ground = blended(theme.mutedText, theme.background, 0.10);
    EXPECT_GT(share(36, 40, 130, 60, ground), 0.4);
    EXPECT_EQ(share(27, 33, 95, 60, ground), 0.0);
    // The vermilion crosses at the top are for losses that were lost in a training.
    EXPECT_EQ(share(35.5, 40.5, m_chart.valueRange().high, m_chart.valueRange().high - 8, theme.culprit), 0.0);
}

TEST_F(RecoveredChart, DrawsWhatTheLogShowsAsTheDashedCurve)
{
    const QList<QPointF> points = m_chart.drawnPoints(CurveKind::RunningMean);
    EXPECT_TRUE(points.contains(QPointF(5, 204)));
    EXPECT_TRUE(points.contains(QPointF(40, 239)));
}

TEST_F(RecoveredChart, SaysAtTheCrosshairHowWellABatchIsKnown)
{
    const auto spoken = [this](int batch) {
        m_chart.setCrosshair(batch - 1);
        return m_chart.accessibleDescription().toStdString();
    };
    EXPECT_NE(spoken(11).find("True value: 70 ± 30; As in the log: no line after this batch; How well it is known: "
                              "bounded"),
              std::string::npos)
        << spoken(11);
    EXPECT_NE(spoken(5).find("True value: 100 ± 5e-5; As in the log: 204; How well it is known: printed itself"),
              std::string::npos)
        << spoken(5);
    EXPECT_NE(spoken(22).find("mean of a block"), std::string::npos) << spoken(22);
    EXPECT_NE(spoken(38).find("True value: cannot be told"), std::string::npos) << spoken(38);
    EXPECT_NE(spoken(38).find("Batches 36 to 40"), std::string::npos) << spoken(38);
    EXPECT_EQ(spoken(11).find("Loss as optimised"), std::string::npos) << "it would be the same once more";
}

/// Batches of 100, the first known to +-`bound`.
RunRecord withBound(double bound, double last = 100)
{
    RunRecord record;
    record.source = RunSource::Log;
    for (int i = 0; i < 20; ++i) add(record, i == 19 ? last : 100, Grade::Bounded, i == 0 ? bound : 1e-9, 100);
    add(record, none, Grade::Unrecoverable, noBound, none);
    return record;
}

TEST(BoundsOnTheAxis, AreAllSeenWhereTheyLeaveRoomForTheCurve)
{
    LossChart chart;
    chart.resize(900, 500);
    chart.show();
    const auto shown = [&chart](const RunRecord& record) {
        chart.setRecord(&record);
        settle();
        const AxisRange range = chart.valueRange();
        chart.setRecord(nullptr);
        return range;
    };
    const AxisRange narrow = shown(withBound(1e-9));
    EXPECT_LT(narrow.high, 110);
    const AxisRange wide = shown(withBound(60));
    EXPECT_LE(wide.low, 40);
    EXPECT_GE(wide.high, 160);
    EXPECT_LT(wide.high, 200);
    // Half of the axis for a bound that says nothing: the curve is what it is about.
    const AxisRange useless = shown(withBound(1e9));
    EXPECT_LE(useless.low, 0);
    EXPECT_GE(useless.high, 200);
    EXPECT_LT(useless.high, 300);
    EXPECT_GT(useless.low, -200);
    // Over four decades, where the low end of a bound may be below 0.
    const AxisRange decades = shown(withBound(500, 1e6));
    EXPECT_GT(decades.low, 0);
    EXPECT_LE(decades.low, 10) << "one decade below the curve";
    EXPECT_GE(decades.low, 1);
    EXPECT_LT(decades.high, 3e6);
}

TEST(LegendOfALog, SpeaksOfTheMeanInTheLog)
{
    RunRecord record;
    record.source = RunSource::Log;
    for (int i = 0; i < 40; ++i) add(record, i == 20 ? 5'000 : 10, Grade::Exact, 1e-9, i == 20 ? 5'000 : 10);
    ArtifactDetector detector;
    detector.update(record);
    LossChart chart;
    chart.setRecord(&record);
    chart.setSmoothing(0.6);
    chart.setArtifacts(detector.artifacts());
    settle();
    const auto entries = chart.findChild<LossChartLegend*>()->entries();
    bool named = false;
    for (const LegendEntry& entry : entries) {
        for (const char* word : {"RMSE", "running mean", "Keras"}) {
            EXPECT_FALSE(entry.text.contains(QLatin1String(word))) << entry.text.toStdString();
            EXPECT_FALSE(entry.toolTip.contains(QLatin1String(word))) << entry.toolTip.toStdString();
        }
        EXPECT_NE(entry.text, QStringLiteral("Mean misleads")) << "there is none in this log";
        named = named || entry.text == QStringLiteral("Huge batch");
    }
    EXPECT_TRUE(named);
    chart.setRecord(nullptr);
}

}  // namespace
}  // namespace trueloss::ui
