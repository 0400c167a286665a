#pragma once

#include "base/Message.h"
#include "record/BatchPoint.h"
#include "scale/Histogram.h"
#include "train/RunBatches.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace trueloss {

inline constexpr double notMeasured = std::numeric_limits<double>::quiet_NaN();

/// What the network made of one image of a batch, before the step. Figures are no numbers where the scaler cannot bring
/// the prediction back.
struct ImageError {
    std::size_t row = 0;    ///< Of the data set.
    std::size_t place = 0;  ///< In the batch, from 0.
    // One value an output, in its own unit.
    std::vector<double> targets;
    std::vector<double> predictions;
    std::vector<double> errors;   ///< prediction - target
    double squaredError = 0.0;    ///< mean over the outputs of error^2
    double shareOfSquares = 0.0;  ///< Of the batch's sum of squared errors, 0..1.
    double shareOfLoss = 0.0;     ///< Of the loss as optimised, in the scaled unit, 0..1.
};

/// Of what a layer gave out for a whole batch.
struct ActivationFigures {
    double mean = notMeasured;
    double deviation = notMeasured;  ///< Standard deviation (over n).
    double zeroShare = notMeasured;  ///< Exactly 0, 0..1.
    double largest = notMeasured;    ///< By size.
};

/// A layer in one step. Norms are L2, over weights and biases together, as they stood before the step; no numbers for
/// layers without.
struct LayerFigures {
    std::string name;         ///< torchvision's: "features.0".
    std::string description;  ///< "conv 11x11 / 4"
    std::int64_t parameters = 0;
    double gradientNorm = notMeasured;  ///< Before clipping.
    double weightNorm = notMeasured;
    double updateNorm = notMeasured;
    double updateRatio = notMeasured;  ///< updateNorm / weightNorm
    ActivationFigures before;          ///< On this batch, before the update...
    ActivationFigures after;           ///< ...and on the same one after it, with the same units dropped.
};

struct StepFigures {
    BatchPoint point;                ///< As the run records it; seconds 0.
    double rmseAfter = notMeasured;  ///< True RMSE on the same batch after the step.
    std::vector<LayerFigures> layers;
};

/// Over batches that stand for the ordinary: the lower middle one and the extremes. Values that are not finite count as
/// infinite.
struct Spread {
    double low = notMeasured;
    double median = notMeasured;
    double high = notMeasured;
    std::int64_t batches = 0;
};

enum class Verdict { Yes, No, NotTestable };

/// A batch explodes where its true RMSE is that many times what ordinary batches have.
inline constexpr double explosion = 3.0;

/// (i) This batch is unusual: on weights that its predecessors have not moved, it explodes and ordinary batches do not.
struct UnusualBatch {
    Verdict verdict = Verdict::NotTestable;
    std::int64_t weightsAfter = 0;  ///< Batches that had made those weights: two fewer than before this batch, if any.
    double here = notMeasured;      ///< True RMSE of this batch on them.
    Spread ordinary;                ///< True RMSE of ordinary batches on them.
    double factor = notMeasured;    ///< here / ordinary.median
    Message sentence;
};

/// (ii) The update before it did the damage: ordinary batches explode on this batch's weights and did not before.
struct DamagingUpdate {
    Verdict verdict = Verdict::NotTestable;
    Spread before;                ///< Ordinary batches on the weights of UnusualBatch...
    Spread between;               ///< ...on those one batch later (none where those are the same)...
    Spread now;                   ///< ...and on those that this batch met...
    std::int64_t updates = 0;     ///< ...so many updates later.
    double factor = notMeasured;  ///< now.median / before.median
    Message sentence;
};

/// (iii) The unit makes it look so: in the scaled unit, in which the network learns, nothing explodes.
struct ScalingEffect {
    Verdict verdict = Verdict::NotTestable;
    double factorInUnit = notMeasured;  ///< This batch's RMSE against UnusualBatch::ordinary.
    double factorScaled = notMeasured;  ///< The same of the RMSE in the scaled unit.
    std::int64_t beyondScaler = 0;      ///< Predictions that no value in the unit has.
    std::int64_t targetsOutside = 0;    ///< Targets outside of the range that the scaler was fitted on.
    std::int64_t predictionsOutside = 0;
    Message sentence;
};

enum class ChangeKind { LearningRate, NewEpoch, BatchSize, Rmse, GradientNorm, UpdateRatio, LargestActivation };

/// What differs from the batch before. Figures count when they moved by more than a factor of 2.
struct BatchChange {
    ChangeKind kind = ChangeKind::Rmse;
    std::string layer;  ///< Of the last two kinds.
    double before = 0.0;
    double now = 0.0;
    Message sentence;
};

/// All that can be said of one batch of a run, by running it again.
struct BatchInspection {
    BatchPlace place;
    std::string unit;
    StepFigures step;
    std::optional<StepFigures> previous;  ///< Of the batch before, if there is one.
    std::optional<bool> repeated;         ///< Whether its RMSE is the recorded one, bit for bit; nothing: not recorded.
    std::vector<ImageError> images;       ///< The largest squared error first; those that are no number before all.
    Histogram errors;                     ///< Of all images and outputs, in their units.
    std::vector<BatchChange> changes;
    UnusualBatch unusual;
    DamagingUpdate update;
    ScalingEffect scaling;
};

}  // namespace trueloss
