#include "models/PredictionTableModel.h"

#include "base/Numbers.h"
#include "models/ImageRoles.h"
#include "models/TableText.h"
#include "models/TargetName.h"
#include "text/NumberText.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace trueloss::ui {

namespace {

double screenRatio()
{
    return qApp != nullptr ? std::max(1.0, qGuiApp->devicePixelRatio()) : 1.0;
}

QByteArray csvCell(const QString& text)
{
    QByteArray cell = text.toUtf8();
    if (!cell.contains(',') && !cell.contains('"') && !cell.contains('\n') && !cell.contains('\r')) return cell;
    return '"' + cell.replace('"', "\"\"") + '"';
}

QString outputName(const OutputColumn& output)
{
    return headWithUnit(QString::fromStdString(output.name), QString::fromStdString(output.unit));
}

}  // namespace

PredictionTableModel::PredictionTableModel(QObject* parent)
    : QAbstractTableModel(parent), m_pictures(static_cast<int>(pictureEdge * screenRatio()), screenRatio())
{
    connect(&m_pictures, &ThumbnailLoader::ready, this, &PredictionTableModel::showPicture);
}

void PredictionTableModel::setOutputs(std::vector<OutputColumn> outputs)
{
    beginResetModel();
    m_outputs = std::move(outputs);
    for (Row& row : m_rows) {
        row.values.clear();
        row.problem = {};
        row.note = {};
    }
    m_done = 0;
    m_problems = 0;
    m_notes = 0;
    endResetModel();
}

void PredictionTableModel::addImages(const QStringList& files)
{
    if (files.isEmpty()) return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(files.size()) - 1);
    for (const QString& file : files) m_rows.push_back({file, {}, {}, {}});
    endInsertRows();
}

void PredictionTableModel::clear()
{
    beginResetModel();
    m_pictures.clearQueue();
    m_rows.clear();
    m_done = 0;
    m_problems = 0;
    m_notes = 0;
    endResetModel();
}

void PredictionTableModel::setValues(int row, std::vector<double> values, const Message& note)
{
    if (row < 0 || row >= rowCount() || values.size() != m_outputs.size()) return;
    Row& entry = m_rows[static_cast<std::size_t>(row)];
    if (!entry.waits()) return;
    entry.values = std::move(values);
    entry.note = note;
    m_notes += note.empty() ? 0 : 1;
    ++m_done;
    settled(row);
}

void PredictionTableModel::setProblem(int row, const Message& problem)
{
    if (row < 0 || row >= rowCount()) return;
    Row& entry = m_rows[static_cast<std::size_t>(row)];
    if (!entry.waits() || problem.empty()) return;
    entry.problem = problem;
    ++m_problems;
    settled(row);
}

void PredictionTableModel::settled(int row)
{
    Q_EMIT dataChanged(index(row, FileColumn), index(row, noteColumn()));
}

std::vector<int> PredictionTableModel::waiting() const
{
    std::vector<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows[static_cast<std::size_t>(row)].waits()) rows.push_back(row);
    }
    return rows;
}

QByteArray PredictionTableModel::csv() const
{
    QByteArray out = "image";
    for (const OutputColumn& output : m_outputs) {
        // Not the head of the table: a file reads the same in every language.
        const std::string unit = output.unit.empty() ? std::string() : " (" + output.unit + ")";
        out += ',' + csvCell(QString::fromStdString(output.name + unit));
    }
    const bool noted = m_problems > 0 || m_notes > 0;
    if (noted) out += ",note";
    out += "\r\n";
    for (const Row& row : m_rows) {
        out += csvCell(QDir::toNativeSeparators(row.file));
        for (std::size_t i = 0; i < m_outputs.size(); ++i) {
            out += ',';
            if (i < row.values.size()) out += QByteArray::fromStdString(exactNumber(row.values[i]));
        }
        if (noted) out += ',' + csvCell(messageText(row.problem.empty() ? row.note : row.problem));
        out += "\r\n";
    }
    return out;
}

void PredictionTableModel::showPicture(const QByteArray& file)
{
    const QString name = QFile::decodeName(file);
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows[static_cast<std::size_t>(row)].file != name) continue;
        Q_EMIT dataChanged(index(row, PictureColumn), index(row, PictureColumn), {Qt::DecorationRole});
    }
}

void PredictionTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int PredictionTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PredictionTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : noteColumn() + 1;
}

QString PredictionTableModel::text(const Row& row, int column) const
{
    if (column == FileColumn) return QFileInfo(row.file).fileName();
    if (column == noteColumn()) {
        if (!row.problem.empty()) return messageText(row.problem);
        return row.waits() ? tr("waiting") : messageText(row.note);
    }
    const int output = column - FirstOutputColumn;
    // A view may let the sentence run over all columns from here.
    if (output == 0 && !row.problem.empty()) return messageText(row.problem);
    if (output < 0 || row.values.empty()) return {};
    return tableTextOrDash(row.values[static_cast<std::size_t>(output)]);
}

QVariant PredictionTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    const bool output = column >= FirstOutputColumn && column < noteColumn();
    switch (role) {
        case Qt::DisplayRole:
            return text(row, column);
        case Qt::DecorationRole:
            return column == PictureColumn ? QVariant(m_pictures.thumbnail(QFile::encodeName(row.file).toStdString()))
                                           : QVariant();
        case ImageRole:
            return QVariant::fromValue(ImageRef(QFile::encodeName(row.file).toStdString()));
        case ImageTextRole: {
            QStringList parts;
            for (std::size_t i = 0; i < row.values.size(); ++i)
                parts << tr("%1: %2", "what is predicted and its value")
                             .arg(outputName(m_outputs[i]), tableTextOrDash(row.values[i]));
            parts << text(row, noteColumn());
            parts.removeAll(QString());
            return parts.join(QStringLiteral(" \u00b7 "));
        }
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(
                Qt::Alignment((output && row.problem.empty() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
        case Qt::AccessibleTextRole:
            return column == PictureColumn ? QVariant(QFileInfo(row.file).fileName()) : QVariant();
        case Qt::ToolTipRole:
            if (column <= FileColumn) return plainToolTip(QDir::toNativeSeparators(row.file));
            if (output && !row.values.empty()) {
                const auto which = static_cast<std::size_t>(column - FirstOutputColumn);
                const QString unit = QString::fromStdString(m_outputs[which].unit);
                return exactText(row.values[which]) + (unit.isEmpty() ? QString() : QLatin1Char(' ') + unit);
            }
            if (!row.note.empty()) return plainToolTip(messageText(row.note));
            return row.problem.empty() ? QVariant() : QVariant(plainToolTip(messageText(row.problem)));
        default:
            return {};
    }
}

QVariant PredictionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const bool output = section >= FirstOutputColumn && section < noteColumn();
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment((output ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role == Qt::ToolTipRole && output) {
        return tr("What the model predicts, brought back into the unit of the target.");
    }
    if (role != Qt::DisplayRole) return {};
    if (section == PictureColumn) return QString();
    if (section == FileColumn) return tr("Image");
    return output ? outputName(m_outputs[static_cast<std::size_t>(section - FirstOutputColumn)]) : tr("Note");
}

}  // namespace trueloss::ui
