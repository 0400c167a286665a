#pragma once

#include "base/Error.h"
#include "data/ImageDataset.h"
#include "data/Split.h"
#include "record/BatchPoint.h"
#include "train/Checkpoint.h"
#include "train/TrainingConfig.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace trueloss {

/// What is done to a rerun's first step, to learn which part of what happens is needed for it. No settings, no cures.
enum class FirstStepProbe {
    None,
    RandomSigns,       ///< Every weight moves as far as it would have, but up or down at random.
    ConvolutionsOnly,  ///< The dense layers stay where they are.
    DenseOnly          ///< The convolutions (and what normalises them) stay where they are.
};

/// A row that reruns see otherwise than it is.
struct RowEdit {
    std::size_t row = 0;
    std::vector<double> targets;  ///< One an output, in the targets' unit; empty: its own.
    bool plainImage = false;      ///< In place of its image the mean of the training images.
    bool operator==(const RowEdit&) const = default;
};

/// A short training, complete.
struct RerunPlan {
    TrainingConfig config;
    std::uint64_t seed = 1;  ///< Of weights, dropout and augmentation, in place of the configuration's.
    std::vector<std::vector<std::size_t>> batches;  ///< Their rows, in order; an empty one is passed over.
    std::vector<double> rates;                      ///< The learning rate of each.
    std::int64_t firstBatch = 0;                    ///< Batches of the run before these (augmentation counts them).
    std::shared_ptr<const Checkpoint> from;         ///< Weights, optimizer and random numbers; null: from the start.
    std::vector<std::size_t> leftOut;               ///< Rows that neither batches nor scalers see.
    std::vector<RowEdit> edits;
    FirstStepProbe probe = FirstStepProbe::None;
    std::vector<std::size_t> predict;  ///< Rows to be predicted after the last batch.
    bool watchLayers = false;          ///< Fill RerunCurve::layers.
};

/// What happened in one weighted layer at the first step.
struct LayerPicture {
    std::string name;          ///< "features.0", "dense", as in the model's files.
    bool convolution = false;  ///< Else dense.
    double weightRms = 0.0;    ///< Root mean square of the weights before the step, without biases.
    double updateRms = 0.0;    ///< Of what the step added to them.
    /// Mean over the neurons (or channels) of |mean sign of the update of its incoming weights|, weights that did not
    /// move left out: 1 where all of a neuron's weights moved the same way, about sqrt(2 / (pi n)) where n moved at
    /// random. NaN where nothing moved.
    double signCoherence = 0.0;
    /// Mean size over root mean square of the update's entries that are not 0: 1 where every weight moves equally far
    /// whatever its gradient, 0.8 for a normal distribution. NaN where nothing moved.
    double uniformity = 0.0;
    double activationBefore = 0.0;  ///< RMS of the layer's output in the first batch, before its activation function...
    double activationAfter = 0.0;   ///< ...and in the second; NaN where there was none.
};

/// What a rerun measured.
struct RerunCurve {
    std::vector<BatchPoint> batches;  ///< Those that were not empty, as Trainer reports them. seconds: of the step.
    /// For each of these the squared error of its rows, mean over the outputs, in the square of the unit.
    std::vector<std::vector<double>> rowErrors;
    std::vector<std::vector<std::size_t>> rows;  ///< Of these batches.
    Message failure;                             ///< Why it stopped before its last batch; empty: it did not.
    /// The loss was no finite number although every prediction was one, or (in 32 bits) its gradient was none.
    bool lossOverflow = false;
    /// In mixed precision: from finite weights came a prediction, or from a finite loss a gradient, that was not
    /// finite.
    bool halfOverflow = false;
    std::vector<double> predictions;  ///< Of RerunPlan::predict, rows x outputs, in the unit; empty after a failure.
    std::vector<LayerPicture> layers;

    /// True RMSE of the batches.
    std::vector<double> rmse() const
    {
        std::vector<double> values;
        for (const BatchPoint& batch : batches) values.push_back(batch.rmse);
        return values;
    }
};

/// Runs short trainings on the same data, each with its own changes; steps are computed as Trainer computes them, so
/// that a plan without changes repeats the run bit for bit on the CPU. torch's own generators are left as they were.
/// One thread at a time, and nothing else may train or predict with dropout meanwhile.
class RerunLab {
public:
    /// Asked after each batch; false ends the rerun there (no failure).
    using Watch = std::function<bool(const RerunCurve&)>;

    RerunLab(std::shared_ptr<const ImageDataset> data, Split split);
    ~RerunLab();
    RerunLab(const RerunLab&) = delete;
    RerunLab& operator=(const RerunLab&) = delete;

    const ImageDataset& data() const;
    const Split& split() const;

    /// Requires as many rates as batches. A training that explodes is no error but a curve with its failure. Errors:
    /// those of validate(), fitScaler() and Network::create(); Mismatch (images of another shape, weights of another
    /// network); Unreadable (an image has gone); Cancelled; TooLarge (memory). Throws nothing.
    Result<RerunCurve> run(const RerunPlan& plan, const Watch& watch, const std::stop_token& stop);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace trueloss
