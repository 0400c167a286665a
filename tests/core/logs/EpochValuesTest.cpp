// Values that a tool writes once an epoch under a name that does not say so.

#include "logs/EventsImporter.h"
#include "logs/LogImport.h"
#include "support/EventBytes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

using testing::ElementsAre;
using testing::SizeIs;

namespace trueloss {
namespace {

constexpr int steps = 6;

/// One redraw of PyTorch Lightning 2's bar. Epochs from 0, as it counts.
std::string bar(int epoch, int step, const std::string& postfix)
{
    return "\rEpoch " + std::to_string(epoch) + ":  50%|#####     | " + std::to_string(step) + "/" +
           std::to_string(steps) + " [00:01<00:09, 9.80it/s, v_num=0" + (postfix.empty() ? "" : ", " + postfix) + "]";
}

/// self.log("train_loss", loss, prog_bar=True, on_step=False, on_epoch=True): there at the end of the first epoch, and
/// then what it was until the end of the next one, where the bar is drawn once more.
std::string barsOfEpochValues(const std::vector<std::string>& means)
{
    std::string text;
    for (int epoch = 0; epoch < static_cast<int>(means.size()); ++epoch) {
        const std::string before = epoch == 0 ? "" : "train_loss=" + means[static_cast<std::size_t>(epoch) - 1];
        for (int step = 1; step <= steps; ++step) text += bar(epoch, step, before);
        text += bar(epoch, steps, "train_loss=" + means[static_cast<std::size_t>(epoch)]);
    }
    return text;
}

RecoveredRun only(const std::string& text, LogKind kind)
{
    auto log = importText(text, "log", kind);
    EXPECT_TRUE(log.has_value());
    if (!log) return {};
    EXPECT_THAT(log->runs, SizeIs(1));
    return std::move(log->runs.at(0));
}

std::vector<double> epochValues(const RunRecord& record)
{
    std::vector<double> values;
    for (const EpochPoint& epoch : record.epochs()) values.push_back(epoch.runningMean);
    return values;
}

bool allAre(const RunRecord& record, Grade grade)
{
    for (std::size_t i = 0; i < record.batchCount(); ++i)
        if (record.recovered(i).grade != grade) return false;
    return record.batchCount() > 0;
}

bool says(const RecoveredRun& run, const std::string& part)
{
    return std::ranges::any_of(
        run.notes, [&part](const Message& note) { return toEnglish(note).find(part) != std::string::npos; });
}

TEST(EpochValues, ABarThatStandsStillShowsMeansOfEpochs)
{
    const RecoveredRun run = only(barsOfEpochValues({"2.500", "2.250", "1.750"}), LogKind::LightningBar);
    EXPECT_THAT(epochValues(run.record), ElementsAre(2.5, 2.25, 1.75));
    EXPECT_EQ(run.record.batchCount(), 18u);
    EXPECT_TRUE(allAre(run.record, Grade::BlockMean));
    EXPECT_EQ(run.record.batch(0).rmse, 2.5);
    EXPECT_EQ(run.record.batch(6).rmse, 2.25) << "not what stood there from the epoch before";
}

TEST(EpochValues, AnEpochThatHasNotEndedHasNoValueYet)
{
    std::string text = barsOfEpochValues({"2.500", "2.250"});
    for (int step = 1; step <= 3; ++step) text += bar(2, step, "train_loss=2.250");
    const RecoveredRun run = only(text, LogKind::LightningBar);
    EXPECT_THAT(epochValues(run.record), ElementsAre(2.5, 2.25));
    EXPECT_EQ(run.record.batchCount(), 12u);
}

TEST(EpochValues, ABarThatChangesWithinAnEpochShowsSteps)
{
    std::string text;
    for (int epoch = 0; epoch < 2; ++epoch)
        for (int step = 1; step <= steps; ++step)
            text += bar(epoch, step, "train_loss=" + std::to_string(10 * epoch + step) + ".00");
    const RecoveredRun run = only(text, LogKind::LightningBar);
    ASSERT_EQ(run.record.batchCount(), 12u);
    EXPECT_TRUE(allAre(run.record, Grade::Exact));
    EXPECT_EQ(run.record.batch(7).rmse, 12.0);
}

TEST(EpochValues, AValueBeforeTheFirstEpochsEndIsAStepsThoughItStandsStill)
{
    // A loss that is "0.000" in three digits from the start.
    std::string text;
    for (int step = 1; step <= steps; ++step) text += bar(0, step, "train_loss=0.000");
    const RecoveredRun run = only(text, LogKind::LightningBar);
    EXPECT_EQ(run.record.batchCount(), 6u);
    EXPECT_TRUE(allAre(run.record, Grade::Exact));
}

TEST(EpochValues, OneLineAnEpochIsNotTakenForItsLastBatch)
{
    const RecoveredRun run = only(bar(0, steps, "train_loss=3.000") + "\n" + bar(1, steps, "train_loss=2.000") + "\n",
                                  LogKind::LightningBar);
    EXPECT_TRUE(allAre(run.record, Grade::Unrecoverable));
    EXPECT_THAT(epochValues(run.record), ElementsAre(3.0, 2.0));
    EXPECT_EQ(run.record.recovered(1).printed, 2.0) << "what the log shows stays visible";
    EXPECT_TRUE(says(run, "may be the mean of the epoch or the value of its last batch"));
    EXPECT_FALSE(says(run, "It is shown as the mean of the epoch's batches"));
}

TEST(EpochValues, ATableWithOneRowAnEpochLeavesOpenWhatItsValuesAre)
{
    // Lightning's CSVLogger of self.log("train_loss", on_step=False, on_epoch=True) writes just this.
    const std::string text = "epoch,step,train_loss,val_loss\n0,49,3.5,4.5\n1,99,2.5,3.75\n2,149,2.25,3.5\n";
    const RecoveredRun run = only(text, LogKind::Csv);
    EXPECT_TRUE(allAre(run.record, Grade::Unrecoverable));
    EXPECT_THAT(epochValues(run.record), ElementsAre(3.5, 2.5, 2.25));
    EXPECT_EQ(run.record.epochs()[0].rmse, 4.5);
    // The name tells.
    const RecoveredRun named =
        only("epoch,step,train_loss_epoch,train_loss_step\n0,49,3.5,\n1,99,2.5,\n", LogKind::Csv);
    EXPECT_TRUE(allAre(named.record, Grade::BlockMean));
}

TEST(EpochValues, ATableWithSeveralRowsAnEpochShowsBatches)
{
    const RecoveredRun run = only("epoch,step,train_loss\n0,0,3.5\n0,1,2.5\n1,2,2.25\n1,3,2\n", LogKind::Csv);
    EXPECT_EQ(run.record.batchCount(), 4u);
    EXPECT_TRUE(allAre(run.record, Grade::Exact));
}

TEST(EpochValues, EventsWithAValidationBehindEachValueAreNotTakenForBatches)
{
    // A loop of PyTorch: writer.add_scalar("Loss/train", mean, epoch) and "Loss/val" beside it.
    std::string bytes = test::versionFrame();
    for (int epoch = 0; epoch < 4; ++epoch) {
        bytes += test::scalarFrame(epoch, "Loss/train", 4.0f - static_cast<float>(epoch));
        bytes += test::scalarFrame(epoch, "Loss/val", 5.0f);
    }
    EventsImporter importer({});
    ASSERT_TRUE(importer.feed(bytes));
    const auto runs = importer.runs("loop");
    ASSERT_THAT(runs, SizeIs(1));
    EXPECT_TRUE(allAre(runs[0].record, Grade::Unrecoverable));
    EXPECT_THAT(epochValues(runs[0].record), ElementsAre(4.0, 3.0, 2.0, 1.0));
}

}  // namespace
}  // namespace trueloss
