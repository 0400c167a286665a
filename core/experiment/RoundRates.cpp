#include "experiment/RoundRates.h"

#include <array>
#include <cmath>

namespace trueloss {

namespace {

constexpr std::array digits{1.0, 2.0, 3.0, 5.0, 7.0};
constexpr double same = 1e-9;  ///< Relative: 0.1 times 0.003 is not quite 0.0003.

/// The number that the text "5e-4" stands for: both factors are exact as long as the power is.
double typed(double digit, int power)
{
    return power < 0 ? digit / std::pow(10.0, -power) : digit * std::pow(10.0, power);
}

}  // namespace

std::vector<double> roundRatesBetween(double low, double high)
{
    std::vector<double> rates;
    const int first = static_cast<int>(std::floor(std::log10(low)));
    const int last = static_cast<int>(std::ceil(std::log10(high)));
    for (int power = first; power <= last; ++power) {
        for (const double digit : digits) {
            const double rate = typed(digit, power);
            if (rate > low * (1.0 + same) && rate < high * (1.0 - same)) rates.push_back(rate);
        }
    }
    return rates;
}

}  // namespace trueloss
