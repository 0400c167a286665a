#include "logs/UndoEma.h"

#include <cmath>

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

EmaUndo::EmaUndo(double beta, MeanArithmetic arithmetic) : m_beta(beta)
{
    const bool single = arithmetic == MeanArithmetic::Single;
    const auto singleWeight = static_cast<double>(1.0F - static_cast<float>(beta));
    m_rounding = single ? roundSingle : 2.0 * roundDouble;
    m_weightError = single ? std::abs(singleWeight / (1.0 - beta) - 1.0) : roundDouble / (1.0 - beta);
}

void EmaUndo::add(const PrintedMean& line, std::vector<RecoveredBlock>& blocks)
{
    const auto steps = static_cast<double>(line.step - m_previous.step);
    const double fade = std::pow(m_beta, steps);
    const Biased now = biasedOf(line, m_beta, m_rounding);
    const Biased before = biasedOf(m_previous, m_beta, m_rounding);
    const double value = (now.value - fade * before.value) / (1.0 - fade);
    RecoveredBlock block = unrecoverable(m_previous.step + 1, line.step);
    if (std::isfinite(value)) {
        const double own = 4.0 * roundDouble * (std::abs(now.value) + std::abs(before.value));
        const double tool = stepRounding(now.value, before.value, steps, m_beta, m_rounding, m_weightError);
        block.value = value;
        block.bound = (now.error + fade * before.error + tool + own) / (1.0 - fade);
        block.grade = steps > 1.0 ? Grade::BlockMean : line.step == 1 ? Grade::Exact : Grade::Bounded;
    }
    blocks.push_back(block);
    m_previous = line;
}

std::vector<RecoveredBlock> undoEma(const std::vector<PrintedMean>& lines, double beta, MeanArithmetic arithmetic)
{
    EmaUndo undo(beta, arithmetic);
    return undoLines(undo, lines);
}

}  // namespace trueloss
