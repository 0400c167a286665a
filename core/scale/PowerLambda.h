#pragma once

#include <span>

namespace trueloss {

/// The exponent lambda for which transformed values are most like a normal distribution: where the log-likelihood that
/// scikit-learn's PowerTransformer maximises has its maximum. It is concave in lambda (Box-Cox: Kouider and Chen 1995;
/// Yeo-Johnson: Marchand et al., "SecureFedYJ", NeurIPS 2022), so the maximum is where its slope is 0, which is solved
/// for here (Algorithm 748) to the last few digits. scikit-learn runs Brent's method on the likelihood itself, which
/// cannot tell lambdas apart that differ by less than about 1e-8 (the root of a double's precision): the same
/// scikit-learn gives lambdas that differ from the 8th digit on under other instruction sets of one processor.
///
/// Two things are decided here where scikit-learn returns what rounding leaves:
///   - a column whose logs differ by less than 1e-6 is too narrow for any usable lambda to bend: lambda is 1;
///   - lambda stays where the transformed values neither pass exp(340) nor agree in more than their first nine digits.
///
/// Both take finite values, at least one, and use memory for as many again. NaN where no lambda is usable (values of
/// both signs beyond 1e147).
double yeoJohnsonLambda(std::span<const double> values);

/// Requires values > 0.
double boxCoxLambda(std::span<const double> values);

}  // namespace trueloss
