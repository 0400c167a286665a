#pragma once

#include "models/RowList.h"

#include <QString>
#include <QWidget>

#include <memory>

class QAction;
class QItemSelection;
class QPushButton;
class QTableView;

namespace trueloss::ui {

class ElidedLabel;
class FilterBar;
class RowSortModel;
class RowTableModel;
class Session;

/// The usable rows of the data: pictures, files, targets and parts; some of them alone, in any order; and the choice to
/// leave the selected ones out. GUI thread.
class RowsPane : public QWidget {
    Q_OBJECT

public:
    explicit RowsPane(Session& session, QWidget* parent = nullptr);

    /// Shows the session's rows. With `otherColumns` those that were sorted by are gone, and widths are chosen anew.
    void showData(bool otherColumns);
    void updateData();  ///< The same rows: units, names or the split may be others.
    /// Shows only these rows of the session's manifest, with the sentence that says what they are. Where they are not
    /// in the order of the table, theirs counts until one sorts, and the order before comes back with all rows.
    void showRows(const RowList& rows, const QString& why);
    void stretchColumns();

    /// Takes the last choice about rows back (Ctrl+Z where it has been added).
    QAction* undoAction() const { return m_undoAction; }

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeChoiceBar();
    void makeActions();
    QItemSelection selection() const;
    void fill();
    void sizeColumns();
    void sizeNumbers();
    void fitPart();  ///< The column that says what a row is used for.
    void showAllRows();
    void restoreOrder();
    void showFilter();
    void showChoice();
    void decide();
    void retranslate();

    Session& m_session;
    RowTableModel* m_rows;
    RowSortModel* m_sorted;
    QTableView* m_view;
    FilterBar* m_filterBar;
    QString m_why;
    ElidedLabel* m_selected = nullptr;
    QPushButton* m_choose = nullptr;
    QPushButton* m_undo = nullptr;
    QAction* m_chooseAction = nullptr;
    QAction* m_undoAction = nullptr;
    bool m_otherColumns = false;  ///< When the table is filled next.
    bool m_takesBack = false;     ///< All selected rows are left out already.
    int m_sortedBefore = -1;      ///< The column that was sorted by before rows came in an order of their own.
    Qt::SortOrder m_orderBefore = Qt::AscendingOrder;
};

}  // namespace trueloss::ui
