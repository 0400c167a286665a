#include "record/RunCsv.h"

#include "support/TinyDataset.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <sstream>

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

TEST(RunCsv, AFolderThatIsNotThereIsAnError)
{
    EXPECT_EQ(writeCsv("/no/such/folder/run.csv", RunRecord()).error().code, ErrorCode::Unwritable);
}

}  // namespace
}  // namespace trueloss
