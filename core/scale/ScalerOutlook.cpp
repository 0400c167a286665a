#include "scale/ScalerOutlook.h"

#include "scale/Moments.h"
#include "scale/OrderStatistics.h"
#include "scale/TargetScaler.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace trueloss {

namespace {

/// As for the rule that compares a run with the mean: two per cent are chance on a small validation split.
constexpr double clearlyBetter = 0.98;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// sqrt(mean((value - prediction)^2)); NaN without values.
double rmseOf(const std::vector<double>& values, double prediction)
{
    const Moments moments = computeMoments(values);
    return std::hypot(std::sqrt(moments.variance), moments.mean - prediction);
}

/// Not the slope: over a step that size the log and power kinds' inverse is no line.
ErrorInUnit errorAt(const TargetScaler& scaler, double value)
{
    const double scaled = scaler.transform(value);
    const double above = std::abs(scaler.inverseTransform(scaled + ScalerOutlook::missedBy) - value);
    const double below = std::abs(scaler.inverseTransform(scaled - ScalerOutlook::missedBy) - value);
    return {value, std::isnan(above) || std::isnan(below) ? nan : std::max(above, below)};
}

/// Ascending still: no kind turns the order round. Where values coincide in the last digits it may wave.
std::vector<double> scaledSorted(const TargetScaler& scaler, const std::vector<double>& sorted)
{
    std::vector<double> out(sorted.size());
    std::transform(sorted.begin(), sorted.end(), out.begin(),
                   [&scaler](double value) { return scaler.transform(value); });
    std::erase_if(out, [](double value) { return !std::isfinite(value); });
    if (!std::is_sorted(out.begin(), out.end())) std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

OutlookTargets::OutlookTargets(std::span<const double> trained, std::span<const double> judged)
    : m_trained(sortedFinite(trained)), m_judged(sortedFinite(judged)), m_statistics(statisticsOfSorted(m_trained))
{
}

ScalerOutlook OutlookTargets::outlook(const TargetScaler& scaler) const
{
    ScalerOutlook out;
    out.meanPredictorRmse = rmseOf(m_judged, computeMoments(m_trained).mean);
    out.medianPredictorRmse = rmseOf(m_judged, m_statistics.median);
    out.untrainedRmse = rmseOf(m_judged, scaler.inverseTransform(0.0));
    const TargetStatistics scaled = statisticsOfSorted(scaledSorted(scaler, m_trained));
    std::tie(out.outputLow, out.outputHigh) = std::tie(scaled.min, scaled.max);
    out.skewBefore = m_statistics.skew;
    out.skewAfter = scaled.skew;
    out.outlierShareBefore = m_statistics.outlierShare;
    out.outlierShareAfter = scaled.outlierShare;
    const std::array places{m_statistics.min, m_statistics.quartile1, m_statistics.median, m_statistics.quartile3,
                            m_statistics.max};
    std::transform(places.begin(), places.end(), out.errors.begin(),
                   [&scaler](double value) { return errorAt(scaler, value); });
    return out;
}

Message constantPredictors(const ScalerOutlook& outlook, const TargetStatistics& trained, const std::string& unit)
{
    const std::string in = unit.empty() ? "" : " " + unit;
    if (outlook.medianPredictorRmse < clearlyBetter * outlook.meanPredictorRmse)
        return {TRUELOSS_TEXT("Core",
                              "Always predicting the training targets' median, %1%5, misses the validation targets by "
                              "%2%5 (RMSE); their mean, %3%5, misses them by %4%5, for single values drag it away. A "
                              "network has to be better than the median, whatever the scaler."),
                {trained.median, outlook.medianPredictorRmse, trained.mean, outlook.meanPredictorRmse, in}};
    return {TRUELOSS_TEXT("Core",
                          "Always predicting the training targets' mean, %1%3, misses the validation targets by %2%3 "
                          "(RMSE). A network has to be better than that, whatever the scaler."),
            {trained.mean, outlook.meanPredictorRmse, in}};
}

ScalerOutlook computeOutlook(const TargetScaler& scaler, std::span<const double> trained,
                             std::span<const double> judged)
{
    return OutlookTargets(trained, judged).outlook(scaler);
}

}  // namespace trueloss
