#include "models/RowSortModel.h"

#include "models/SortableModel.h"
#include "session/Disposal.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

namespace trueloss::ui {

RowSortModel::RowSortModel(SortableModel& rows, QObject* parent) : QAbstractProxyModel(parent), m_rows(rows)
{
    setSourceModel(&rows);
    connect(&rows, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        beginResetModel();
        m_arranging.cancel();
        m_ranks.clear();
        m_shown.reset();
        m_arrangement.reset();
    });
    connect(&rows, &QAbstractItemModel::modelReset, this, [this] {
        endResetModel();
        if (m_column >= m_rows.columnCount()) m_column = -1;
        if (m_column >= 0) arrangeAnew();
    });
    connect(&rows, &QAbstractItemModel::dataChanged, this, &RowSortModel::passOn);
    connect(&rows, &QAbstractItemModel::headerDataChanged, this, &RowSortModel::headerDataChanged);
}

void RowSortModel::passOn(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles)
{
    if (roles.isEmpty() || roles.contains(Qt::DisplayRole)) {
        bool sorted = false;
        for (int column = first.column(); column <= last.column(); ++column) {
            m_ranks.erase(column);
            sorted = sorted || column == m_column;
        }
        if (sorted) arrangeAnew();
    }
    if (rowCount() == 0) return;
    const bool one = first.row() == last.row();
    const int place = one ? placeOf(first.row()) : 0;
    if (place < 0) return;
    // Neighbours in the source may lie anywhere here.
    const bool moved = !one && m_arrangement;
    const int top = one ? place : moved ? 0 : first.row();
    const int bottom = one ? place : moved ? rowCount() - 1 : last.row();
    Q_EMIT dataChanged(index(top, first.column()), index(bottom, last.column()), roles);
}

void RowSortModel::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    arrangeAnew();
}

void RowSortModel::showOnly(RowList rows)
{
    m_shown = std::move(rows);
    arrangeAnew();
}

void RowSortModel::showAll()
{
    if (!m_shown) return;
    m_shown.reset();
    arrangeAnew();
}

RowSortModel::Arrangement RowSortModel::arrange(std::size_t count, const RowRanks& ranks, Qt::SortOrder order,
                                                const RowList& shown)
{
    Arrangement out;
    if (shown) {
        std::vector<bool> taken(count, false);
        for (const std::size_t row : *shown) {
            if (row >= count || taken[row]) continue;
            taken[row] = true;
            out.rows.push_back(static_cast<int>(row));
        }
    } else {
        out.rows.resize(count);
        std::iota(out.rows.begin(), out.rows.end(), 0);
    }
    const auto rank = [&ranks](int row) { return (*ranks)[static_cast<std::size_t>(row)]; };
    if (ranks && order == Qt::AscendingOrder) std::ranges::stable_sort(out.rows, std::ranges::less(), rank);
    if (ranks && order == Qt::DescendingOrder) std::ranges::stable_sort(out.rows, std::ranges::greater(), rank);
    out.places.assign(count, -1);
    for (std::size_t place = 0; place < out.rows.size(); ++place)
        out.places[static_cast<std::size_t>(out.rows[place])] = static_cast<int>(place);
    return out;
}

void RowSortModel::arrangeAnew()
{
    const auto known = m_ranks.find(m_column);
    RowRanks ranks = known != m_ranks.end() ? known->second : nullptr;
    const SortableModel::Ranks work = m_column >= 0 && !ranks ? m_rows.ranks(m_column) : SortableModel::Ranks();
    if (!work && !ranks && !m_shown) {
        m_arranging.cancel();
        adopt(nullptr);
        return;
    }
    m_arranging.run<Arranged>(
        [ranks, work, count = static_cast<std::size_t>(m_rows.rowCount()), order = m_order, shown = m_shown](
            const ProgressSink&, std::stop_token stop) -> Result<Arranged> {
            const RowRanks used = work ? sharedOnPool(work(stop)) : ranks;
            return Arranged{sharedOnPool(arrange(count, used, order, shown)), used};
        },
        [this, column = m_column](Result<Arranged> done) {
            if (!done) return;  // Only memory can lack; the order before is as good.
            if (done->ranks) m_ranks[column] = done->ranks;
            adopt(std::move(done->arrangement));
        });
}

void RowSortModel::adopt(std::shared_ptr<const Arrangement> arrangement)
{
    if (!arrangement && !m_arrangement) {
        Q_EMIT arranged();
        return;
    }
    const int before = rowCount();
    const int after = arrangement ? static_cast<int>(arrangement->rows.size()) : m_rows.rowCount();
    if (before != after) {
        beginResetModel();
        m_arrangement = std::move(arrangement);
        endResetModel();
    } else {
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        const QModelIndexList from = persistentIndexList();
        std::vector<QModelIndex> source;
        for (const QModelIndex& index : from) source.push_back(mapToSource(index));
        m_arrangement = std::move(arrangement);
        QModelIndexList to;
        for (const QModelIndex& index : source) to.push_back(mapFromSource(index));
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged({}, VerticalSortHint);
    }
    Q_EMIT arranged();
}

std::function<std::vector<std::size_t>()> RowSortModel::sourceRows(const QItemSelection& selection) const
{
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange& range : selection) ranges.emplace_back(range.top(), range.bottom());
    return [ranges = std::move(ranges), arrangement = m_arrangement] {
        std::vector<std::size_t> rows;
        for (const auto& [top, bottom] : ranges) {
            for (int row = top; row <= bottom; ++row)
                rows.push_back(
                    static_cast<std::size_t>(arrangement ? arrangement->rows[static_cast<std::size_t>(row)] : row));
        }
        std::ranges::sort(rows);
        const auto twice = std::ranges::unique(rows);
        rows.erase(twice.begin(), twice.end());
        return rows;
    };
}

int RowSortModel::sourceRow(int row) const
{
    return m_arrangement ? m_arrangement->rows[static_cast<std::size_t>(row)] : row;
}

int RowSortModel::placeOf(int sourceRow) const
{
    return m_arrangement ? m_arrangement->places[static_cast<std::size_t>(sourceRow)] : sourceRow;
}

QModelIndex RowSortModel::mapToSource(const QModelIndex& index) const
{
    return index.isValid() ? m_rows.index(sourceRow(index.row()), index.column()) : QModelIndex();
}

QModelIndex RowSortModel::mapFromSource(const QModelIndex& index) const
{
    if (!index.isValid()) return {};
    const int place = placeOf(index.row());
    return place < 0 ? QModelIndex() : createIndex(place, index.column());
}

QModelIndex RowSortModel::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex RowSortModel::parent(const QModelIndex& /*child*/) const
{
    return {};
}

int RowSortModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid()) return 0;
    return m_arrangement ? static_cast<int>(m_arrangement->rows.size()) : m_rows.rowCount();
}

int RowSortModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows.columnCount();
}

QVariant RowSortModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // The base class asks by way of the first row, which there need not be.
    return orientation == Qt::Horizontal ? m_rows.headerData(section, orientation, role) : QVariant();
}

}  // namespace trueloss::ui
