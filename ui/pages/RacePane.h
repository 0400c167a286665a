#pragma once

#include "charts/RaceCurves.h"
#include "experiment/ScalerRace.h"
#include "session/ExperimentJob.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QTableView;

namespace trueloss::ui {

class JobBar;
class RaceChoices;
class RaceTableModel;
class Session;

/// The race of the scalers: the same network with every scaling of targets and pixels for some batches, in the
/// background; curves, figures, a recommendation, and a button that takes it over. GUI thread.
class RacePane : public QWidget {
    Q_OBJECT

public:
    explicit RacePane(Session& session, QWidget* parent = nullptr);

    /// Null until something has been measured.
    const RaceReport* report() const { return m_outcome ? &m_outcome->report : nullptr; }
    bool ended() const { return m_ended; }  ///< report() is that of a whole race.

Q_SIGNALS:
    void refreshed();  ///< Something new is shown: results, the end, or why there are none.

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Outcome {
        RaceReport report;
        std::vector<CurveBand> bands;  ///< One an entry.
    };
    struct Scaling {
        ScalerKind scaler = ScalerKind::None;
        PixelScalingKind pixels = PixelScalingKind::Raw;
        bool operator==(const Scaling&) const = default;
    };

    static Outcome outcomeOf(RaceReport report);
    void build();
    void start();
    void take(Result<Outcome> outcome);
    void showOutcome();
    void showVerdict();
    void showState();
    void fitTable();
    void choose(int row);
    void useChosen();
    void use(const Scaling& scaling);
    Scaling current() const;
    /// Seconds a batch of what was trained or raced before with these settings; not above 0 where nothing was.
    double measuredPace() const;
    void showPace();
    void retranslate();

    Session& m_session;
    ExperimentJob m_job;
    std::optional<Outcome> m_outcome;
    bool m_ended = false;
    bool m_showing = false;
    std::optional<Scaling> m_chosen;
    std::optional<Scaling> m_before;  ///< What useChosen() replaced by...
    std::optional<Scaling> m_used;    ///< ...this.
    struct Pace {
        TrainingConfig config;
        double secondsPerBatch = 0.0;
    };
    std::optional<Pace> m_pace;  ///< Of the last race, as far as it came.
    Message m_failure;
    QString m_stopped;  ///< Why the last race has no end.
    QLabel* m_intro = nullptr;
    RaceChoices* m_choices = nullptr;
    JobBar* m_bar = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_verdict = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_use = nullptr;
    QPushButton* m_undo = nullptr;
    QWidget* m_results = nullptr;
    QLabel* m_caption = nullptr;
    RaceCurves* m_curves = nullptr;
    RaceTableModel* m_model = nullptr;
    QTableView* m_table = nullptr;
};

}  // namespace trueloss::ui
