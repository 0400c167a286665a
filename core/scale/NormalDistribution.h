#pragma once

namespace trueloss {

/// The standard normal distribution's share below z.
double normalShare(double z);

/// Its density.
double normalDensity(double z);

/// The z with that share below it: normalShare()'s inverse. Infinite at 0 and 1, NaN outside.
double normalQuantile(double share);

}  // namespace trueloss
