#pragma once

#include "data/Manifest.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace trueloss::checks {

struct ValueCount {
    double value = 0.0;
    std::size_t count = 0;
};

/// A value that stands for "not measured", as far as figures can tell.
struct MissingCode {
    double value = 0.0;
    std::size_t count = 0;
    bool apart = false;  ///< It lies apart from all other values; else it is piled up among them.
};

/// One target column, sorted and counted once for all checks.
struct ColumnFacts {
    std::size_t index = 0;
    std::string name;
    std::string unit;                  ///< With a blank before it (" kPa"), so that it can follow any number; or empty.
    std::vector<double> values;        ///< By row.
    std::vector<ValueCount> distinct;  ///< Ascending.
    std::vector<MissingCode> codes;    ///< Ascending.
    std::vector<double> plain;         ///< The values that are no codes, ascending.

    bool isCode(double value) const;
};

ColumnFacts columnFacts(const Manifest& manifest, std::size_t column);

/// Which of the values that people write for "not measured" (-1, 0, -9, 99, -99, 999, -999, 9999, -9999, 99999,
/// -99999, 65535, -32768) are piled up, at least 3 times, where the rest of the column makes them improbable. The rest
/// has at least 10 rows and 3 different values. Apart from it: at least the rest's interquartile range away from all
/// other values, three times for 0, which in whole numbers must be rare besides (below 5 %: empty images among counts
/// are honest); or, for negative codes, the only negative value (unless the others are two values from 0 on). Among it:
/// at least 5 times and 10 times as often as any other value. A pile at the end of the range is none: sensors saturate,
/// rain is often 0, counts begin at 0.
std::vector<MissingCode> findMissingCodes(std::span<const ValueCount> distinct);

}  // namespace trueloss::checks
