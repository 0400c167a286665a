#pragma once

#include "base/Error.h"
#include "base/Progress.h"
#include "data/ImageDataset.h"
#include "data/Split.h"
#include "experiment/FallingStretch.h"
#include "train/TrainingConfig.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace trueloss {

struct RateRangeOptions {
    double lowest = 1e-7;
    double highest = 1.0;
    std::int64_t batches = 100;  ///< Over which the rate rises, by the same factor each.
    int seeds = 5;
};

/// What the runs measured at one rate; true per-batch RMSE in the unit, not smoothed.
struct RatePoint {
    double rate = 0.0;
    double median = 0.0;  ///< Over the seeds that had not diverged; infinite once more than half of them had.
    double low = 0.0;     ///< The smallest...
    double high = 0.0;    ///< ...and the largest of them.
};

struct RateRangeReport {
    std::string unit;
    std::int64_t seeds = 0;
    std::vector<std::vector<double>> rmse;  ///< A curve a seed, up to where it diverged.
    std::vector<RatePoint> points;
    /// By seed: the rate at which the batch's RMSE was not finite or above 4 times the lowest median of five batches so
    /// far. Nothing: it did not within the range.
    std::vector<std::optional<double>> diverged;
    /// Where the median falls most surely, before the first seed diverged. Its middle is the suggestion: away from
    /// rates that hardly learn and from those that learn no more, as the middle of fastai's "valley".
    std::optional<FallingStretch> fall;
    std::optional<double> tenthOfDivergence;  ///< Of the lowest rate at which a seed diverged.
    Message verdict;                          ///< The suggestion and what it rests on.
};

/// The learning-rate range test (Smith 2015, arXiv:1506.01186; fastai's lr_find()) on true per-batch values: one
/// training a seed in which the rate rises exponentially from batch to batch. `measured`: after each batch, the report
/// without suggestions. Blocking; any thread; throws nothing. Errors: BadSetting, Cancelled; those of RerunLab::run().
Result<RateRangeReport> testRateRange(const TrainingConfig& config, std::shared_ptr<const ImageDataset> data,
                                      Split split, const RateRangeOptions& options, const ProgressSink& progress = {},
                                      const std::function<void(const RateRangeReport&)>& measured = {},
                                      std::stop_token stop = {});

}  // namespace trueloss
