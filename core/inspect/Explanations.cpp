#include "inspect/Explanations.h"

#include "inspect/UnitText.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace trueloss {

namespace {

/// How many times `reference` that is. Two that are infinite say nothing.
double times(double value, double reference)
{
    if (std::isinf(value) && std::isinf(reference)) return notMeasured;
    if (reference == 0.0) return value == 0.0 ? 1.0 : std::numeric_limits<double>::infinity();
    return value / reference;
}

bool explodes(double factor)
{
    return factor >= explosion;
}

/// "on the weights after 5 batches"
Phrase weightsAfter(std::int64_t batches)
{
    if (batches == 0) return {TRUELOSS_TEXT("Core", "on the first weights"), {}};
    if (batches == 1) return {TRUELOSS_TEXT("Core", "on the weights after the first batch"), {}};
    return {TRUELOSS_TEXT("Core", "on the weights after %1 batches"), {batches}};
}

Phrase updatesEarlier(std::int64_t updates)
{
    if (updates == 1) return {TRUELOSS_TEXT("Core", "one update earlier"), {}};
    return {TRUELOSS_TEXT("Core", "%1 updates earlier"), {updates}};
}

Message noOrdinaryBatch()
{
    return {TRUELOSS_TEXT("Core", "Not testable: the epoch has no other batch to compare with."), {}};
}

void judgeUnusual(UnusualBatch& unusual, const std::string& unit)
{
    const Spread& ordinary = unusual.ordinary;
    unusual.factor = times(unusual.here, ordinary.median);
    const Phrase weights = weightsAfter(unusual.weightsAfter);
    const std::vector<MessageArg> args{weights,
                                       inUnit(unusual.here, unit),
                                       inUnit(ordinary.median, unit),
                                       inUnit(ordinary.low, unit),
                                       inUnit(ordinary.high, unit),
                                       ordinary.batches};
    if (ordinary.batches == 0) {
        unusual.sentence = noOrdinaryBatch();
    } else if (std::isnan(unusual.factor)) {
        unusual.sentence = {
            TRUELOSS_TEXT("Core", "Not testable: %1 this batch and ordinary ones have no finite error."), {weights}};
    } else if (explodes(unusual.factor)) {
        unusual.verdict = Verdict::Yes;
        unusual.sentence = {
            TRUELOSS_TEXT("Core",
                          "Yes: %1 this batch has a true RMSE of %2, where ordinary ones (tried: %6) have %3 (%4 to "
                          "%5). Look at its images with the largest errors."),
            args};
    } else {
        unusual.verdict = Verdict::No;
        unusual.sentence = {
            TRUELOSS_TEXT("Core",
                          "No: %1 this batch has a true RMSE of %2, and ordinary ones (tried: %6) have %3 (%4 to %5)."),
            args};
    }
}

void judgeUpdate(DamagingUpdate& update, const std::string& unit)
{
    update.factor = times(update.now.median, update.before.median);
    const std::vector<MessageArg> args{inUnit(update.before.median, unit),
                                       inUnit(update.now.median, unit),
                                       inUnit(update.now.low, unit),
                                       inUnit(update.now.high, unit),
                                       update.now.batches,
                                       updatesEarlier(update.updates)};
    if (update.updates == 0) {
        update.sentence = {TRUELOSS_TEXT("Core", "Not testable: no update came before this batch."), {}};
    } else if (update.now.batches == 0) {
        update.sentence = noOrdinaryBatch();
    } else if (std::isnan(update.factor)) {
        update.sentence = {
            TRUELOSS_TEXT("Core",
                          "Not testable: ordinary batches had no finite error on the weights before it either."),
            {}};
    } else if (explodes(update.factor)) {
        update.verdict = Verdict::Yes;
        update.sentence = {
            TRUELOSS_TEXT("Core",
                          "Yes: ordinary batches (tried: %5) have a true RMSE of %2 (%3 to %4) on the weights that "
                          "this batch met, and had %1 on those %6."),
            args};
    } else {
        update.verdict = Verdict::No;
        update.sentence = {
            TRUELOSS_TEXT("Core",
                          "No: ordinary batches (tried: %5) have a true RMSE of %2 (%3 to %4) on the weights that "
                          "this batch met, and had %1 on those %6."),
            args};
    }
}

void judgeScaling(ScalingEffect& scaling, bool scaled, std::int64_t ordinary)
{
    const std::vector<MessageArg> args{scaling.factorInUnit, scaling.factorScaled, scaling.beyondScaler};
    if (!scaled) {
        scaling.verdict = Verdict::No;
        scaling.sentence = {
            TRUELOSS_TEXT("Core", "No: the network learns the targets in their own unit, so nothing is brought back."),
            {}};
    } else if (ordinary == 0) {
        scaling.sentence = noOrdinaryBatch();
    } else if (std::isnan(scaling.factorScaled) || (std::isnan(scaling.factorInUnit) && scaling.beyondScaler == 0)) {
        scaling.sentence = {TRUELOSS_TEXT("Core", "Not testable: the network's own outputs are not finite."), {}};
    } else if (explodes(scaling.factorScaled)) {
        scaling.verdict = Verdict::No;
        scaling.sentence = {
            TRUELOSS_TEXT("Core",
                          "No: in the scaled unit too its RMSE is %2 times that of ordinary batches (%1 times in the "
                          "target's unit)."),
            args};
    } else if (scaling.beyondScaler > 0) {
        scaling.verdict = Verdict::Yes;
        scaling.sentence = {
            TRUELOSS_TEXT(
                "Core",
                "Yes: the scaler cannot bring all predictions back (beyond it: %3), while in the scaled unit its "
                "RMSE is only %2 times that of ordinary batches."),
            args};
    } else if (explodes(scaling.factorInUnit)) {
        scaling.verdict = Verdict::Yes;
        scaling.sentence = {
            TRUELOSS_TEXT("Core",
                          "Yes: in the scaled unit, in which the network learns, its RMSE is only %2 times that of "
                          "ordinary batches; bringing the predictions back makes %1 times of it."),
            args};
    } else {
        scaling.verdict = Verdict::No;
        scaling.sentence = {
            TRUELOSS_TEXT("Core",
                          "No: its RMSE is %1 times that of ordinary batches in the target's unit and %2 times in the "
                          "scaled one."),
            args};
    }
}

}  // namespace

Spread spreadOf(std::vector<double> values)
{
    Spread spread;
    spread.batches = static_cast<std::int64_t>(values.size());
    if (values.empty()) return spread;
    for (double& value : values) {
        if (!std::isfinite(value)) value = std::numeric_limits<double>::infinity();
    }
    std::ranges::sort(values);
    spread.low = values.front();
    spread.median = values[(values.size() - 1) / 2];
    spread.high = values.back();
    return spread;
}

void judge(ExplanationFigures& figures)
{
    judgeUnusual(figures.unusual, figures.unit);
    judgeUpdate(figures.update, figures.unit);
    figures.scaling.factorInUnit = times(figures.ownRmse, figures.unusual.ordinary.median);
    judgeScaling(figures.scaling, figures.scaled, figures.unusual.ordinary.batches);
}

}  // namespace trueloss
