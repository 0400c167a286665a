#pragma once

#include "record/RecoveredPoint.h"

#include <cstdint>
#include <vector>

namespace trueloss {

/// The arithmetic of the tool that printed the mean.
enum class MeanArithmetic {
    Double,  ///< Sums in float64: Keras 1.x to 2.3.1, tf.keras 2.0 and 2.1.
    Single   ///< Sums and divides in float32: tf.keras from 2.2 on. Also the safe choice where it is not known.
};

/// One printed line of a running mean that began at step 1.
struct PrintedMean {
    std::int64_t step = 0;  ///< From 1: how many values the mean holds.
    double weight = 0.0;    ///< W_k: the summed weight of those values (samples, or 1 a step).
    double value = 0.0;     ///< a_k as printed; may be NaN or infinite.
    double halfUnit = 0.0;  ///< eps: half a unit in the last printed digit.
    /// W_k may be anything from here to `weight`, as where the last batch may hold fewer images; 0: it is known.
    double leastWeight = 0.0;
};

/// What is known of the steps firstStep..lastStep, both included. One step unless the log has a gap there.
struct RecoveredBlock {
    std::int64_t firstStep = 0;
    std::int64_t lastStep = 0;
    double value = 0.0;
    double bound = 0.0;  ///< The true value lies within value +- bound.
    Grade grade = Grade::Unrecoverable;
};

/// Undoes an averaging line after line, so that neither all lines nor all blocks lie in memory. The functions beside
/// each of its kinds do the same at once.
class LineUndo {
public:
    virtual ~LineUndo() = default;

    /// The next line: the blocks that it settles are added to `blocks`. They cover the steps from 1 in order and
    /// without a hole, up to this line or, where later lines have to say more, to one before it.
    virtual void add(const PrintedMean& line, std::vector<RecoveredBlock>& blocks) = 0;

    /// There are no more lines: what is left up to the last one.
    virtual void finish(std::vector<RecoveredBlock>& /*blocks*/) {}
};

/// Undoes a running mean a_k = (w_1 b_1 + ... + w_k b_k) / W_k, from what was printed of it. With p the line before:
///     (W_k a_k - W_p a_p) / (W_k - W_p),   error <= (eps_k W_k + eps_p W_p) / (W_k - W_p)
/// plus the rounding of the tool's own sums (and of this function's). That rounding is bounded for values of one sign,
/// as losses and errors are: the sum is then largest at its end. A line that is not finite makes its own block and the
/// one behind it unrecoverable.
/// Requires steps >= 1 and weights > 0, both strictly increasing. The blocks cover steps 1..lines.back().step in order
/// and without a hole.
class RunningMeanUndo : public LineUndo {
public:
    explicit RunningMeanUndo(MeanArithmetic arithmetic) : m_arithmetic(arithmetic) {}
    void add(const PrintedMean& line, std::vector<RecoveredBlock>& blocks) override;

private:
    RecoveredBlock settle(const PrintedMean& line, double lineWeight) const;

    MeanArithmetic m_arithmetic;
    PrintedMean m_previous;
};
std::vector<RecoveredBlock> undoRunningMean(const std::vector<PrintedMean>& lines, MeanArithmetic arithmetic);

/// All of `lines` through `undo`.
std::vector<RecoveredBlock> undoLines(LineUndo& undo, const std::vector<PrintedMean>& lines);

/// Nothing can be told of the steps first..last.
RecoveredBlock unrecoverable(std::int64_t first, std::int64_t last);

}  // namespace trueloss
