#include "models/RowSortModel.h"

#include "models/RowTableModel.h"

namespace trueloss::ui {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The run of digits at `from`, without leading zeros.
QByteArrayView digits(QByteArrayView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && isDigit(text[end])) ++end;
    while (from < end - 1 && text[from] == '0') ++from;
    return text.sliced(from, end - from);
}

}  // namespace

bool naturalLess(QByteArrayView left, QByteArrayView right)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < left.size() && j < right.size()) {
        if (isDigit(left[i]) && isDigit(right[j])) {
            const QByteArrayView a = digits(left, i);
            const QByteArrayView b = digits(right, j);
            if (a.size() != b.size()) return a.size() < b.size();
            if (const int order = a.compare(b); order != 0) return order < 0;
            i = a.end() - left.begin();
            j = b.end() - right.begin();
            continue;
        }
        if (left[i] != right[j]) return static_cast<unsigned char>(left[i]) < static_cast<unsigned char>(right[j]);
        ++i;
        ++j;
    }
    return left.size() - i < right.size() - j;
}

RowSortModel::RowSortModel(RowTableModel& rows, QObject* parent) : QSortFilterProxyModel(parent), m_rows(rows)
{
    setSourceModel(&rows);
}

void RowSortModel::sort(int column, Qt::SortOrder order)
{
    if (column == RowTableModel::PictureColumn) {
        QSortFilterProxyModel::sort(-1, Qt::AscendingOrder);
    } else {
        QSortFilterProxyModel::sort(column, order);
    }
}

bool RowSortModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const int column = left.column();
    if (column == RowTableModel::FileColumn)
        return naturalLess(m_rows.shortFile(left.row()), m_rows.shortFile(right.row()));
    if (column == m_rows.partColumn()) return m_rows.part(left.row()) < m_rows.part(right.row());
    if (column >= RowTableModel::FirstTargetColumn && column < m_rows.partColumn()) {
        const int which = column - RowTableModel::FirstTargetColumn;
        return m_rows.target(left.row(), which) < m_rows.target(right.row(), which);
    }
    return left.row() < right.row();
}

}  // namespace trueloss::ui
