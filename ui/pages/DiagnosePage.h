#pragma once

#include "experiment/CauseSearch.h"
#include "pages/Page.h"
#include "session/Session.h"
#include "session/TaskRunner.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <optional>
#include <vector>

class QLabel;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace trueloss::ui {

class BatchPane;
class CausePanel;
class EmptyPane;
class FindingCard;

/// What stands out in the run that is shown, what is known about its cause, and every batch in figures. GUI thread.
class DiagnosePage : public QWidget {
    Q_OBJECT

public:
    explicit DiagnosePage(Session& session, QWidget* parent = nullptr);

    /// Runs the first batches of the shown run again, up to the one with this index, with one change at a time.
    void findCause(qsizetype batch);

    /// Brings a batch of the run into view in the table.
    void selectBatch(qsizetype index);

Q_SIGNALS:
    void pageWanted(trueloss::ui::Page page);
    void batchWanted(qsizetype index);  ///< Index in the run; the page itself marks it in its table.

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    /// The last search of a run.
    struct Search {
        qsizetype batch = -1;
        std::optional<CauseReport> report;
        Message problem;
    };

    void build();
    void showRun();      ///< Another run, or none.
    void refreshSoon();  ///< At most a few times a second, and only while the page can be seen.
    void refresh();
    void showCards();
    void showCause();
    void searchEnded(int run, qsizetype batch, Result<CauseReport> report);
    void cancelSearch(const Message& why);
    QString whyNoSearch(const Run& run, qsizetype batch) const;
    const Search* searchOf(const Run& run) const;
    QString testedExplanation(const Run& run, const Search& search) const;
    void retranslate();

    Session& m_session;
    TaskRunner m_tasks;
    QTimer m_refresh;
    std::shared_ptr<const Run> m_run;
    std::map<int, Search> m_searches;                      ///< By the number of the run.
    std::optional<std::pair<int, qsizetype>> m_searching;  ///< Run and batch of the search that goes on.

    QStackedWidget* m_stack = nullptr;
    EmptyPane* m_empty = nullptr;
    QLabel* m_title = nullptr;
    QScrollArea* m_scroll = nullptr;
    QVBoxLayout* m_cardLayout = nullptr;
    std::vector<FindingCard*> m_cards;
    CausePanel* m_cause = nullptr;
    QLabel* m_tableTitle = nullptr;
    BatchPane* m_batches = nullptr;
    QSplitter* m_splitter = nullptr;
};

}  // namespace trueloss::ui
