#pragma once

#include "base/Message.h"
#include "record/LossCurve.h"
#include "record/RunningMean.h"

#include <cstdint>
#include <string>
#include <vector>

namespace trueloss {

/// What one training step measured. Errors are in the target's own unit, whatever the loss or scaler.
struct BatchPoint {
    std::int64_t epoch = 1;         ///< From 1.
    std::int64_t batchInEpoch = 1;  ///< From 1, as tools print it.
    std::int64_t samples = 0;
    double rmse = 0.0;      ///< sqrt(mean((prediction - target)^2)) over samples and outputs, before the step.
    double mae = 0.0;       ///< mean(|prediction - target|), likewise.
    double loss = 0.0;      ///< The loss as optimised, in the scaled target's unit.
    double gradNorm = 0.0;  ///< L2 norm over all parameters, before clipping. NaN where it was not measured.
    double learningRate = 0.0;
    double seconds = 0.0;  ///< The whole step, loading included.
};

/// What the validation after an epoch measured, sample-weighted over the whole validation split.
struct EpochPoint {
    std::int64_t epoch = 1;
    std::int64_t lastBatch = 0;  ///< Batches of the run up to the end of this epoch.
    double rmse = 0.0;
    double mae = 0.0;
    double r2 = 0.0;               ///< 1 - SSE / SST, mean over the outputs; NaN where the targets are constant.
    double runningMean = 0.0;      ///< What Keras' bar printed for the training loss at the end of the epoch.
    double seconds = 0.0;          ///< Training and validation.
    std::int64_t predictions = 0;  ///< That were compared: samples times outputs. 0 where it is not known.
    /// Of these, those without a finite value in the unit although the network gave one: beyond what the scaler can
    /// bring back. The errors above are no numbers then.
    std::int64_t beyondScaler = 0;
};

/// One setting of a run in words: "learning rate" = "0.001". Keys are stable, so that two runs can be compared.
struct RunSetting {
    std::string key;
    std::string value;
    bool operator==(const RunSetting&) const = default;
};

enum class RunSource { Training, Log };

/// One run, live or imported: the only thing that charts, rules, stores and reports read. Grows by append alone.
/// A plain value, not synchronised: it belongs to one thread at a time.
class RunRecord {
public:
    std::string name;
    std::string unit;  ///< Of the target; empty when unknown.
    RunSource source = RunSource::Training;
    std::vector<RunSetting> settings;

    void append(const BatchPoint& batch);
    void append(const EpochPoint& epoch) { m_epochs.push_back(epoch); }

    const std::vector<BatchPoint>& batches() const { return m_batches; }
    const std::vector<EpochPoint>& epochs() const { return m_epochs; }

    /// The true batch RMSE, and the running mean that a Keras bar (tf.keras 2.2 on) prints beside it: the mean of
    /// the values so far in the epoch, weighted by samples, starting anew with each epoch. Index = batch of the run.
    const LossCurve& trueCurve() const { return m_true; }
    const LossCurve& runningMeanCurve() const { return m_mean; }

    /// Index of the first batch of each epoch that has begun.
    const std::vector<std::size_t>& epochStarts() const { return m_epochStarts; }

private:
    std::vector<BatchPoint> m_batches;
    std::vector<EpochPoint> m_epochs;
    LossCurve m_true;
    LossCurve m_mean;
    RunningMean m_running;
    std::vector<std::size_t> m_epochStarts;
};

}  // namespace trueloss
