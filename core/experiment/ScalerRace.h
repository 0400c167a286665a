#pragma once

#include "base/Error.h"
#include "base/Progress.h"
#include "data/ImageDataset.h"
#include "data/Split.h"
#include "experiment/Proportion.h"
#include "train/TrainingConfig.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace trueloss {

struct RaceOptions {
    std::int64_t batches = 200;  ///< That each of them trains.
    int seeds = 5;               ///< Of weights and order; the first is the configuration's.
    std::vector<ScalerKind> scalers{allScalerKinds.begin(), allScalerKinds.end()};
    std::vector<PixelScalingKind> pixels{PixelScalingKind::Raw, PixelScalingKind::UnitRange,
                                         PixelScalingKind::Standardised, PixelScalingKind::ImageNet};
};

/// How many scalings race: the best scaler with the pixels as they are set has run before the scalings of the pixels
/// do.
std::int64_t racedScalings(const RaceOptions& options, PixelScalingKind set);

/// All scalings, with as many batches and seeds (the usual ones at the most) as take no more than some quarter of an
/// hour at that pace. Where even few of them last longer, these few. A pace that is not above 0 is not known.
RaceOptions affordableRace(double secondsPerBatch);

/// One scaling of targets and pixels, with what came of it; a value a seed.
struct RaceEntry {
    ScalerKind scaler = ScalerKind::None;
    PixelScalingKind pixels = PixelScalingKind::Raw;
    std::vector<std::vector<double>> rmse;  ///< True RMSE of each batch in the unit.
    std::vector<double> validation;         ///< RMSE in the unit after the last batch; infinite where it broke off.
    Message failure;                        ///< Why it could not start, or broke off with some seed.
    double median = 0.0;                    ///< Of `validation`.
    /// Of the mean over the seeds of validation RMSE less that of the best entry, paired by seed, all comparisons
    /// together 95 % (Bonferroni). Infinitely wide for a single seed.
    Interval behind;
    bool distinguishable = false;  ///< `behind` lies above 0.
};

struct RaceReport {
    std::string unit;
    std::int64_t batches = 0;
    std::int64_t seeds = 0;
    double meanPredictor = 0.0;      ///< Validation RMSE of always predicting the training mean.
    std::vector<RaceEntry> entries;  ///< The best first.
    /// In `entries`: the configuration's own scaling where the best cannot be told from it, else the best. Nothing
    /// where none came below the mean predictor.
    std::optional<std::size_t> recommended;
    Message verdict;  ///< The recommendation, what it rests on, and its doubt.
};

/// Trains the same network with every target scaler (pixels as configured), then every pixel scaling (with the best of
/// them), each from the same weights, order and seed, and compares them in the targets' unit on the validation rows.
/// `tested`: after each run, with the entry so far. Blocking; any thread; throws nothing. Errors: BadSetting,
/// Cancelled; those of RerunLab::run() but for scalers, whose failure is their result.
Result<RaceReport> raceScalers(const TrainingConfig& config, std::shared_ptr<const ImageDataset> data, Split split,
                               const RaceOptions& options, const ProgressSink& progress = {},
                               const std::function<void(const RaceReport&, const RaceEntry&)>& tested = {},
                               std::stop_token stop = {});

}  // namespace trueloss
