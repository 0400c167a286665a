#include "logs/UndoBlocks.h"

#include <cmath>

namespace trueloss {

namespace {

constexpr double roundDouble = 0x1.0p-53;
constexpr double roundSingle = 0x1.0p-24;

}  // namespace

void UsualDistance::add(std::int64_t step)
{
    if (m_previous) ++m_counts[step - *m_previous];
    m_previous = step;
}

std::int64_t UsualDistance::value() const
{
    std::int64_t usual = 0;
    std::int64_t most = 0;
    for (const auto& [distance, count] : m_counts) {
        if (count > most) {
            usual = distance;
            most = count;
        }
    }
    return usual;
}

void BlockMeansUndo::add(const PrintedMean& line, std::vector<RecoveredBlock>& blocks)
{
    if (m_distance > 0 && line.step - m_done > m_distance) {
        blocks.push_back(unrecoverable(m_done + 1, line.step - m_distance));
        m_done = line.step - m_distance;
    }
    if (std::isfinite(line.value)) {
        // A sum of n values rounds at most n times, then comes the division.
        const auto count = static_cast<double>(line.step - m_done);
        const double rounding = m_arithmetic == MeanArithmetic::Single ? roundSingle : roundDouble;
        const double bound = line.halfUnit + rounding * (count + 1.0) * std::abs(line.value);
        blocks.push_back(
            {m_done + 1, line.step, line.value, bound, line.step - m_done > 1 ? Grade::BlockMean : Grade::Exact});
    } else {
        blocks.push_back(unrecoverable(m_done + 1, line.step));
    }
    m_done = line.step;
}

std::vector<RecoveredBlock> undoBlockMeans(const std::vector<PrintedMean>& lines, std::int64_t distance,
                                           MeanArithmetic arithmetic)
{
    BlockMeansUndo undo(distance, arithmetic);
    return undoLines(undo, lines);
}

void RawValues::add(const PrintedMean& line, std::vector<RecoveredBlock>& blocks)
{
    if (line.step > m_done + 1) blocks.push_back(unrecoverable(m_done + 1, line.step - 1));
    blocks.push_back({line.step, line.step, line.value, line.halfUnit, Grade::Exact});
    m_done = line.step;
}

std::vector<RecoveredBlock> readRawValues(const std::vector<PrintedMean>& lines)
{
    RawValues undo;
    return undoLines(undo, lines);
}

}  // namespace trueloss
