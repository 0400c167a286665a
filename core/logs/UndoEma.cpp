#include "logs/UndoEma.h"

#include <cmath>
#include <limits>

namespace trueloss {

namespace {

constexpr double roundDouble = 0x1.0p-53;
constexpr double roundSingle = 0x1.0p-24;

/// v_k and how far it may be off through the print, the tool's last division and its rounded divisor.
struct Biased {
    double value = 0.0;
    double error = 0.0;
};

Biased biasedOf(const PrintedMean& line, double beta, double rounding)
{
    if (line.step == 0) return {};
    const double share = 1.0 - std::pow(beta, static_cast<double>(line.step));
    return {share * line.value, share * (line.halfUnit + 2.0 * rounding * std::abs(line.value))};
}

/// What the tool's steps from `before` to `now` add to the error of v. Each step rounds v once and its change, (1 -
/// beta)(b - v), twice more; the weight 1 - beta is off too. With values of one sign beta^(k - j) v_j <= v_k.
double stepRounding(double now, double before, double steps, double beta, double rounding, double weightError)
{
    const double change = steps == 1.0 ? std::abs(now - before) : std::abs(now) * (1.0 + steps * (1.0 - beta) / beta);
    return steps * rounding * std::abs(now) + (2.0 * rounding + weightError) * change;
}

}  // namespace

std::vector<RecoveredBlock> undoEma(const std::vector<PrintedMean>& lines, double beta, MeanArithmetic arithmetic)
{
    const bool single = arithmetic == MeanArithmetic::Single;
    const double rounding = single ? roundSingle : 2.0 * roundDouble;
    const auto singleWeight = static_cast<double>(1.0F - static_cast<float>(beta));
    const double weightError = single ? std::abs(singleWeight / (1.0 - beta) - 1.0) : roundDouble / (1.0 - beta);

    std::vector<RecoveredBlock> blocks;
    blocks.reserve(lines.size());
    PrintedMean previous;
    for (const PrintedMean& line : lines) {
        RecoveredBlock block;
        block.firstStep = previous.step + 1;
        block.lastStep = line.step;
        const auto steps = static_cast<double>(line.step - previous.step);
        const double fade = std::pow(beta, steps);
        const Biased now = biasedOf(line, beta, rounding);
        const Biased before = biasedOf(previous, beta, rounding);
        const double value = (now.value - fade * before.value) / (1.0 - fade);
        if (std::isfinite(value)) {
            const double own = 4.0 * roundDouble * (std::abs(now.value) + std::abs(before.value));
            const double tool = stepRounding(now.value, before.value, steps, beta, rounding, weightError);
            block.value = value;
            block.bound = (now.error + fade * before.error + tool + own) / (1.0 - fade);
            block.grade = steps > 1.0 ? Grade::BlockMean : line.step == 1 ? Grade::Exact : Grade::Bounded;
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
