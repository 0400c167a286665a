#pragma once

#include "pages/FindingCard.h"
#include "pages/Page.h"
#include "session/AutopsyJob.h"
#include "session/Session.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <vector>

class QLabel;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace trueloss::ui {

class AutopsyPane;
class BatchPane;
class EmptyPane;

/// What stands out in the run that is shown, what is known about its cause, and every batch in figures. GUI thread.
class DiagnosePage : public QWidget {
    Q_OBJECT

public:
    explicit DiagnosePage(Session& session, QWidget* parent = nullptr);

    /// Looks for the cause of the shown run's finding about that batch (negative: the first that is about none) by
    /// experiment, or shows what is known of it.
    void findCause(qsizetype batch);

    /// Brings a batch of the run into view in the table.
    void selectBatch(qsizetype index);

Q_SIGNALS:
    void pageWanted(trueloss::ui::Page page);
    /// To be taken apart. Index in the run; the page itself marks it in its table.
    void batchWanted(qsizetype index);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void showRun();      ///< Another run, or none.
    void refreshSoon();  ///< At most a few times a second, and only while the page can be seen.
    void refresh();
    void showCards();
    FindingCard::Content contentOf(const Finding& finding) const;
    void wantBatch(qsizetype index);
    void showAutopsy(const Finding& about);
    void showFindings();
    void retranslate();

    Session& m_session;
    AutopsyJob m_job;
    QTimer m_refresh;
    std::shared_ptr<const Run> m_run;

    QStackedWidget* m_stack = nullptr;
    EmptyPane* m_empty = nullptr;
    QLabel* m_title = nullptr;
    QScrollArea* m_scroll = nullptr;
    QVBoxLayout* m_cardLayout = nullptr;
    std::vector<FindingCard*> m_cards;
    std::vector<Finding> m_findings;  ///< One a card; behind them are notes.
    QPointer<QWidget> m_left;         ///< What had the focus when a batch was asked for.
    AutopsyPane* m_autopsy = nullptr;
    QLabel* m_tableTitle = nullptr;
    BatchPane* m_batches = nullptr;
    QSplitter* m_splitter = nullptr;
};

}  // namespace trueloss::ui
