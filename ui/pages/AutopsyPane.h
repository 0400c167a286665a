#pragma once

#include "session/AutopsyJob.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QSplitter;
class QTableView;

namespace trueloss::ui {

class AutopsyMechanism;
class AutopsyOptionsBar;
class AutopsyTableModel;
class AutopsyVerdict;
class TrialMultiples;

/// An autopsy as it goes on and when it is done: options and progress, the verdict, the trials as a table and as small
/// curves, and the mechanism. GUI thread.
class AutopsyPane : public QWidget {
    Q_OBJECT

public:
    explicit AutopsyPane(Session& session, AutopsyJob& job, QWidget* parent = nullptr);

    /// The finding that it is about; what is known of its cause, if anything, is shown.
    void setFinding(const std::shared_ptr<const Run>& run, const Finding& about);
    /// Begins with the options that are set; says why where that is not possible.
    void begin();

Q_SIGNALS:
    void backWanted();
    void runStarted();  ///< With a cure.

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QWidget* makeTrials();
    const Autopsy* autopsy() const;  ///< Of this finding.
    void showAll();
    void showState();
    void showProgress();
    void showTrials();
    void showApply();
    void fitTable();
    void arrange();
    void chooseTrial(int row);
    void apply(const TestedChange& test);
    void saveCsv();
    void retranslate();

    Session& m_session;
    AutopsyJob& m_job;
    std::shared_ptr<const Run> m_run;
    Finding m_about;

    QPushButton* m_back;
    QLabel* m_title;
    AutopsyOptionsBar* m_options;
    QPushButton* m_begin;
    QWidget* m_going;
    QProgressBar* m_bar;
    QLabel* m_left;
    QPushButton* m_cancel;
    QScrollArea* m_scroll;
    AutopsyVerdict* m_verdict;
    QWidget* m_trials = nullptr;
    QSplitter* m_splitter = nullptr;
    AutopsyTableModel* m_model;
    QTableView* m_table;
    QScrollArea* m_curvesArea = nullptr;
    TrialMultiples* m_curves;
    QPushButton* m_applyMarked;
    QLabel* m_whyNotApply;
    AutopsyMechanism* m_mechanism;
    QWidget* m_rest = nullptr;
};

}  // namespace trueloss::ui
