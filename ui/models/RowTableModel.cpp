#include "models/RowTableModel.h"

#include "models/ImageRoles.h"
#include "models/TargetName.h"
#include "text/NumberText.h"
#include "text/PathText.h"

#include <QFile>
#include <QGuiApplication>
#include <QPalette>
#include <QPixmap>

#include <algorithm>

namespace trueloss::ui {

namespace {

constexpr std::size_t formatSample = 1000;

double screenRatio()
{
    return qApp != nullptr ? std::max(1.0, qGuiApp->devicePixelRatio()) : 1.0;
}

}  // namespace

RowTableModel::RowTableModel(QObject* parent)
    : SortableModel(parent), m_pictures(static_cast<int>(pictureEdge * screenRatio()), screenRatio())
{
    connect(&m_pictures, &ThumbnailLoader::ready, this, &RowTableModel::showPicture);
}

void RowTableModel::setRows(std::shared_ptr<const Manifest> manifest, const Division& division)
{
    beginResetModel();
    m_pictures.clearQueue();
    m_waiting.clear();
    m_manifest = std::move(manifest);
    m_targets = m_manifest->targetColumns;
    m_folder = QByteArray::fromStdString(m_manifest->table.parent_path().string());
    if (!m_folder.isEmpty() && !m_folder.endsWith('/')) m_folder += '/';
    m_formats.clear();
    for (std::size_t column = 0; column < m_targets.size(); ++column) {
        std::vector<double> sample;
        for (std::size_t row = 0; row < std::min(m_manifest->rows.size(), formatSample); ++row)
            sample.push_back(m_manifest->rows[row].targets[column]);
        m_formats.push_back(ColumnFormat::fitting(sample));
    }
    m_division = division;
    endResetModel();
}

void RowTableModel::setDivision(const Division& division)
{
    if (division == m_division) return;
    m_division = division;
    if (m_manifest->rows.empty()) return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, partColumn()), {Qt::ForegroundRole});
    Q_EMIT dataChanged(index(0, partColumn()), index(rowCount() - 1, partColumn()), {Qt::DisplayRole});
}

void RowTableModel::setTargetColumns(const std::vector<TargetColumn>& columns)
{
    if (columns.size() != m_targets.size() || columns.empty()) return;
    m_targets = columns;
    Q_EMIT headerDataChanged(Qt::Horizontal, FirstTargetColumn, partColumn() - 1);
}

void RowTableModel::clear()
{
    setRows(std::make_shared<const Manifest>(), {});
}

void RowTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_manifest->rows.empty())
        Q_EMIT dataChanged(index(0, LineColumn), index(rowCount() - 1, partColumn()), {Qt::DisplayRole});
}

double RowTableModel::target(int row, int column) const
{
    return m_manifest->rows[static_cast<std::size_t>(row)].targets[static_cast<std::size_t>(column)];
}

RowPart RowTableModel::part(int row) const
{
    const auto place = static_cast<std::size_t>(row);
    return m_division && place < m_division->parts.size() ? m_division->parts[place] : RowPart::None;
}

SortableModel::Ranks RowTableModel::ranks(int column) const
{
    if (column == FileColumn)
        return [manifest = m_manifest, folder = m_folder](const std::stop_token&) {
            std::vector<QByteArray> files;
            files.reserve(manifest->rows.size());
            for (const ManifestRow& row : manifest->rows)
                files.push_back(QByteArray::fromStdString(row.image.string()));
            return naturalRanks(files, folder);
        };
    if (column == LineColumn)
        return [manifest = m_manifest](const std::stop_token&) {
            return ranksBy(manifest->rows.size(), [&](std::uint32_t left, std::uint32_t right) {
                const auto place = [&](std::uint32_t row) {
                    return std::pair(manifest->rows[row].inValidationTable, manifest->rows[row].line);
                };
                return place(left) < place(right);
            });
        };
    if (column == partColumn())
        return [manifest = m_manifest, division = m_division](const std::stop_token&) {
            std::vector<std::uint32_t> ranks(manifest->rows.size(), 0);
            if (!division || division->parts.size() != ranks.size()) return ranks;
            std::ranges::transform(division->parts, ranks.begin(),
                                   [](RowPart part) { return static_cast<std::uint32_t>(part); });
            return ranks;
        };
    if (column >= FirstTargetColumn && column < partColumn())
        return [manifest = m_manifest,
                which = static_cast<std::size_t>(column - FirstTargetColumn)](const std::stop_token&) {
            return ranksBy(manifest->rows.size(), [&](std::uint32_t left, std::uint32_t right) {
                return manifest->rows[left].targets[which] < manifest->rows[right].targets[which];
            });
        };
    return {};
}

QByteArray RowTableModel::file(int row) const
{
    return QByteArray::fromStdString(m_manifest->rows[static_cast<std::size_t>(row)].image.string());
}

int RowTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_manifest->rows.size());
}

int RowTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : partColumn() + 1;
}

QVariant RowTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const int row = index.row();
    const int column = index.column();
    const bool isTarget = column >= FirstTargetColumn && column < partColumn();
    const bool isNumber = isTarget || column == LineColumn;
    switch (role) {
        case Qt::DisplayRole:
            if (column == FileColumn) return QFile::decodeName(shortFile(row));
            if (column == LineColumn) return wholeNumber(m_manifest->rows[static_cast<std::size_t>(row)].line);
            if (column == partColumn()) return partText(part(row));
            if (isTarget) {
                const int which = column - FirstTargetColumn;
                return m_formats[static_cast<std::size_t>(which)].text(target(row, which));
            }
            return {};
        case Qt::DecorationRole:
            return column == PictureColumn ? picture(row) : QVariant();
        case Qt::TextAlignmentRole:
            return QVariant(isNumber ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
        case Qt::ForegroundRole:
            // No training sees them, so they stand back.
            return part(row) == RowPart::Excluded ? QVariant(QGuiApplication::palette().placeholderText()) : QVariant();
        case Qt::ToolTipRole:
            return toolTip(row, column);
        case ImageRole:
            return QVariant::fromValue(m_manifest->rows[static_cast<std::size_t>(row)].image);
        case ImageTextRole:
            return about(row);
        case Qt::AccessibleTextRole:
            return column == PictureColumn ? QVariant(QFile::decodeName(shortFile(row))) : QVariant();
        default:
            return {};
    }
}

QVariant RowTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const bool isNumber = section == LineColumn || (section >= FirstTargetColumn && section < partColumn());
    if (role == Qt::TextAlignmentRole)
        return QVariant(isNumber ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        if (section == PictureColumn) return tr("Click to bring the rows back into the order of the table.");
        if (section == LineColumn) return tr("Where the row stands in its table. The data check names rows by it.");
        if (section == partColumn()) return tr("Training images teach the network; validation images only test it.");
        return tr("Click to sort by this column.");
    }
    if (role != Qt::DisplayRole) return {};
    if (section == PictureColumn) return tr("Image");
    if (section == LineColumn) return tr("Line");
    if (section == FileColumn) return tr("File");
    if (section == partColumn()) return tr("Part");
    const QString name = targetName(m_targets[static_cast<std::size_t>(section - FirstTargetColumn)]);
    // Several stand side by side also in a small window.
    return targetCount() > 1 ? withUnitBelow(name) : name;
}

QVariant RowTableModel::picture(int row) const
{
    const QPixmap pixmap = m_pictures.thumbnail(m_manifest->rows[static_cast<std::size_t>(row)].image);
    if (!pixmap.isNull()) return pixmap;
    m_waiting[file(row)].insert(row);
    return {};
}

void RowTableModel::showPicture(const QByteArray& file)
{
    const QSet<int> rows = m_waiting.take(file);
    for (const int row : rows) {
        const QModelIndex changed = index(row, PictureColumn);
        Q_EMIT dataChanged(changed, changed, {Qt::DecorationRole});
    }
}

QString RowTableModel::partText(RowPart part)
{
    switch (part) {
        case RowPart::Train:
            return tr("Training");
        case RowPart::Validation:
            return tr("Validation");
        case RowPart::Excluded:
            return tr("Left out by you");
        case RowPart::None:
            return {};
    }
    return {};
}

QString RowTableModel::about(int row) const
{
    QStringList parts;
    for (int which = 0; which < targetCount(); ++which)
        parts << tr("%1: %2", "a target column and its value")
                     .arg(targetName(m_targets[static_cast<std::size_t>(which)]),
                          m_formats[static_cast<std::size_t>(which)].text(target(row, which)));
    parts << partText(part(row));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" \u00b7 "));
}

QVariant RowTableModel::toolTip(int row, int column) const
{
    const ManifestRow& of = m_manifest->rows[static_cast<std::size_t>(row)];
    const auto line = static_cast<qint64>(of.line);
    const bool isImage = column < FirstTargetColumn;
    // Of an array's images and of those below a folder that says all.
    if (isImage && !m_manifest->hasLines) return plainToolTip(QFile::decodeName(file(row)));
    if (isImage && !m_manifest->validationTable.empty())
        return plainToolTip(
            tr("%1, line %2 of %3")
                .arg(QFile::decodeName(file(row)), wholeNumber(line), pathText(m_manifest->fileOf(of))));
    if (isImage)
        return plainToolTip(tr("%1, line %2 of the table").arg(QFile::decodeName(file(row)), wholeNumber(line)));
    if (column < partColumn()) {
        const int which = column - FirstTargetColumn;
        return ColumnFormat::exactText(target(row, which));
    }
    if (part(row) == RowPart::Excluded)
        return tr(
            "You left this row out: no training and no validation uses it. Select it and press Delete to take it "
            "back.");
    return {};
}

}  // namespace trueloss::ui
