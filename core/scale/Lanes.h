#pragma once

#include <array>
#include <cstddef>
#include <cstring>

namespace trueloss {

/// Two doubles in one register of every 64-bit processor (GCC's and Clang's vector extension): operators work on both.
/// The compiler itself may not turn a loop over doubles into these where the order of additions counts.
using DoublePair [[gnu::vector_size(16)]] = double;

/// As many doubles at once as hide an operation's latency and still leave registers free.
struct Lanes {
    static constexpr std::size_t count = 8;
    std::array<DoublePair, count / 2> pairs{};

    static Lanes load(const double* values)
    {
        Lanes out;
        std::memcpy(&out.pairs, values, sizeof(out.pairs));
        return out;
    }
    static Lanes all(double value)
    {
        Lanes out;
        out.pairs.fill(DoublePair{value, value});
        return out;
    }
    std::array<double, count> values() const
    {
        std::array<double, count> out;
        std::memcpy(&out, &pairs, sizeof(out));
        return out;
    }
};

}  // namespace trueloss
