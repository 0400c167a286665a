#pragma once

#include "base/Progress.h"
#include "experiment/CauseSearch.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace trueloss::ui {

class TrialTableModel;

/// A search for the cause of a spike: its progress with Cancel while it runs, then what each change did. GUI thread.
class CausePanel : public QFrame {
    Q_OBJECT

public:
    explicit CausePanel(QWidget* parent = nullptr);

    /// Hidden, without content.
    void clear();
    void showRunning();
    void showProgress(const Progress& progress);
    void showReport(const CauseReport& report, const QString& unit);
    void showProblem(const QString& sentence);

Q_SIGNALS:
    void cancelWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class State { Empty, Running, Done, Problem };
    void setState(State state);
    void fitTable();
    void retranslate();

    State m_state = State::Empty;
    QLabel* m_title;
    QProgressBar* m_bar;
    QLabel* m_left;
    QPushButton* m_cancel;
    QLabel* m_problem;
    TrialTableModel* m_model;
    QTableView* m_table;
};

/// What a report shows, in one sentence or two that claim only what was tested.
QString causeSummary(const CauseReport& report);

}  // namespace trueloss::ui
