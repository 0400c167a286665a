#pragma once

#include "models/RowList.h"
#include "session/TaskRunner.h"

#include <QAbstractProxyModel>
#include <QItemSelection>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace trueloss::ui {

class SortableModel;

/// Shows the rows of a SortableModel in another order, or only some of them. Both are worked out on a thread of the
/// pool: what is shown stays as it is until arranged(). GUI thread.
class RowSortModel : public QAbstractProxyModel {
    Q_OBJECT

public:
    explicit RowSortModel(SortableModel& rows, QObject* parent = nullptr);

    /// A column without an order of its own, as that of the pictures, brings back the order of the table, or the one in
    /// which the rows were given to showOnly(). Equal rows keep that order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// Only these rows, in this order unless a column is sorted by; a row that is named more than once shows where it
    /// is named first. Other rows of the table show all again.
    void showOnly(RowList rows);
    void showAll();
    bool showsAll() const { return !m_shown; }
    bool arranging() const { return m_arranging.busy(); }

    int sourceRow(int row) const;  ///< Behind a row that is shown.
    /// The source's rows behind a selection: work for another thread, for they may be many.
    std::function<std::vector<std::size_t>()> sourceRows(const QItemSelection& selection) const;

    QModelIndex mapToSource(const QModelIndex& index) const override;
    QModelIndex mapFromSource(const QModelIndex& index) const override;
    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    using QObject::parent;

Q_SIGNALS:
    void arranged();

private:
    using RowRanks = std::shared_ptr<const std::vector<std::uint32_t>>;
    /// Null pointers to it mean all rows in their order.
    struct Arrangement {
        std::vector<int> rows;    ///< The source's row of each row that is shown.
        std::vector<int> places;  ///< Where a row of the source is shown; -1 where it is not.
    };
    struct Arranged {
        std::shared_ptr<const Arrangement> arrangement;
        RowRanks ranks;
    };
    static Arrangement arrange(std::size_t count, const RowRanks& ranks, Qt::SortOrder order, const RowList& shown);
    void arrangeAnew();
    void adopt(std::shared_ptr<const Arrangement> arrangement);
    int placeOf(int sourceRow) const;
    void passOn(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles);

    SortableModel& m_rows;
    TaskRunner m_arranging;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    RowList m_shown;                  ///< Null: all rows.
    std::map<int, RowRanks> m_ranks;  ///< Of the columns that were sorted by.
    std::shared_ptr<const Arrangement> m_arrangement;
};

}  // namespace trueloss::ui
