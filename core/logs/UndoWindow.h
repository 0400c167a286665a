#pragma once

#include "logs/Unaverage.h"

#include <cstdint>
#include <deque>
#include <vector>

namespace trueloss {

/// Undoes a_k = mean of the last `window` values, or of all k while there are fewer (the bar of Lightning 1.x). With
/// S_k the sum of all values up to step k,
///     S_k = k a_k  while k <= window,   S_k = S_(k - window) + window a_k  afterwards,
/// so that the values between two lines p < k have the mean (S_k - S_p) / (k - p). For neighbouring lines that is
/// b_k = b_(k - window) + window (a_k - a_(k-1)). A line's error goes into every S that is built on it: E_k grows by
/// window * eps a window, and the error of a mean is at most (E_k + E_p) / (k - p).
/// Once E_k + E_p exceeds |a_k| the sums say less of a batch than its window's mean does: then, and where the lines
/// that the sums need are missing, whole windows are given instead, each with the mean a_k +- eps, and what lies
/// between two windows is unrecoverable. So are at most `window` - 1 batches at the log's end. The tool's rounding is
/// bounded for values of one sign. `weight` of the lines is not used. Lines that are not finite are passed over.
/// Requires window >= 1, steps >= 1 and strictly increasing. The blocks cover steps 1..lines.back().step in order and
/// without a hole.
class WindowUndo : public LineUndo {
public:
    WindowUndo(std::int64_t window, MeanArithmetic arithmetic) : m_window(window), m_arithmetic(arithmetic) {}
    void add(const PrintedMean& line, std::vector<RecoveredBlock>& blocks) override;
    void finish(std::vector<RecoveredBlock>& blocks) override;

private:
    /// The sum of all values up to a step, as far as it is known: NaN where it is not.
    struct KnownSum {
        std::int64_t step = 0;
        double value = 0.0;
        double error = 0.0;
    };
    KnownSum sumAt(const PrintedMean& line);

    std::int64_t m_window;
    MeanArithmetic m_arithmetic;
    std::deque<KnownSum> m_sums;  ///< Of the lines of the last window.
    KnownSum m_done;              ///< Up to where blocks were given.
    std::int64_t m_last = 0;      ///< The last line's step.
};
std::vector<RecoveredBlock> undoWindow(const std::vector<PrintedMean>& lines, std::int64_t window,
                                       MeanArithmetic arithmetic);

}  // namespace trueloss
