#pragma once

#include "base/Message.h"

#include <array>
#include <cstdint>
#include <limits>
#include <string_view>

namespace trueloss {

/// How much of a batch's true value a log gives away.
enum class Grade : std::uint8_t {
    Exact,         ///< Printed itself: known to half a printed digit.
    Bounded,       ///< Undone from neighbouring lines; the bound holds for this batch.
    BlockMean,     ///< Only the mean of several batches is known (of their images, where the tool weighs them); value
                   ///< and bound speak of that mean, not of one batch.
    Unrecoverable  ///< The log does not tell; the value is NaN and the bound infinite.
};
inline constexpr std::array allGrades{Grade::Exact, Grade::Bounded, Grade::BlockMean, Grade::Unrecoverable};

/// For files: "exact", "bounded", "block_mean", "unrecoverable".
std::string_view gradeName(Grade grade);
/// For people: "printed itself", "worked out, with a bound", ...
Message gradeTitle(Grade grade);

/// What stands behind a batch of a log.
struct RecoveredPoint {
    Grade grade = Grade::Unrecoverable;
    double bound = std::numeric_limits<double>::infinity();  ///< The true value lies within rmse +- bound (BlockMean:
                                                             ///< that of the block's mean).
    /// What the log shows after this batch; NaN where it shows nothing. A block of batches ends where it is a number.
    double printed = std::numeric_limits<double>::quiet_NaN();
    bool operator==(const RecoveredPoint&) const = default;
};

}  // namespace trueloss
