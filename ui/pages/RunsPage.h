#pragma once

#include "pages/Page.h"
#include "session/Session.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace trueloss::ui {

class EmptyPane;
class RunTableModel;
class SettingsCompareModel;

/// The runs of the session: which one is shown, which one it is compared with, and in which settings they differ.
/// GUI thread.
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
    int selected() const;  ///< Number of the run that is marked; 0 for none.
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
    SettingsCompareModel* m_settings = nullptr;
    QTableView* m_settingsTable = nullptr;
};

}  // namespace trueloss::ui
