#include "logs/ColumnNames.h"
#include "logs/FlatJson.h"
#include "logs/KeyValues.h"
#include "logs/PrintedDigits.h"
#include "logs/TqdmLine.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

using testing::ElementsAre;
using testing::Pair;

namespace trueloss {
namespace {

TEST(ColumnNames, FindTheTrainingsLoss)
{
    EXPECT_EQ(chooseColumn({"epoch", "val_loss", "acc", "loss"}, ""), "loss");
    EXPECT_EQ(chooseColumn({"train_loss_epoch", "train_loss_step"}, ""), "train_loss_step");
    EXPECT_EQ(chooseColumn({"loss_cls", "total_loss"}, ""), "total_loss");
    EXPECT_EQ(chooseColumn({"val/loss", "train/loss"}, ""), "train/loss");
    EXPECT_EQ(chooseColumn({"lr", "rmse"}, ""), "rmse");
    EXPECT_EQ(chooseColumn({"lr", "time"}, ""), "");
    EXPECT_EQ(chooseColumn({"loss", "mae"}, "mae"), "mae");
    EXPECT_EQ(chooseColumn({"loss", "mae"}, "gone"), "loss");
    EXPECT_EQ(chooseColumn({"val_loss"}, ""), "val_loss");
}

TEST(ColumnNames, PairTheLossWithItsValidationAndMean)
{
    EXPECT_TRUE(isValidationOf("val_loss", "loss"));
    EXPECT_TRUE(isValidationOf("eval_loss", "train_loss_step"));
    EXPECT_TRUE(isValidationOf("valid/loss", "train/loss"));
    EXPECT_FALSE(isValidationOf("val_mae", "loss"));
    EXPECT_FALSE(isValidationOf("loss", "loss"));
    EXPECT_TRUE(isEpochMeanOf("train_loss_epoch", "train_loss_step"));
    EXPECT_FALSE(isEpochMeanOf("val_loss_epoch", "loss"));
    EXPECT_FALSE(isEpochMeanOf("train_loss_epoch", "train_loss_epoch"));
    EXPECT_TRUE(isLearningRateColumn("lr-Adam"));
    EXPECT_TRUE(isGradNormColumn("train/grad_norm"));
    EXPECT_TRUE(isBookkeepingColumn("eval_samples_per_second"));
}

TEST(ParseSignificant, KnowsWhatAnyNumberOfZerosHides)
{
    for (const char* text : {"2", "2.0", "2.000"}) EXPECT_DOUBLE_EQ(parseSignificant(text, 3)->halfUnit, 0.005) << text;
    EXPECT_DOUBLE_EQ(parseSignificant("1.23e+3", 3)->halfUnit, 5.0);
    EXPECT_DOUBLE_EQ(parseSignificant("0.00123", 3)->halfUnit, 5e-6);
    EXPECT_DOUBLE_EQ(parseSignificant("1000", 3)->halfUnit, 5.0);
    EXPECT_DOUBLE_EQ(parseSignificant("12345.0", 3)->halfUnit, 0.05);
    EXPECT_DOUBLE_EQ(parseSignificant("0.000", 3)->halfUnit, 0.0);
    EXPECT_FALSE(parseSignificant("x", 3));
    EXPECT_EQ(decimalsOf("4.0123"), 4);
    EXPECT_EQ(decimalsOf("4.9e-05"), 6);
    EXPECT_EQ(decimalsOf("12e3"), 0);
}

TEST(ParseTqdmLine, ReadsBarsWithAndWithoutATotal)
{
    const auto bar =
        parseTqdmLine("Epoch 0/9:  10%|█         | 10/100 [00:01<00:09,  9.8it/s, loss=4.01, v_num=3]{'a': 1}");
    ASSERT_TRUE(bar);
    EXPECT_EQ(bar->label, "Epoch 0/9");
    EXPECT_EQ(bar->current, 10);
    EXPECT_EQ(bar->total, 100);
    EXPECT_THAT(bar->postfix, ElementsAre(Pair("loss", "4.01"), Pair("v_num", "3")));
    EXPECT_EQ(bar->behind, "{'a': 1}");
    const auto open = parseTqdmLine("Epoch 3: 12it [00:01,  9.8it/s, loss=4.01]");
    ASSERT_TRUE(open);
    EXPECT_EQ(open->label, "Epoch 3");
    EXPECT_FALSE(open->total);
    EXPECT_EQ(parseTqdmLine("  2%|▏         | 10/500 [00:10<08:10]")->label, "");
    for (const char* text : {"", "Epoch 1", "10/100 [====>] - ETA: 1s", "5/9 [00:01]", "x 5% 5/9 [00:01]",
                             "1%|# | 99999999999999999999/100 [00:01]", "1%|# | 1/100 [soon]", "1%|# | 1/100 [00:01"}) {
        EXPECT_FALSE(parseTqdmLine(text)) << text;
    }
}

TEST(KeyValuesTest, ReadPairs)
{
    EXPECT_THAT(keyValues("INFO - [1][10/52]  lr: 1.0e-02, eta: 1 day, 0:10:00  loss: 4.0"),
                ElementsAre(Pair("lr", "1.0e-02"), Pair("eta", "1"), Pair("loss", "4.0")));
    EXPECT_TRUE(keyValues("no pairs here").empty());
    EXPECT_TRUE(keyValues(": ").empty());
}

std::vector<std::string> leavesOf(const std::string& text)
{
    std::vector<std::string> leaves;
    readJson(jsonOfPython(text), [&leaves](const JsonLeaf& leaf) {
        leaves.push_back(std::string(leaf.path) + "=" + std::string(leaf.text) + (leaf.quoted ? "'" : ""));
    });
    return leaves;
}

TEST(FlatJson, ReadsWhatPythonPrints)
{
    EXPECT_THAT(leavesOf("{'a': 1, 'b': {'c': -2.50, 'd': [3, None, True]}, 'e': nan, 'f': -inf}"),
                ElementsAre("a=1", "b.c=-2.50", "b.d[]=3", "e=nan'", "f=-inf'"));
    EXPECT_THAT(leavesOf("{\"it's\": \"say \\\"hi\\\"\", 'x\"y': np.float64(1e-05)}"),
                ElementsAre("it's=say \"hi\"'", "x\"y=1e-05"));
    EXPECT_THAT(leavesOf("[{\"a\": NaN}, {\"a\": -Infinity}]"), ElementsAre("[].a=nan'", "[].a=-inf'"));
}

TEST(FlatJson, RefusesWhatIsBrokenOrTooDeep)
{
    const auto ignore = [](const JsonLeaf&) {};
    EXPECT_FALSE(readJson("{\"a\": 1", ignore));
    EXPECT_FALSE(readJson("", ignore));
    EXPECT_TRUE(readJson(std::string(64, '[') + std::string(64, ']'), ignore));
    EXPECT_FALSE(readJson(std::string(65, '[') + std::string(65, ']'), ignore));
    EXPECT_FALSE(readJson(std::string(100000, '['), ignore));
    EXPECT_FALSE(readJson("{\"" + std::string(2000, 'a') + "\": 1}", ignore));
}

}  // namespace
}  // namespace trueloss
