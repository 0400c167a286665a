#include "models/TrialTableModel.h"

#include "models/TableText.h"
#include "models/TargetName.h"
#include "text/NumberText.h"

#include <QFont>

#include <utility>

namespace trueloss::ui {

TrialTableModel::TrialTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void TrialTableModel::setReport(CauseReport report, const QString& unit)
{
    beginResetModel();
    m_report = std::move(report);
    m_unit = unit;
    endResetModel();
}

void TrialTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int TrialTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_report.trials.size());
}

int TrialTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstBatchColumn + static_cast<int>(m_report.batches);
}

/// Each verdict with a sign of its own, so that none is told by its place or colour alone.
QString TrialTableModel::verdictText(const Trial& trial) const
{
    switch (trial.verdict) {
        case TrialVerdict::Unchanged:
            return m_report.spikeSeen ? tr("as it was") : tr("as it was, no spike");
        case TrialVerdict::Cured:
            return tr("\u2713 spike gone");
        case TrialVerdict::MuchSmaller:
            return tr("\u2198 much smaller");
        case TrialVerdict::NoHelp:
            return m_report.spikeSeen ? tr("\u2715 spike stays") : tr("no spike to cure");
        case TrialVerdict::Failed:
            break;
    }
    return tr("! stopped");
}

QString TrialTableModel::text(const Trial& trial, int column) const
{
    if (column == ChangeColumn) return messageText(trial.label);
    if (column == VerdictColumn) return verdictText(trial);
    if (column == PeakColumn) return tableTextOrDash(trial.peak);
    const auto batch = static_cast<std::size_t>(column - FirstBatchColumn);
    return batch < trial.rmse.size() ? tableText(trial.rmse[batch]) : QStringLiteral("\u2013");
}

QVariant TrialTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Trial& trial = m_report.trials[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return text(trial, index.column());
        case Qt::ToolTipRole:
            return plainToolTip(messageText(trial.outcome));
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(
                Qt::Alignment((index.column() >= PeakColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
        case Qt::FontRole: {
            if (!trial.cured) return {};
            QFont font;
            font.setBold(true);
            return font;
        }
        default:
            return {};
    }
}

QVariant TrialTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::Alignment((section >= PeakColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role == Qt::DisplayRole) {
        switch (section) {
            case ChangeColumn:
                return tr("Changed alone");
            case VerdictColumn:
                return tr("Verdict");
            case PeakColumn:
                return headWithUnit(tr("Peak"), m_unit);
            default:
                return tr("Batch %1").arg(wholeNumber(section - FirstBatchColumn + 1));
        }
    }
    if (role != Qt::ToolTipRole) return {};
    switch (section) {
        case ChangeColumn:
            return tr("The one setting that was changed. All others, the seed and the images are those of the run.");
        case VerdictColumn:
            return tr("Gone: the peak is less than %1 times the first batch of the unchanged run. Much smaller: less "
                      "than a "
                      "tenth of the unchanged peak.")
                .arg(humanNumber(causeSearchSpike));
        case PeakColumn:
            return tr("The largest true RMSE among these batches.");
        default:
            return tr("The true RMSE of this batch, in the unit of the target.");
    }
}

}  // namespace trueloss::ui
