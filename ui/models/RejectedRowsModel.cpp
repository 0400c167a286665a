#include "models/RejectedRowsModel.h"

#include "models/TargetName.h"
#include "text/NumberText.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

namespace trueloss::ui {

namespace {

/// A cell may hold anything; more than this is of no use in a tool tip.
constexpr qsizetype longestToolTip = 1000;

QString fileText(const std::string& file)
{
    return QFile::decodeName(QByteArray::fromStdString(file));
}

}  // namespace

void RejectedRowsModel::setRows(Rows rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

SortableModel::Ranks RejectedRowsModel::ranks(int column) const
{
    return [rows = m_rows, column](const std::stop_token&) {
        if (column == LineColumn)
            return ranksBy(rows->size(), [&](std::uint32_t left, std::uint32_t right) {
                return (*rows)[left].line < (*rows)[right].line;
            });
        std::vector<QString> texts;
        texts.reserve(rows->size());
        for (const RejectedRow& row : *rows) texts.push_back(text(row, column));
        return ranksBy(texts.size(), [&](std::uint32_t left, std::uint32_t right) {
            return texts[left].compare(texts[right], Qt::CaseInsensitive) < 0;
        });
    };
}

void RejectedRowsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows->empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int RejectedRowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows->size());
}

int RejectedRowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RejectedRowsModel::text(const RejectedRow& row, int column)
{
    switch (column) {
        case FileColumn:
            return QFileInfo(fileText(row.file.native())).fileName();
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
    const RejectedRow& row = (*m_rows)[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return text(row, index.column());
        case Qt::TextAlignmentRole:
            return QVariant(index.column() == LineColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                         : Qt::AlignLeft | Qt::AlignVCenter);
        case Qt::ToolTipRole:
            if (index.column() == FileColumn) return plainToolTip(fileText(row.file.native()));
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
