#include "models/RunTableModel.h"

#include "models/TableText.h"
#include "models/TargetName.h"
#include "text/NumberText.h"

#include <QFont>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

namespace {

bool isNumber(int column)
{
    return column == RunTableModel::NumberColumn ||
           (column >= RunTableModel::BatchesColumn && column <= RunTableModel::MaeColumn);
}

/// The epoch with the lowest validation RMSE; null where none was validated.
const EpochPoint* bestEpoch(const RunRecord& record)
{
    const EpochPoint* best = nullptr;
    for (const EpochPoint& epoch : record.epochs()) {
        if (std::isfinite(epoch.rmse) && (best == nullptr || epoch.rmse < best->rmse)) best = &epoch;
    }
    return best;
}

QString dash()
{
    return QStringLiteral("\u2013");
}

}  // namespace

RunTableModel::RunTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void RunTableModel::setRuns(const std::vector<std::shared_ptr<Run>>& runs, int shown, int compared)
{
    const auto isIn = [&runs](const auto& run) { return std::ranges::find(runs, run) != runs.end(); };
    for (int row = static_cast<int>(m_runs.size()) - 1; row >= 0; --row) {
        if (isIn(m_runs[static_cast<std::size_t>(row)])) continue;
        beginRemoveRows({}, row, row);
        m_runs.erase(m_runs.begin() + row);
        endRemoveRows();
    }
    // What is left stands in the same order, so every new run goes where it stands in the new list.
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (i < m_runs.size() && m_runs[i] == runs[i]) continue;
        beginInsertRows({}, static_cast<int>(i), static_cast<int>(i));
        m_runs.insert(m_runs.begin() + static_cast<std::ptrdiff_t>(i), runs[i]);
        endInsertRows();
    }
    m_shown = shown;
    m_compared = compared;
    if (!m_runs.empty()) Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_runs.size()) - 1, columns - 1));
}

void RunTableModel::refresh(int number)
{
    const int row = rowOf(number);
    if (row >= 0) Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
}

void RunTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_runs.empty()) Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_runs.size()) - 1, columns - 1));
}

int RunTableModel::numberAt(int row) const
{
    return row >= 0 && row < static_cast<int>(m_runs.size()) ? m_runs[static_cast<std::size_t>(row)]->number : 0;
}

int RunTableModel::rowOf(int number) const
{
    const auto found = std::ranges::find_if(m_runs, [number](const auto& run) { return run->number == number; });
    return found == m_runs.end() ? -1 : static_cast<int>(found - m_runs.begin());
}

int RunTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString RunTableModel::use(const Run& run) const
{
    if (run.number == m_shown) return tr("Shown");
    return run.number == m_compared ? tr("Compared") : QString();
}

QString RunTableModel::stateText(const Run& run) const
{
    if (run.fromLog) return tr("read");
    if (const auto& ended = run.recorder.ended()) {
        switch (ended->reason) {
            case EndReason::Completed:
                return tr("finished");
            case EndReason::Stopped:
                return tr("stopped");
            case EndReason::Failed:
                return tr("failed");
        }
    }
    switch (run.recorder.state()) {
        case TrainingState::Paused:
            return tr("paused");
        case TrainingState::Validating:
            return tr("validating");
        case TrainingState::Running:
            break;
    }
    return tr("training");
}

QString RunTableModel::text(const Run& run, int column) const
{
    const RunRecord& record = run.record();
    const EpochPoint* best = bestEpoch(record);
    switch (column) {
        case UseColumn:
            return use(run);
        case NumberColumn:
            return wholeNumber(run.number);
        case NameColumn:
            return run.name;
        case SourceColumn:
            return run.fromLog ? tr("Log") : tr("Images");
        case BatchesColumn:
            return wholeNumber(static_cast<qint64>(record.batches().size()));
        case LastColumn: {
            if (record.batches().empty()) return dash();
            const double last = record.batches().back().rmse;
            return run.fromLog ? tableTextOrDash(last) : tableText(last);
        }
        case BestColumn:
            return best != nullptr ? tableText(best->rmse) : dash();
        case MaeColumn:
            return best != nullptr ? tableTextOrDash(best->mae) : dash();
        case UnitColumn:
            return record.unit.empty() ? dash() : unitText(record.unit);
        default:
            return stateText(run);
    }
}

QVariant RunTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Run& run = *m_runs[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return text(run, index.column());
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(
                Qt::Alignment((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
        case Qt::ToolTipRole:
            if (index.column() == NameColumn) return plainToolTip(run.name);
            if (index.column() == StateColumn && run.recorder.ended()) {
                const QString why = messageText(run.recorder.ended()->message);
                return why.isEmpty() ? QVariant() : QVariant(plainToolTip(why));
            }
            return {};
        case Qt::FontRole: {
            if (run.number != m_shown) return {};
            QFont font;
            font.setBold(true);
            return font;
        }
        default:
            return {};
    }
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns) return {};
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::Alignment((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role == Qt::DisplayRole) {
        switch (section) {
            case UseColumn:
                return tr("Use");
            case NumberColumn:
                return tr("No.", "number of the run");
            case NameColumn:
                return tr("Name");
            case SourceColumn:
                return tr("From");
            case BatchesColumn:
                return tr("Batches");
            case LastColumn:
                return tr("Last RMSE");
            case BestColumn:
                return tr("Best val. RMSE");
            case MaeColumn:
                return tr("its MAE");
            case UnitColumn:
                return tr("Unit");
            default:
                return tr("State");
        }
    }
    if (role != Qt::ToolTipRole) return {};
    switch (section) {
        case UseColumn:
            return tr("Which run the chart shows, and which one is drawn paler behind it.");
        case SourceColumn:
            return tr("Whether the run was trained here on images or read from the log of another tool.");
        case LastColumn:
            return tr("The true RMSE of the last batch, in the unit of the target.");
        case BestColumn:
            return tr("The lowest RMSE over the validation images after any epoch, in the unit of the target.");
        case MaeColumn:
            return tr("The mean absolute error over the validation images after that same epoch.");
        default:
            return {};
    }
}

}  // namespace trueloss::ui
