#include "logs/UndoWindow.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace trueloss {

namespace {

constexpr double roundDouble = 0x1.0p-53;
constexpr double roundSingle = 0x1.0p-24;
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// Half a unit, and what the tool's own sum of at most `window` values and its division may be off by.
double errorOf(const PrintedMean& line, std::int64_t window, MeanArithmetic arithmetic)
{
    const auto terms = static_cast<double>(std::min(line.step, window));
    const double rounding = arithmetic == MeanArithmetic::Single ? roundSingle : roundDouble;
    return line.halfUnit + std::abs(line.value) * rounding * (terms + 1.0);
}

}  // namespace

WindowUndo::KnownSum WindowUndo::sumAt(const PrintedMean& line)
{
    KnownSum base;
    if (line.step > m_window) {
        while (!m_sums.empty() && m_sums.front().step < line.step - m_window) m_sums.pop_front();
        const bool known = !m_sums.empty() && m_sums.front().step == line.step - m_window;
        base = known ? m_sums.front() : KnownSum{0, unknown, 0.0};
    }
    const auto terms = static_cast<double>(std::min(line.step, m_window));
    return {line.step, base.value + terms * line.value,
            base.error + terms * errorOf(line, m_window, m_arithmetic) +
                2.0 * roundDouble * (std::abs(base.value) + terms * std::abs(line.value))};
}

void WindowUndo::add(const PrintedMean& line, std::vector<RecoveredBlock>& blocks)
{
    const KnownSum sum = sumAt(line);
    m_sums.push_back(sum);
    m_last = line.step;
    if (!std::isfinite(line.value)) return;
    const double error = sum.error + m_done.error;
    if (std::isfinite(sum.value) && std::isfinite(m_done.value) && error <= std::abs(line.value)) {
        const std::int64_t count = line.step - m_done.step;
        const auto n = static_cast<double>(count);
        const double difference = sum.value - m_done.value;
        const Grade grade = count > 1 ? Grade::BlockMean : line.step == 1 ? Grade::Exact : Grade::Bounded;
        const double bound = (error + 2.0 * roundDouble * std::abs(difference)) / n;
        blocks.push_back({m_done.step + 1, line.step, difference / n, bound, grade});
    } else if (line.step - m_window >= m_done.step) {
        const std::int64_t before = line.step - m_window;
        if (before > m_done.step) blocks.push_back(unrecoverable(m_done.step + 1, before));
        blocks.push_back({before + 1, line.step, line.value, errorOf(line, m_window, m_arithmetic),
                          m_window > 1 ? Grade::BlockMean : Grade::Exact});
    } else {
        return;
    }
    m_done = sum;
}

void WindowUndo::finish(std::vector<RecoveredBlock>& blocks)
{
    if (m_done.step < m_last) blocks.push_back(unrecoverable(m_done.step + 1, m_last));
}

std::vector<RecoveredBlock> undoWindow(const std::vector<PrintedMean>& lines, std::int64_t window,
                                       MeanArithmetic arithmetic)
{
    WindowUndo undo(window, arithmetic);
    return undoLines(undo, lines);
}

}  // namespace trueloss
