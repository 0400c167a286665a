#pragma once

namespace trueloss {

/// (base^lambda - 1) / lambda and its limit log(base), for base = 1 + above >= 0: the curve behind Box-Cox and
/// Yeo-Johnson. `above` is what base lies above 1, which for small values has digits that 1 + above loses.
/// scikit-learn computes base^lambda - 1 (Yeo-Johnson) and expm1(lambda log(base)) (Box-Cox), each bad for some
/// values; here each value takes the better of the two, so that both kinds are right to the last digits.
double powerCurve(double above, double lambda);

/// Its inverse, again as what the base lies above 1. NaN where no base has that value, infinite where it passes the
/// largest double.
double powerCurveInverse(double value, double lambda);

/// The same pair with the base itself: for Box-Cox, whose values may lie far below 1.
double powerCurveOfBase(double base, double lambda);
double baseOfPowerCurve(double value, double lambda);

}  // namespace trueloss
