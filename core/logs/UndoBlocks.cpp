#include "logs/UndoBlocks.h"

#include <cmath>
#include <limits>
#include <map>

namespace trueloss {

namespace {

constexpr double roundDouble = 0x1.0p-53;
constexpr double roundSingle = 0x1.0p-24;

RecoveredBlock unrecoverable(std::int64_t first, std::int64_t last)
{
    return {first, last, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
            Grade::Unrecoverable};
}

}  // namespace

std::int64_t usualDistance(const std::vector<PrintedMean>& lines)
{
    std::map<std::int64_t, std::int64_t> counts;
    for (std::size_t i = 1; i < lines.size(); ++i) ++counts[lines[i].step - lines[i - 1].step];
    std::int64_t usual = 0;
    std::int64_t most = 0;
    for (const auto& [distance, count] : counts) {
        if (count > most) {
            usual = distance;
            most = count;
        }
    }
    return usual;
}

std::vector<RecoveredBlock> undoBlockMeans(const std::vector<PrintedMean>& lines, std::int64_t distance,
                                           MeanArithmetic arithmetic)
{
    std::vector<RecoveredBlock> blocks;
    blocks.reserve(lines.size());
    std::int64_t done = 0;
    for (const PrintedMean& line : lines) {
        if (distance > 0 && line.step - done > distance) {
            blocks.push_back(unrecoverable(done + 1, line.step - distance));
            done = line.step - distance;
        }
        if (std::isfinite(line.value)) {
            // A sum of n values rounds at most n times, then comes the division.
            const auto count = static_cast<double>(line.step - done);
            const double rounding = arithmetic == MeanArithmetic::Single ? roundSingle : roundDouble;
            const double bound = line.halfUnit + rounding * (count + 1.0) * std::abs(line.value);
            blocks.push_back(
                {done + 1, line.step, line.value, bound, line.step - done > 1 ? Grade::BlockMean : Grade::Exact});
        } else {
            blocks.push_back(unrecoverable(done + 1, line.step));
        }
        done = line.step;
    }
    return blocks;
}

std::vector<RecoveredBlock> readRawValues(const std::vector<PrintedMean>& lines)
{
    std::vector<RecoveredBlock> blocks;
    blocks.reserve(lines.size());
    std::int64_t done = 0;
    for (const PrintedMean& line : lines) {
        if (line.step > done + 1) blocks.push_back(unrecoverable(done + 1, line.step - 1));
        blocks.push_back({line.step, line.step, line.value, line.halfUnit, Grade::Exact});
        done = line.step;
    }
    return blocks;
}

}  // namespace trueloss
