#include "record/RunCsv.h"

#include "support/TinyDataset.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace trueloss {
namespace {

TEST(RunCsv, WritesEveryBatchAtFullPrecision)
{
    RunRecord record;
    BatchPoint batch;
    batch.samples = 2;
    batch.rmse = 0.1;
    batch.mae = 1.0 / 3.0;
    batch.loss = 1e-9;
    batch.gradNorm = std::nan("");
    batch.learningRate = 1e-4;
    batch.seconds = 0.25;
    record.append(batch);
    batch.batchInEpoch = 2;
    batch.rmse = 0.3;
    record.append(batch);
    EpochPoint epoch;
    epoch.lastBatch = 2;
    epoch.rmse = 5;
    epoch.mae = 4;
    epoch.r2 = -0.5;
    record.append(epoch);

    const test::TemporaryFolder folder;
    ASSERT_TRUE(writeCsv(folder.path() / "run.csv", record));
    std::ifstream in(folder.path() / "run.csv");
    std::stringstream text;
    text << in.rdbuf();
    EXPECT_EQ(
        text.str(),
        "batch,epoch,batch_in_epoch,samples,true_rmse,running_mean,mae,loss,grad_norm,learning_rate,seconds,val_rmse,"
        "val_mae,val_r2\n"
        "1,1,1,2,0.1,0.1,0.3333333333333333,1e-9,nan,1e-4,0.25,,,\n"
        "2,1,2,2,0.3,0.2,0.3333333333333333,1e-9,nan,1e-4,0.25,5,4,-0.5\n");
}

TEST(RunCsv, OfALogSaysWhatStandsBehindEachBatch)
{
    RunRecord record;
    BatchPoint batch;
    batch.rmse = batch.loss = 104.1821;
    batch.mae = batch.gradNorm = batch.learningRate = batch.seconds = std::nan("");
    record.append(batch, {Grade::Exact, 5e-5, 104.1821});
    batch.batchInEpoch = 2;
    batch.rmse = batch.loss = 2;
    record.append(batch, {Grade::BlockMean, 0.25, std::nan("")});
    batch.batchInEpoch = 3;
    record.append(batch, {Grade::Bounded, 0.125, 53.5});
    batch.batchInEpoch = 4;
    batch.rmse = batch.loss = std::nan("");
    record.append(batch, RecoveredPoint());
    EpochPoint epoch;
    epoch.lastBatch = 4;
    epoch.rmse = 5;
    epoch.mae = epoch.r2 = std::nan("");
    record.append(epoch);

    const test::TemporaryFolder folder;
    ASSERT_TRUE(writeCsv(folder.path() / "run.csv", record));
    std::ifstream in(folder.path() / "run.csv");
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    ASSERT_EQ(lines.size(), 5U);
    EXPECT_TRUE(lines[0].ends_with(",seconds,val_rmse,val_mae,val_r2,printed,bound,grade"));
    EXPECT_TRUE(lines[1].ends_with(",nan,,,,104.1821,5e-5,exact")) << lines[1];
    EXPECT_TRUE(lines[2].ends_with(",nan,,,,,0.25,block_mean")) << lines[2];
    EXPECT_TRUE(lines[3].ends_with(",nan,,,,53.5,0.125,bounded")) << lines[3];
    EXPECT_TRUE(lines[4].ends_with(",nan,5,nan,nan,,inf,unrecoverable")) << lines[4];
    for (const std::string& line : lines) EXPECT_EQ(std::ranges::count(line, ','), 16) << line;
}

TEST(RunCsv, AFolderThatIsNotThereIsAnError)
{
    EXPECT_EQ(writeCsv("/no/such/folder/run.csv", RunRecord()).error().code, ErrorCode::Unwritable);
}

}  // namespace
}  // namespace trueloss
