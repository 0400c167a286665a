#include "experiment/ScalerRace.h"

#include "data/CommonUnit.h"
#include "experiment/BatchWindow.h"
#include "experiment/Rerun.h"
#include "scale/ScalingWords.h"
#include "train/ErrorSums.h"
#include "train/Evaluation.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <set>
#include <utility>

namespace trueloss {

namespace {

using Clock = std::chrono::steady_clock;

class Race {
public:
    Race(const TrainingConfig& config, std::shared_ptr<const ImageDataset> data, Split split,
         const RaceOptions& options, const ProgressSink& progress,
         const std::function<void(const RaceReport&, const RaceEntry&)>& tested, std::stop_token stop)
        : m_config(config),
          m_options(options),
          m_progress(progress),
          m_tested(tested),
          m_stop(std::move(stop)),
          m_lab(std::move(data), std::move(split))
    {
    }

    Result<RaceReport> run();

private:
    Result<void> race(ScalerKind scaler, PixelScalingKind pixels);
    double validationError(const RerunCurve& curve) const;
    void compare();
    void recommend();
    bool own(const RaceEntry& entry) const
    {
        return entry.scaler == m_config.scaler.kind && entry.pixels == m_config.pixels;
    }

    const TrainingConfig& m_config;
    const RaceOptions& m_options;
    const ProgressSink& m_progress;
    const std::function<void(const RaceReport&, const RaceEntry&)>& m_tested;
    std::stop_token m_stop;
    RerunLab m_lab;
    RaceReport m_report;
    Clock::time_point m_start = Clock::now();
    std::int64_t m_done = 0;
    std::int64_t m_total = 0;
};

double Race::validationError(const RerunCurve& curve) const
{
    if (curve.predictions.empty()) return std::numeric_limits<double>::infinity();
    const ImageDataset& data = m_lab.data();
    ErrorSums sums(data.outputs());
    std::vector<double> targets;
    for (const std::size_t row : m_lab.split().validation)
        targets.insert(targets.end(), data.row(row).targets.begin(), data.row(row).targets.end());
    sums.add(curve.predictions, targets);
    const double rmse = sums.rmse();
    return std::isfinite(rmse) ? rmse : std::numeric_limits<double>::infinity();
}

Result<void> Race::race(ScalerKind scaler, PixelScalingKind pixels)
{
    const bool raced = std::ranges::any_of(
        m_report.entries, [&](const RaceEntry& entry) { return entry.scaler == scaler && entry.pixels == pixels; });
    if (raced) return {};
    const std::int64_t planned = m_options.batches * m_options.seeds;
    const std::int64_t before = m_done;
    RaceEntry& entry = m_report.entries.emplace_back();
    entry.scaler = scaler;
    entry.pixels = pixels;
    for (int seed = 0; seed < m_options.seeds; ++seed) {
        RerunPlan plan;
        plan.config = m_config;
        plan.config.scaler.kind = scaler;
        plan.config.pixels = pixels;
        plan.config.seed += static_cast<std::uint64_t>(seed);
        plan.seed = plan.config.seed;
        const BatchWindow window =
            plannedWindow(plan.config, m_lab.split(), nullptr, static_cast<std::size_t>(m_options.batches), {});
        plan.batches = window.batches;
        plan.rates = window.rates;
        plan.predict = m_lab.split().validation;
        const auto curve = m_lab.run(
            plan,
            [&](const RerunCurve&) {
                ++m_done;
                if (m_progress)
                    m_progress({m_done, m_total, std::chrono::duration<double>(Clock::now() - m_start).count()});
                return true;
            },
            m_stop);
        if (!curve) {
            if (curve.error().code == ErrorCode::Cancelled || own(entry)) return tl::unexpected(curve.error());
            entry.failure = curve.error().message;
            break;
        }
        entry.rmse.push_back(curve->rmse());
        entry.validation.push_back(validationError(*curve));
        if (!curve->failure.empty()) entry.failure = curve->failure;
        entry.median = medianOf(entry.validation);
        if (m_tested) m_tested(m_report, entry);
    }
    if (entry.validation.empty()) {
        entry.median = std::numeric_limits<double>::infinity();
        if (m_tested) m_tested(m_report, entry);
    }
    m_total -= planned - (m_done - before);
    return {};
}

void Race::compare()
{
    std::ranges::stable_sort(m_report.entries, {}, &RaceEntry::median);
    const RaceEntry& best = m_report.entries.front();
    const std::size_t comparisons = m_report.entries.size() - 1;
    for (RaceEntry& entry : m_report.entries) {
        if (&entry == &best) {
            entry.behind = {0.0, 0.0};
            continue;
        }
        std::vector<double> differences;
        for (std::size_t seed = 0; seed < std::min(entry.validation.size(), best.validation.size()); ++seed)
            differences.push_back(entry.validation[seed] - best.validation[seed]);
        entry.behind = meanInterval(differences, comparisons);
        // One that broke off with every seed needs no statistics.
        const bool never = std::ranges::none_of(entry.validation, [](double value) { return std::isfinite(value); });
        entry.distinguishable = entry.behind.low > 0.0 || (never && std::isfinite(best.median));
    }
}

void Race::recommend()
{
    const RaceEntry& best = m_report.entries.front();
    const auto value = [this](double number) {
        return m_report.unit.empty() ? MessageArg(Phrase{"%1", {number}})
                                     : MessageArg(Phrase{"%1 %2", {number, m_report.unit}});
    };
    if (!(best.median < m_report.meanPredictor)) {
        m_report.verdict = {
            TRUELOSS_TEXT("Core",
                          "None came below always predicting the mean (%1) within %2 batches, so nothing can be said: "
                          "the best gave %3. Give them more batches, or look into the set-up first."),
            {value(m_report.meanPredictor), m_report.batches, value(best.median)}};
        return;
    }
    std::size_t chosen = 0;
    std::int64_t alike = 0;
    for (std::size_t i = 1; i < m_report.entries.size(); ++i) {
        const RaceEntry& entry = m_report.entries[i];
        if (entry.distinguishable) continue;
        ++alike;
        if (own(entry) && entry.median < m_report.meanPredictor) chosen = i;
    }
    m_report.recommended = chosen;
    const RaceEntry& entry = m_report.entries[chosen];
    const Phrase scaler{scalerWord(entry.scaler), {}};
    const Phrase pixels{pixelScalingWord(entry.pixels), {}};
    const Phrase seeds = m_report.seeds == 1 ? Phrase{TRUELOSS_TEXT("Core", "one seed"), {}}
                                             : Phrase{TRUELOSS_TEXT("Core", "%1 seeds"), {m_report.seeds}};
    const Phrase others = alike == 1 ? Phrase{TRUELOSS_TEXT("Core", "one other"), {}}
                                     : Phrase{TRUELOSS_TEXT("Core", "%1 others"), {alike}};
    if (chosen != 0) {
        m_report.verdict = {
            TRUELOSS_TEXT("Core",
                          "Keep the scaling that is set (targets: %1, pixels: %2): with %3 after %4 batches it cannot "
                          "be told from the best (%5) over %6."),
            {scaler, pixels, value(entry.median), m_report.batches, value(best.median), seeds}};
    } else if (alike > 0) {
        m_report.verdict = {
            TRUELOSS_TEXT("Core",
                          "Targets: %1, pixels: %2 gave the smallest error, %3 after %4 batches (always the mean: "
                          "%5), but %6 cannot be told from it over %7."),
            {scaler, pixels, value(entry.median), m_report.batches, value(m_report.meanPredictor), others, seeds}};
    } else {
        m_report.verdict = {
            TRUELOSS_TEXT("Core",
                          "Targets: %1, pixels: %2 gave the smallest error, %3 after %4 batches (always the mean: "
                          "%5), and every other a larger one by more than the seeds differ."),
            {scaler, pixels, value(entry.median), m_report.batches, value(m_report.meanPredictor)}};
    }
}

Result<RaceReport> Race::run()
{
    if (m_options.batches < 1 || m_options.seeds < 1 || m_options.scalers.empty()) {
        return fail(ErrorCode::BadSetting,
                    TRUELOSS_TEXT("Core", "A race needs at least 1 batch, 1 seed and 1 scaler."));
    }
    m_report.unit = commonUnit(m_lab.data().manifest().targetColumns);
    m_report.batches = m_options.batches;
    m_report.seeds = m_options.seeds;
    m_report.meanPredictor = meanPredictorRmse(m_lab.data(), m_lab.split());
    m_report.entries.reserve(m_options.scalers.size() + m_options.pixels.size() + 1);
    m_total = racedScalings(m_options, m_config.pixels) * m_options.batches * m_options.seeds;
    for (const ScalerKind scaler : m_options.scalers) {
        if (auto raced = race(scaler, m_config.pixels); !raced) return tl::unexpected(raced.error());
    }
    const ScalerKind fastest = std::ranges::min_element(m_report.entries, {}, &RaceEntry::median)->scaler;
    for (const PixelScalingKind pixels : m_options.pixels) {
        if (auto raced = race(fastest, pixels); !raced) return tl::unexpected(raced.error());
    }
    compare();
    recommend();
    return std::move(m_report);
}

}  // namespace

std::int64_t racedScalings(const RaceOptions& options, PixelScalingKind set)
{
    const std::set<ScalerKind> scalers(options.scalers.begin(), options.scalers.end());
    std::set<PixelScalingKind> pixels(options.pixels.begin(), options.pixels.end());
    pixels.erase(set);
    return static_cast<std::int64_t>(scalers.size() + pixels.size());
}

RaceOptions affordableRace(double secondsPerBatch)
{
    struct Size {
        std::int64_t batches;
        int seeds;
    };
    // Few seeds tell less of chance than few batches do of learning, so that the batches give way first.
    constexpr Size smaller[] = {{100, 5}, {50, 5}, {50, 3}, {30, 3}};
    constexpr double mostSeconds = 900.0;
    RaceOptions options;
    const auto seconds = [&] {
        return static_cast<double>(racedScalings(options, PixelScalingKind::Raw) * options.batches * options.seeds) *
               secondsPerBatch;
    };
    for (const Size& size : smaller) {
        if (!(seconds() > mostSeconds)) break;
        options.batches = size.batches;
        options.seeds = size.seeds;
    }
    return options;
}

Result<RaceReport> raceScalers(const TrainingConfig& config, std::shared_ptr<const ImageDataset> data, Split split,
                               const RaceOptions& options, const ProgressSink& progress,
                               const std::function<void(const RaceReport&, const RaceEntry&)>& tested,
                               std::stop_token stop)
{
    try {
        return Race(config, std::move(data), std::move(split), options, progress, tested, std::move(stop)).run();
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "The race stopped unexpectedly: %1"),
                    {std::string(error.what())});
    }
}

}  // namespace trueloss
