#include "models/RowSortModel.h"

#include "models/RowTableModel.h"

#include <algorithm>
#include <numeric>

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
    // Names of one camera begin alike: that part costs nothing but looking at it. A number is compared from its start.
    const qsizetype shorter = std::min(left.size(), right.size());
    qsizetype i = std::mismatch(left.data(), left.data() + shorter, right.data()).first - left.data();
    while (i > 0 && isDigit(left.data()[i - 1])) --i;
    qsizetype j = i;
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

std::vector<std::uint32_t> naturalRanks(const std::vector<QByteArray>& files, const QByteArray& folder)
{
    std::vector<std::uint32_t> order(files.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto less = [&](std::uint32_t left, std::uint32_t right) {
        return naturalLess(RowTableModel::below(folder, files[left]), RowTableModel::below(folder, files[right]));
    };
    std::sort(order.begin(), order.end(), less);
    std::vector<std::uint32_t> ranks(files.size());
    std::uint32_t rank = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && less(order[i - 1], order[i])) ++rank;
        ranks[order[i]] = rank;
    }
    return ranks;
}

RowSortModel::RowSortModel(RowTableModel& rows, QObject* parent) : QSortFilterProxyModel(parent), m_rows(rows)
{
    setSourceModel(&rows);
    connect(&rows, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_ranks.clear();
        m_shown.reset();
    });
    connect(&rows, &QAbstractItemModel::modelReset, this, &RowSortModel::rankFiles);
    rankFiles();
}

void RowSortModel::rankFiles()
{
    // Sorting the names takes a few tenths of a second for 100,000 of them: done before anybody asks.
    m_ranking.run<std::vector<std::uint32_t>>(
        [manifest = m_rows.manifest(), folder = m_rows.folder()](const ProgressSink&, std::stop_token) {
            std::vector<QByteArray> files;
            files.reserve(manifest->rows.size());
            for (const ManifestRow& row : manifest->rows)
                files.push_back(QByteArray::fromStdString(row.image.string()));
            return Result<std::vector<std::uint32_t>>(naturalRanks(files, folder));
        },
        [this](Result<std::vector<std::uint32_t>> ranks) {
            if (ranks) m_ranks = std::move(*ranks);
        });
}

void RowSortModel::showOnly(const std::vector<std::size_t>& rows)
{
    m_shown.emplace(static_cast<std::size_t>(m_rows.rowCount()), false);
    for (const std::size_t row : rows) {
        if (row < m_shown->size()) (*m_shown)[row] = true;
    }
    invalidate();
}

void RowSortModel::showAll()
{
    if (!m_shown) return;
    m_shown.reset();
    invalidate();
}

bool RowSortModel::filterAcceptsRow(int row, const QModelIndex& /*parent*/) const
{
    return !m_shown || (*m_shown)[static_cast<std::size_t>(row)];
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
    if (column == RowTableModel::FileColumn && !m_ranks.empty())
        return m_ranks[static_cast<std::size_t>(left.row())] < m_ranks[static_cast<std::size_t>(right.row())];
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
