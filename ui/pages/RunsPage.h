#pragma once

#include "pages/Page.h"
#include "session/Session.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace trueloss::ui {

class EmptyPane;
class RunTableModel;
class SettingsCompareModel;

/// The runs of the session: which one is shown, with which ones it is compared, and how they differ. GUI thread.
class RunsPage : public QWidget {
    Q_OBJECT

public:
    explicit RunsPage(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void pageWanted(trueloss::ui::Page page);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void showRuns();
    void showAdvance();
    void showButtons();
    void showSettings();
    void showSettingsTitle();
    void compareSelected(bool on);
    std::vector<int> selected() const;  ///< Numbers of the runs that are marked, from above.
    int current() const;                ///< Number of the one marked run; 0 for none or several.
    bool isGoing(int number) const;
    void setColumnWidths();
    void retranslate();

    Session& m_session;
    QTimer m_refresh;
    int m_shown = 0;  ///< Number of the run that was shown when last looked.
    QStackedWidget* m_stack = nullptr;
    EmptyPane* m_empty = nullptr;
    QLabel* m_runsTitle = nullptr;
    RunTableModel* m_runs = nullptr;
    QTableView* m_runTable = nullptr;
    QPushButton* m_show = nullptr;
    QPushButton* m_compare = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_emptyUndo = nullptr;
    QLabel* m_settingsTitle = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_axisLabel = nullptr;
    QComboBox* m_axis = nullptr;
    QCheckBox* m_onlyDifferences = nullptr;
    SettingsCompareModel* m_settings = nullptr;
    QTableView* m_settingsTable = nullptr;
};

}  // namespace trueloss::ui
