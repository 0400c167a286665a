#include "models/BatchTableModel.h"

#include "models/TableText.h"
#include "text/NumberText.h"

#include <QFont>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace trueloss::ui {

namespace {

/// Rows beyond what a view can count are not shown; the chart still draws them.
constexpr auto mostRows = static_cast<std::size_t>(std::numeric_limits<int>::max());

}  // namespace

BatchTableModel::BatchTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void BatchTableModel::setRecord(std::shared_ptr<const RunRecord> record)
{
    beginResetModel();
    m_record = std::move(record);
    m_rows = m_record ? std::min(m_record->batches().size(), mostRows) : 0;
    m_culprits.clear();
    endResetModel();
}

void BatchTableModel::refresh()
{
    const std::size_t now = m_record ? std::min(m_record->batches().size(), mostRows) : 0;
    if (now > m_rows) {
        beginInsertRows({}, static_cast<int>(m_rows), static_cast<int>(now) - 1);
        m_rows = now;
        endInsertRows();
    } else if (now < m_rows) {
        beginResetModel();
        m_rows = now;
        endResetModel();
    }
}

void BatchTableModel::setCulprits(std::vector<std::size_t> culprits)
{
    std::ranges::sort(culprits);
    const auto repeated = std::ranges::unique(culprits);
    culprits.erase(repeated.begin(), repeated.end());
    if (culprits == m_culprits) return;
    const std::vector<std::size_t> before = std::exchange(m_culprits, std::move(culprits));
    for (const std::size_t row : before) {
        if (!isCulprit(row)) markChanged(row);
    }
    for (const std::size_t row : m_culprits) {
        if (!std::ranges::binary_search(before, row)) markChanged(row);
    }
}

void BatchTableModel::markChanged(std::size_t row)
{
    if (row >= m_rows) return;
    Q_EMIT dataChanged(index(static_cast<int>(row), 0), index(static_cast<int>(row), columnCount() - 1));
}

void BatchTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (m_rows > 0) Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows) - 1, columnCount() - 1));
}

int BatchTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows);
}

int BatchTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ofLog() ? logColumns : columns;
}

bool BatchTableModel::isCulprit(std::size_t row) const
{
    return std::ranges::binary_search(m_culprits, row);
}

double BatchTableModel::number(std::size_t row, int column) const
{
    const BatchPoint& batch = m_record->batches()[row];
    switch (column) {
        case RmseColumn:
            return batch.rmse;
        case MeanColumn:
            return m_record->runningMeanCurve().at(row);
        case MaeColumn:
            return batch.mae;
        case LossColumn:
            return batch.loss;
        case GradientColumn:
            return batch.gradNorm;
        case RateColumn:
            return batch.learningRate;
        case PrintedColumn:
            return m_record->recovered(row).printed;
        case BoundColumn:
            return m_record->recovered(row).bound;
        default:
            return batch.seconds;
    }
}

QString BatchTableModel::text(std::size_t row, int column) const
{
    const BatchPoint& batch = m_record->batches()[row];
    // The sign comes first, so that figures under each other keep their places.
    if (column == BatchColumn) {
        const QString batchNumber = wholeNumber(batch.batchInEpoch);
        return isCulprit(row) ? QStringLiteral("\u25C6 ") + batchNumber : batchNumber;
    }
    if (column == EpochColumn) return wholeNumber(batch.epoch);
    if (column == GradeColumn) return messageText(gradeTitle(m_record->recovered(row).grade));
    if (column == BoundColumn && std::isinf(number(row, column))) return tableTextOrDash(std::nan(""));
    // What a log does not tell is no failure; in a training every loss was measured, so that NaN is a finding.
    const bool measured = m_record->source == RunSource::Training && column <= LossColumn;
    return measured ? tableText(number(row, column)) : tableTextOrDash(number(row, column));
}

QVariant BatchTableModel::toolTip(std::size_t row, int column) const
{
    if (isCulprit(row) && ofLog()) {
        return tr("\u25C6 This batch is to blame: it stands far above the batches around it, and whatever mean holds "
                  "it "
                  "shows it and not them. Its true value is %1.")
            .arg(humanNumber(m_record->trueCurve().at(row)));
    }
    if (isCulprit(row)) {
        return tr("\u25C6 This batch is to blame: it is so large that the running mean of its epoch shows it and not "
                  "the "
                  "batches around it. Its true RMSE is %1.")
            .arg(withUnit(m_record->batches()[row].rmse, unitText(m_record->unit)));
    }
    if (column == GradeColumn) return headerData(column, Qt::Horizontal, Qt::ToolTipRole);
    if (column <= EpochColumn) return tr("Batch %1 of the run.").arg(wholeNumber(static_cast<qint64>(row) + 1));
    const double value = number(row, column);
    if (!std::isnan(value)) return exactText(value);
    if (m_record->source == RunSource::Log) return tr("The log does not tell this.");
    return column <= LossColumn ? tr("This is not a number: the training stopped here.") : tr("This was not measured.");
}

QVariant BatchTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto row = static_cast<std::size_t>(index.row());
    if (row >= m_record->batches().size()) return {};
    switch (role) {
        case Qt::DisplayRole:
            return text(row, index.column());
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        case Qt::ToolTipRole:
            return toolTip(row, index.column());
        case Qt::FontRole: {
            if (!isCulprit(row)) return {};
            QFont font;
            font.setBold(true);
            return font;
        }
        default:
            return {};
    }
}

QVariant BatchTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    const QString unit = m_record ? unitText(m_record->unit) : QString();
    if (role == Qt::DisplayRole) {
        switch (section) {
            case BatchColumn:
                return tr("Batch");
            case EpochColumn:
                return tr("Epoch");
            case RmseColumn:
                return ofLog() ? tr("True value") : headWithUnit(tr("True RMSE"), unit);
            case MeanColumn:
                return headWithUnit(tr("Running mean"), unit);
            case MaeColumn:
                return headWithUnit(tr("MAE"), unit);
            case LossColumn:
                return tr("Loss");
            case GradientColumn:
                return tr("Gradient norm");
            case RateColumn:
                return tr("Learning rate");
            case PrintedColumn:
                return tr("As in the log");
            case BoundColumn:
                return tr("Bound (±)");
            case GradeColumn:
                return tr("How well known");
            default:
                return headWithUnit(tr("Time"), QStringLiteral("s"));
        }
    }
    if (role != Qt::ToolTipRole) return {};
    switch (section) {
        case BatchColumn:
            return tr("Number of the batch within its epoch. \u25C6 marks one that is to blame for a misleading mean.");
        case EpochColumn:
            return tr("How often all training images have been seen, counting this time.");
        case RmseColumn:
            if (ofLog()) return tr("What this batch by itself came to, worked out from what the log shows.");
            return tr("sqrt(mean((prediction - target)\u00B2)) over this batch alone, in the target's own unit.");
        case MeanColumn:
            return tr("What Keras prints: the mean of the true RMSE of all batches since the epoch began.");
        case MaeColumn:
            return tr("mean(|prediction - target|) over this batch alone, in the target's own unit.");
        case LossColumn:
            return tr("What the optimizer saw: the loss as chosen, in the unit of the scaled targets.");
        case GradientColumn:
            return tr(
                "Length of the gradient over all weights, before clipping. A jump here comes before a jump of the "
                "weights.");
        case RateColumn:
            return tr("The learning rate that this batch was trained with.");
        case PrintedColumn:
            return tr("What stands in the log after this batch: most tools print a mean of many batches.");
        case BoundColumn:
            return tr("The true value lies at most so far from the one that is shown.");
        case GradeColumn:
            return tr(
                "Printed itself; bounded: worked out from the lines around it, within the bound; the mean of a "
                "block of batches, of which no single one is known; or not told by the log at all.");
        default:
            return tr("Seconds for this batch, loading its images included.");
    }
}

}  // namespace trueloss::ui
