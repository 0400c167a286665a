#pragma once

#include "base/Message.h"
#include "record/BatchList.h"
#include "record/BatchPoint.h"
#include "record/LossCurve.h"
#include "record/RecoveredPoint.h"
#include "record/RunEvent.h"
#include "record/RunningMean.h"

#include <array>
#include <cstdint>
#include <deque>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace trueloss {

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
    /// What Keras would print for metrics=['accuracy'] on the validation rows, 0..1, to 2.3.1 and later (see
    /// AccuracySums); it says nothing about a regression. NaN where it is not known.
    double accuracyTo231 = std::numeric_limits<double>::quiet_NaN();
    double accuracyLater = std::numeric_limits<double>::quiet_NaN();
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

    /// For the record of a run that was continued without its earlier part: the first batch to come is one of `epoch`,
    /// whose batches so far had the mean `soFar` and took `seconds`. Requires an empty record.
    void beginWithin(std::int64_t epoch, const RunningMean& soFar, double seconds);

    void append(const BatchPoint& batch);
    /// A batch out of a log. All batches of a record are appended the one way or the other.
    void append(const BatchPoint& batch, const RecoveredPoint& point);
    void append(const EpochPoint& epoch);
    void append(RunEvent event) { m_events.push_back(std::move(event)); }

    /// All batches, as values that are put together when they are asked for.
    BatchList batches() const { return BatchList(*this); }
    BatchPoint batch(std::size_t index) const;  ///< Requires index < batchCount().
    std::size_t batchCount() const { return m_inEpoch.size(); }

    const std::vector<EpochPoint>& epochs() const { return m_epochs; }
    const std::vector<RunEvent>& events() const { return m_events; }

    /// One value a batch, by its index in the run.
    const LossCurve& curve(Channel channel) const { return m_curves[static_cast<std::size_t>(channel)]; }
    const LossCurve& trueCurve() const { return curve(Channel::Rmse); }
    /// What a Keras bar (tf.keras 2.2 on) prints beside the true RMSE: the mean of the values so far in the epoch,
    /// weighted by samples, starting anew with each epoch.
    const LossCurve& runningMeanCurve() const { return curve(Channel::RunningMean); }

    /// How far the run had come at the end of a batch: samples seen, and seconds spent in training and validating (not
    /// in pauses). Both never fall. Require index < batchCount().
    std::int64_t samplesDone(std::size_t index) const { return m_samplesDone[index]; }
    double secondsDone(std::size_t index) const { return m_secondsDone[index]; }

    /// Index of the first batch of each epoch that has begun, and that epoch's number.
    const std::vector<std::size_t>& epochStarts() const { return m_epochStarts; }
    std::int64_t epochOf(std::size_t index) const;

    /// Of a log: what stands behind the batches' values.
    bool hasRecovered() const { return !m_grades.empty(); }
    RecoveredPoint recovered(std::size_t index) const;  ///< Requires hasRecovered() and index < batchCount().

private:
    std::array<LossCurve, channelCount> m_curves;
    std::deque<std::int64_t> m_inEpoch;
    std::deque<std::int64_t> m_samplesDone;
    std::deque<double> m_secondsDone;
    std::deque<Grade> m_grades;  ///< Of a log, as the next two; else empty.
    BatchValues m_bounds;
    BatchValues m_printed;
    std::vector<std::size_t> m_epochStarts;
    std::vector<std::int64_t> m_epochNumbers;  ///< Of each start.
    std::vector<EpochPoint> m_epochs;
    std::vector<RunEvent> m_events;
    RunningMean m_running;
    double m_clock = 0.0;       ///< Seconds of the run so far...
    double m_epochClock = 0.0;  ///< ...and at the start of its epoch.
};

}  // namespace trueloss
