#pragma once

#include "models/RunEntry.h"
#include "pages/Page.h"
#include "session/Session.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace trueloss::ui {

class EmptyPane;
class LoadingBar;
class RunComparison;
class RunDetails;
class RunTable;

/// All runs, of this session and kept from earlier ones: which one is shown, with which ones it is compared, how they
/// differ, and what can be done to them. GUI thread.
class RunsPage : public QWidget {
    Q_OBJECT

public:
    explicit RunsPage(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void pageWanted(trueloss::ui::Page page);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    QWidget* buildRuns();
    void connectButtons();
    void connectArchive();
    void showRuns();
    void showAdvance();
    void showButtons();
    void showDetails();
    std::vector<RunEntry> entries() const;
    std::vector<RunReference> markedReferences() const;
    void open(const RunEntry& entry);
    void compareSelected(bool on);
    void removeSelected();
    void exportSelected();
    void chooseImport();
    void retranslate();

    Session& m_session;
    QTimer m_refresh;
    QTimer m_later;        ///< While a name is typed.
    QTimer m_look;         ///< For what other programs do to the store.
    bool m_trash = false;  ///< The trash is listed.
    int m_shown = 0;       ///< Number of the run that was shown when last looked.
    QStackedWidget* m_stack = nullptr;
    EmptyPane* m_empty = nullptr;
    QPushButton* m_emptyUndo = nullptr;
    QPushButton* m_emptyImport = nullptr;
    QLabel* m_runsTitle = nullptr;
    QLineEdit* m_search = nullptr;
    QPushButton* m_trashButton = nullptr;
    QPushButton* m_import = nullptr;
    LoadingBar* m_loading = nullptr;
    RunTable* m_table = nullptr;
    QPushButton* m_show = nullptr;
    QPushButton* m_compare = nullptr;
    QPushButton* m_resume = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_restore = nullptr;
    QPushButton* m_purge = nullptr;
    RunDetails* m_details = nullptr;
    RunComparison* m_comparison = nullptr;
};

}  // namespace trueloss::ui
