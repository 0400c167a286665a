#include "models/RejectedRowsModel.h"

#include "models/NaturalOrder.h"
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

std::size_t RejectedRowsModel::Listed::count() const
{
    return manifest->rejected.size() + (excluded ? excluded->size() : 0);
}

const ManifestRow& RejectedRowsModel::Listed::excludedRow(std::size_t row) const
{
    return manifest->rows[(*excluded)[row - manifest->rejected.size()]];
}

std::int64_t RejectedRowsModel::Listed::line(std::size_t row) const
{
    return byHand(row) ? excludedRow(row).line : manifest->rejected[row].line;
}

QString RejectedRowsModel::Listed::place(std::size_t row) const
{
    if (manifest->hasLines) return wholeNumber(line(row));
    return messageText(
        {"%1", {byHand(row) ? manifest->place(excludedRow(row)) : manifest->place(manifest->rejected[row])}});
}

std::string RejectedRowsModel::Listed::file(std::size_t row) const
{
    return byHand(row) ? manifest->fileOf(excludedRow(row)).native() : manifest->rejected[row].file.native();
}

std::string RejectedRowsModel::Listed::value(std::size_t row) const
{
    return byHand(row) ? excludedRow(row).image.string() : manifest->rejected[row].value;
}

QString RejectedRowsModel::Listed::text(std::size_t row, int column) const
{
    switch (column) {
        case FileColumn:
            return QFileInfo(fileText(file(row))).fileName();
        case LineColumn:
            return place(row);
        case NameColumn:
            return QString::fromStdString(byHand(row) ? manifest->pathColumn : manifest->rejected[row].column);
        case ValueColumn: {
            // Of an image that was found the whole path is known; the table names it from its own folder.
            QByteArray folder = QByteArray::fromStdString(manifest->table.parent_path().native());
            if (!folder.isEmpty() && !folder.endsWith('/')) folder += '/';
            const QByteArray whole = QByteArray::fromStdString(value(row));
            return QFile::decodeName(pathBelow(folder, whole).toByteArray()).simplified();
        }
        case ReasonColumn:
            return byHand(row) ? reasonByHand() : messageText(describe(manifest->rejected[row].reason));
        default:
            return {};
    }
}

QString RejectedRowsModel::reasonByHand()
{
    return tr("was left out by you");
}

void RejectedRowsModel::setRows(const std::shared_ptr<const Manifest>& manifest, const RowList& excluded)
{
    Listed listed{manifest, excluded && !excluded->empty() ? excluded : nullptr};
    if (listed == m_listed) return;
    beginResetModel();
    m_listed = std::move(listed);
    endResetModel();
}

SortableModel::Ranks RejectedRowsModel::ranks(int column) const
{
    return [listed = m_listed, column](const std::stop_token&) {
        if (column == LineColumn)
            return ranksBy(listed.count(), [&](std::uint32_t left, std::uint32_t right) {
                return listed.line(left) < listed.line(right);
            });
        std::vector<QString> texts;
        texts.reserve(listed.count());
        for (std::size_t row = 0; row < listed.count(); ++row) texts.push_back(listed.text(row, column));
        return ranksBy(texts.size(), [&](std::uint32_t left, std::uint32_t right) {
            return texts[left].compare(texts[right], Qt::CaseInsensitive) < 0;
        });
    };
}

void RejectedRowsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (m_listed.count() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int RejectedRowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_listed.count());
}

int RejectedRowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::Alignment RejectedRowsModel::alignment(int column) const
{
    const bool number = column == LineColumn && m_listed.manifest->hasLines;
    return Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft);
}

QVariant RejectedRowsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const auto row = static_cast<std::size_t>(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return m_listed.text(row, index.column());
        case Qt::TextAlignmentRole:
            return QVariant(alignment(index.column()));
        case Qt::ToolTipRole:
            if (index.column() == FileColumn) return plainToolTip(fileText(m_listed.file(row)));
            if (index.column() == ReasonColumn) return plainToolTip(m_listed.text(row, ReasonColumn));
            if (index.column() == ValueColumn && !m_listed.value(row).empty())
                return plainToolTip(fileText(m_listed.value(row)).left(longestToolTip));
            return {};
        default:
            return {};
    }
}

QVariant RejectedRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant(alignment(section));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case FileColumn:
            return tr("Table");
        case LineColumn:
            return m_listed.manifest->hasLines ? tr("Row (line)") : tr("Row");
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
