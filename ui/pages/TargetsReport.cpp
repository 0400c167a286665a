#include "pages/TargetsReport.h"

#include "train/TargetScaling.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace trueloss::ui {

namespace {

/// More would not be seen in a picture of that size.
constexpr std::size_t mostSmallBins = 40;
/// Where computeHistogram() stops by itself: more bars would be thinner than their gaps.
constexpr std::size_t mostSuggestedBins = 100;

/// Of the training rows' targets in a column, as the table has them.
std::vector<double> targetsOf(const Manifest& manifest, const Split& split, std::size_t column)
{
    std::vector<double> values;
    values.reserve(split.train.size());
    for (const std::size_t row : split.train) values.push_back(manifest.rows[row].targets[column]);
    return values;
}

std::vector<double> transformed(const TargetScaler& scaler, const std::vector<double>& values)
{
    std::vector<double> out(values.size());
    std::ranges::transform(values, out.begin(), [&](double value) { return scaler.transform(value); });
    return out;
}

ScalerCandidate makeCandidate(const ScalerOptions& options, const ColumnTargets& targets,
                              const OutlookTargets& outlooks, std::size_t bins)
{
    ScalerCandidate candidate;
    auto scaler = fitScaler(options, targets.trained);
    if (!scaler) {
        candidate.problem = scaler.error().message;
        return candidate;
    }
    candidate.scaler = std::move(*scaler);
    candidate.outlook = outlooks.outlook(*candidate.scaler);
    const std::vector<double> scaled = transformed(*candidate.scaler, targets.trained);
    candidate.scaled = computeStatistics(scaled);
    candidate.histogram = computeHistogram(scaled, bins);
    return candidate;
}

/// Min-max alone reads the range.
bool readsRange(ScalerKind kind)
{
    return kind == ScalerKind::MinMax;
}

bool sameRange(const ScalerOptions& a, const ScalerOptions& b)
{
    return a.rangeLow == b.rangeLow && a.rangeHigh == b.rangeHigh;
}

}  // namespace

ColumnTargets gatherTargets(const Manifest& manifest, const Split& split, std::size_t column)
{
    const auto has = [&](std::size_t row) {
        return row < manifest.rows.size() && column < manifest.rows[row].targets.size();
    };
    std::vector<std::pair<double, std::size_t>> trained;
    trained.reserve(split.train.size());
    for (const std::size_t row : split.train) {
        if (has(row)) trained.emplace_back(manifest.rows[row].targets[column], row);
    }
    std::ranges::sort(trained);
    ColumnTargets targets;
    targets.trained.reserve(trained.size());
    targets.rows.reserve(trained.size());
    for (const auto& [value, row] : trained) {
        targets.trained.push_back(value);
        targets.rows.push_back(row);
    }
    targets.judged.reserve(split.validation.size());
    for (const std::size_t row : split.validation) {
        if (has(row)) targets.judged.push_back(manifest.rows[row].targets[column]);
    }
    return targets;
}

const ScalerCandidate& TargetsReport::candidate(ScalerKind kind) const
{
    const auto place = static_cast<std::size_t>(std::ranges::find(scalerKinds, kind) - scalerKinds.begin());
    return candidates[std::min(place, candidates.size() - 1)];
}

std::span<const std::size_t> TargetsReport::rowsOfBins(std::size_t first, std::size_t last) const
{
    // The targets are ascending, so that the bins' own counts are their places: no edge has to be compared again.
    std::size_t begin = 0;
    for (std::size_t bin = 0; bin < first; ++bin) begin += rawHistogram.counts[bin];
    std::size_t count = 0;
    for (std::size_t bin = first; bin <= last; ++bin) count += rawHistogram.counts[bin];
    return std::span(targets->rows).subspan(begin, count);
}

Result<TargetsReport> computeTargetsReport(std::shared_ptr<const ColumnTargets> targets, const ScalerOptions& scaler,
                                           std::size_t bins, const TargetsReport* before, const std::stop_token& stop)
{
    const bool same = before != nullptr && before->targets == targets;
    TargetsReport report = same ? *before : TargetsReport{};
    report.targets = std::move(targets);
    const std::vector<double>& values = report.targets->trained;
    if (!same) {
        report.raw = computeStatistics(values);
        report.ruledBins = suggestedBins(values, std::numeric_limits<std::size_t>::max());
        report.suggestedBins = std::min(report.ruledBins, mostSuggestedBins);
        report.smallHistogram = computeHistogram(values, std::min(report.suggestedBins, mostSmallBins));
    }
    if (!same || bins != report.bins) report.rawHistogram = computeHistogram(values, bins);
    report.bins = bins;

    std::optional<OutlookTargets> outlooks;  // Sorts them all: only where there is something to fit.
    for (std::size_t i = 0; i < scalerKinds.size(); ++i) {
        if (same && (sameRange(scaler, report.scaler) || !readsRange(scalerKinds[i]))) continue;
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled, TRUELOSS_TEXT("Core", "Stopped as you asked."));
        if (!outlooks) outlooks.emplace(values, report.targets->judged);
        ScalerOptions options = scaler;
        options.kind = scalerKinds[i];
        report.candidates[i] = makeCandidate(options, *report.targets, *outlooks, report.smallHistogram.counts.size());
    }
    report.scaler = scaler;
    report.scaledHistogram = {};
    // As many bins, so that both pictures can be compared bar by bar.
    if (const auto& chosen = report.chosen().scaler)
        report.scaledHistogram = computeHistogram(transformed(*chosen, values), report.rawHistogram.counts.size());
    return report;
}

void nameUnfit(TargetsReport& report, const Manifest& manifest, const Split& split, std::size_t column)
{
    for (ScalerCandidate& candidate : report.candidates) candidate.elsewhere = {};
    const bool allThere = std::ranges::all_of(split.train, [&](std::size_t row) { return row < manifest.rows.size(); });
    if (!allThere) return;  // Other rows; their figures are on the way.
    for (std::size_t other = 0; other < manifest.targetColumns.size(); ++other) {
        const std::vector<double> values = targetsOf(manifest, split, other);
        for (std::size_t i = 0; i < scalerKinds.size(); ++i) {
            ScalerCandidate& candidate = report.candidates[i];
            const auto place = firstUnfit(scalerKinds[i], values);
            Message& why = other == column ? candidate.problem : candidate.elsewhere;
            const bool wanted = other == column ? !candidate.scaler : why.empty();
            if (place && wanted) why = unfitTarget(scalerKinds[i], manifest, split.train[*place], other);
        }
    }
}

}  // namespace trueloss::ui
