#include "inspect/Explanations.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace trueloss {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// A batch of 110 among ordinary ones of 100, before and after.
ExplanationFigures calm()
{
    ExplanationFigures figures;
    figures.unusual.here = 110.0;
    figures.unusual.ordinary = spreadOf({90.0, 100.0, 120.0});
    figures.update.before = figures.unusual.ordinary;
    figures.update.now = spreadOf({80.0, 95.0, 130.0});
    figures.update.updates = 2;
    figures.ownRmse = 105.0;
    figures.scaling.factorScaled = 1.05;
    figures.scaled = true;
    return figures;
}

TEST(Explanations, ASpreadIsTheLowerMiddleOneAndTheExtremes)
{
    const Spread spread = spreadOf({7.0, 1.0, std::nan(""), 3.0});
    EXPECT_EQ(spread.low, 1.0);
    EXPECT_EQ(spread.median, 3.0);
    EXPECT_EQ(spread.high, infinite);
    EXPECT_EQ(spread.batches, 4);
    EXPECT_TRUE(std::isnan(spreadOf({}).median));
}

TEST(Explanations, NothingIsClaimedOfACalmBatch)
{
    ExplanationFigures figures = calm();
    judge(figures);
    EXPECT_EQ(figures.unusual.verdict, Verdict::No);
    EXPECT_DOUBLE_EQ(figures.unusual.factor, 1.1);
    EXPECT_EQ(figures.update.verdict, Verdict::No);
    EXPECT_DOUBLE_EQ(figures.update.factor, 0.95);
    EXPECT_EQ(figures.scaling.verdict, Verdict::No);
    EXPECT_DOUBLE_EQ(figures.scaling.factorInUnit, 1.05);
}

TEST(Explanations, EveryErrorHasItsUnitAndCountsReadAsPeopleSayThem)
{
    ExplanationFigures figures = calm();
    figures.unit = "kPa";
    figures.unusual.weightsAfter = 1;
    figures.update.updates = 1;
    judge(figures);
    EXPECT_EQ(toEnglish(figures.unusual.sentence),
              "No: on the weights after the first batch this batch has a true RMSE of 110 kPa, and ordinary ones "
              "(tried: 3) have 100 kPa (90 kPa to 120 kPa).");
    EXPECT_EQ(toEnglish(figures.update.sentence),
              "No: ordinary batches (tried: 3) have a true RMSE of 95 kPa (80 kPa to 130 kPa) on the weights that this "
              "batch met, and had 100 kPa on those one update earlier.");
    figures.unusual.here = 4000.0;
    figures.unusual.weightsAfter = 12;
    figures.update.now = spreadOf({1e6});
    figures.update.updates = 2;
    judge(figures);
    EXPECT_EQ(toEnglish(figures.unusual.sentence),
              "Yes: on the weights after 12 batches this batch has a true RMSE of 4,000 kPa, where ordinary ones "
              "(tried: 3) have 100 kPa (90 kPa to 120 kPa). Look at its images with the largest errors.");
    EXPECT_EQ(toEnglish(figures.update.sentence),
              "Yes: ordinary batches (tried: 1) have a true RMSE of 1 million kPa (1 million kPa to 1 million kPa) on "
              "the weights that this batch met, and had 100 kPa on those 2 updates earlier.");
    // Without a unit the numbers stand alone.
    figures.unit.clear();
    figures.unusual.weightsAfter = 0;
    judge(figures);
    EXPECT_EQ(toEnglish(figures.unusual.sentence),
              "Yes: on the first weights this batch has a true RMSE of 4,000, where ordinary ones (tried: 3) have 100 "
              "(90 to 120). Look at its images with the largest errors.");
}

TEST(Explanations, ThreeTimesTheOrdinaryIsUnusual)
{
    ExplanationFigures figures = calm();
    figures.unusual.here = 299.0;
    judge(figures);
    EXPECT_EQ(figures.unusual.verdict, Verdict::No);
    figures.unusual.here = 300.0;
    judge(figures);
    EXPECT_EQ(figures.unusual.verdict, Verdict::Yes);
    EXPECT_EQ(figures.update.verdict, Verdict::No);
}

TEST(Explanations, OrdinaryBatchesThatExplodeOnTheseWeightsBlameTheUpdate)
{
    ExplanationFigures figures = calm();
    figures.update.now = spreadOf({299.0, 301.0, 5e6});
    judge(figures);
    EXPECT_EQ(figures.update.verdict, Verdict::Yes);
    EXPECT_EQ(figures.unusual.verdict, Verdict::No);
    // One that explodes among ordinary ones is no case against the update.
    figures.update.now = spreadOf({100.0, 110.0, 5e6});
    judge(figures);
    EXPECT_EQ(figures.update.verdict, Verdict::No);
    figures.update.now = spreadOf({std::nan(""), std::nan("")});
    judge(figures);
    EXPECT_EQ(figures.update.verdict, Verdict::Yes);
    EXPECT_EQ(figures.update.factor, infinite);
}

TEST(Explanations, WhatExplodesInTheUnitAloneIsTheScalersDoing)
{
    ExplanationFigures figures = calm();
    figures.ownRmse = 4e5;
    figures.scaling.factorScaled = 2.1;
    judge(figures);
    EXPECT_EQ(figures.scaling.verdict, Verdict::Yes);
    EXPECT_DOUBLE_EQ(figures.scaling.factorInUnit, 4000.0);
    figures.scaling.factorScaled = 3.5;
    judge(figures);
    EXPECT_EQ(figures.scaling.verdict, Verdict::No);
    figures.scaling.factorScaled = 2.1;
    figures.scaled = false;
    judge(figures);
    EXPECT_EQ(figures.scaling.verdict, Verdict::No);
}

TEST(Explanations, PredictionsThatNoValueHasAreTheScalersDoingToo)
{
    ExplanationFigures figures = calm();
    figures.ownRmse = infinite;
    figures.scaling.factorScaled = 1.5;
    figures.scaling.beyondScaler = 2;
    judge(figures);
    EXPECT_EQ(figures.scaling.verdict, Verdict::Yes);
}

TEST(Explanations, WhatCouldNotBeTestedIsNotClaimed)
{
    ExplanationFigures figures = calm();
    figures.update.updates = 0;
    judge(figures);
    EXPECT_EQ(figures.update.verdict, Verdict::NotTestable);
    EXPECT_EQ(figures.unusual.verdict, Verdict::No);

    figures = calm();
    figures.unusual.ordinary = figures.update.before = figures.update.now = spreadOf({});
    judge(figures);
    EXPECT_EQ(figures.unusual.verdict, Verdict::NotTestable);
    EXPECT_EQ(figures.update.verdict, Verdict::NotTestable);
    EXPECT_EQ(figures.scaling.verdict, Verdict::NotTestable);

    // Nothing was finite before either.
    figures = calm();
    figures.unusual.here = infinite;
    figures.unusual.ordinary = figures.update.before = figures.update.now = spreadOf({infinite});
    figures.ownRmse = infinite;
    figures.scaling.factorScaled = std::nan("");
    judge(figures);
    EXPECT_EQ(figures.unusual.verdict, Verdict::NotTestable);
    EXPECT_EQ(figures.update.verdict, Verdict::NotTestable);
    EXPECT_EQ(figures.scaling.verdict, Verdict::NotTestable);
}

}  // namespace
}  // namespace trueloss
