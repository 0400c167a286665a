#pragma once

#include "session/TaskRunner.h"

#include <QByteArrayView>
#include <QSortFilterProxyModel>

#include <cstdint>
#include <optional>
#include <vector>

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

    /// Hides all rows but these, which count as in the RowTableModel; other rows in it show all again.
    void showOnly(const std::vector<std::size_t>& rows);
    void showAll();
    bool showsAll() const { return !m_shown; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    void rankFiles();

    RowTableModel& m_rows;
    TaskRunner m_ranking;
    /// Place of each row's file among all files; empty until a thread has found it.
    std::vector<std::uint32_t> m_ranks;
    std::optional<std::vector<bool>> m_shown;  ///< Nothing: all rows.
};

/// For each file its place in the order of naturalLess(), by its path below `folder`; equal ones have the same.
std::vector<std::uint32_t> naturalRanks(const std::vector<QByteArray>& files, const QByteArray& folder);

/// Whether `left` comes before `right`, byte by byte, but runs of digits as whole numbers.
bool naturalLess(QByteArrayView left, QByteArrayView right);

}  // namespace trueloss::ui
