#include "experiment/Proportion.h"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace trueloss {

namespace {

constexpr double tail = 0.025;

}  // namespace

Interval proportionInterval(std::int64_t successes, std::int64_t trials)
{
    if (trials <= 0) return {};
    using Binomial = boost::math::binomial_distribution<double>;
    const auto n = static_cast<double>(trials);
    const auto k = static_cast<double>(successes);
    return {successes == 0 ? 0.0 : Binomial::find_lower_bound_on_p(n, k, tail),
            successes == trials ? 1.0 : Binomial::find_upper_bound_on_p(n, k, tail)};
}

Interval meanInterval(std::span<const double> values, std::size_t comparisons)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (values.size() < 2) return {-infinity, infinity};
    const double mean = meanOf(values);
    double squares = 0.0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    if (!std::isfinite(squares)) return {-infinity, infinity};
    const auto n = static_cast<double>(values.size());
    const boost::math::students_t_distribution<double> student(n - 1.0);
    const double reach = boost::math::quantile(boost::math::complement(
                             student, tail / static_cast<double>(std::max<std::size_t>(comparisons, 1)))) *
                         std::sqrt(squares / (n - 1.0) / n);
    return {mean - reach, mean + reach};
}

double meanOf(std::span<const double> values)
{
    if (values.empty()) return std::numeric_limits<double>::quiet_NaN();
    double sum = 0.0;
    for (const double value : values) sum += value;
    return sum / static_cast<double>(values.size());
}

double medianOf(std::span<const double> values)
{
    if (values.empty()) return std::numeric_limits<double>::quiet_NaN();
    std::vector<double> sorted;
    for (const double value : values)
        sorted.push_back(std::isnan(value) ? std::numeric_limits<double>::infinity() : value);
    std::ranges::sort(sorted);
    const std::size_t half = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[half] : sorted[half - 1] / 2.0 + sorted[half] / 2.0;
}

}  // namespace trueloss
