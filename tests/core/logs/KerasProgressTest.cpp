#include "logs/KerasProgress.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace trueloss {
namespace {

TEST(ParsePrinted, KnowsTheLastDigit)
{
    EXPECT_DOUBLE_EQ(parsePrinted("104.1821")->value, 104.1821);
    EXPECT_DOUBLE_EQ(parsePrinted("104.1821")->halfUnit, 5e-5);
    EXPECT_DOUBLE_EQ(parsePrinted("1.2345e-04")->value, 1.2345e-4);
    EXPECT_DOUBLE_EQ(parsePrinted("1.2345e-04")->halfUnit, 5e-9);
    EXPECT_DOUBLE_EQ(parsePrinted("-1.2345e+05")->value, -123450.0);
    EXPECT_DOUBLE_EQ(parsePrinted("-1.2345e+05")->halfUnit, 5.0);
    EXPECT_DOUBLE_EQ(parsePrinted("7")->halfUnit, 0.5);
    EXPECT_TRUE(std::isnan(parsePrinted("nan")->value));
    EXPECT_TRUE(std::isinf(parsePrinted("inf")->value));
    EXPECT_FALSE(parsePrinted("loss"));
    EXPECT_FALSE(parsePrinted(""));
    EXPECT_FALSE(parsePrinted("1.5x"));
}

TEST(ParseKerasBarLine, ReadsALineOfKeras20)
{
    const auto bar = parseKerasBarLine(
        " 2/51 [>.............................] - ETA: 470s - loss: 5277326.0910 - acc: 0.5938 - "
        "root_mean_squared_error: 1.0000");
    ASSERT_TRUE(bar);
    EXPECT_EQ(bar->current, 2);
    EXPECT_EQ(bar->target, 51);
    EXPECT_TRUE(bar->hasEta);
    EXPECT_DOUBLE_EQ(bar->loss->value, 5277326.0910);
    EXPECT_FALSE(bar->valLoss);
}

TEST(ParseKerasBarLine, ReadsTheEndOfAnEpochInEveryEra)
{
    const auto old =
        parseKerasBarLine("52/51 [==============================] - 143s - loss: 203276.6188 - val_loss: 44.0000");
    ASSERT_TRUE(old);
    EXPECT_EQ(old->current, 52);
    EXPECT_FALSE(old->hasEta);
    EXPECT_DOUBLE_EQ(old->seconds, 143.0);
    EXPECT_EQ(old->timeUnit, KerasBarLine::TimeUnit::None);
    EXPECT_DOUBLE_EQ(old->valLoss->value, 44.0);
    EXPECT_DOUBLE_EQ(old->loss->value, 203276.6188);

    const auto step = parseKerasBarLine("52/52 [==============================] - 12s 231ms/step - loss: 4.0000");
    ASSERT_TRUE(step);
    EXPECT_EQ(step->timeUnit, KerasBarLine::TimeUnit::Step);
    const auto sample =
        parseKerasBarLine("1640/1640 [==============================] - 1s 815us/sample - loss: 4.0000");
    ASSERT_TRUE(sample);
    EXPECT_EQ(sample->timeUnit, KerasBarLine::TimeUnit::Sample);
}

TEST(ParseKerasBarLine, ReadsUnknownTargetsAndLongTimes)
{
    const auto open = parseKerasBarLine("     12/Unknown - 3s 250ms/step - loss: 4.0000");
    ASSERT_TRUE(open);
    EXPECT_EQ(open->current, 12);
    EXPECT_FALSE(open->target);
    EXPECT_DOUBLE_EQ(open->loss->value, 4.0);
    EXPECT_TRUE(parseKerasBarLine("  1/60000 [....] - ETA: 1:02:45 - loss: 4.0000")->hasEta);
}

TEST(ParseKerasBarLine, TakesTheLossAndNoColumnThatOnlyEndsLikeIt)
{
    const auto bar =
        parseKerasBarLine("1/5 [=>..] - ETA: 1s - output_a_loss: 9.0000 - loss: 4.0000 - dense_loss: 8.0000");
    ASSERT_TRUE(bar);
    EXPECT_DOUBLE_EQ(bar->loss->value, 4.0);
    EXPECT_FALSE(parseKerasBarLine("32/1000 [....] - ETA: 1s")->loss);
}

TEST(ParseKerasBarLine, RefusesOtherLines)
{
    for (const char* line :
         {"", "Epoch 1/128", "Found 1640 images in 3/4 [folders] - fine", "1/", "/51 [>] - ETA: 1s",
          "0/51 [>] - ETA: 1s - loss: 1.0", "-1/51 [>] - ETA: 1s", "1/51 [>#] - ETA: 1s", "1/51 [>",
          "99999999999999999999/51 [>] - ETA: 1s", "1/51 [>] - soon - loss: 1.0000",
          "1/51 [=] - 12s 3ms/banana - loss: 1.0000", "2/52 \u2501\u2501\u2501\u2501 11s 231ms/step"}) {
        EXPECT_FALSE(parseKerasBarLine(line)) << line;
    }
}

TEST(ParseEpochHeader, ReadsTheHeaderAlone)
{
    EXPECT_EQ(parseEpochHeader("Epoch 3/128"), 3);
    EXPECT_FALSE(parseEpochHeader("Epoch 00003: val_loss improved from 2/3"));
    EXPECT_FALSE(parseEpochHeader("Epoch 0/3"));
    EXPECT_FALSE(parseEpochHeader("Epoch three"));
}

TEST(KerasProgressTest, SortsLinesIntoEpochsAndPassesOverAnEvaluation)
{
    KerasProgress progress;
    for (const char* line : {"Epoch 1/2", "1/2 [=>.] - ETA: 1s - loss: 1.0000", "1/2 [=>.] - ETA: 1s - loss: 1.0000",
                             "2/2 [===] - 3s - loss: 2.0000", "1/9 [=>.] - ETA: 1s - loss: 7.0000",
                             "9/9 [===] - 0s - loss: 7.0000", "Epoch 2/2", "1/2 [=>.] - ETA: 1s - loss: 3.0000"}) {
        progress.add(line);
    }
    ASSERT_EQ(progress.epochs().size(), 2u);
    EXPECT_EQ(progress.epochs()[0].lines.size(), 1u);
    EXPECT_DOUBLE_EQ(progress.epochs()[0].finalLine->loss->value, 2.0);
    EXPECT_EQ(progress.epochs()[1].number, 2);
    EXPECT_FALSE(progress.epochs()[1].finalLine);
    EXPECT_EQ(progress.passedOver(), 2);
}

TEST(KerasProgressTest, ALogThatBeginsWithinAnEpochTakesItsNumberFromTheNextHeader)
{
    KerasProgress progress;
    for (const char* line : {"7/9 [=>.] - ETA: 1s - loss: 1.0000", "9/9 [===] - 3s - loss: 2.0000", "Epoch 5/9",
                             "1/9 [=>.] - ETA: 1s - loss: 3.0000"}) {
        progress.add(line);
    }
    ASSERT_EQ(progress.epochs().size(), 2u);
    EXPECT_EQ(progress.epochs()[0].number, 4);
    EXPECT_FALSE(progress.epochs()[0].hasHeader);
    EXPECT_EQ(progress.epochs()[1].number, 5);
}

}  // namespace
}  // namespace trueloss
