#pragma once

#include "base/Message.h"
#include "experiment/Rerun.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace trueloss {

/// What a change is made to; two changes of the same part exclude each other.
enum class ChangedPart {
    Precision,
    Pixels,
    Targets,
    Optimizer,
    Rate,
    Clipping,
    Weights,
    Network,
    Loss,
    Rows,
    Order,
    Nothing
};

/// One difference from the run as it was, for reruns.
struct Change {
    std::string key;  ///< Stable: "pixels-unit".
    Message label;    ///< To stand alone: "Pixels divided by 255". Its places hold plain values.
    ChangedPart part = ChangedPart::Nothing;
    /// How much of the set-up is given up for it: 0.5 for batches left out or another order, 1 for a setting (for the
    /// learning rate its powers of ten), 2 for another optimizer or other first weights, 3 for another loss (the
    /// network then learns something else), 4 for another network. Of several changes the sum. The smallest cure is the
    /// one with the least.
    double cost = 1.0;
    std::function<void(RerunPlan&)> apply;
    std::vector<std::size_t> rows;  ///< That it leaves out or edits.
};

/// The settings worth a try, each only where it differs from `config`, the gentlest and most usual first. From weights
/// that were learnt already (`learnt`) neither scaling nor first weights nor network can be changed: these are missing.
std::vector<Change> settingChanges(const TrainingConfig& config, bool learnt);

/// The probes of the first step.
std::vector<Change> probeChanges();

/// The learning rate times `factor`, a power of ten below 1.
Change rateChange(double factor);

/// The learning rate `to` in place of `from`, which is higher.
Change lowerRateChange(double from, double to);

/// The rate rises from a `batches`-th of itself to itself over the first `batches` batches.
Change warmUpChange(std::size_t batches);

/// From batch `at` of the window on, the rate stays as it was before.
Change steadyRateChange(std::size_t at);

/// Batch `at` of the window is passed over.
Change batchLeftOut(std::size_t at, std::int64_t numberInRun);

/// The batches' rows in another order.
Change otherOrder(std::uint64_t seed);

/// `key`: as given. `about`: what the rows are.
Change rowsLeftOut(std::string key, Message about, std::vector<std::size_t> rows);
Change targetsReplaced(const std::vector<std::size_t>& rows, const std::vector<double>& targets);
Change imagesReplaced(const std::vector<std::size_t>& rows);
/// Targets of one column of these rows divided by `divisor`.
Change targetsDivided(const ImageDataset& data, const std::vector<std::size_t>& rows, std::size_t column,
                      double divisor);

/// Both at once. Requires different parts.
Change both(const Change& first, const Change& second);

}  // namespace trueloss
