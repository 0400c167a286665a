#include "inspect/Explanations.h"

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

Message noOrdinaryBatch()
{
    return {TRUELOSS_TEXT("Core", "Not testable: the epoch has no other batch to compare with."), {}};
}

void judgeUnusual(UnusualBatch& unusual)
{
    unusual.factor = times(unusual.here, unusual.ordinary.median);
    const std::vector<MessageArg> args{unusual.weightsAfter, unusual.here,          unusual.ordinary.median,
                                       unusual.ordinary.low, unusual.ordinary.high, unusual.ordinary.batches};
    if (unusual.ordinary.batches == 0) {
        unusual.sentence = noOrdinaryBatch();
    } else if (std::isnan(unusual.factor)) {
        unusual.sentence = {
            TRUELOSS_TEXT("Core",
                          "Not testable: on the weights after %1 batches this batch and ordinary ones have no finite "
                          "error."),
            {unusual.weightsAfter}};
    } else if (explodes(unusual.factor)) {
        unusual.verdict = Verdict::Yes;
        unusual.sentence = {
            TRUELOSS_TEXT("Core",
                          "Yes: on the weights after %1 batches this batch has a true RMSE of %2, where %6 ordinary "
                          "ones have %3 (%4 to %5). Look at its images with the largest errors."),
            args};
    } else {
        unusual.verdict = Verdict::No;
        unusual.sentence = {
            TRUELOSS_TEXT("Core",
                          "No: on the weights after %1 batches this batch has a true RMSE of %2, and %6 ordinary ones "
                          "have %3 (%4 to %5)."),
            args};
    }
}

void judgeUpdate(DamagingUpdate& update)
{
    update.factor = times(update.now.median, update.before.median);
    const std::vector<MessageArg> args{update.before.median, update.now.median,  update.now.low,
                                       update.now.high,      update.now.batches, update.updates};
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
                          "Yes: %5 ordinary batches have a true RMSE of %2 (%3 to %4) on the weights that this batch "
                          "met, and had %1 on those %6 update(s) earlier."),
            args};
    } else {
        update.verdict = Verdict::No;
        update.sentence = {
            TRUELOSS_TEXT("Core",
                          "No: %5 ordinary batches have a true RMSE of %2 (%3 to %4) on the weights that this batch "
                          "met, and had %1 on those %6 update(s) earlier."),
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
            TRUELOSS_TEXT("Core",
                          "Yes: %3 predictions lie beyond what the scaler can bring back, while in the scaled unit its "
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
    judgeUnusual(figures.unusual);
    judgeUpdate(figures.update);
    figures.scaling.factorInUnit = times(figures.ownRmse, figures.unusual.ordinary.median);
    judgeScaling(figures.scaling, figures.scaled, figures.unusual.ordinary.batches);
}

}  // namespace trueloss
