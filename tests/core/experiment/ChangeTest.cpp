#include "experiment/Change.h"
#include "model/Architecture.h"
#include "train/Presets.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

using namespace trueloss;

namespace {

bool offers(std::string_view architecture, const std::string& key)
{
    TrainingConfig config = presetAsInTheQuestion({});
    config.model.architecture = architecture;
    const std::vector<Change> changes = settingChanges(config, false);
    return std::ranges::any_of(changes, [&](const Change& change) { return change.key == key; });
}

}  // namespace

// Trying it on a network that has it would spend a rerun on the same network and call it no cure.
TEST(Change, BatchNormalisationIsOfferedOnlyWhereAConvolutionHasNone)
{
    std::set<std::string_view> without;
    for (const Architecture& architecture : architectures()) {
        if (offers(architecture.id, "batch-norm")) without.insert(architecture.id);
    }
    EXPECT_EQ(without, (std::set<std::string_view>{"alexnet", "counting-cnn", "pilotnet"}));
}

TEST(Change, NothingIsOfferedThatTheRunHas)
{
    TrainingConfig config = presetAsInTheQuestion({});
    for (const Change& change : settingChanges(config, false)) {
        RerunPlan plan;
        plan.config = config;
        change.apply(plan);
        EXPECT_NE(plan.config, config) << change.key;
    }
}
