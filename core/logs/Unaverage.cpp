#include "logs/Unaverage.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace trueloss {

namespace {

constexpr double roundDouble = 0x1.0p-53;
constexpr double roundSingle = 0x1.0p-24;

/// How far the difference of the two sums may be off through rounding alone.
double rounding(double sum, double previousSum, std::int64_t steps, MeanArithmetic arithmetic)
{
    const double largest = std::max(std::abs(sum), std::abs(previousSum));
    const double ends = std::abs(sum) + std::abs(previousSum);
    // Each step between the lines rounds the tool's sum once. Each line then adds, in float64: the tool's division, the
    // reading of the decimal text, and this function's product and difference.
    const auto count = static_cast<double>(steps);
    double error = roundDouble * (count * largest + 4.0 * ends);
    // float32: a sum and a product (value times weight) a step, and a division a line. The products are those of the
    // steps between the lines alone; what they add up to is the difference of the sums.
    if (arithmetic == MeanArithmetic::Single)
        error += roundSingle * (count * largest + std::abs(sum - previousSum) + ends);
    return error;
}

/// All that either of two blocks of the same steps allows.
RecoveredBlock hull(const RecoveredBlock& a, const RecoveredBlock& b)
{
    if (a.grade == Grade::Unrecoverable) return a;
    if (b.grade == Grade::Unrecoverable) return b;
    const double low = std::min(a.value - a.bound, b.value - b.bound);
    const double high = std::max(a.value + a.bound, b.value + b.bound);
    RecoveredBlock out = a;
    out.value = 0.5 * (low + high);
    out.bound = 0.5 * (high - low) + 4.0 * roundDouble * std::max(std::abs(low), std::abs(high));
    return out;
}

}  // namespace

RecoveredBlock RunningMeanUndo::settle(const PrintedMean& line, double lineWeight) const
{
    RecoveredBlock block = unrecoverable(m_previous.step + 1, line.step);
    const double sum = lineWeight * line.value;
    const double previousSum = m_previous.weight * m_previous.value;
    const std::int64_t steps = line.step - m_previous.step;
    const double weight = lineWeight - m_previous.weight;
    const double value = (sum - previousSum) / weight;
    if (!std::isfinite(value)) return block;
    block.value = value;
    block.bound = (line.halfUnit * lineWeight + m_previous.halfUnit * m_previous.weight +
                   rounding(sum, previousSum, steps, m_arithmetic)) /
                  weight;
    block.grade = steps > 1 ? Grade::BlockMean : line.step == 1 ? Grade::Exact : Grade::Bounded;
    return block;
}

void RunningMeanUndo::add(const PrintedMean& line, std::vector<RecoveredBlock>& blocks)
{
    RecoveredBlock block = settle(line, line.weight);
    if (line.leastWeight > 0.0) block = hull(block, settle(line, line.leastWeight));
    blocks.push_back(block);
    m_previous = line;
}

std::vector<RecoveredBlock> undoRunningMean(const std::vector<PrintedMean>& lines, MeanArithmetic arithmetic)
{
    RunningMeanUndo undo(arithmetic);
    return undoLines(undo, lines);
}

std::vector<RecoveredBlock> undoLines(LineUndo& undo, const std::vector<PrintedMean>& lines)
{
    std::vector<RecoveredBlock> blocks;
    blocks.reserve(lines.size());
    for (const PrintedMean& line : lines) undo.add(line, blocks);
    undo.finish(blocks);
    return blocks;
}

RecoveredBlock unrecoverable(std::int64_t first, std::int64_t last)
{
    return {first, last, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
            Grade::Unrecoverable};
}

}  // namespace trueloss
