#include "check/KolmogorovSmirnov.h"

#include <gtest/gtest.h>
#include <cmath>
#include <numeric>
#include <vector>

namespace trueloss {
namespace {

using Values = std::vector<double>;

/// i m mod s for i = 1..n, over s, raised to a power, times a factor, plus an offset: easy to repeat in Python.
Values spread(int n, int m, int s, double factor = 1.0, double offset = 0.0, double power = 1.0)
{
    Values out;
    for (int i = 1; i <= n; ++i) out.push_back(std::pow(double(i * m % s) / s, power) * factor + offset);
    return out;
}

struct Case {
    Values first;
    Values second;
    double statistic;
    double pValue;
    double location;
};

// scipy 1.10.1: scipy.stats.ks_2samp(first, second, method="exact"): statistic, pvalue, statistic_location.
TEST(KolmogorovSmirnov, AgreesWithScipysExactTest)
{
    const std::vector<Case> cases{
        {{1, 2, 3, 4, 5}, {2.5, 3.5, 4.5, 5.5, 6.5, 7.5}, 0.5, 0.35714285714285715, 5.0},
        {spread(30, 37, 101), spread(20, 53, 97, 1.0, 0.25), 0.3, 0.20235672077103806, 0.7920792079207921},
        {spread(80, 37, 101), spread(60, 53, 97, 0.5), 0.5125, 1.0423345876147922e-08, 0.4793814432989691},
        {spread(40, 17, 41), spread(50, 19, 53, 1.0, 5.0), 1.0, 3.340520538602392e-26, 0.975609756097561},
        {spread(200, 71, 1009), spread(300, 171, 1013, 1.0, 0.0, 1.3), 0.10166666666666667, 0.15959665822123753,
         0.3838592241812784},
        {{1, 1, 2, 2, 3}, {2, 2, 3, 3, 4, 4}, 0.4666666666666667, 0.474025974025974, 2.0},
    };
    for (const Case& one : cases) {
        const KolmogorovSmirnov test = kolmogorovSmirnov(one.first, one.second);
        EXPECT_NEAR(test.statistic, one.statistic, 1e-14);
        EXPECT_NEAR(test.pValue / one.pValue, 1.0, 1e-9) << one.pValue;
        EXPECT_NEAR(test.location, one.location, 1e-12);
        EXPECT_TRUE(test.exact);
        EXPECT_NEAR(std::abs(test.firstShare - test.secondShare), one.statistic, 1e-12);
        // Which sample is the first makes no difference.
        const KolmogorovSmirnov turned = kolmogorovSmirnov(one.second, one.first);
        EXPECT_DOUBLE_EQ(turned.statistic, test.statistic);
        EXPECT_NEAR(turned.pValue / test.pValue, 1.0, 1e-9);
    }
}

// The same, for two samples of equal size: numpy.arange(500) / 500 and the same plus 0.0605.
TEST(KolmogorovSmirnov, AgreesWithScipyOnSamplesOfOneSize)
{
    Values first(500);
    std::iota(first.begin(), first.end(), 0.0);
    for (double& value : first) value /= 500.0;
    Values second = first;
    for (double& value : second) value += 0.0605;
    const KolmogorovSmirnov test = kolmogorovSmirnov(first, second);
    EXPECT_NEAR(test.statistic, 0.062, 1e-14);
    EXPECT_NEAR(test.pValue, 0.2919248807417811, 1e-10);
}

// scipy.special.kolmogorov(x).
TEST(KolmogorovSmirnov, KnowsTheLimitingDistribution)
{
    const std::vector<std::pair<double, double>> values{
        {0.3, 0.9999906941986655},    {0.5, 0.9639452436648751},    {0.9, 0.3927307079406543},
        {0.999, 0.27107316411506394}, {1.0, 0.26999967167735456},   {1.2, 0.11224966667072497},
        {1.9, 0.0014636048371873506}, {3.0, 3.045995948942526e-08}, {5.0, 3.8574996959278356e-22}};
    for (const auto& [x, tail] : values) EXPECT_NEAR(kolmogorovTail(x) / tail, 1.0, 1e-12) << x;
    EXPECT_EQ(kolmogorovTail(0.0), 1.0);
    EXPECT_EQ(kolmogorovTail(-1.0), 1.0);
    EXPECT_EQ(kolmogorovTail(1e6), 0.0);
}

// numpy.arange(20000) / 20000 and numpy.arange(15000) / 15000 * 0.98; the statistic by ks_2samp, the p value by
// scipy.special.kolmogorov(sqrt(n m / (n + m)) D). ks_2samp(method="asymp") itself gives 0.002006: it takes the
// one-sample distribution for round(n m / (n + m)) values, 1.3 % away.
TEST(KolmogorovSmirnov, UsesTheLimitForLargeSamples)
{
    Values first(20'000);
    Values second(15'000);
    for (std::size_t i = 0; i < first.size(); ++i) first[i] = double(i) / 20'000.0;
    for (std::size_t i = 0; i < second.size(); ++i) second[i] = double(i) / 15'000.0 * 0.98;
    const KolmogorovSmirnov test = kolmogorovSmirnov(first, second);
    EXPECT_NEAR(test.statistic, 0.02005, 1e-12);
    EXPECT_NEAR(test.pValue, 0.002032834307645245, 1e-10);
    EXPECT_FALSE(test.exact);
}

TEST(KolmogorovSmirnov, TakesEqualAndEmptySamples)
{
    const Values values{3, 1, 2};
    EXPECT_EQ(kolmogorovSmirnov(values, values).statistic, 0.0);
    EXPECT_EQ(kolmogorovSmirnov(values, values).pValue, 1.0);
    EXPECT_EQ(kolmogorovSmirnov(values, {}).pValue, 1.0);
    EXPECT_EQ(kolmogorovSmirnov({}, values).statistic, 0.0);
}

}  // namespace
}  // namespace trueloss
