#pragma once

#include "base/Error.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// What the head of an array in NumPy's format says (NEP 1 and numpy.lib.format: versions 1 to 3).
struct NpyHeader {
    enum class Kind { Bool, Signed, Unsigned, Float };

    Kind kind = Kind::Float;
    std::size_t itemBytes = 0;  ///< 1, 2, 4 or 8.
    bool bigEndian = false;
    bool fortranOrder = false;  ///< The first index runs fastest.
    std::vector<std::uint64_t> shape;
    std::size_t headBytes = 0;  ///< Where the values begin.

    std::uint64_t elements() const;
    std::uint64_t valueBytes() const { return elements() * itemBytes; }
    std::string shapeText() const;  ///< "(60000, 28, 28)"
    std::string typeText() const;   ///< "uint8"
};

inline constexpr std::size_t npyPrefixBytes = 12;  ///< That npyHeadBytes() needs.

/// Length of the head by its first bytes. `name` is for messages. Errors: Malformed, Unsupported, TooLarge (64 KiB).
Result<std::size_t> npyHeadBytes(std::string_view start, const std::string& name);

/// Reads the head, which is a Python literal, by its own small grammar: nothing is evaluated. Refuses objects
/// (pickled), text, complex numbers and records by name. Limits: 8 dimensions, 2^48 bytes of values.
/// Errors: Malformed, Unsupported, TooLarge.
Result<NpyHeader> parseNpyHeader(std::string_view head, const std::string& name);

/// The value of one element at `bytes` (itemBytes long).
double npyValue(const NpyHeader& header, const std::uint8_t* bytes);

}  // namespace trueloss
