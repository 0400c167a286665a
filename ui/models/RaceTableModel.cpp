#include "models/RaceTableModel.h"

#include "models/TableText.h"
#include "models/TargetName.h"
#include "text/NumberText.h"
#include "text/SettingText.h"

#include <QCoreApplication>
#include <QFont>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace trueloss::ui {

QString scalingName(ScalerKind scaler, PixelScalingKind pixels)
{
    return QCoreApplication::translate("RaceTableModel", "%1 · %2", "a target scaler and a pixel scaling")
        .arg(text(scaler), text(pixels));
}

double trainingError(const RaceEntry& entry, std::int64_t batches)
{
    const auto whole = static_cast<std::size_t>(std::max<std::int64_t>(batches, 1));
    const std::size_t last = std::max<std::size_t>(1, whole / 10);
    std::vector<double> errors;
    for (const auto& run : entry.rmse) {
        if (run.size() < whole) {
            errors.push_back(std::numeric_limits<double>::infinity());
            continue;
        }
        double squares = 0.0;
        for (std::size_t i = whole - last; i < whole; ++i) squares += run[i] * run[i];
        errors.push_back(std::sqrt(squares / static_cast<double>(last)));
    }
    return medianOf(errors);
}

double worstPeak(const RaceEntry& entry)
{
    double worst = std::numeric_limits<double>::quiet_NaN();
    for (const auto& run : entry.rmse) {
        for (const double value : run) worst = std::isnan(worst) || value > worst ? value : worst;
    }
    return worst;
}

RaceTableModel::RaceTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void RaceTableModel::setReport(RaceReport report, bool ended)
{
    beginResetModel();
    m_report = std::move(report);
    m_ended = ended;
    endResetModel();
}

void RaceTableModel::setCurrent(ScalerKind scaler, PixelScalingKind pixels)
{
    m_scaler = scaler;
    m_pixels = pixels;
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RaceTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int RaceTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_report.entries.size());
}

int RaceTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

/// Each with a sign of its own, so that none is told by its place or colour alone.
QString RaceTableModel::verdict(int row) const
{
    const RaceEntry& entry = m_report.entries[static_cast<std::size_t>(row)];
    if (entry.validation.empty()) return tr("! could not start");
    if (!std::isfinite(entry.median)) return tr("! broke off");
    if (!m_ended) return QStringLiteral("\u2013");
    if (m_report.recommended && static_cast<std::size_t>(row) == *m_report.recommended) return tr("✓ recommended");
    if (!(entry.median < m_report.meanPredictor)) return tr("✕ above the mean");
    if (row == 0) return tr("smallest error");
    return entry.distinguishable ? tr("✕ worse") : tr("≈ not told apart");
}

QString RaceTableModel::verdictTip(int row) const
{
    const RaceEntry& entry = m_report.entries[static_cast<std::size_t>(row)];
    if (!entry.failure.empty()) return messageText(entry.failure);
    if (!m_ended) return tr("The race has not ended.");
    if (!(entry.median < m_report.meanPredictor)) {
        return tr("Always predicting the mean of the training targets gives %1.")
            .arg(withUnit(m_report.meanPredictor, unitText(m_report.unit)));
    }
    if (row == 0) return tr("Of all scalings it has the smallest median of the validation RMSE.");
    return entry.distinguishable ? tr("Its error is larger by more than the seeds differ.")
                                 : tr("The seeds differ by more than it lies behind the first: a longer race, or more "
                                      "seeds, could tell.");
}

QString RaceTableModel::text(int row, int column) const
{
    const RaceEntry& entry = m_report.entries[static_cast<std::size_t>(row)];
    const QString dash = QStringLiteral("\u2013");
    const auto span = [](double low, double high) {
        return tr("%1 to %2", "the smallest and the largest").arg(tableText(low), tableText(high));
    };
    switch (column) {
        case ScalerColumn:
            return (entry.scaler == m_scaler && entry.pixels == m_pixels ? QStringLiteral("\u25B8 ") : QString()) +
                   ui::text(entry.scaler);
        case PixelsColumn:
            return ui::text(entry.pixels);
        case VerdictColumn:
            return verdict(row);
        case ValidationColumn:
            return entry.validation.empty() ? dash : tableText(entry.median);
        case SpreadColumn:
            return entry.validation.size() < 2
                       ? dash
                       : span(std::ranges::min(entry.validation), std::ranges::max(entry.validation));
        case BehindColumn:
            if (!m_ended || row == 0 || entry.validation.empty() || !std::isfinite(entry.behind.low) ||
                !std::isfinite(entry.behind.high))
                return dash;
            return span(entry.behind.low, entry.behind.high);
        case TrainingColumn:
            return tableTextOrDash(trainingError(entry, m_report.batches));
        default:
            return tableTextOrDash(worstPeak(entry));
    }
}

QVariant RaceTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    switch (role) {
        case Qt::DisplayRole:
            return text(index.row(), index.column());
        case Qt::ToolTipRole:
            return index.column() == VerdictColumn ? plainToolTip(verdictTip(index.row())) : QVariant();
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::Alignment(
                (index.column() >= ValidationColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
        case Qt::FontRole: {
            const auto row = static_cast<std::size_t>(index.row());
            if (!m_ended || m_report.recommended != row) return {};
            QFont font;
            font.setBold(true);
            return font;
        }
        default:
            return {};
    }
}

QVariant RaceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::Alignment((section >= ValidationColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    const QString unit = unitText(m_report.unit);
    if (role == Qt::DisplayRole) {
        switch (section) {
            case ScalerColumn:
                return tr("Targets");
            case PixelsColumn:
                return tr("Pixels");
            case VerdictColumn:
                return tr("Verdict");
            case ValidationColumn:
                return headWithUnit(tr("Validation\nRMSE"), unit);
            case SpreadColumn:
                return tr("Over the seeds");
            case BehindColumn:
                return withUnitBelow(headWithUnit(tr("Behind the first"), unit));
            case TrainingColumn:
                return withUnitBelow(headWithUnit(tr("Last batches"), unit));
            default:
                return withUnitBelow(headWithUnit(tr("Worst peak"), unit));
        }
    }
    if (role != Qt::ToolTipRole) return {};
    switch (section) {
        case ScalerColumn:
            return plainToolTip(tr("The scaler of the targets; ▸ marks the scaling that is set."));
        case PixelsColumn:
            return plainToolTip(tr("How the pixels are scaled before the network sees them."));
        case VerdictColumn:
            return plainToolTip(tr("What the race says of it, after all seeds."));
        case ValidationColumn:
            return plainToolTip(
                tr("RMSE of the validation images after the last batch, in the target's unit; the median over the "
                   "seeds."));
        case SpreadColumn:
            return plainToolTip(tr("The smallest and the largest validation RMSE of the seeds."));
        case BehindColumn:
            return plainToolTip(
                tr("How much larger its validation RMSE is than that of the first, seed by seed: the interval of the "
                   "mean difference, all of them together right with 95 %. One that holds 0 can be chance."));
        case TrainingColumn:
            return plainToolTip(
                tr("True RMSE of the training batches over the last tenth of the race; the median over the seeds."));
        default:
            return plainToolTip(tr("The largest true RMSE of any batch with any seed."));
    }
}

}  // namespace trueloss::ui
