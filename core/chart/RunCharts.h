#pragma once

#include "chart/Chart.h"
#include "diagnose/ArtifactDetector.h"
#include "record/RunRecord.h"

#include <vector>

namespace trueloss {

/// The loss chart of a run: true batch RMSE, running mean, validation, the stretches where the two part and the batches
/// to blame (the highest 5). However long the run, a few thousand points.
Chart lossChart(const RunRecord& record, const std::vector<Artifact>& artifacts);

/// What other tools would have drawn of it, over the true batch RMSE: Keras' bar averaged once and twice, TensorBoard's
/// smoothed sample and where its chart ends, a mean every 50 steps.
Chart toolsChart(const RunRecord& record);

/// One value a batch alone, as the gradient norm; has no points where none was measured.
Chart channelChart(const RunRecord& record, Channel channel);

}  // namespace trueloss
