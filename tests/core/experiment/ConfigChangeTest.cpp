#include "experiment/ConfigChange.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace trueloss;
using testing::ElementsAre;

namespace {

std::vector<std::string> keysOf(const TrainingConfig& config)
{
    std::vector<std::string> keys;
    for (const ConfigChange& change : singleChanges(config)) keys.push_back(change.key);
    return keys;
}

const ConfigChange& changeOf(const std::vector<ConfigChange>& changes, const std::string& key)
{
    for (const ConfigChange& change : changes) {
        if (change.key == key) return change;
    }
    throw std::runtime_error("no such change: " + key);
}

/// Keys of the settings, in words, in which two configurations differ.
std::vector<std::string> changedSettings(const TrainingConfig& a, const TrainingConfig& b)
{
    std::vector<std::string> keys;
    for (const SettingDifference& difference : differences(describe(a), describe(b))) keys.push_back(difference.key);
    return keys;
}

}  // namespace

TEST(ConfigChange, TheQuestionsSetUpLeavesEveryChangeToTry)
{
    EXPECT_THAT(keysOf(TrainingConfig()),
                ElementsAre("targets-standard", "pixels-unit", "pixels-standard", "clip-norm", "rate-tenth",
                            "rate-hundredth", "optimizer", "initialisation", "loss-mse"));
}

TEST(ConfigChange, WhatIsSetAlreadyIsNoChange)
{
    TrainingConfig config;
    config.scaler.kind = ScalerKind::Standard;
    config.pixels = PixelScalingKind::Standardised;
    config.clipNorm = 0.5;  // Tighter than 1: a limit of 1 would loosen it.
    config.loss = LossKind::Mse;
    EXPECT_THAT(keysOf(config),
                ElementsAre("pixels-unit", "rate-tenth", "rate-hundredth", "optimizer", "initialisation"));
    config.learningRate = 0.0;
    EXPECT_THAT(keysOf(config), ElementsAre("pixels-unit", "optimizer", "initialisation"));
}

TEST(ConfigChange, EachDiffersInOneSettingAlone)
{
    const TrainingConfig config;
    const auto changes = singleChanges(config);
    const auto settings = [&](const std::string& key) {
        return changedSettings(config, changeOf(changes, key).config);
    };
    EXPECT_THAT(settings("targets-standard"), ElementsAre("target scaler"));
    EXPECT_THAT(settings("pixels-unit"), ElementsAre("pixels"));
    EXPECT_THAT(settings("pixels-standard"), ElementsAre("pixels"));
    EXPECT_THAT(settings("clip-norm"), ElementsAre("gradient norm limit"));
    EXPECT_THAT(settings("rate-tenth"), ElementsAre("learning rate"));
    EXPECT_THAT(settings("rate-hundredth"), ElementsAre("learning rate"));
    EXPECT_THAT(settings("initialisation"), ElementsAre("initialisation"));
    // A loss without a root has no gradient to guard.
    EXPECT_THAT(settings("loss-mse"), ElementsAre("loss", "gradient at an error of 0"));
    // Another optimizer reads other settings of its own; none that both read may differ.
    EXPECT_THAT(settings("optimizer"), ElementsAre("optimizer", "rho", "bias correction", "beta 1", "beta 2"));

    // 0.001 / 10 and / 100 by hand.
    EXPECT_DOUBLE_EQ(changeOf(changes, "rate-tenth").config.learningRate, 1e-4);
    EXPECT_DOUBLE_EQ(changeOf(changes, "rate-hundredth").config.learningRate, 1e-5);
    EXPECT_EQ(changeOf(changes, "clip-norm").config.clipNorm, 1.0);
    EXPECT_EQ(changeOf(changes, "pixels-unit").config.pixels, PixelScalingKind::UnitRange);
    EXPECT_EQ(changeOf(changes, "pixels-standard").config.pixels, PixelScalingKind::Standardised);
}

TEST(ConfigChange, TheOtherOptimizerIsNamed)
{
    TrainingConfig config;
    const auto otherOf = [&config](OptimizerKind kind) {
        config.optimizer = kind;
        const auto changes = singleChanges(config);
        const ConfigChange& change = changeOf(changes, "optimizer");
        return std::pair{change.config.optimizer, toEnglish(change.label)};
    };
    EXPECT_EQ(otherOf(OptimizerKind::RmsProp), std::pair(OptimizerKind::Adam, std::string("Adam instead of RMSprop")));
    EXPECT_EQ(otherOf(OptimizerKind::Adam), std::pair(OptimizerKind::RmsProp, std::string("RMSprop instead of Adam")));
    EXPECT_EQ(otherOf(OptimizerKind::Sgd), std::pair(OptimizerKind::Adam, std::string("Adam instead of SGD")));
}

TEST(ConfigChange, LabelsSayByHowMuch)
{
    const auto changes = singleChanges(TrainingConfig());
    EXPECT_EQ(toEnglish(changeOf(changes, "rate-tenth").label), "Learning rate divided by 10");
    EXPECT_EQ(toEnglish(changeOf(changes, "rate-hundredth").label), "Learning rate divided by 100");
    EXPECT_EQ(toEnglish(changeOf(changes, "clip-norm").label), "Gradient norm clipped to 1");
}
