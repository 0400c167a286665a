#include "logs/KerasReading.h"

#include "logs/KerasColumns.h"
#include "logs/KerasSizes.h"
#include "logs/KerasUndo.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace trueloss {

namespace {

bool isLastLine(const KerasEpoch& epoch, std::int64_t current)
{
    return epoch.target && current >= *epoch.target;
}

/// fit(x, y) of Keras up to 2.3.1 counts samples: then every line but the last is a multiple of the batch size, and the
/// first line of an epoch, which is always drawn, is the batch size itself. 0: the bar counts steps.
std::int64_t samplesPerLine(const KerasRun& run)
{
    std::int64_t divisor = 0;
    bool startsWithIt = false;
    for (const KerasEpoch& epoch : run.epochs) {
        if (epoch.current.empty()) continue;
        if (!epoch.target) return 0;  // Samples are always known.
        for (const std::int64_t current : epoch.current) {
            if (!isLastLine(epoch, current)) divisor = std::gcd(divisor, current);
            if (divisor == 1) return 0;
        }
    }
    for (const KerasEpoch& epoch : run.epochs)
        startsWithIt = startsWithIt || (epoch.hasHeader && !epoch.current.empty() && epoch.current.front() == divisor);
    return divisor > 1 && startsWithIt ? divisor : 0;
}

/// Whether the last lines of the epochs are what this version of Keras would have printed there.
bool endsFit(const KerasRun& run, std::size_t column, KerasEra era)
{
    for (const KerasEpoch& epoch : run.epochs) {
        const std::size_t lines = epoch.current.size();
        if (!epoch.ended || lines < 2 || epoch.current.back() != epoch.endsAt) continue;
        const auto end = epoch.atEnd(column);
        const auto last = epoch.at(column, lines - 1);
        const auto before = epoch.at(column, lines - 2);
        if (!end || !last || !before || !std::isfinite(end->value) || !std::isfinite(last->value)) continue;
        const double distance = std::abs(end->value - last->value);
        if (era == KerasEra::Tf22 || era == KerasEra::K315) {
            if (distance > 0.0) return false;
            continue;
        }
        const auto means = undoOuterMean({{epoch.endsAt - 1, 0.0, before->value, before->halfUnit},
                                          {epoch.endsAt, 0.0, last->value, last->halfUnit}});
        if (epoch.current[lines - 2] + 1 != epoch.endsAt || means.empty()) continue;
        const PrintedMean& mean = means.back();
        const auto count = static_cast<double>(epoch.endsAt);
        const double off = era == KerasEra::K311
                               ? std::abs(end->value - mean.value) - end->halfUnit
                               : std::abs((count + 1.0) * end->value - count * last->value - mean.value) -
                                     (count + 1.0) * end->halfUnit - count * last->halfUnit;
        if (off > mean.halfUnit + 1e-6 * std::abs(mean.value)) return false;
    }
    return true;
}

/// What large numbers give away: few of those that are printed are such as 32 bits hold.
enum class Numbers { Unknown, Finer, Single };

Numbers examineNumbers(const KerasRun& run, std::size_t column)
{
    double logChance = 0.0;
    for (const KerasEpoch& epoch : run.epochs) {
        for (std::size_t i = 0; i < epoch.current.size(); ++i) {
            const auto value = epoch.at(column, i);
            if (!value || !std::isfinite(value->value) || value->halfUnit <= 0.0) continue;
            const auto nearest = static_cast<float>(value->value);
            const double spacing = static_cast<double>(std::nextafter(std::abs(nearest), HUGE_VALF)) -
                                   static_cast<double>(std::abs(nearest));
            // Where the printed digits are no finer than 32 bits they tell nothing.
            if (!std::isfinite(spacing) || spacing < 4.0 * value->halfUnit) continue;
            if (std::abs(static_cast<double>(nearest) - value->value) > 1.01 * value->halfUnit) return Numbers::Finer;
            logChance += std::log(2.0 * value->halfUnit / spacing);
        }
    }
    return logChance < std::log(1e-6) ? Numbers::Single : Numbers::Unknown;
}

void keepFitting(KerasReading& reading, const KerasRun& run, std::size_t column, bool lastDrawn)
{
    if (reading.countsSamples) return;
    std::vector<KerasEra> left;
    for (const KerasEra era : reading.eras) {
        const bool examined = weighsBySize(era) || era == KerasEra::K30;
        if (!examined || endsFit(run, column, era)) left.push_back(era);
    }
    if (left.empty()) return;
    // tf.keras 2.0 would have changed the value at the end, unless all batches are of one size: then both agree.
    if (lastDrawn && std::find(left.begin(), left.end(), KerasEra::Tf22) != left.end())
        std::erase(left, KerasEra::Tf20);
    reading.eras = left;
}

Conclusion eraConclusion(const KerasReading& reading, const KerasLog& log, Numbers examined)
{
    const KerasCosmetics& seen = log.cosmetics();
    Conclusion out;
    const bool generator = reading.only({KerasEra::To208}) && !reading.countsSamples;
    const char* statement = generator                  ? TRUELOSS_TEXT("Core", "%1 wrote this, with fit_generator.")
                            : reading.eras.size() == 1 ? TRUELOSS_TEXT("Core", "%1 wrote this.")
                                                       : TRUELOSS_TEXT("Core", "%1 may have written this.");
    out.statement = {statement, {Phrase{kerasEraName(reading.eras.front()), {}}}};
    for (std::size_t i = 1; i < reading.eras.size(); ++i)
        out.alternatives.push_back(
            {TRUELOSS_TEXT("Core", "%1 would have printed the same."), {Phrase{kerasEraName(reading.eras[i]), {}}}});
    const auto say = [&out](bool holds, const char* text) {
        if (holds) out.evidence.push_back({text, {}});
    };
    say(seen.ofKeras3, TRUELOSS_TEXT("Core", "The bars are drawn with heavy lines, as Keras 3 does."));
    say(seen.longSeconds,
        TRUELOSS_TEXT("Core", "Times of more than a minute are in whole seconds (\"ETA: 847s\"): up to 2.0.8."));
    say(seen.clock && !seen.ofKeras3,
        TRUELOSS_TEXT("Core", "Times of more than a minute are in minutes (\"ETA: 14:07\"): from 2.0.9 on."));
    say(seen.endWithoutPace,
        TRUELOSS_TEXT("Core", "No \"/step\" stands behind the time at an epoch's end: up to 2.0.8."));
    say(seen.endWithPace && !seen.perSample && !seen.ofKeras3,
        TRUELOSS_TEXT("Core", "\"/step\" stands behind the time at an epoch's end: from 2.0.9 on."));
    say(seen.perSample, TRUELOSS_TEXT("Core", "\"/sample\" stands behind the time: tf.keras 2.0 or 2.1."));
    say(seen.beyondTarget,
        TRUELOSS_TEXT(
            "Core",
            "The bar ends one step beyond its target, as up to 2.3.1 where steps_per_epoch is not a whole number."));
    say(seen.lastDrawn && !seen.beyondTarget && !seen.ofKeras3,
        TRUELOSS_TEXT("Core", "The last step is drawn twice: from tf.keras 2.2 on."));
    say(!seen.ofKeras3 && examined == Numbers::Finer,
        TRUELOSS_TEXT("Core",
                      "Its numbers have more digits than 32 bits hold, so its sums are of 64: up to tf.keras 2.1."));
    say(!seen.ofKeras3 && examined == Numbers::Single,
        TRUELOSS_TEXT("Core", "All its large numbers are such as 32 bits hold: from tf.keras 2.2 on."));
    if (seen.ofKeras3 && seen.lastDrawn) {
        say(reading.only({KerasEra::K315}),
            TRUELOSS_TEXT(
                "Core", "The value at an epoch's end is that of its last step: the bar averages once, from 3.15 on."));
        say(reading.only({KerasEra::K311}), TRUELOSS_TEXT("Core",
                                                          "The value at an epoch's end is the exact mean, that of its "
                                                          "last step the mean of means: 3.11 to 3.14."));
        say(reading.only({KerasEra::K30, KerasEra::K32}),
            TRUELOSS_TEXT("Core", "The value at an epoch's end counts the epoch's mean as one step more: up to 3.10."));
    }
    return out;
}

}  // namespace

bool KerasReading::once() const
{
    return std::any_of(eras.begin(), eras.end(), [](KerasEra era) { return !averagesTwice(era); });
}

bool KerasReading::twice() const
{
    return std::any_of(eras.begin(), eras.end(), averagesTwice);
}

bool KerasReading::only(std::initializer_list<KerasEra> some) const
{
    return std::all_of(eras.begin(), eras.end(),
                       [&some](KerasEra era) { return std::find(some.begin(), some.end(), era) != some.end(); });
}

MeanArithmetic KerasReading::arithmetic() const
{
    const bool all =
        std::all_of(eras.begin(), eras.end(), [](KerasEra era) { return arithmeticOf(era) == MeanArithmetic::Double; });
    return all ? MeanArithmetic::Double : MeanArithmetic::Single;
}

std::optional<std::size_t> kerasColumn(const KerasLog& log, const std::string& wanted)
{
    if (!wanted.empty()) {
        if (const auto column = log.column(wanted)) return column;
    }
    if (const auto column = log.column("loss")) return column;
    for (std::size_t i = 0; i < log.columns().size(); ++i) {
        if (!log.columns()[i].starts_with("val_")) return i;
    }
    return {};
}

std::int64_t stepOf(const KerasReading& reading, std::int64_t current)
{
    return reading.countsSamples ? (current - 1) / reading.batchSize + 1 : current;
}

KerasReading examineKeras(const KerasLog& log, const KerasRun& run, std::size_t column)
{
    KerasReading reading;
    reading.eras = erasByShape(log.cosmetics());
    if (!log.cosmetics().ofKeras3) {
        reading.batchSize = samplesPerLine(run);
        reading.countsSamples = reading.batchSize > 0;
    }
    if (reading.countsSamples) {
        std::erase(reading.eras, KerasEra::Tf22);
        if (reading.eras.empty()) reading.eras = {KerasEra::To231};
    }
    const Numbers numbers = examineNumbers(run, column);
    const auto keep = [&reading](MeanArithmetic arithmetic) {
        const bool some = std::any_of(reading.eras.begin(), reading.eras.end(),
                                      [arithmetic](KerasEra era) { return arithmeticOf(era) == arithmetic; });
        if (some) std::erase_if(reading.eras, [arithmetic](KerasEra era) { return arithmeticOf(era) != arithmetic; });
    };
    if (numbers == Numbers::Finer) keep(MeanArithmetic::Double);
    if (numbers == Numbers::Single) keep(MeanArithmetic::Single);
    keepFitting(reading, run, column, log.cosmetics().lastDrawn);
    reading.conclusions.push_back(eraConclusion(reading, log, numbers));
    concludeSizes(reading, log, run, column);
    concludeColumns(reading, log, run, column);
    return reading;
}

}  // namespace trueloss
