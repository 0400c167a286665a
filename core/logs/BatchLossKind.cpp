#include "logs/BatchLossKind.h"

#include <algorithm>
#include <cmath>

namespace trueloss {

namespace {

constexpr double roundSingle = 0x1.0p-24;
constexpr std::size_t fewestRows = 8;  ///< That a period of resets is believed of.

/// How the means of the epochs fit.
struct Fits {
    std::int64_t epochs = 0;       ///< That can be tested.
    std::int64_t runningMean = 0;  ///< The mean is the last row.
    std::int64_t raw = 0;          ///< It is the mean of the rows.
};

bool isRunningMean(const std::deque<EventRow>& rows, const EpochStretch& epoch)
{
    const double mean = epoch.mean->value;
    return std::abs(rows[epoch.end - 1].value - mean) <= 8.0 * roundSingle * std::abs(mean);
}

bool isMeanOfRows(const std::deque<EventRow>& rows, const EpochStretch& epoch)
{
    double sum = 0.0;
    double size = 0.0;
    for (std::size_t i = epoch.first; i < epoch.end; ++i) {
        sum += rows[i].value;
        size += std::abs(rows[i].value);
    }
    const auto count = static_cast<double>(epoch.end - epoch.first);
    const double all = sum / count;
    const double butLast = (sum - rows[epoch.end - 1].value) / (count - 1.0);
    const auto [low, high] = std::minmax(all, butLast);
    // Keras sums in float32: a rounding a step.
    const double slack = (count + 8.0) * roundSingle * size / count;
    return epoch.mean->value >= low - slack && epoch.mean->value <= high + slack;
}

Fits fitsOf(const std::deque<EventRow>& rows, const std::vector<EpochStretch>& epochs, bool everyStep)
{
    Fits fits;
    for (const EpochStretch& epoch : epochs) {
        if (!epoch.mean || !std::isfinite(epoch.mean->value) || epoch.end - epoch.first < 2) continue;
        ++fits.epochs;
        if (isRunningMean(rows, epoch)) ++fits.runningMean;
        if (everyStep && isMeanOfRows(rows, epoch)) ++fits.raw;
    }
    return fits;
}

/// The first row of [first, end) that lies lower than a running mean from `first` on can; `end` where there is none.
std::size_t firstTooLow(const std::deque<EventRow>& rows, std::size_t first, std::size_t end)
{
    for (std::size_t i = first + 1; i < end; ++i) {
        const auto k = static_cast<double>(i - first + 1);
        const double before = rows[i - 1].value * (k - 1.0);
        if (rows[i].value * k < before - 4.0 * roundSingle * k * std::abs(before)) return i;
    }
    return end;
}

/// Rows an epoch, if the values are a running mean that starts anew at equal distances; all of them where they never
/// start anew; 0 if they cannot be one.
std::size_t periodOf(const std::deque<EventRow>& rows)
{
    const std::size_t period = firstTooLow(rows, 0, rows.size());
    if (period == rows.size()) return period;
    if (period < fewestRows) return 0;
    for (std::size_t first = period; first < rows.size(); first += period) {
        const std::size_t end = std::min(first + period, rows.size());
        if (firstTooLow(rows, first, end) != end) return 0;
    }
    return period;
}

BatchLossVerdict verdict(bool runningMean, const std::string& column, Message evidence)
{
    BatchLossVerdict out;
    out.runningMean = runningMean;
    out.conclusion.statement = runningMean
                                   ? Message{TRUELOSS_TEXT("Core",
                                                           "%1 is the mean since the start of each epoch, as Keras "
                                                           "writes it from tf.keras 2.2 on."),
                                             {column}}
                                   : Message{TRUELOSS_TEXT("Core",
                                                           "%1 is each batch's own value, as tf.keras 2.0 and 2.1 "
                                                           "write it."),
                                             {column}};
    out.conclusion.evidence.push_back(std::move(evidence));
    return out;
}

}  // namespace

BatchLossVerdict judgeBatchLoss(const std::string& column, const std::deque<EventRow>& rows,
                                const std::vector<EpochStretch>& epochs, bool everyStep)
{
    const Fits fits = fitsOf(rows, epochs, everyStep);
    if (fits.runningMean > fits.raw) {
        return verdict(true, column,
                       {TRUELOSS_TEXT("Core", "Epochs whose mean is their last value, to the last digit: %1 of %2."),
                        {fits.runningMean, fits.epochs}});
    }
    if (fits.raw > fits.runningMean) {
        return verdict(false, column,
                       {TRUELOSS_TEXT("Core", "Epochs whose mean is the mean of their values: %1 of %2."),
                        {fits.raw, fits.epochs}});
    }
    const bool negative = std::ranges::any_of(rows, [](const EventRow& row) { return row.value < 0.0; });
    if (everyStep && !negative && fits.raw == 0) {
        const bool ended =
            std::ranges::any_of(epochs, [](const EpochStretch& epoch) { return epoch.mean.has_value(); });
        std::size_t tooLow = rows.size();
        for (const EpochStretch& epoch : epochs) {
            const std::size_t found = firstTooLow(rows, epoch.first, epoch.end);
            if (found != epoch.end) tooLow = std::min(tooLow, found);
        }
        const std::size_t period = ended ? 0 : periodOf(rows);
        if (tooLow < rows.size() && period == 0) {
            return verdict(
                false, column,
                {TRUELOSS_TEXT("Core", "At step %1 it falls faster than a mean of values that are not negative can."),
                 {rows[tooLow].step}});
        }
        if (period > 0 && period < rows.size()) {
            BatchLossVerdict out = verdict(
                true, column,
                {TRUELOSS_TEXT("Core",
                               "It falls faster than a mean can once in %1 steps and nowhere else: there it starts "
                               "anew."),
                 {static_cast<std::int64_t>(period)}});
            out.period = period;
            return out;
        }
    }
    BatchLossVerdict out = verdict(
        true, column, {TRUELOSS_TEXT("Core", "The values fit a mean, and most versions of Keras write one."), {}});
    out.conclusion.alternatives.push_back(
        {TRUELOSS_TEXT("Core", "The values may be the batches' own: tf.keras 2.0 and 2.1 write those."), {}});
    return out;
}

}  // namespace trueloss
