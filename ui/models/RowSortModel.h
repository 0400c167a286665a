#pragma once

#include <QByteArrayView>
#include <QSortFilterProxyModel>

namespace trueloss::ui {

class RowTableModel;

/// Sorts the rows of a RowTableModel: targets by their number, files as people count ("img_2" before "img_10").
/// Compares the model's own values and not their texts, so that 100,000 rows are sorted in the blink of an eye.
class RowSortModel : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit RowSortModel(RowTableModel& rows, QObject* parent = nullptr);

    /// The column of the pictures brings back the order of the table.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    RowTableModel& m_rows;
};

/// Whether `left` comes before `right`, byte by byte, but runs of digits as whole numbers.
bool naturalLess(QByteArrayView left, QByteArrayView right);

}  // namespace trueloss::ui
