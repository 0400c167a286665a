#include "scale/PowerCurve.h"

#include <cmath>
#include <limits>

namespace trueloss {

namespace {

/// scikit-learn's test for a lambda of 0: below the spacing of doubles at 1.
bool isZero(double lambda)
{
    return std::abs(lambda) < std::numeric_limits<double>::epsilon();
}

/// From here on base^lambda - 1 loses at most a digit.
constexpr double farFromOne = 0.5;

/// Nearer to a line than a double can tell, and lambda times the log may have lost digits below the normal doubles.
constexpr double asGoodAsStraight = 1e-9;

/// (exp(lambda log) - 1) / lambda where lambda log is small.
double curveNearOne(double log, double lambda)
{
    const double exponent = lambda * log;
    if (std::abs(exponent) < asGoodAsStraight) return log * (1.0 + 0.5 * exponent);
    return std::expm1(exponent) / lambda;
}

/// Its inverse: log(1 + lambda value) / lambda.
double logNearOne(double value, double lambda)
{
    const double power = lambda * value;
    if (std::abs(power) < asGoodAsStraight) return value * (1.0 - 0.5 * power);
    return std::log1p(power) / lambda;
}

}  // namespace

double powerCurve(double above, double lambda)
{
    const double log = std::log1p(above);
    if (isZero(lambda)) return log;
    if (std::abs(above) < 1.0 || std::abs(lambda * log) < farFromOne) return curveNearOne(log, lambda);
    return (std::pow(1.0 + above, lambda) - 1.0) / lambda;
}

double powerCurveInverse(double value, double lambda)
{
    if (isZero(lambda)) return std::expm1(value);
    const double power = lambda * value;
    if (power < -1.0) return std::numeric_limits<double>::quiet_NaN();
    if (std::abs(power) < farFromOne) return std::expm1(logNearOne(value, lambda));
    const double log = std::log1p(power) / lambda;
    return std::abs(log) < 1.0 ? std::expm1(log) : std::pow(1.0 + power, 1.0 / lambda) - 1.0;
}

double powerCurveOfBase(double base, double lambda)
{
    const double log = std::log(base);
    if (isZero(lambda)) return log;
    if (std::abs(lambda * log) < farFromOne) return curveNearOne(log, lambda);
    return (std::pow(base, lambda) - 1.0) / lambda;
}

double baseOfPowerCurve(double value, double lambda)
{
    if (isZero(lambda)) return std::exp(value);
    const double power = lambda * value;
    if (power < -1.0) return std::numeric_limits<double>::quiet_NaN();
    if (std::abs(power) < farFromOne) return std::exp(logNearOne(value, lambda));
    return std::pow(1.0 + power, 1.0 / lambda);
}

}  // namespace trueloss
