#pragma once

#include "record/RunRecord.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QPushButton;
class QTableView;

namespace trueloss::ui {

class BatchSlice;
class BatchTableModel;

/// The batches of a run as a table: each with all its values. Of a very long run it shows a part, with buttons to the
/// next ones. Whoever reads its end goes on to read the end while the run grows. GUI thread.
class BatchPane : public QWidget {
    Q_OBJECT

public:
    explicit BatchPane(QWidget* parent = nullptr);

    /// Null: no rows.
    void setRecord(std::shared_ptr<const RunRecord> record);

    /// Says that the record has grown: taken up four times a second while the table is seen.
    void refresh();

    /// Indices of batches that are to blame for a running mean that misleads.
    void setCulprits(std::vector<std::size_t> culprits);

    /// Goes to a batch without telling so; -1 leaves the table where it is, and so does all while it is hidden.
    void setCurrent(qsizetype index);

    QTableView* table() const { return m_table; }

Q_SIGNALS:
    void batchChosen(qsizetype index);
    void batchActivated(qsizetype index);         ///< By Enter or a double click.
    void menuWanted(qsizetype index, QPoint at);  ///< `at`: of the screen.

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void retranslate();
    void fitColumns();
    void grow();
    void turn(int parts);
    void showPart();

    BatchTableModel* m_model;
    BatchSlice* m_slice;
    QTableView* m_table;
    QWidget* m_parts;
    QPushButton* m_before;
    QPushButton* m_next;
    QLabel* m_part;
    QTimer m_timer;
    bool m_following = false;  ///< The table moves because somebody else did.
    qsizetype m_digits = 0;    ///< Of the number of batches, for which the columns are wide enough.
};

}  // namespace trueloss::ui
