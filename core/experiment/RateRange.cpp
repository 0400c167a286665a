#include "experiment/RateRange.h"

#include "data/CommonUnit.h"
#include "experiment/BatchWindow.h"
#include "experiment/Proportion.h"
#include "experiment/Rerun.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

namespace trueloss {

namespace {

using Clock = std::chrono::steady_clock;

constexpr double divergedFactor = 4.0;
constexpr std::size_t medianBatches = 5;

/// Whether the last value of a curve says that the run has left for good.
bool hasDiverged(std::span<const double> rmse)
{
    if (!std::isfinite(rmse.back())) return true;
    double lowest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i + medianBatches < rmse.size(); ++i)
        lowest = std::min(lowest, medianOf(rmse.subspan(i, medianBatches)));
    if (!std::isfinite(lowest)) lowest = rmse.front();
    return rmse.back() > divergedFactor * lowest;
}

void gather(RateRangeReport& report, const std::vector<double>& rates)
{
    report.points.clear();
    for (std::size_t i = 0; i < rates.size(); ++i) {
        std::vector<double> values;
        for (std::size_t seed = 0; seed < report.rmse.size(); ++seed) {
            const bool gone =
                seed < report.diverged.size() && report.diverged[seed] && rates[i] >= *report.diverged[seed];
            if (i < report.rmse[seed].size() && !gone) values.push_back(report.rmse[seed][i]);
        }
        if (values.empty()) break;
        const bool most = 2 * values.size() >= report.rmse.size();
        report.points.push_back({rates[i], most ? medianOf(values) : std::numeric_limits<double>::infinity(),
                                 std::ranges::min(values), std::ranges::max(values)});
    }
}

void suggest(RateRangeReport& report)
{
    double first = std::numeric_limits<double>::infinity();
    for (const auto& rate : report.diverged) first = std::min(first, rate.value_or(first));
    if (std::isfinite(first)) report.tenthOfDivergence = first / 10.0;

    std::vector<double> rates;
    std::vector<double> medians;
    for (const RatePoint& point : report.points) {
        if (point.rate >= first || !std::isfinite(point.median)) break;
        rates.push_back(point.rate);
        medians.push_back(point.median);
    }
    report.fall = fallingStretch(rates, medians);
}

Message verdictOf(const RateRangeReport& report)
{
    const auto gone = std::ranges::count_if(report.diverged, [](const auto& rate) { return rate.has_value(); });
    if (report.fall && report.tenthOfDivergence) {
        return {TRUELOSS_TEXT("Core",
                              "The error falls from a rate of %1 to one of %2, the middle of which is %3; %4 of %5 "
                              "runs diverged, the first at %6, a tenth of which is %7. Begin with the smaller of the "
                              "two, %8."),
                {report.fall->from, report.fall->to, report.fall->middle(), gone, report.seeds,
                 10.0 * *report.tenthOfDivergence, *report.tenthOfDivergence,
                 std::min(report.fall->middle(), *report.tenthOfDivergence)}};
    }
    if (report.tenthOfDivergence) {
        return {TRUELOSS_TEXT("Core",
                              "No fall stands out from chance; %1 of %2 runs diverged, the "
                              "first at a rate of %3. Begin with a tenth of that, %4, or below."),
                {gone, report.seeds, 10.0 * *report.tenthOfDivergence, *report.tenthOfDivergence}};
    }
    if (report.fall) {
        return {TRUELOSS_TEXT("Core",
                              "The error falls from a rate of %1 to one of %2; no run diverged within the range. Begin "
                              "with the middle, %3; rates above it may do as well."),
                {report.fall->from, report.fall->to, report.fall->middle()}};
    }
    return {TRUELOSS_TEXT("Core",
                          "Within this range no rate makes the error surely fall, and none makes the runs diverge. "
                          "Test a wider range, or more batches."),
            {}};
}

Result<RateRangeReport> runRange(const TrainingConfig& config, RerunLab& lab, const RateRangeOptions& options,
                                 const ProgressSink& progress,
                                 const std::function<void(const RateRangeReport&)>& measured,
                                 const std::stop_token& stop)
{
    if (!(options.lowest > 0.0 && options.highest > options.lowest) || options.batches < 2 || options.seeds < 1) {
        return fail(ErrorCode::BadSetting,
                    TRUELOSS_TEXT("Core",
                                  "A range test needs a lowest rate above 0 and below the highest one, at least 2 "
                                  "batches and 1 seed; it was given %1 to %2, %3 and %4."),
                    {options.lowest, options.highest, options.batches, static_cast<std::int64_t>(options.seeds)});
    }
    const Clock::time_point start = Clock::now();
    RateRangeReport report;
    report.unit = commonUnit(lab.data().manifest().targetColumns);
    report.seeds = options.seeds;
    std::vector<double> rates;
    const double factor = std::log(options.highest / options.lowest) / static_cast<double>(options.batches - 1);
    for (std::int64_t i = 0; i < options.batches; ++i)
        rates.push_back(options.lowest * std::exp(factor * static_cast<double>(i)));
    std::int64_t done = 0;
    for (int seed = 0; seed < options.seeds; ++seed) {
        RerunPlan plan;
        plan.config = config;
        plan.config.seed += static_cast<std::uint64_t>(seed);
        plan.seed = plan.config.seed;
        plan.batches =
            plannedWindow(plan.config, lab.split(), nullptr, static_cast<std::size_t>(options.batches), {}).batches;
        plan.rates = rates;
        report.rmse.emplace_back();
        report.diverged.emplace_back();
        const auto curve = lab.run(
            plan,
            [&](const RerunCurve& so) {
                report.rmse.back().push_back(so.batches.back().rmse);
                const bool gone = !so.failure.empty() || hasDiverged(report.rmse.back());
                if (gone) report.diverged.back() = rates[so.batches.size() - 1];
                ++done;
                if (progress) {
                    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
                    const std::int64_t left = gone ? 0 : options.batches - static_cast<std::int64_t>(so.batches.size());
                    progress({done, done + left + (options.seeds - seed - 1) * options.batches, seconds});
                }
                if (measured) {
                    gather(report, rates);
                    measured(report);
                }
                return !gone;
            },
            stop);
        if (!curve) return tl::unexpected(curve.error());
    }
    gather(report, rates);
    suggest(report);
    report.verdict = verdictOf(report);
    return report;
}

}  // namespace

Result<RateRangeReport> testRateRange(const TrainingConfig& config, std::shared_ptr<const ImageDataset> data,
                                      Split split, const RateRangeOptions& options, const ProgressSink& progress,
                                      const std::function<void(const RateRangeReport&)>& measured, std::stop_token stop)
{
    try {
        RerunLab lab(std::move(data), std::move(split));
        return runRange(config, lab, options, progress, measured, stop);
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "The range test stopped unexpectedly: %1"),
                    {std::string(error.what())});
    }
}

}  // namespace trueloss
