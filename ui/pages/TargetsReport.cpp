#include "pages/TargetsReport.h"

#include <algorithm>

namespace trueloss::ui {

Result<TargetsReport> computeTargetsReport(const TargetsInput& input)
{
    const auto scaler = fitScaler(input.scaler, input.trained);
    if (!scaler) return tl::unexpected(scaler.error());

    std::vector<double> scaled(input.trained.size());
    std::ranges::transform(input.trained, scaled.begin(), [&](double value) { return (*scaler)->transform(value); });
    TargetsReport report;
    report.raw = computeStatistics(input.trained);
    report.scaled = computeStatistics(scaled);
    report.rawHistogram = computeHistogram(input.trained);
    // As many bins, so that both pictures can be compared bar by bar.
    report.scaledHistogram = computeHistogram(scaled, report.rawHistogram.counts.size());
    const OutlookTargets targets(input.trained, input.judged);
    for (std::size_t i = 0; i < scalerKinds.size(); ++i) {
        ScalerOptions options = input.scaler;
        options.kind = scalerKinds[i];
        const auto candidate = fitScaler(options, input.trained);
        if (candidate) report.outlooks[i] = targets.outlook(**candidate);
    }
    return report;
}

}  // namespace trueloss::ui
