#pragma once

#include <cstddef>
#include <span>

namespace trueloss {

/// The two-sample Kolmogorov-Smirnov test: do two samples come from the same distribution?
struct KolmogorovSmirnov {
    double statistic = 0.0;    ///< The largest difference between the shares at or below one value: 0 to 1.
    double pValue = 1.0;       ///< Two-sided.
    bool exact = false;        ///< How the p value was found.
    double location = 0.0;     ///< The value at which the two differ most (the smallest such).
    double firstShare = 0.0;   ///< Of the first sample at or below it.
    double secondShare = 0.0;  ///< Of the second.
};

/// Requires finite values. The p value of two samples of up to 10,000 each is exact for values without ties and
/// an upper bound with them: lattice paths counted from the outside, so that small ones keep their digits
/// (Hodges 1957; Viehmann 2021, as R's psmirnov does; agrees with scipy.stats.ks_2samp(method="exact")). Beyond,
/// Kolmogorov's limiting distribution of sqrt(n m / (n + m)) times the statistic (Smirnov 1939), which is
/// scipy.special.kolmogorov. An empty sample gives statistic 0 and p value 1.
KolmogorovSmirnov kolmogorovSmirnov(std::span<const double> first, std::span<const double> second);

/// P(K > x) of Kolmogorov's limiting distribution.
double kolmogorovTail(double x);

}  // namespace trueloss
