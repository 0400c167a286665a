#pragma once

#include "experiment/RateRange.h"
#include "session/ExperimentJob.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPushButton;
class QSpinBox;

namespace trueloss::ui {

class JobBar;
class RateChart;
class RateEdit;
class Session;

/// The learning-rate range test beside the main window: its range, its curve, what it suggests, and buttons that set
/// it. Closing stops a test that is going on; what was measured is there again when the window is. GUI thread.
class RateWindow : public QDialog {
    Q_OBJECT

public:
    explicit RateWindow(Session& session, QWidget* parent = nullptr);

    /// Null until something has been measured.
    const RateRangeReport* report() const { return m_report ? &*m_report : nullptr; }
    bool ended() const { return m_ended; }  ///< report() is that of a whole test.

Q_SIGNALS:
    void refreshed();  ///< Something new is shown: results, the end, or why there are none.

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void start();
    void showReport();
    void showState();
    void suggest(QPushButton& button, std::optional<double> rate, const QString& text);
    void use(double rate);
    void undo();
    QString stateText() const;
    void retranslate();

    Session& m_session;
    ExperimentJob m_job;
    std::optional<RateRangeReport> m_report;
    bool m_ended = false;
    RateRangeOptions m_tested;  ///< Of m_report.
    std::optional<double> m_before;
    double m_used = 0.0;
    Message m_failure;
    QString m_stopped;
    QLabel* m_intro = nullptr;
    QLabel* m_lowLabel = nullptr;
    RateEdit* m_low = nullptr;
    QLabel* m_highLabel = nullptr;
    RateEdit* m_high = nullptr;
    QLabel* m_batchesLabel = nullptr;
    QSpinBox* m_batches = nullptr;
    QLabel* m_seedsLabel = nullptr;
    QSpinBox* m_seeds = nullptr;
    QPushButton* m_start = nullptr;
    JobBar* m_bar = nullptr;
    QLabel* m_problem = nullptr;
    RateChart* m_chart = nullptr;
    QLabel* m_readout = nullptr;
    QLabel* m_verdict = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_useMiddle = nullptr;
    QPushButton* m_useTenth = nullptr;
    QPushButton* m_undo = nullptr;
};

/// A rate as people set one: two significant digits.
double roundedRate(double rate);

}  // namespace trueloss::ui
