#pragma once

#include "data/Split.h"
#include "train/Checkpoint.h"
#include "train/TrainingConfig.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace trueloss {

/// Consecutive batches of a run: their rows and the learning rate of each.
struct BatchWindow {
    std::int64_t firstBatch = 0;  ///< Batches of the run before them.
    std::vector<std::vector<std::size_t>> batches;
    std::vector<double> rates;
};

/// The next `count` batches that Trainer would make, from the run's start or from where `from` stands (null: the
/// start), over as many epochs as needed. `recorded`: the rates that the run had from its start on, where it was
/// changed by hand; where it ends the schedule goes on.
BatchWindow plannedWindow(const TrainingConfig& config, const Split& split, const Checkpoint* from, std::size_t count,
                          const std::vector<double>& recorded);

/// The same rows in batches of the same sizes, in an order drawn by `seed`.
BatchWindow reordered(const BatchWindow& window, std::uint64_t seed);

}  // namespace trueloss
