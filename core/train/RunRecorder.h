#pragma once

#include "diagnose/ArtifactDetector.h"
#include "diagnose/Finding.h"
#include "record/RunRecord.h"
#include "train/TrainingEvent.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace trueloss {

/// Turns the events of one training into a record with its diagnosis and progress. What the window, the command line
/// and the tests watch a run through. Belongs to one thread: the consumer's, not the trainer's.
class RunRecorder {
public:
    /// `factor`: see ArtifactDetector.
    RunRecorder(std::string name, std::string unit, double factor = 2.0);

    /// A run that was continued appends to the record of its earlier part, where adopt() brought that before; else the
    /// record begins where the run went on, and its counts of batches with it.
    void consume(const TrainingEvent& event);

    /// Takes over a record that was made elsewhere: of a log, in place of events; or of the earlier part of a run, with
    /// the batches before the checkpoint and no more.
    void adopt(RunRecord record);
    /// Appends what a log that goes on has brought: `longer` is its record read anew. False, and nothing is done, where
    /// it does not begin with all that is there; what is there was understood in another way then. Of so many first
    /// batches the caller knows that already (`known`); the others are compared.
    bool extend(const RunRecord& longer, std::size_t known = 0);
    /// And one that was stored, with how it began and ended.
    void adopt(RunRecord record, RunStarted started, RunEnded ended);

    /// The record is shared so that it can outlive the recorder (compare, Runs page); it grows while the run goes.
    const std::shared_ptr<RunRecord>& record() const { return m_record; }
    const ArtifactDetector& detector() const { return m_detector; }
    const std::optional<RunStarted>& started() const { return m_started; }
    const std::optional<RunEnded>& ended() const { return m_ended; }
    TrainingState state() const { return m_state; }

    /// Training images a second over the last batches (up to 20), validation not counted. NaN before the first batch.
    double imagesPerSecond() const;

    /// For all epochs to come, validation included as far as one was seen. Negative while nothing can be said.
    double secondsLeft() const;

    std::vector<Finding> findings() const;

private:
    void begin(const RunStarted& started);

    std::shared_ptr<RunRecord> m_record;
    ArtifactDetector m_detector;
    std::optional<RunStarted> m_started;
    std::optional<RunEnded> m_ended;
    TrainingState m_state = TrainingState::Running;
    std::int64_t m_missing = 0;         ///< Batches of the run that the record does not hold...
    std::int64_t m_missingSamples = 0;  ///< ...and the samples of those in its first epoch.
};

}  // namespace trueloss
