#pragma once

#include "session/Activity.h"
#include "session/DataReview.h"
#include "session/DecisionStore.h"
#include "session/OpenData.h"
#include "session/SessionLogs.h"
#include "session/SourceSettings.h"
#include "session/TaskRunner.h"
#include "session/TrainingThread.h"
#include "train/Devices.h"
#include "train/Presets.h"
#include "train/Resumption.h"

#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace trueloss::ui {

/// The one place that knows what is open, set and running. Pages read it, listen to it and call it; they never know
/// each other. Nothing here blocks. What it knows of the runs is in SessionRuns, of logs in SessionLogs. GUI thread.
class Session : public SessionLogs {
    Q_OBJECT

public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    void openDemo();
    /// A folder, table or array file of images. With `columns`, those instead of the guessed ones.
    void openData(const QString& path, const SourceOptions& options = {},
                  const std::optional<ColumnChoice>& columns = {});
    void openDataAgain(const QString& path, const RememberedSource& source);  ///< Read as it was before.
    void setColumns(const ColumnChoice& columns);
    /// Those asked for last: in force, or on their way. Requires a source.
    const ColumnChoice& columns() const { return m_data.columns(); }
    void setUnit(std::size_t targetColumn, const QString& unit);
    void setValidationShare(double share);
    /// For the data that are opened next: these settings in place of a preset's, as far as they fit the data.
    void setConfigForNextData(const TrainingConfig& config) { m_nextConfig = config; }
    void cancelLoading();
    const DataSource* source() const { return m_data.source.get(); }
    const std::shared_ptr<const DataSource>& sharedSource() const { return m_data.source; }
    const ImageFacts& imageFacts() const { return m_data.facts; }
    bool isDemo() const { return m_data.demo; }
    QString dataName() const;  ///< The folder's name; "Demo gauges" for the demo.
    QString dataPath() const { return m_data.path; }
    /// At the size of the model; null until they were read, and anew when size or fit change: see readImages().
    const std::shared_ptr<const ImageDataset>& dataset() const { return m_data.dataset; }
    void readImages();  ///< Where they are not. Happens by itself, but for after a cancellation and beside a training.
    bool readingImages() const { return m_readingImages && m_tasks.busy(); }
    bool imagesOutdated() const { return m_data.rows && !m_data.dataset; }  ///< Rows and findings are of another size.
    /// Usable and left-out rows: of the images that were read last (the broken ones are known then), else of the table.
    const Manifest* manifest() const { return sharedManifest().get(); }
    std::shared_ptr<const Manifest> sharedManifest() const;  ///< For other threads.
    std::shared_ptr<const Split> split() const;  ///< Without excluded rows. Null where, and until, there is none.
    RowDivider& rows() { return m_rows; }
    DataReview& review() { return m_review; }
    bool loading() const { return m_tasks.busy(); }

    // Settings
    const TrainingConfig& config() const { return m_config; }
    void setConfig(const TrainingConfig& config);
    void applyPreset(Preset preset);
    TrainingConfig presetConfig(Preset preset) const;
    Preset preset() const { return m_preset; }  ///< The one applied last.
    const DeviceReport& devices() const { return m_devices; }

    // Training
    void start();
    void pauseOrResume();
    void step();  ///< One batch; starts a run (paused) when none is going.
    void stop();
    Activity activity() const { return m_activity; }
    /// Trains on from a state of `start.parent`, as a run of its own. That one is ended, and becomes a ghost.
    void branchOff(const BranchStart& start);

    /// Goes on with a kept run that was interrupted or stopped: opens its data, then trains.
    void resumeRun(const std::string& id);
    bool canResume(const std::string& id) const;

    void saveModel(const QString& file);  ///< That of the current run.

Q_SIGNALS:
    void dataChanged();  ///< Another source, other columns, other units, images loaded, another split.
    void configChanged();
    void loadingChanged(bool loading, const QString& what);
    void loadingProgressed(const trueloss::Progress& progress);
    void activityChanged();
    void runEnded();
    void undoable(const QString& text, const std::function<void()>& undo);  ///< Something was done for the user.
    void openingFailed(const QString& path, const QString& why);  ///< Of data; how they are read can be chosen.

private:
    void adopt(DataSource source, ImageFacts facts, DecidedBefore decided, const QString& path, bool demo);
    void open(const QString& path, bool demo, const SourceOptions& options,
              const std::optional<RememberedColumns>& columns);
    void resumeLoading();
    void takeBackPromises();
    void changeConfig(const TrainingConfig& config);
    bool fitsModel(const ImageDataset& data) const;
    void replaceSource(DataSource source);
    void relabel();
    void relabelImages();
    void loadImages(bool thenTrain);
    void adoptImages(Result<std::shared_ptr<const ImageDataset>> loaded);
    void divideRows();
    void adoptDivision();
    bool settled() const;
    void keepPromise();
    void breakPromise();
    void beginRun();
    void continueRun();
    void launch(KeptTask task);
    KeptTask newTask() const;
    void drainEvents();
    bool overMeanwhile();  ///< Sees what the trainer has told so far; whether the training has ended with it.
    void noteKept(const RunKept& kept);
    void setActivity(Activity activity);
    ImageShape modelShape() const;
    QString newRunName() const;

    DeviceReport m_devices;
    OpenData m_data;
    DecisionStore m_decisions;
    RowDivider m_rows;
    DataReview m_review{m_rows};
    TrainingConfig m_config;
    std::optional<TrainingConfig> m_nextConfig;
    Preset m_preset = Preset::Question;
    TaskRunner m_tasks;            ///< Opening and decoding: one at a time, with progress.
    bool m_readingImages = false;  ///< What m_tasks did last, or does.
    bool m_trainWhenRead = false;
    QTimer m_rereading;  ///< So that not every step of a size reads the images.
    TaskRunner m_relabelling;
    TaskRunner m_saving;
    TrainingThread m_training;
    std::shared_ptr<TrainingThread::Events> m_events;
    QTimer m_drain;
    std::vector<TrainingEvent> m_batchOfEvents;
    bool m_startPaused = false;
    std::size_t m_steps = 0;                   ///< Batches that a paused trainer was asked for and has not told yet.
    std::shared_ptr<Resumption> m_resumption;  ///< The next run goes on with this one.
    bool m_startWhenReady = false;             ///< Once columns, units and split are in force.
    Activity m_activity = Activity::Idle;
    std::shared_ptr<Run> m_live;  ///< The run that the trainer works on.
};

}  // namespace trueloss::ui
