#include "scale/OrderStatistics.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <string>

namespace trueloss {
namespace {

/// Columns that are hard on buckets of equal width, each larger than what is sorted outright.
std::vector<std::pair<std::string, std::vector<double>>> hardColumns()
{
    std::mt19937_64 random(3);
    const std::size_t count = 60'000;
    const auto drawn = [&](auto distribution) {
        std::vector<double> values(count);
        for (double& value : values) value = distribution(random);
        return values;
    };
    std::vector<std::pair<std::string, std::vector<double>>> out;
    out.emplace_back("normal", drawn(std::normal_distribution<double>(5.0, 2.0)));
    out.emplace_back("heavy tails", drawn(std::cauchy_distribution<double>(0.0, 1.0)));
    out.emplace_back("many orders of magnitude", drawn(std::lognormal_distribution<double>(0.0, 60.0)));
    out.emplace_back("ties", drawn([](auto& generator) { return static_cast<double>(generator() % 7); }));
    out.emplace_back("constant", std::vector<double>(count, -2.5));
    std::vector<double> few(count, 4.0);
    for (std::size_t i = 0; i < 40; ++i) few[i * 1499] = static_cast<double>(i) - 20.0;
    out.emplace_back("few that differ", few);
    std::vector<double> ascending(count);
    for (std::size_t i = 0; i < count; ++i) ascending[i] = static_cast<double>(i);
    out.emplace_back("ascending", ascending);
    std::reverse(ascending.begin(), ascending.end());
    out.emplace_back("descending", ascending);
    out.emplace_back("huge", drawn(std::uniform_real_distribution<double>(-1.0, 1.0)));
    for (double& value : out.back().second) value *= std::numeric_limits<double>::max();
    out.emplace_back("tiny", drawn(std::uniform_real_distribution<double>(0.0, 1e-320)));
    std::vector<double> nested(count);  // Each bucket as uneven as the whole.
    for (double& value : nested) value = std::pow(0.5, static_cast<double>(random() % 1000));
    out.emplace_back("powers of one half", nested);
    return out;
}

TEST(OrderStatistics, AreThoseOfTheSortedValues)
{
    for (const auto& [name, values] : hardColumns()) {
        std::vector<double> sorted = values;
        std::sort(sorted.begin(), sorted.end());
        std::vector<std::size_t> ranks{0, 0, 1, 2, 100};
        for (std::size_t rank = 1'000; rank < values.size(); rank += 37) ranks.push_back(rank);
        ranks.push_back(values.size() - 1);
        const std::vector<double> got = orderStatistics(values, ranks);
        ASSERT_EQ(got.size(), ranks.size());
        for (std::size_t i = 0; i < ranks.size(); ++i) {
            ASSERT_EQ(got[i], sorted[ranks[i]]) << name << ", rank " << ranks[i];
        }
        EXPECT_EQ(orderStatistics(values, std::vector<std::size_t>{31'234}).front(), sorted[31'234]) << name;
    }
}

TEST(OrderStatistics, ExactQuantilesAreThoseOfTheSortedValues)
{
    std::vector<double> parts;
    for (int i = 0; i <= 333; ++i) parts.push_back(i / 333.0);
    for (const auto& [name, values] : hardColumns()) {
        std::vector<double> sorted = values;
        std::sort(sorted.begin(), sorted.end());
        const std::vector<double> got = exactQuantiles(values, parts);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            ASSERT_EQ(got[i], quantileSorted(sorted, parts[i])) << name << ", part " << parts[i];
        }
    }
    const std::vector<double> three{9.0, 1.0, 3.0};  // By hand: half of the way from 1 to 3, then 3, then 9.
    EXPECT_EQ(exactQuantiles(three, std::vector<double>{0.25, 0.5, 1.0}), (std::vector<double>{2.0, 3.0, 9.0}));
    EXPECT_EQ(exactQuantiles(std::vector<double>{7.0}, std::vector<double>{0.0, 0.3, 1.0}),
              (std::vector<double>{7.0, 7.0, 7.0}));
}

}  // namespace
}  // namespace trueloss
