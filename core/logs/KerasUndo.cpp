#include "logs/KerasUndo.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace trueloss {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double roundDouble = 0x1.0p-53;

PrintedNumber squared(const PrintedNumber& number)
{
    return {number.value * number.value,
            2.0 * std::abs(number.value) * number.halfUnit + number.halfUnit * number.halfUnit};
}

/// The root of a mean of squares that was undone.
void takeRoot(RecoveredBlock& block)
{
    if (!std::isfinite(block.value)) return;
    const double low = std::sqrt(std::max(block.value - block.bound, 0.0));
    const double high = std::sqrt(std::max(block.value + block.bound, 0.0));
    block.value = std::sqrt(std::max(block.value, 0.0));
    block.bound = std::max(high - block.value, block.value - low);
}

RecoveredBlock open(std::int64_t first, std::int64_t last)
{
    return {first, last, unknown, infinite, Grade::Unrecoverable};
}

/// What a line says that stands before the epoch's end; the value squared where that is asked for.
std::vector<PrintedMean> linesOf(const KerasEpoch& epoch, std::size_t column, const KerasReading& reading, bool squares)
{
    std::vector<PrintedMean> lines;
    lines.reserve(epoch.current.size());
    for (std::size_t i = 0; i < epoch.current.size(); ++i) {
        auto value = epoch.at(column, i);
        if (!value) continue;
        if (squares) value = squared(*value);
        const std::int64_t current = epoch.current[i];
        lines.push_back({stepOf(reading, current), static_cast<double>(current), value->value, value->halfUnit});
    }
    return lines;
}

/// A block whose end is a line, with what that shows.
struct ShownBlock {
    RecoveredBlock block;
    double printed = unknown;
};

std::vector<ShownBlock> undoOnce(const std::vector<PrintedMean>& lines, MeanArithmetic arithmetic)
{
    std::vector<ShownBlock> out;
    const auto blocks = undoRunningMean(lines, arithmetic);
    out.reserve(blocks.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) out.push_back({blocks[i], lines[i].value});
    return out;
}

/// Lines whose mean is not known end no block: a block goes from one known mean to the next.
std::vector<ShownBlock> undoTwice(const std::vector<PrintedMean>& lines)
{
    std::vector<ShownBlock> out;
    std::size_t line = 0;
    for (const RecoveredBlock& block : undoRunningMean(undoOuterMean(lines), MeanArithmetic::Single)) {
        while (lines[line].step < block.lastStep) ++line;
        out.push_back({block, lines[line].value});
    }
    const std::int64_t done = out.empty() ? 0 : out.back().block.lastStep;
    if (!lines.empty() && done < lines.back().step)
        out.push_back({open(done + 1, lines.back().step), lines.back().value});
    return out;
}

/// What holds whichever of two readings is the right one: the hull of both, block by block of `twice`, whose blocks are
/// made of whole ones of `once`.
std::vector<ShownBlock> undoEither(const std::vector<ShownBlock>& once, std::vector<ShownBlock> twice)
{
    std::size_t at = 0;
    for (ShownBlock& shown : twice) {
        RecoveredBlock& block = shown.block;
        double sum = 0.0;
        double error = 0.0;
        for (; at < once.size() && once[at].block.lastStep <= block.lastStep; ++at) {
            const auto steps = static_cast<double>(once[at].block.lastStep - once[at].block.firstStep + 1);
            sum += once[at].block.value * steps;
            error += once[at].block.bound * steps;
        }
        const auto steps = static_cast<double>(block.lastStep - block.firstStep + 1);
        const double low = std::min(block.value - block.bound, (sum - error) / steps);
        const double high = std::max(block.value + block.bound, (sum + error) / steps);
        if (!std::isfinite(low) || !std::isfinite(high)) {
            block = open(block.firstStep, block.lastStep);
        } else if (block.firstStep > 1 || block.lastStep > 1) {
            block.value = low + (high - low) / 2.0;
            block.bound = (high - low) / 2.0;
        }
    }
    return twice;
}

/// The last step is printed apart, or weighs otherwise.
bool lastIsOpen(const KerasReading& reading)
{
    return !reading.countsSamples && !reading.only({KerasEra::K30});
}

}  // namespace

std::vector<PrintedMean> undoOuterMean(const std::vector<PrintedMean>& lines)
{
    std::vector<PrintedMean> means;
    const PrintedMean* before = nullptr;
    for (const PrintedMean& line : lines) {
        const auto k = static_cast<double>(line.step);
        if (line.step == 1) {
            means.push_back(line);
        } else if (before != nullptr && before->step + 1 == line.step) {
            PrintedMean mean = line;
            mean.value = k * line.value - (k - 1.0) * before->value;
            mean.halfUnit = k * line.halfUnit + (k - 1.0) * before->halfUnit +
                            roundDouble * 4.0 * (k * std::abs(line.value) + (k - 1.0) * std::abs(before->value)) +
                            roundDouble * k * std::abs(k * line.value);
            means.push_back(mean);
        }
        before = &line;
    }
    return means;
}

RecoveredBlock undoDoubledEnd(const PrintedMean& before, const PrintedNumber& end, std::int64_t steps,
                              std::int64_t batchSize, std::int64_t lastSize)
{
    const auto n = static_cast<double>(batchSize);
    const auto last = static_cast<double>(lastSize);
    const auto count = static_cast<double>(steps);
    const double samples = n * (count - 1.0) + last;
    const double sum = before.weight * before.value;
    const double whole = end.value * (count + 1.0);
    RecoveredBlock block;
    block.firstStep = block.lastStep = steps;
    block.value = (whole - sum * (1.0 + n / samples)) / (1.0 + last / samples);
    block.bound = (end.halfUnit * (count + 1.0) + before.halfUnit * before.weight * (1.0 + n / samples) +
                   roundDouble * (count + 8.0) * (std::abs(whole) + std::abs(sum))) /
                  (1.0 + last / samples);
    block.grade = std::isfinite(block.value) ? Grade::Bounded : Grade::Unrecoverable;
    if (!std::isfinite(block.value)) block = open(steps, steps);
    return block;
}

UndoneEpoch undoKeras(const KerasEpoch& epoch, std::size_t column, const KerasReading& reading, bool squares)
{
    UndoneEpoch out;
    std::vector<PrintedMean> lines = linesOf(epoch, column, reading, squares);
    auto end = epoch.atEnd(column);
    const double shownAtEnd = end ? end->value : unknown;
    if (end && squares) end = squared(*end);
    out.steps = epoch.ended ? stepOf(reading, epoch.endsAt) : lines.empty() ? 0 : lines.back().step;
    if (epoch.current.empty()) {
        if (!end) return out;
        // The epoch's mean is all that there is, and exact where the bar does not count it as a step of its own.
        RecoveredBlock block = open(1, out.steps);
        const bool exact = reading.countsSamples ? !reading.only({KerasEra::Tf20})
                                                 : reading.only({KerasEra::Tf22, KerasEra::K311, KerasEra::K315});
        if (exact) {
            block = undoRunningMean({{out.steps, static_cast<double>(out.steps), end->value, end->halfUnit}},
                                    reading.arithmetic())
                        .back();
        }
        out.blocks.push_back(block);
        out.printed.push_back(shownAtEnd);
        if (squares) std::for_each(out.blocks.begin(), out.blocks.end(), takeRoot);
        return out;
    }
    const std::int64_t total = epoch.ended ? out.steps : reading.countsSamples ? 0 : epoch.target.value_or(0);
    const bool sized = reading.batchSize > 0 && reading.lastSize > 0;

    // The last step weighs as much as its samples, where they are known.
    std::optional<PrintedMean> last;
    if (lastIsOpen(reading) && !lines.empty() && total > 0 && lines.back().step == total) {
        last = lines.back();
        lines.pop_back();
        if (sized) {
            last->weight = static_cast<double>(total - 1) +
                           static_cast<double>(reading.lastSize) / static_cast<double>(reading.batchSize);
            const bool newest = reading.only({KerasEra::Tf22, KerasEra::K32, KerasEra::K311, KerasEra::K315});
            if (newest) {
                lines.push_back(*last);
                last.reset();
            }
        }
    }
    // Counted in samples, the end up to 2.3.1 shows the exact mean; for "/sample", of tf.keras, it is not verified.
    if (reading.countsSamples && end && !reading.only({KerasEra::Tf20}) &&
        (lines.empty() || lines.back().step < out.steps))
        lines.push_back({out.steps, static_cast<double>(epoch.endsAt), end->value, end->halfUnit});

    const MeanArithmetic arithmetic = reading.arithmetic();
    std::vector<ShownBlock> shown = reading.twice() ? undoTwice(lines) : undoOnce(lines, arithmetic);
    if (reading.once() && reading.twice()) shown = undoEither(undoOnce(lines, arithmetic), std::move(shown));
    for (const ShownBlock& block : shown) {
        out.blocks.push_back(block.block);
        out.printed.push_back(squares ? std::sqrt(block.printed) : block.printed);
    }

    std::int64_t done = lines.empty() ? 0 : lines.back().step;
    if (done < out.steps) {
        const bool doubled = !reading.countsSamples && reading.only({KerasEra::To208, KerasEra::To231, KerasEra::Tf20});
        if (doubled && sized && end && done == out.steps - 1 && done > 0) {
            out.blocks.push_back(undoDoubledEnd(lines.back(), *end, out.steps, reading.batchSize, reading.lastSize));
        } else {
            out.blocks.push_back(open(done + 1, out.steps));
        }
        const double drawn = !last ? unknown : squares ? std::sqrt(last->value) : last->value;
        out.printed.push_back(end ? shownAtEnd : drawn);
    }
    if (squares) std::for_each(out.blocks.begin(), out.blocks.end(), takeRoot);
    return out;
}

}  // namespace trueloss
