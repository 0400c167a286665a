#pragma once

#include "data/Manifest.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QTabWidget;
class QTableView;

namespace trueloss::ui {

class RejectedRowsModel;
class ElidedLabel;
class RowTableModel;
class Session;

/// The data that is open: its name and counts, the columns, the split, the rows and those left out. GUI thread.
class DataDetails : public QWidget {
    Q_OBJECT

public:
    explicit DataDetails(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void otherImagesWanted();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What the tables were filled from, to leave them (and where they were scrolled to) alone when it is the same.
    struct Filled {
        std::shared_ptr<const Table> table;
        ColumnChoice columns;
        std::size_t usable = 0;
        std::size_t rejected = 0;
        std::int64_t lines = 0;  ///< Sum of the line numbers of the usable rows.
        bool operator==(const Filled&) const = default;
    };

    QWidget* makeHeader();
    QWidget* makeSide();
    QWidget* makeTabs();
    void refresh();
    void refreshTables();
    void sizeColumns();
    void stretchColumns();
    void retranslate();

    Session& m_session;
    RowTableModel* m_rows;
    RejectedRowsModel* m_rejected;
    Filled m_filled;
    ElidedLabel* m_name = nullptr;
    ElidedLabel* m_path = nullptr;
    QLabel* m_counts = nullptr;
    QPushButton* m_other = nullptr;
    QLabel* m_columnsTitle = nullptr;
    QLabel* m_splitTitle = nullptr;
    QTabWidget* m_tabs = nullptr;
    QTableView* m_rowView = nullptr;
    QTableView* m_rejectedView = nullptr;
};

}  // namespace trueloss::ui
