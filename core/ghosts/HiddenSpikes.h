#pragma once

#include "diagnose/ArtifactDetector.h"
#include "ghosts/KerasBar.h"
#include "record/RunRecord.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace trueloss {

/// What the other tools make of one spike. Factors say how many times lower it is drawn than it was (1: as it was).
struct HiddenSpike {
    std::size_t batch = 0;  ///< Index in the run.
    double value = 0.0;     ///< Its true RMSE.
    double survival = 1.0;  ///< The probability that TensorBoard's sample holds it.
    double smoothed =
        1.0;  ///< Factor of TensorBoard's smoothing over all batches (of a sample it would be much alike).
    /// How many times it is higher than the top of TensorBoard's chart; 0 where it lies on the chart.
    double beyondChart = 0.0;
    /// Factor of the mean every 50 steps; NaN where the run ends before its block does.
    double blockMean = std::numeric_limits<double>::quiet_NaN();
    /// Factor of each Keras bar: against the highest that it reads from this batch to the end of its epoch.
    std::array<double, kerasBarCount> bar{1.0, 1.0, 1.0};
};

/// The last line of an epoch of a bar that doubles it, undone as if it were one like the others.
struct MisreadLine {
    std::int64_t epoch = 0;
    double undone = 0.0;
    double value = 0.0;  ///< The true RMSE of that batch.
};

struct HiddenSpikes {
    std::size_t batches = 0;  ///< Of the run.
    /// The highest 3 of the detector's culprits. Where it blames none, the highest batch of the run, if it is more than
    /// twice its local level. The highest first.
    std::vector<HiddenSpike> spikes;
    /// At how many batches each Keras bar reads more than twice the local true level (the detector's).
    std::array<std::size_t, kerasBarCount> doubledBatches{};
    /// Of KerasBar::DoubledLast the last line that lies furthest off, if that is more than a factor of two.
    std::optional<MisreadLine> misread;
    std::optional<EpochPoint> validated;  ///< The last validation with Keras' accuracy.
};

/// Requires a detector that has read this record. One pass over the batches; of a run that grows see ToolReader.
HiddenSpikes findHiddenSpikes(const RunRecord& record, const ArtifactDetector& detector);

}  // namespace trueloss
