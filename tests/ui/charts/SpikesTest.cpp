// No single batch is ever lost: whatever is planted in a long curve is drawn at any zoom that shows its place.

#include "base/Random.h"
#include "charts/LossChart.h"
#include "charts/OverviewStrip.h"
#include "ui/charts/ChartTestSupport.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <map>

namespace trueloss::ui {
namespace {

constexpr std::size_t batches = 1'500'000;

class SpikesTest : public testing::TestWithParam<RunAxis> {
protected:
    SpikesTest()
    {
        // Values of 10 to 20; a spike stands out and is like no other one.
        for (int i = 0; i < 80; ++i) {
            const std::size_t at = random.below(batches);
            const double up = 1000.0 + i;
            const double kinds[]{up, 1.0 / up, std::nan(""), std::numeric_limits<double>::infinity()};
            planted[at] = kinds[i % 4];
        }
        // Epochs of 1 to 2,000 batches of 1 to 64 samples, each of another length in time.
        std::int64_t epoch = 1;
        std::int64_t left = 700;
        std::int64_t inEpoch = 0;
        for (std::size_t i = 0; i < batches; ++i) {
            BatchPoint point;
            if (left-- == 0) {
                ++epoch;
                left = static_cast<std::int64_t>(random.below(2000));
                inEpoch = 0;
            }
            point.epoch = epoch;
            point.batchInEpoch = ++inEpoch;
            point.samples = 1 + static_cast<std::int64_t>(random.below(64));
            point.seconds = 0.001 * static_cast<double>(1 + random.below(50));
            const auto spike = planted.find(i);
            point.rmse =
                spike != planted.end() ? spike->second : 10.0 + 0.001 * static_cast<double>(random.below(10'000));
            record.append(point);
        }
        chart.resize(900, 500);
        chart.setRecord(&record);
        chart.setXAxis(GetParam());
        chart.setCurveVisible(CurveKind::RunningMean, false);
        chart.show();
        settle();
    }

    void expectAllDrawn()
    {
        const AxisRange shown = chart.batchRange();
        const QList<QPointF> drawn = chart.drawnPoints(CurveKind::TrueRmse);
        for (const auto& [index, value] : planted) {
            const double number = static_cast<double>(index) + 1;
            if (number < shown.low + 1e-3 || number > shown.high - 1e-3) continue;
            ++seen;
            // Half a pixel is as near as it can be seen.
            const double x = (chart.positionOf(number, 15).x() - chart.positionOf(shown.low, 15).x()) /
                                 (chart.positionOf(shown.high, 15).x() - chart.positionOf(shown.low, 15).x()) *
                                 chart.xRange().width() +
                             chart.xRange().low;
            const double pixel = chart.xRange().width() / 700;
            const bool found = std::any_of(drawn.begin(), drawn.end(), [&](const QPointF& point) {
                if (!std::isfinite(value)) return std::isnan(point.y()) && std::abs(point.x() - x) <= 2.5 * pixel;
                return point.y() == value && std::abs(point.x() - x) <= 0.5 * pixel;
            });
            ASSERT_TRUE(found) << "batch " << number << " with " << value << " is not drawn between " << shown.low
                               << " and " << shown.high;
        }
    }

    Random random{20260};
    std::map<std::size_t, double> planted;
    RunRecord record;
    LossChart chart;
    int seen = 0;
};

TEST_P(SpikesTest, EachIsDrawnAtAnyZoom)
{
    ASSERT_EQ(chart.xAxis(), GetParam());
    expectAllDrawn();
    EXPECT_EQ(seen, static_cast<int>(planted.size())) << "all of them lie in the whole run";
    auto* overview = chart.findChild<OverviewStrip*>();
    ASSERT_NE(overview, nullptr);
    const AxisRange full = chart.xRange();
    for (int zoom = 0; zoom < 60 && !HasFatalFailure(); ++zoom) {
        // From nearly all to a hundred thousandth of it.
        const double width = full.width() * std::pow(10.0, -5.0 * random.uniform());
        const double low = full.low + random.uniform() * (full.width() - width);
        Q_EMIT overview->windowWished({low, low + width});
        ASSERT_NEAR(chart.xRange().low, low, full.width() * 1e-9);
        expectAllDrawn();
    }
    // And each one looked at closely, where single batches can be told apart.
    for (const auto& [index, value] : planted) {
        if (HasFatalFailure()) return;
        Q_EMIT overview->windowWished(full);
        chart.setCrosshair(static_cast<qsizetype>(index));
        const double width = full.width() / batches * 200;
        const double share = (chart.positionOf(static_cast<double>(index) + 1, 15).x() - chart.positionOf(1, 15).x()) /
                             (chart.positionOf(batches, 15).x() - chart.positionOf(1, 15).x());
        const double low = full.low + share * full.width() - width * random.uniform();
        Q_EMIT overview->windowWished({low, low + width});
        expectAllDrawn();
    }
    EXPECT_GT(seen, 200);
}

INSTANTIATE_TEST_SUITE_P(AllAxes, SpikesTest,
                         testing::Values(RunAxis::Batches, RunAxis::Epochs, RunAxis::Samples, RunAxis::Minutes));

}  // namespace
}  // namespace trueloss::ui
