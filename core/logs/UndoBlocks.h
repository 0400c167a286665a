#pragma once

#include "logs/Unaverage.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace trueloss {

/// The distance of neighbouring lines that occurs most often; of several, the shortest. 0 with less than two lines.
class UsualDistance {
public:
    void add(std::int64_t step);
    std::int64_t value() const;

private:
    std::optional<std::int64_t> m_previous;
    std::map<std::int64_t, std::int64_t> m_counts;
};

/// Lines that each show the mean of the batches since the line before (Hugging Face, mmengine): the blocks' means
/// themselves, within half a printed unit and the tool's rounding. A line that is farther from the one before it than
/// `distance` (0: not known) is taken for the mean of that many batches, and those before them for not shown: a log
/// that begins in the middle of a run, a line that is missing. A block of one batch is exact, a line that is not finite
/// unrecoverable. The rounding is bounded for values of one sign; `weight` of the lines is not used.
/// Requires steps >= 1, strictly increasing. The blocks cover steps 1..lines.back().step in order and without a hole.
class BlockMeansUndo : public LineUndo {
public:
    BlockMeansUndo(std::int64_t distance, MeanArithmetic arithmetic) : m_distance(distance), m_arithmetic(arithmetic) {}
    void add(const PrintedMean& line, std::vector<RecoveredBlock>& blocks) override;

private:
    std::int64_t m_distance;
    MeanArithmetic m_arithmetic;
    std::int64_t m_done = 0;
};
std::vector<RecoveredBlock> undoBlockMeans(const std::vector<PrintedMean>& lines, std::int64_t distance,
                                           MeanArithmetic arithmetic);

/// Lines that each show the value of one batch: exact, within half a printed unit, NaN and infinities as they are; the
/// batches between the lines unrecoverable. Requires and covers the same.
class RawValues : public LineUndo {
public:
    void add(const PrintedMean& line, std::vector<RecoveredBlock>& blocks) override;

private:
    std::int64_t m_done = 0;
};
std::vector<RecoveredBlock> readRawValues(const std::vector<PrintedMean>& lines);

}  // namespace trueloss
