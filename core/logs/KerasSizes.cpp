#include "logs/KerasSizes.h"

#include "logs/KerasUndo.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace trueloss {

namespace {

constexpr std::int64_t largestBatch = 4096;
constexpr std::size_t mostFractions = 4000;
/// A line says nothing of a size where its rounding covers more than half of what could be.
constexpr double widestShare = 0.25;
/// How often a wrong size may fit by chance.
constexpr double chance = 1e-6;

/// k times the accuracy after k steps, and how far it may be off.
struct Fraction {
    double sum = 0.0;
    double error = 0.0;
};

bool isAccuracy(const std::string& name)
{
    return !name.starts_with("val_") &&
           (name.find("acc") != std::string::npos || name.find("ACC") != std::string::npos);
}

/// Nothing where a value lies outside 0..1, so that it is no accuracy.
std::vector<Fraction> fractionsOf(const KerasReading& reading, const KerasRun& run, std::size_t column)
{
    std::vector<Fraction> out;
    for (const KerasEpoch& epoch : run.epochs) {
        std::vector<PrintedMean> lines;
        for (std::size_t i = 0; i < epoch.current.size(); ++i) {
            const auto value = epoch.at(column, i);
            if (!value) continue;
            if (!(value->value >= 0.0 && value->value <= 1.0)) return {};
            const std::int64_t step = epoch.current[i];
            const bool last = epoch.target && step >= *epoch.target && !(epoch.endsAt > *epoch.target);
            if (!last) lines.push_back({step, static_cast<double>(step), value->value, value->halfUnit});
        }
        if (reading.twice()) lines = undoOuterMean(lines);
        for (const PrintedMean& line : lines) {
            const auto k = static_cast<double>(line.step);
            out.push_back({k * line.value, k * line.halfUnit + 1e-9});
            if (out.size() >= mostFractions) return out;
        }
    }
    return out;
}

double fromWhole(double value)
{
    return std::abs(value - std::round(value));
}

/// The least size that all fractions fit, if that can hardly be chance; 0: none.
std::int64_t sizeFrom(const std::vector<Fraction>& fractions)
{
    for (std::int64_t size = 2; size <= largestBatch; ++size) {
        const auto n = static_cast<double>(size);
        double logChance = 0.0;
        bool fits = true;
        for (const Fraction& fraction : fractions) {
            const double tolerance = fraction.error * n;
            if (tolerance > widestShare) continue;
            if (fromWhole(fraction.sum * n) > tolerance) {
                fits = false;
                break;
            }
            // A whole number (an accuracy of 0 or 1) fits every size.
            if (fromWhole(fraction.sum) > fraction.error) logChance += std::log(2.0 * tolerance);
        }
        // All sizes up to this one were tried.
        if (fits && logChance + std::log(n) < std::log(chance)) return size;
    }
    return 0;
}

struct Range {
    double low = 0.0;
    double high = 0.0;
};

/// Of the epoch's batches that are no outliers, and once its width more on either side.
Range usualRange(const UndoneEpoch& undone)
{
    std::vector<double> values;
    for (const RecoveredBlock& block : undone.blocks) {
        if (std::isfinite(block.value)) values.push_back(block.value);
    }
    if (values.empty()) return {};
    std::sort(values.begin(), values.end());
    const double median = values[values.size() / 2];
    std::erase_if(values, [median](double value) { return std::abs(value) > 10.0 * std::abs(median); });
    if (values.empty()) return {};
    const double width = values.back() - values.front();
    return {std::max(values.front() - width, values.front() > 0.0 ? 0.0 : -HUGE_VAL), values.back() + width};
}

struct LastSizes {
    std::set<std::int64_t> byAccuracy;
    std::set<std::int64_t> byLoss;  ///< Of these.
    double value = 0.0;             ///< The last batch's, of the first epoch, with the size that is left.
    bool any = false;               ///< An epoch could be examined.
};

/// The sizes of the last batch with which the end of this epoch is possible.
void examineEnd(const KerasReading& reading, const KerasEpoch& epoch, std::size_t accuracy, std::size_t column,
                LastSizes& sizes)
{
    if (!epoch.ended || epoch.current.empty() || epoch.endsAt < 2) return;
    const std::int64_t n = reading.batchSize;
    const std::int64_t steps = epoch.endsAt;
    // Later versions to 2.3.1 may show an accuracy at the end as it is, and of tf.keras 2.0 the end is not verified.
    const bool doubled = reading.only({KerasEra::To208});
    const bool exact = reading.only({KerasEra::Tf22, KerasEra::K315});
    if (!doubled && !exact) return;
    // The line before the last step.
    std::size_t before = epoch.current.size() - 1;
    if (epoch.current[before] == steps && before > 0) --before;
    if (epoch.current[before] != steps - 1) return;
    const auto accuracyBefore = epoch.at(accuracy, before);
    const auto accuracyEnd = epoch.atEnd(accuracy);
    const auto lossBefore = epoch.at(column, before);
    const auto lossEnd = epoch.atEnd(column);
    if (!accuracyBefore || !accuracyEnd || !lossBefore || !lossEnd) return;
    const auto count = static_cast<double>(steps);
    const double hits = std::round(accuracyBefore->value * (count - 1.0) * static_cast<double>(n));
    if ((count - 1.0) * static_cast<double>(n) * accuracyBefore->halfUnit > widestShare) return;

    const bool partial = epoch.target && steps > *epoch.target;
    const Range usual = usualRange(undoKeras(epoch, column, reading, false));
    std::set<std::int64_t> byAccuracy;
    std::set<std::int64_t> byLoss;
    for (std::int64_t size = 1; size <= (partial ? n - 1 : n); ++size) {
        const auto last = static_cast<double>(size);
        const double weight = count - 1.0 + last / static_cast<double>(n);
        double ofAccuracy = 0.0;
        double error = 0.0;
        RecoveredBlock loss;
        if (doubled) {
            const PrintedMean mean{steps - 1, count - 1.0, hits / ((count - 1.0) * static_cast<double>(n)), 0.0};
            const RecoveredBlock block = undoDoubledEnd(mean, *accuracyEnd, steps, n, size);
            ofAccuracy = block.value * last;
            error = block.bound * last;
            loss = undoDoubledEnd({steps - 1, count - 1.0, lossBefore->value, lossBefore->halfUnit}, *lossEnd, steps, n,
                                  size);
        } else {
            ofAccuracy = accuracyEnd->value * weight * static_cast<double>(n) - hits;
            error = accuracyEnd->halfUnit * weight * static_cast<double>(n);
            loss = undoRunningMean({{steps - 1, count - 1.0, lossBefore->value, lossBefore->halfUnit},
                                    {steps, weight, lossEnd->value, lossEnd->halfUnit}},
                                   reading.arithmetic())
                       .back();
        }
        if (error > widestShare) return;
        if (fromWhole(ofAccuracy) > error || ofAccuracy < -0.5 || ofAccuracy > last + 0.5) continue;
        byAccuracy.insert(size);
        if (loss.value + loss.bound < usual.low || loss.value - loss.bound > usual.high) continue;
        byLoss.insert(size);
    }
    const auto intersect = [&sizes](std::set<std::int64_t>& all, const std::set<std::int64_t>& one) {
        if (!sizes.any) all = one;
        std::erase_if(all, [&one](std::int64_t size) { return !one.contains(size); });
    };
    intersect(sizes.byAccuracy, byAccuracy);
    intersect(sizes.byLoss, byLoss);
    sizes.any = true;
}

std::string listed(const std::set<std::int64_t>& sizes)
{
    std::string text;
    for (const std::int64_t size : sizes) text += (text.empty() ? "" : ", ") + std::to_string(size);
    return text;
}

std::int64_t stepsOf(const KerasRun& run)
{
    for (const KerasEpoch& epoch : run.epochs) {
        if (epoch.ended) return epoch.endsAt;
    }
    return 0;
}

void concludeImages(KerasReading& reading, const KerasRun& run, std::size_t accuracy, std::size_t column)
{
    LastSizes sizes;
    for (const KerasEpoch& epoch : run.epochs) examineEnd(reading, epoch, accuracy, column, sizes);
    if (!sizes.any || sizes.byAccuracy.empty()) return;
    const std::set<std::int64_t>& left = sizes.byLoss.empty() ? sizes.byAccuracy : sizes.byLoss;
    const std::int64_t steps = stepsOf(run);
    const std::int64_t n = reading.batchSize;
    const std::int64_t size = *left.begin();
    Conclusion images;
    const auto imagesWith = [steps, n](std::int64_t last) { return n * (steps - 1) + last; };
    images.statement = {
        TRUELOSS_TEXT("Core", "%1 images: %2 steps of %3, and a last batch of %4 (%5 steps)."),
        {imagesWith(size), steps - 1, n, size, static_cast<double>(imagesWith(size)) / static_cast<double>(n)}};
    images.evidence.push_back(
        {TRUELOSS_TEXT("Core", "The accuracy at the end of the epochs allows last batches of %1 images."),
         {listed(sizes.byAccuracy)}});
    if (sizes.byLoss.size() < sizes.byAccuracy.size() && !sizes.byLoss.empty())
        images.evidence.push_back(
            {TRUELOSS_TEXT("Core", "Of these, the loss of the last batch lies among the others' only with %1."),
             {listed(sizes.byLoss)}});
    for (const std::int64_t other : left) {
        if (other != size)
            images.alternatives.push_back(
                {TRUELOSS_TEXT("Core", "%1 images, with a last batch of %2."), {imagesWith(other), other}});
    }
    reading.conclusions.push_back(std::move(images));
    if (left.size() == 1) reading.lastSize = size;
}

}  // namespace

void concludeSizes(KerasReading& reading, const KerasLog& log, const KerasRun& run, std::size_t column)
{
    if (reading.countsSamples) {
        const std::int64_t images = run.epochs.front().target.value_or(0);
        reading.lastSize = images > 0 ? (images - 1) % reading.batchSize + 1 : 0;
        reading.conclusions.push_back(
            {{TRUELOSS_TEXT("Core", "%1 images in batches of %2."), {images, reading.batchSize}},
             {{TRUELOSS_TEXT("Core", "The bar counts images: its lines are multiples of %1, and it ends at %2."),
               {reading.batchSize, images}}},
             {}});
        return;
    }
    for (std::size_t i = 0; i < log.columns().size(); ++i) {
        if (!isAccuracy(log.columns()[i])) continue;
        const std::vector<Fraction> fractions = fractionsOf(reading, run, i);
        reading.batchSize = sizeFrom(fractions);
        if (reading.batchSize == 0) continue;
        reading.conclusions.push_back(
            {{TRUELOSS_TEXT("Core", "The batch size is %1."), {reading.batchSize}},
             {{TRUELOSS_TEXT("Core",
                             "On each of %1 lines, \"%2\" times the number of steps is a multiple of 1/%3 within its "
                             "rounding, and of no smaller batch's."),
               {static_cast<std::int64_t>(fractions.size()), log.columns()[i], reading.batchSize}}},
             {}});
        concludeImages(reading, run, i, column);
        return;
    }
    if (log.cosmetics().beyondTarget) {
        reading.conclusions.push_back(
            {{TRUELOSS_TEXT("Core", "steps_per_epoch was no whole number: the last batch is smaller than the others."),
              {}},
             {{TRUELOSS_TEXT("Core", "The bar ends one step beyond its target."), {}}},
             {}});
    }
}

}  // namespace trueloss
