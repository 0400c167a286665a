#include "models/BatchSlice.h"

#include <algorithm>

namespace trueloss::ui {

BatchSlice::BatchSlice(QAbstractItemModel& source, QObject* parent) : QAbstractTableModel(parent), m_source(source)
{
    m_rows = available();
    connect(&source, &QAbstractItemModel::modelReset, this, [this] {
        beginResetModel();
        m_first = 0;
        m_rows = available();
        endResetModel();
    });
    connect(&source, &QAbstractItemModel::rowsInserted, this, &BatchSlice::grow);
    connect(&source, &QAbstractItemModel::dataChanged, this, &BatchSlice::passOn);
    connect(&source, &QAbstractItemModel::headerDataChanged, this, &QAbstractItemModel::headerDataChanged);
}

int BatchSlice::available() const
{
    return std::clamp(m_source.rowCount() - m_first, 0, mostRows);
}

void BatchSlice::setFirst(int row)
{
    row = std::clamp(row, 0, std::max(m_source.rowCount() - 1, 0));
    if (row == m_first) return;
    beginResetModel();
    m_first = row;
    m_rows = available();
    endResetModel();
}

void BatchSlice::grow()
{
    const int now = available();
    if (now <= m_rows) return;
    beginInsertRows({}, m_rows, now - 1);
    m_rows = now;
    endInsertRows();
}

void BatchSlice::passOn(const QModelIndex& from, const QModelIndex& to)
{
    const int top = std::max(from.row() - m_first, 0);
    const int bottom = std::min(to.row() - m_first, m_rows - 1);
    if (top <= bottom) Q_EMIT dataChanged(index(top, from.column()), index(bottom, to.column()));
}

int BatchSlice::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int BatchSlice::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_source.columnCount();
}

QVariant BatchSlice::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    return m_source.data(m_source.index(m_first + index.row(), index.column()), role);
}

QVariant BatchSlice::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_source.headerData(section, orientation, role);
}

}  // namespace trueloss::ui
