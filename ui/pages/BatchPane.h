#pragma once

#include "record/RunRecord.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QTableView;

namespace trueloss::ui {

class BatchSlice;
class BatchTableModel;

/// The chart's data as a table: every batch with all its values. The row of a batch and the chart's crosshair follow
/// each other. Of a very long run it shows a part, with buttons to the next ones. GUI thread.
class BatchPane : public QWidget {
    Q_OBJECT

public:
    explicit BatchPane(QWidget* parent = nullptr);

    /// Null: no rows.
    void setRecord(std::shared_ptr<const RunRecord> record);

    /// Says that the record has grown: taken up four times a second while the table is seen.
    void refresh();

    /// Goes to a batch without telling so; -1 leaves the table where it is.
    void setCurrent(qsizetype index);

Q_SIGNALS:
    void batchChosen(qsizetype index);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void retranslate();
    void fitColumns();
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
    bool m_following = false;  ///< The table moves because the chart did.
};

}  // namespace trueloss::ui
