#pragma once

#include "check/RowDecisions.h"
#include "experiment/CauseFindings.h"
#include "record/LogFacts.h"
#include "session/LogOrigin.h"
#include "session/RunMaterial.h"
#include "store/StoredRun.h"
#include "train/RunRecorder.h"
#include "train/TrainingConfig.h"

#include <QCoreApplication>
#include <QString>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace trueloss::ui {

/// One run of this session, live, finished or read from a log. Pages see it as shared_ptr<const Run>; only the Session
/// changes it, on the GUI thread.
struct Run {
    int number = 0;  ///< From 1, in the order in which they began.
    QString name;    ///< For people.
    TrainingConfig config;
    RunRecorder recorder;
    bool fromLog = false;
    std::atomic<bool> followed = false;  ///< A log that is still being read as it is written.
    std::string storeId;                 ///< In the archive; empty where the run is not kept (or not yet).
    bool opened = false;                 ///< From the archive, as far as it was kept then.
    bool interrupted = false;            ///< Its program ended before the run did; it was opened from the archive.
    StoreTime began = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    std::vector<Message> notes;               ///< What the reader of the log has to know.
    LogFacts log;                             ///< What else the log gave away; empty for a training.
    std::shared_ptr<const LogOrigin> origin;  ///< Of a log, shared by all runs in it; else null.
    std::filesystem::path data;               ///< The table that it was trained on in this session; empty: none.
    /// About the rows of the data, when the run began; null for a log.
    std::shared_ptr<const RowDecisions> decisions;
    /// Held by the GUI thread while the run grows, and for at most a millisecond by another thread that reads a run
    /// which goes on. The GUI thread needs no lock to read.
    mutable std::mutex growth;
    RunMaterial material;
    /// What an autopsy said, see causeFindings(): the finding that it was made for, then what belongs to it, which is
    /// about no batch of its own. Empty: there was none.
    std::vector<Finding> tested;

    Run(int runNumber, QString runName, TrainingConfig runConfig, RunRecorder runRecorder)
        : number(runNumber), name(std::move(runName)), config(std::move(runConfig)), recorder(std::move(runRecorder))
    {
    }

    /// "Run 3: its name", for places where nothing else tells which one it is.
    QString title() const
    {
        return QCoreApplication::translate("Run", "Run %1: %2").arg(QString::number(number), name);
    }
    const RunRecord& record() const { return *recorder.record(); }
    /// Those of the rules and what was tested, see withTested().
    std::vector<Finding> findings() const { return withTested(recorder.findings(), tested); }
    /// With the choices about rows; a log has only those that it tells. What the trainer says at the run's start
    /// counts; until then what it was asked to do.
    std::vector<RunSetting> settings() const
    {
        return fromLog || recorder.started() ? record().settings : describe(config);
    }
    std::shared_ptr<const ModelBundle> model() const { return recorder.ended() ? recorder.ended()->model : nullptr; }
};

/// Whether the values of two runs measure the same: in the same unit, and of logs the same column. What a log's column
/// is called says nothing of a run that was trained here.
inline bool haveComparableValues(const Run& a, const Run& b)
{
    return a.record().unit == b.record().unit && a.fromLog == b.fromLog && a.log.column == b.log.column;
}

}  // namespace trueloss::ui
