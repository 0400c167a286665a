#include "experiment/Verdict.h"

#include "experiment/VerdictSentences.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace trueloss {

namespace {

constexpr double muchSmaller = 0.1;  ///< Of the unchanged run's peak: a change that matters.
/// Above it every weight moves about equally far: an optimizer that divides by the gradient's size makes 1, the update
/// of plain gradient descent is spread as its gradients (0.8 for a normal distribution, less for heavier tails).
constexpr double uniformStep = 0.95;

bool isCure(const TestedChange& test)
{
    return test.kind == TestKind::Single || test.kind == TestKind::Rows || test.kind == TestKind::Pair ||
           test.kind == TestKind::Smallest;
}

/// What the rules below ask the report.
class Findings {
public:
    Findings(const AutopsyReport& report, const VerdictFacts& facts) : m_report(report), m_facts(facts) {}

    bool cures(std::initializer_list<const char*> keys) const
    {
        return std::ranges::any_of(keys, [&](const char* key) {
            const TestedChange* test = m_report.find(key);
            return test != nullptr && test->cures();
        });
    }

    /// Any of them takes the peak below a tenth, or cures.
    bool matters(std::initializer_list<const char*> keys) const
    {
        return std::ranges::any_of(keys, [&](const char* key) {
            const TestedChange* test = m_report.find(key);
            if (test == nullptr || test->peaks.empty()) return false;
            return test->cures() ||
                   (std::isfinite(test->peak) && test->peak < muchSmaller * peakToCompare(m_report, *test));
        });
    }

    CauseKind cause() const;

private:
    CauseKind causeInRows() const;
    bool uniform() const;

    const AutopsyReport& m_report;
    const VerdictFacts& m_facts;
};

bool Findings::uniform() const
{
    double sum = 0.0;
    double count = 0.0;
    for (const LayerPicture& layer : m_report.layers) {
        if (std::isnan(layer.uniformity)) continue;
        sum += layer.uniformity;
        ++count;
    }
    return count > 0 && sum / count > uniformStep;
}

CauseKind Findings::causeInRows() const
{
    const auto tested = [&](const char* key) {
        const TestedChange* test = m_report.find(key);
        return test != nullptr && test->counted > 0;
    };
    const bool target = cures({"targets-replaced"});
    const bool image = cures({"images-replaced"});
    if (cures({"targets-divided"})) return CauseKind::UnitMixUp;
    const bool both = tested("targets-replaced") && tested("images-replaced");
    if (both && target != image) return target ? CauseKind::WrongTarget : CauseKind::CorruptImage;
    return CauseKind::UnusualRow;
}

CauseKind Findings::cause() const
{
    if (!m_report.spike) return m_facts.groups.empty() ? CauseKind::Nothing : CauseKind::LabelShift;
    // What trains soundly in 32 bits is no fault of the rows that 16 could not hold.
    if (halfIsTheCause(m_report, m_facts)) return CauseKind::NumberOverflow;
    const bool rows = cures({"rows-apart", "rows-worst", "rows-before"});
    // Where any rows would have done, it is not these.
    if (rows && !cures({"rows-control"})) return causeInRows();
    if (cures({"rate-steady"})) return CauseKind::LearningRateJump;
    if (m_facts.lossOverflow && m_facts.firstBatchSound)
        return cures({"targets-standard", "targets-minmax"}) ? CauseKind::NumberOverflow : CauseKind::Unknown;
    const bool pixels = m_facts.rawPixels && matters({"pixels-unit", "pixels-standard"});
    if (!m_facts.firstBatchSound) {
        // Nothing was learnt yet: weights, pixels or the way back from the scaled targets.
        if (m_facts.lossOverflow) return CauseKind::NumberOverflow;
        if (m_facts.rawPixels && cures({"pixels-unit", "pixels-standard"})) return CauseKind::UnscaledPixels;
        return cures({"fresh-weights", "initialisation-torch", "initialisation-keras"}) ? CauseKind::Initialisation
                                                                                        : CauseKind::Unknown;
    }
    const bool gentler =
        matters({"bias-correction", "optimizer", "rate/10", "rate/100", "rate/1000", "rate/10000", "warm-up"});
    if (cures({"probe-random-signs"}) && uniform() && gentler)
        return pixels ? CauseKind::FirstStepOnPixels : CauseKind::FirstStep;
    if (m_facts.rawPixels && cures({"pixels-unit", "pixels-standard"})) return CauseKind::UnscaledPixels;
    if (cures({"rate/10", "rate/100", "rate/1000", "rate/10000"})) return CauseKind::LearningRate;
    if (cures({"batch-left-out"})) return CauseKind::OneBatch;
    return CauseKind::Unknown;
}

}  // namespace

const char* causeName(CauseKind kind)
{
    constexpr std::array names{"nothing",        "first-step-on-unscaled-pixels",
                               "first-step",     "unscaled-pixels",
                               "learning-rate",  "learning-rate-jump",
                               "initialisation", "number-overflow",
                               "wrong-target",   "corrupt-image",
                               "unusual-row",    "unit-mix-up",
                               "label-shift",    "one-batch",
                               "unknown"};
    return names[static_cast<std::size_t>(kind)];
}

bool halfIsTheCause(const AutopsyReport& report, const VerdictFacts& facts)
{
    const TestedChange* whole = report.find("precision-float32");
    return facts.halfOverflow && whole != nullptr && whole->cures();
}

double peakToCompare(const AutopsyReport& report, const TestedChange& test)
{
    const double unchanged = report.unchangedPeak(test);
    const TestedChange* whole = report.find("precision-float32");
    return std::isfinite(unchanged) || whole == nullptr ? unchanged : whole->peak;
}

void rankTests(std::vector<TestedChange>& tests)
{
    const auto rank = [](const TestedChange& test) {
        if (test.kind == TestKind::Unchanged) return 0;
        if (!isCure(test)) return 3;
        return test.cures() ? 1 : 2;
    };
    std::ranges::stable_sort(tests, [&](const TestedChange& a, const TestedChange& b) {
        if (rank(a) != rank(b)) return rank(a) < rank(b);
        if (rank(a) == 1 && a.cost != b.cost) return a.cost < b.cost;
        return rank(a) == 3 ? false : a.peak < b.peak;
    });
}

void giveVerdict(AutopsyReport& report, const VerdictFacts& facts)
{
    report.cause = Findings(report, facts).cause();
    report.cure.reset();
    for (std::size_t i = 0; i < report.tests.size() && !report.cure; ++i) {
        if (isCure(report.tests[i]) && report.tests[i].cures()) report.cure = i;
    }
    const bool inRows = report.cause == CauseKind::WrongTarget || report.cause == CauseKind::CorruptImage ||
                        report.cause == CauseKind::UnusualRow || report.cause == CauseKind::UnitMixUp;
    if (report.cause == CauseKind::LabelShift) {
        report.rows = facts.groups.front().group.rows;
    } else if (!inRows) {
        report.rows.clear();
    }
    report.verdict = verdictSentence(report, facts);
    report.evidence = evidenceSentences(report, facts);
}

}  // namespace trueloss
