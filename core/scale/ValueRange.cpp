// Compiled with -ffinite-math-only, so that the compiler uses the processor's minimum and maximum of several values at
// once. What is not finite is therefore found by its bits.
#include "scale/ValueRange.h"

#include <algorithm>
#include <bit>
#include <cstdint>

namespace trueloss {

ValueRange rangeOf(std::span<const double> values)
{
    constexpr std::uint64_t withoutSign = ~std::uint64_t{0} >> 1U;
    constexpr std::uint64_t exponentStep = std::uint64_t{1} << 52U;
    double low = values.front();
    double high = values.front();
    std::uint64_t carry = 0;
    for (const double value : values) {
        low = std::min(low, value);
        high = std::max(high, value);
        // An exponent of all ones, and no other, carries into the sign's place.
        carry |= (std::bit_cast<std::uint64_t>(value) & withoutSign) + exponentStep;
    }
    return {low, high, (carry & ~withoutSign) == 0};
}

}  // namespace trueloss
