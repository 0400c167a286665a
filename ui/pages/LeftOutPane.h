#pragma once

#include "data/Manifest.h"
#include "session/TaskRunner.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace trueloss::ui {

class FilterBar;
class RejectedRowsModel;
class RowSortModel;
class Session;

/// The rows that no training uses, and why: all of them, or those that one reason left out. GUI thread.
class LeftOutPane : public QWidget {
    Q_OBJECT

public:
    explicit LeftOutPane(Session& session, QWidget* parent = nullptr);

    void updateData();  ///< From the session; a choice of some rows stays as long as the rows are the same.
    void showOnly(RejectReason reason);
    void stretchColumns();

Q_SIGNALS:
    void excludedWanted();  ///< The rows that the user left out, as pictures.

protected:
    void changeEvent(QEvent* event) override;

private:
    void sizeColumns();
    void showFilter();
    void showExcluded();
    void retranslate();

    Session& m_session;
    TaskRunner m_gathering;
    RejectReason m_reason = RejectReason::EmptyPath;  ///< Of the rows that are shown, where only some are.
    RejectedRowsModel* m_rows;
    RowSortModel* m_sorted;
    FilterBar* m_filterBar;
    QTableView* m_view;
    QPushButton* m_excluded;
};

}  // namespace trueloss::ui
