#include "ghosts/ToolReader.h"

#include "base/Random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace trueloss {
namespace {

/// Epochs of 1 to 40 batches with spikes and gaps now and then. Most are validated, before or after more was read.
class GrowingRun {
public:
    void grow()
    {
        BatchPoint batch;
        batch.epoch = m_epoch;
        batch.batchInEpoch = ++m_inEpoch;
        batch.samples = static_cast<std::int64_t>(1 + m_random.below(32));
        batch.rmse = 10.0 + m_random.uniform();
        if (m_random.below(50) == 0) batch.rmse = 1e4 * (1.0 + m_random.uniform());
        if (m_random.below(90) == 0) batch.rmse = std::numeric_limits<double>::quiet_NaN();
        record.append(batch);
        m_validated = false;
        if (m_random.below(20) == 0 || m_inEpoch == 40) {
            if (m_random.below(4) > 0) validate();
            ++m_epoch;
            m_inEpoch = 0;
        }
        detector.update(record);
    }

    void validate()
    {
        if (m_validated) return;
        EpochPoint point;
        point.epoch = m_epoch;
        point.lastBatch = static_cast<std::int64_t>(record.batchCount());
        record.append(point);
        m_validated = true;
    }

    RunRecord record;
    ArtifactDetector detector;

private:
    Random m_random{7};
    std::int64_t m_epoch = 1;
    std::int64_t m_inEpoch = 0;
    bool m_validated = false;
};

void expectSame(const LossCurve& a, const LossCurve& b, std::size_t count)
{
    ASSERT_GE(a.size(), count);
    ASSERT_GE(b.size(), count);
    for (std::size_t i = 0; i < count; ++i)
        ASSERT_TRUE(a.at(i) == b.at(i) || (std::isnan(a.at(i)) && std::isnan(b.at(i)))) << i;
}

bool same(const std::vector<CurvePoint>& a, const std::vector<CurvePoint>& b)
{
    return std::ranges::equal(a, b, [](const CurvePoint& p, const CurvePoint& q) {
        return p.x == q.x && (p.y == q.y || (std::isnan(p.y) && std::isnan(q.y)));
    });
}

/// What is read in pieces is what the functions make of the whole run at once.
TEST(ToolReader, ARunThatGrowsEndsAsItWouldAtOnce)
{
    GrowingRun run;
    ToolReader reader;
    Random random(3);
    for (int round = 0; round < 300; ++round) {
        for (std::uint64_t i = random.below(20); i > 0; --i) run.grow();
        reader.read(run.record, run.detector, false, random.below(30));
    }
    ASSERT_GT(run.record.batchCount(), 1500U);
    while (!reader.read(run.record, run.detector, true, 100)) {
    }
    const std::size_t count = run.record.batchCount();
    ASSERT_EQ(reader.count(), count);
    expectSame(*reader.bar(KerasBar::Twice), kerasBar(run.record, KerasBar::Twice), count);
    expectSame(*reader.bar(KerasBar::DoubledLast), kerasBar(run.record, KerasBar::DoubledLast), count);
    EXPECT_TRUE(same(reader.tensorBoard(), tensorBoardSample(run.record.trueCurve())));
    EXPECT_TRUE(same(reader.means(), blockMeans(run.record.trueCurve())));
    const HiddenSpikes hidden = reader.hidden(run.record, run.detector);
    const HiddenSpikes once = findHiddenSpikes(run.record, run.detector);
    EXPECT_EQ(hidden.batches, count);
    EXPECT_EQ(hidden.doubledBatches, once.doubledBatches);
    ASSERT_EQ(hidden.spikes.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(hidden.spikes[i].batch, once.spikes[i].batch);
        EXPECT_EQ(hidden.spikes[i].smoothed, once.spikes[i].smoothed);
        EXPECT_EQ(hidden.spikes[i].bar, once.spikes[i].bar);
    }
    // The smoothing at a spike is that over all batches, which a plain pass gives.
    ExponentialMean mean(tensorBoardSmoothing);
    for (std::size_t i = 0; i <= hidden.spikes[0].batch; ++i) mean.add(run.record.trueCurve().at(i));
    EXPECT_NEAR(hidden.spikes[0].smoothed, hidden.spikes[0].value / mean.value(), 1e-12);
}

TEST(ToolReader, TheLastBatchWaitsUntilItIsKnownWhetherItsEpochEnded)
{
    GrowingRun run;
    BatchPoint batch;
    batch.samples = 1;
    for (const double value : {10.0, 20.0, 60.0}) {
        ++batch.batchInEpoch;
        batch.rmse = value;
        run.record.append(batch);
    }
    run.detector.update(run.record);
    ToolReader reader;
    EXPECT_TRUE(reader.read(run.record, run.detector, false, 10));
    EXPECT_EQ(reader.count(), 2U);
    EpochPoint validated;
    validated.lastBatch = 3;
    run.record.append(validated);
    EXPECT_TRUE(reader.read(run.record, run.detector, false, 10));
    EXPECT_EQ(reader.count(), 3U);
    // By hand: 10, 20, 60 and their mean, 30, once more.
    EXPECT_EQ(reader.bar(KerasBar::DoubledLast)->at(2), 30.0);
    EXPECT_DOUBLE_EQ(reader.bar(KerasBar::Twice)->at(2), (10.0 + 15.0 + 30.0 + 30.0) / 4.0);
    EXPECT_EQ(reader.hidden(run.record, run.detector).batches, 3U);
}

TEST(ToolReader, APieceIsNoLargerThanAskedFor)
{
    GrowingRun run;
    for (int i = 0; i < 100; ++i) run.grow();
    ToolReader reader;
    EXPECT_FALSE(reader.read(run.record, run.detector, true, 30));
    EXPECT_EQ(reader.count(), 30U);
    EXPECT_EQ(reader.hidden(run.record, run.detector).batches, 30U);
    EXPECT_TRUE(reader.read(run.record, run.detector, true, 70));
}

}  // namespace
}  // namespace trueloss
