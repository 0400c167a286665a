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

}  // namespace

std::vector<RecoveredBlock> undoRunningMean(const std::vector<PrintedMean>& lines, MeanArithmetic arithmetic)
{
    std::vector<RecoveredBlock> blocks;
    blocks.reserve(lines.size());
    PrintedMean previous;
    for (const PrintedMean& line : lines) {
        RecoveredBlock block;
        block.firstStep = previous.step + 1;
        block.lastStep = line.step;
        const double sum = line.weight * line.value;
        const double previousSum = previous.weight * previous.value;
        const std::int64_t steps = line.step - previous.step;
        const double weight = line.weight - previous.weight;
        const double value = (sum - previousSum) / weight;
        if (std::isfinite(value)) {
            block.value = value;
            block.bound = (line.halfUnit * line.weight + previous.halfUnit * previous.weight +
                           rounding(sum, previousSum, steps, arithmetic)) /
                          weight;
            block.grade = steps > 1 ? Grade::BlockMean : line.step == 1 ? Grade::Exact : Grade::Bounded;
        } else {
            block.value = std::numeric_limits<double>::quiet_NaN();
            block.bound = std::numeric_limits<double>::infinity();
        }
        blocks.push_back(block);
        previous = line;
    }
    return blocks;
}

}  // namespace trueloss
