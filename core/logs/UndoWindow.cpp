#include "logs/UndoWindow.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace trueloss {

namespace {

constexpr double roundDouble = 0x1.0p-53;
constexpr double roundSingle = 0x1.0p-24;
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// The sum of all values up to a line's step, as far as it is known: NaN where it is not.
struct KnownSum {
    double value = unknown;
    double error = 0.0;
    bool known() const { return std::isfinite(value); }
};

/// Half a unit, and what the tool's own sum of at most `window` values and its division may be off by.
double errorOf(const PrintedMean& line, std::int64_t window, MeanArithmetic arithmetic)
{
    const auto terms = static_cast<double>(std::min(line.step, window));
    const double rounding = arithmetic == MeanArithmetic::Single ? roundSingle : roundDouble;
    return line.halfUnit + std::abs(line.value) * rounding * (terms + 1.0);
}

std::vector<KnownSum> sumsOf(const std::vector<PrintedMean>& lines, std::int64_t window, MeanArithmetic arithmetic)
{
    std::vector<KnownSum> sums(lines.size());
    std::size_t before = 0;  // The line one window back, where there is one.
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const PrintedMean& line = lines[i];
        KnownSum base{0.0, 0.0};
        if (line.step > window) {
            while (lines[before].step < line.step - window) ++before;
            base = lines[before].step == line.step - window ? sums[before] : KnownSum{};
        }
        const auto terms = static_cast<double>(std::min(line.step, window));
        sums[i].value = base.value + terms * line.value;
        sums[i].error = base.error + terms * errorOf(line, window, arithmetic) +
                        2.0 * roundDouble * (std::abs(base.value) + terms * std::abs(line.value));
    }
    return sums;
}

RecoveredBlock unrecoverable(std::int64_t first, std::int64_t last)
{
    return {first, last, unknown, std::numeric_limits<double>::infinity(), Grade::Unrecoverable};
}

}  // namespace

std::vector<RecoveredBlock> undoWindow(const std::vector<PrintedMean>& lines, std::int64_t window,
                                       MeanArithmetic arithmetic)
{
    const std::vector<KnownSum> sums = sumsOf(lines, window, arithmetic);
    std::vector<RecoveredBlock> blocks;
    blocks.reserve(lines.size());
    std::int64_t done = 0;
    KnownSum doneSum{0.0, 0.0};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const PrintedMean& line = lines[i];
        if (!std::isfinite(line.value)) continue;
        const double error = sums[i].error + doneSum.error;
        if (sums[i].known() && doneSum.known() && error <= std::abs(line.value)) {
            const std::int64_t count = line.step - done;
            const auto n = static_cast<double>(count);
            const double difference = sums[i].value - doneSum.value;
            const Grade grade = count > 1 ? Grade::BlockMean : line.step == 1 ? Grade::Exact : Grade::Bounded;
            const double bound = (error + 2.0 * roundDouble * std::abs(difference)) / n;
            blocks.push_back({done + 1, line.step, difference / n, bound, grade});
        } else if (line.step - window >= done) {
            if (line.step - window > done) blocks.push_back(unrecoverable(done + 1, line.step - window));
            blocks.push_back({line.step - window + 1, line.step, line.value, errorOf(line, window, arithmetic),
                              window > 1 ? Grade::BlockMean : Grade::Exact});
        } else {
            continue;
        }
        done = line.step;
        doneSum = sums[i];
    }
    if (!lines.empty() && done < lines.back().step) blocks.push_back(unrecoverable(done + 1, lines.back().step));
    return blocks;
}

}  // namespace trueloss
