#include "experiment/SpikeRule.h"

#include "experiment/Proportion.h"

#include <algorithm>
#include <cmath>

namespace trueloss {

namespace {

constexpr std::size_t batchesBefore = 10;

}  // namespace

std::optional<std::size_t> SpikeRule::firstSpike(std::span<const double> rmse, std::size_t from) const
{
    for (std::size_t i = from; i < rmse.size(); ++i) {
        if (!std::isfinite(rmse[i]) || rmse[i] > limit()) return i;
        const std::size_t before = std::min(i, batchesBefore);
        if (before > 0 && rmse[i] > floor && rmse[i] > factor * medianOf(rmse.subspan(i - before, before))) return i;
    }
    return {};
}

SpikeRule spikeRule(std::span<const double> unchanged, double constantAnswer, std::optional<std::size_t> asked)
{
    SpikeRule rule{constantAnswer, constantAnswer};
    if (unchanged.empty()) return rule;
    const double first = unchanged.front();
    if (std::isfinite(first) && first <= SpikeRule::factor * constantAnswer)
        rule.level = std::max(first, constantAnswer);
    if (asked && *asked < unchanged.size() && unchanged[*asked] < constantAnswer) rule.floor = unchanged[*asked] / 2.0;
    return rule;
}

}  // namespace trueloss
