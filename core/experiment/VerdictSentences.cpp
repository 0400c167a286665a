#include "experiment/VerdictSentences.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace trueloss {

namespace {

MessageArg amount(double value, const std::string& unit)
{
    if (unit.empty()) return Phrase{"%1", {value}};
    return Phrase{"%1 %2", {value, unit}};
}

std::vector<MessageArg> shareOf(const TestedChange& test)
{
    return {test.cured, test.counted, std::floor(100.0 * test.interval.low)};
}

/// How many times smaller the peak is than the unchanged one; 0 where that cannot be said.
double timesSmaller(const AutopsyReport& report, std::initializer_list<const char*> keys)
{
    double best = 0.0;
    for (const char* key : keys) {
        const TestedChange* test = report.find(key);
        if (test == nullptr || !std::isfinite(test->peak)) continue;
        const double unchanged = peakToCompare(report, *test);
        if (std::isfinite(unchanged)) best = std::max(best, unchanged / test->peak);
    }
    return best;
}

std::int64_t countOf(const AutopsyReport& report, std::initializer_list<TestKind> kinds)
{
    return std::ranges::count_if(
        report.tests, [&](const TestedChange& test) { return std::ranges::find(kinds, test.kind) != kinds.end(); });
}

/// Mean over the layers in which weights moved.
double signAgreement(const AutopsyReport& report)
{
    double sum = 0.0;
    double count = 0.0;
    for (const LayerPicture& layer : report.layers) {
        if (std::isnan(layer.signCoherence)) continue;
        sum += layer.signCoherence;
        ++count;
    }
    return sum / count;
}

Message firstStepSentence(const AutopsyReport& report)
{
    const TestedChange& probe = *report.find("probe-random-signs");
    const double gentler =
        timesSmaller(report, {"bias-correction", "optimizer", "rate/10", "rate/100", "rate/1000", "rate/10000"});
    const double scaled = timesSmaller(report, {"pixels-unit", "pixels-standard"});
    if (gentler == 0.0 || (report.cause == CauseKind::FirstStepOnPixels && scaled == 0.0)) {
        return {report.cause == CauseKind::FirstStepOnPixels
                    ? TRUELOSS_TEXT("Core",
                                    "The cause is the optimizer's first step on unscaled pixels: it moves every weight "
                                    "equally far whatever its gradient, and within a neuron the same way (agreement of "
                                    "the signs %1, where 1 is all). With the signs of that one step drawn at random "
                                    "the spike is gone in %2 of %3 runs; with scaled pixels and with a gentler step "
                                    "the numbers stay finite.")
                    : TRUELOSS_TEXT("Core",
                                    "The cause is the optimizer's first step: it moves every weight equally far "
                                    "whatever its gradient, and within a neuron the same way (agreement of the signs "
                                    "%1, where 1 is all). With the signs of that one step drawn at random the spike is "
                                    "gone in %2 of %3 runs; with a gentler step the numbers stay finite."),
                {signAgreement(report), probe.cured, probe.counted}};
    }
    if (report.cause == CauseKind::FirstStepOnPixels) {
        return {TRUELOSS_TEXT("Core",
                              "The cause is the optimizer's first step on unscaled pixels: it moves every weight "
                              "equally far whatever its gradient, and within a neuron the same way (agreement of the "
                              "signs %1, where 1 is all). With the signs of that one step drawn at random the spike is "
                              "gone in %2 of %3 runs; scaled pixels make it up to %4 times smaller, a gentler step up "
                              "to %5 times."),
                {signAgreement(report), probe.cured, probe.counted, scaled, gentler}};
    }
    return {TRUELOSS_TEXT("Core",
                          "The cause is the optimizer's first step: it moves every weight equally far whatever its "
                          "gradient, and within a neuron the same way (agreement of the signs %1, where 1 is all). "
                          "With the signs of that one step drawn at random the spike is gone in %2 of %3 runs; a "
                          "gentler step makes it up to %4 times smaller."),
            {signAgreement(report), probe.cured, probe.counted, gentler}};
}

Message groupSentence(const GroupFinding& finding, const std::string& unit)
{
    const std::vector<MessageArg> errors{amount(finding.errorBefore, unit), amount(finding.errorAfter, unit)};
    switch (finding.fault) {
        case GroupFault::Displaced:
            return {TRUELOSS_TEXT("Core",
                                  "The targets of %1 belong to other rows: they stand %2 rows too late (negative: too "
                                  "early). A network trained without these rows misses them by %3, and by %4 once "
                                  "they are moved back."),
                    {finding.group.name, static_cast<std::int64_t>(finding.amount), errors[0], errors[1]}};
        case GroupFault::Offset:
            return {TRUELOSS_TEXT("Core",
                                  "The targets of %1 are shifted against the rest by %2. A network trained without "
                                  "these rows misses them by %3, and by %4 once the shift is taken away."),
                    {finding.group.name, amount(finding.amount, unit), errors[0], errors[1]}};
        case GroupFault::Factor:
            break;
    }
    return {TRUELOSS_TEXT("Core",
                          "The targets of %1 are %2 times those of the rest, as if in another unit. A network trained "
                          "without these rows misses them by %3, and by %4 once they are divided by it."),
            {finding.group.name, finding.amount, errors[0], errors[1]}};
}

Message overflowSentence(const AutopsyReport& report, const VerdictFacts& facts)
{
    if (!halfIsTheCause(report, facts)) {
        return {TRUELOSS_TEXT("Core",
                              "The numbers grow beyond what 32-bit floating point holds: every prediction is finite, "
                              "but the loss or its gradient is not."),
                {}};
    }
    const TestedChange& whole = *report.find("precision-float32");
    return {TRUELOSS_TEXT(
                "Core",
                "The cause is mixed precision (fp16): on the way through the network or back numbers grow "
                "beyond 65,504, the largest of 16-bit floating point, and become infinite. Computed in 32 bits the "
                "same batches are sound in %1 of %2 runs."),
            {whole.cured, whole.counted}};
}

Message rowSentence(CauseKind cause, std::int64_t rows)
{
    if (rows == 1) {
        if (cause == CauseKind::WrongTarget) {
            return {TRUELOSS_TEXT("Core",
                                  "The cause is the target of one row: with only this target replaced the spike is "
                                  "gone, with only its image replaced it is not."),
                    {}};
        }
        if (cause == CauseKind::CorruptImage) {
            return {TRUELOSS_TEXT("Core",
                                  "The cause is the image of one row: with only this image replaced the spike is "
                                  "gone, with only its target replaced it is not."),
                    {}};
        }
        return {TRUELOSS_TEXT("Core", "The cause is one row, image and target together: without it the spike is gone."),
                {}};
    }
    if (cause == CauseKind::WrongTarget) {
        return {TRUELOSS_TEXT("Core",
                              "The cause is the targets of %1 rows: with only these targets replaced the spike is "
                              "gone, with only their images replaced it is not."),
                {rows}};
    }
    if (cause == CauseKind::CorruptImage) {
        return {TRUELOSS_TEXT("Core",
                              "The cause is the images of %1 rows: with only these images replaced the spike is "
                              "gone, with only their targets replaced it is not."),
                {rows}};
    }
    return {TRUELOSS_TEXT("Core", "The cause is %1 rows, image and target together: without them the spike is gone."),
            {rows}};
}

Message spikeSentence(const AutopsyReport& report, const VerdictFacts& facts)
{
    const auto rows = static_cast<std::int64_t>(report.rows.size());
    switch (report.cause) {
        case CauseKind::UnscaledPixels:
            return {TRUELOSS_TEXT("Core",
                                  "The cause is the pixels, which reach the network unscaled, from 0 to 255: scaled, "
                                  "the spike is gone."),
                    {}};
        case CauseKind::LearningRate:
            return {TRUELOSS_TEXT("Core",
                                  "The learning rate is too high for this set-up: with a lower one the spike is gone, "
                                  "and nothing points at the data."),
                    {}};
        case CauseKind::LearningRateJump:
            return {TRUELOSS_TEXT("Core",
                                  "The cause is the jump of the learning rate: left as it was before, the run goes on "
                                  "without the spike."),
                    {}};
        case CauseKind::Initialisation:
            return {TRUELOSS_TEXT("Core",
                                  "The cause is the first weights: the very first batch is off before any step was "
                                  "made, and with other first weights it is not."),
                    {}};
        case CauseKind::NumberOverflow:
            return overflowSentence(report, facts);
        case CauseKind::WrongTarget:
        case CauseKind::CorruptImage:
        case CauseKind::UnusualRow:
            return rowSentence(report.cause, rows);
        case CauseKind::UnitMixUp:
            return {TRUELOSS_TEXT("Core",
                                  "The cause is a mix-up of units: %1 rows stand apart from the rest, and with their "
                                  "targets divided by %2 they are distributed like the rest and the spike is gone."),
                    {rows, report.find("targets-divided")->label.args.back()}};
        case CauseKind::OneBatch:
            return {TRUELOSS_TEXT("Core",
                                  "The cause is the batch as a whole: without it the spike is gone, and no few rows "
                                  "of it are to blame."),
                    {}};
        default:
            return {TRUELOSS_TEXT("Core", "No test tells what the cause of the spike is."), {}};
    }
}

void addTargetScaling(const AutopsyReport& report, std::vector<Message>& out)
{
    for (const char* key : {"targets-standard", "targets-minmax"}) {
        const TestedChange* test = report.find(key);
        if (test == nullptr || test->counted == 0 || test->cures()) continue;
        out.push_back({TRUELOSS_TEXT("Core",
                                     "Scaling the targets is no cure: it helped in %1 of %2 runs, and the peak was %3 "
                                     "instead of %4."),
                       {test->cured, test->counted, amount(test->peak, report.unit),
                        amount(report.unchangedPeak(*test), report.unit)}});
        return;
    }
}

void addPrecision(const AutopsyReport& report, std::vector<Message>& out)
{
    const TestedChange* whole = report.find("precision-float32");
    if (whole == nullptr || whole->counted == 0 || whole->cures()) return;
    out.push_back(
        {TRUELOSS_TEXT("Core",
                       "Mixed precision alone is not the cause: in 32 bits the spike is gone in %1 of %2 runs only, "
                       "and the peak is %3."),
         {whole->cured, whole->counted, amount(whole->peak, report.unit)}});
    if (std::isfinite(report.tests.front().peak) || !std::isfinite(whole->peak)) return;
    out.push_back({TRUELOSS_TEXT("Core",
                                 "How many times smaller something makes the peak is counted from that run, since in "
                                 "16 bits the peak is infinite."),
                   {}});
}

void addWarmUp(const AutopsyReport& report, std::vector<Message>& out)
{
    const TestedChange* test = report.find("warm-up");
    if (test == nullptr || test->counted == 0 || test->cured > 0) return;
    const auto later = report.rule.firstSpike(test->rmse.front());
    const auto sooner = report.rule.firstSpike(report.tests.front().rmse.front());
    if (!later || !sooner || *later <= *sooner) return;
    out.push_back({TRUELOSS_TEXT("Core", "Warm-up only postpones it: to batch %1, from batch %2."),
                   {report.firstBatch + static_cast<std::int64_t>(*later) + 1,
                    report.firstBatch + static_cast<std::int64_t>(*sooner) + 1}});
}

void addProbes(const AutopsyReport& report, std::vector<Message>& out)
{
    const TestedChange* convolutions = report.find("probe-convolutions");
    const TestedChange* dense = report.find("probe-dense");
    if (convolutions == nullptr || dense == nullptr) return;
    out.push_back({TRUELOSS_TEXT("Core",
                                 "After a first step on the convolutions only the next batch gives %1, on the dense "
                                 "layers only %2; on all layers %3."),
                   {amount(convolutions->peak, report.unit), amount(dense->peak, report.unit),
                    amount(report.unchangedPeak(*convolutions), report.unit)}});
}

void addWithoutSpike(const AutopsyReport& report, const VerdictFacts& facts, std::vector<Message>& out)
{
    if (facts.groupsTested == 0) {
        out.push_back({TRUELOSS_TEXT("Core",
                                     "Whether the targets of one file or folder are off was not tested: there is only "
                                     "one of them, or a network trained on the others learnt too little to tell."),
                       {}});
        return;
    }
    out.push_back({TRUELOSS_TEXT("Core",
                                 "%1 files or folders were each compared with what a network trained on the others "
                                 "predicts for them, with %2 seeds."),
                   {static_cast<std::int64_t>(facts.groupsTested), facts.seedsOfGroups}});
    if (report.cause == CauseKind::LabelShift && facts.groupsTested <= 2 &&
        facts.groups.front().fault != GroupFault::Displaced) {
        out.push_back({TRUELOSS_TEXT("Core",
                                     "With no more than two files or folders the tests cannot tell which of them is "
                                     "right."),
                       {}});
    }
}

}  // namespace

Message cureSentence(const AutopsyReport& report)
{
    if (!report.cure) return {TRUELOSS_TEXT("Core", "No change that was tested cures it in every run."), {}};
    const TestedChange& cure = report.tests[*report.cure];
    std::vector<MessageArg> args = shareOf(cure);
    if (cure.kind == TestKind::Pair && cure.label.args.size() == 2) {
        args.insert(args.end(), cure.label.args.begin(), cure.label.args.end());
        return {TRUELOSS_TEXT("Core",
                              "The smallest change that cures it, in %1 of %2 runs (95 % sure: in at least %3 % of "
                              "such runs): \"%4\" together with \"%5\"."),
                std::move(args)};
    }
    Phrase label{cure.label.text, {}};
    for (const MessageArg& arg : cure.label.args) {
        if (const auto* whole = std::get_if<std::int64_t>(&arg)) label.args.emplace_back(*whole);
        if (const auto* number = std::get_if<double>(&arg)) label.args.emplace_back(*number);
    }
    args.emplace_back(std::move(label));
    return {TRUELOSS_TEXT("Core",
                          "The smallest change that cures it, in %1 of %2 runs (95 % sure: in at least %3 % of such "
                          "runs): \"%4\"."),
            std::move(args)};
}

Message testedSentence(const AutopsyReport& report)
{
    return {TRUELOSS_TEXT("Core",
                          "Tested on up to %1 batches each, with up to %2 seeds: %3 single changes, %4 pairs, "
                          "%5 smaller ones, %6 changes of rows, %7 probes."),
            {report.batches, report.seeds, countOf(report, {TestKind::Single}), countOf(report, {TestKind::Pair}),
             countOf(report, {TestKind::Smallest}), countOf(report, {TestKind::Rows, TestKind::Control}),
             countOf(report, {TestKind::Probe})}};
}

Message verdictSentence(const AutopsyReport& report, const VerdictFacts& facts)
{
    switch (report.cause) {
        case CauseKind::Nothing:
            return {TRUELOSS_TEXT("Core",
                                  "Nothing was found: in %1 batches the largest error is %2, no spike, and no test "
                                  "points at the data."),
                    {static_cast<std::int64_t>(report.tests.front().rmse.front().size()),
                     amount(report.tests.front().peak, report.unit)}};
        case CauseKind::LabelShift:
            return groupSentence(facts.groups.front(), report.unit);
        case CauseKind::FirstStepOnPixels:
        case CauseKind::FirstStep:
            return firstStepSentence(report);
        default:
            return spikeSentence(report, facts);
    }
}

std::vector<Message> evidenceSentences(const AutopsyReport& report, const VerdictFacts& facts)
{
    std::vector<Message> out;
    out.push_back({TRUELOSS_TEXT("Core",
                                 "A batch counts as a spike above %1 (3 times the error of the first batch or of a "
                                 "constant answer), or above 3 times the median of the ten batches before it and %2; "
                                 "the same rule for every run."),
                   {amount(report.rule.limit(), report.unit), amount(report.rule.floor, report.unit)}});
    if (!report.spike) {
        addWithoutSpike(report, facts, out);
        return out;
    }
    const TestedChange& unchanged = report.tests.front();
    out.push_back(
        {TRUELOSS_TEXT("Core",
                       "Unchanged, the run spikes in %1 of %2 repetitions with other weights and another "
                       "order; the peak is %3, the first spike in batch %4."),
         {static_cast<std::int64_t>(std::ranges::count(unchanged.spiked, true)),
          static_cast<std::int64_t>(unchanged.spiked.size()), amount(unchanged.peak, report.unit), *report.spike + 1}});
    out.push_back(testedSentence(report));
    out.push_back(cureSentence(report));
    addPrecision(report, out);
    addTargetScaling(report, out);
    addWarmUp(report, out);
    addProbes(report, out);
    if (!report.untested.empty()) {
        out.push_back({TRUELOSS_TEXT("Core", "%1 changes could not be tested."),
                       {static_cast<std::int64_t>(report.untested.size())}});
    }
    return out;
}

}  // namespace trueloss
