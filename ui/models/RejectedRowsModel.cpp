#include "models/RejectedRowsModel.h"

#include "models/TargetName.h"
#include "text/NumberText.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace trueloss::ui {

namespace {

/// A cell may hold anything; more than this is of no use in a tool tip.
constexpr qsizetype longestToolTip = 1000;

QString fileText(const std::string& file)
{
    return QFile::decodeName(QByteArray::fromStdString(file));
}

}  // namespace

void RejectedRowsModel::setRows(const std::vector<RejectedRow>& rows)
{
    beginResetModel();
    m_files.clear();
    m_rows.clear();
    m_rows.reserve(rows.size());
    for (const RejectedRow& row : rows) {
        if (m_files.empty() || m_files.back() != row.file.native()) m_files.push_back(row.file.native());
        m_rows.push_back({m_files.size() - 1, row.line, row.column, row.value, row.reason});
    }
    endResetModel();
}

void RejectedRowsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int RejectedRowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RejectedRowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RejectedRowsModel::text(const Row& row, int column) const
{
    switch (column) {
        case FileColumn:
            return QFileInfo(fileText(m_files[row.file])).fileName();
        case LineColumn:
            return wholeNumber(static_cast<qint64>(row.line));
        case NameColumn:
            return QString::fromStdString(row.column);
        case ValueColumn:
            return QString::fromStdString(row.value).simplified();
        case ReasonColumn:
            return messageText(describe(row.reason));
        default:
            return {};
    }
}

QVariant RejectedRowsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return text(row, index.column());
        case sortRole:
            return index.column() == LineColumn ? QVariant(static_cast<qlonglong>(row.line))
                                                : QVariant(text(row, index.column()));
        case Qt::TextAlignmentRole:
            return QVariant(index.column() == LineColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                         : Qt::AlignLeft | Qt::AlignVCenter);
        case Qt::ToolTipRole:
            if (index.column() == FileColumn) return plainToolTip(fileText(m_files[row.file]));
            if (index.column() == ValueColumn && !row.value.empty())
                return plainToolTip(QString::fromStdString(row.value).left(longestToolTip));
            return {};
        default:
            return {};
    }
}

QVariant RejectedRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == LineColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case FileColumn:
            return tr("Table");
        case LineColumn:
            return tr("Row (line)");
        case NameColumn:
            return tr("Column");
        case ValueColumn:
            return tr("Value");
        case ReasonColumn:
            return tr("Why it was left out");
        default:
            return {};
    }
}

}  // namespace trueloss::ui
