#include "models/RunTableModel.h"

#include "models/TableText.h"
#include "models/TargetName.h"
#include "record/RunResults.h"
#include "text/NumberText.h"
#include "text/PathText.h"

#include <QDateTime>
#include <QFont>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

namespace {

bool isNumber(int column)
{
    return column == RunTableModel::NumberColumn ||
           (column >= RunTableModel::BatchesColumn && column <= RunTableModel::BestColumn);
}

QString dash()
{
    return QStringLiteral("\u2013");
}

/// The figures of a row, wherever they come from.
struct Figures {
    std::int64_t batches = 0;
    double last = 0.0;
    double best = 0.0;
    std::string unit;
};

Figures figuresOf(const RunEntry& entry)
{
    if (entry.run) {
        const RunRecord& record = entry.run->record();
        const RunResults results = resultsOf(record);
        const double last = record.batchCount() > 0 ? record.trueCurve().at(record.batchCount() - 1) : std::nan("");
        return {static_cast<std::int64_t>(record.batchCount()), last, results.bestValidation, record.unit};
    }
    const RunFigures& figures = entry.stored->figures;
    return {figures.batches, figures.lastRmse, figures.bestValidationRmse, entry.stored->unit};
}

QDateTime localTime(StoreTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()).toLocalTime();
}

/// The hour of today, else the day.
QString shortTime(const QDateTime& time)
{
    return time.date() == QDate::currentDate() ? QLocale().toString(time.time(), QLocale::ShortFormat)
                                               : QLocale().toString(time.date(), QLocale::ShortFormat);
}

}  // namespace

RunTableModel::RunTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void RunTableModel::setEntries(std::vector<RunEntry> entries, int shown, std::vector<int> compared)
{
    const auto sameKey = [](const RunEntry& a, const RunEntry& b) { return a.key() == b.key(); };
    const auto isIn = [&](const RunEntry& entry) {
        return std::ranges::any_of(entries, [&](const RunEntry& other) { return sameKey(entry, other); });
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (isIn(at(row))) continue;
        beginRemoveRows({}, row, row);
        m_entries.erase(m_entries.begin() + row);
        endRemoveRows();
    }
    // What is left stands in the same order, so every new run goes where it stands in the new list.
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i < m_entries.size() && sameKey(m_entries[i], entries[i])) {
            m_entries[i] = std::move(entries[i]);
            continue;
        }
        beginInsertRows({}, static_cast<int>(i), static_cast<int>(i));
        m_entries.insert(m_entries.begin() + static_cast<std::ptrdiff_t>(i), std::move(entries[i]));
        endInsertRows();
    }
    m_shown = shown;
    m_compared = std::move(compared);
    if (!m_entries.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

void RunTableModel::refresh(int number)
{
    const int row = rowOf(number);
    if (row >= 0) Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
}

void RunTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_entries.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int RunTableModel::rowOf(int number) const
{
    const auto found =
        std::ranges::find_if(m_entries, [number](const auto& entry) { return entry.number() == number; });
    return number == 0 || found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int RunTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int RunTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

Qt::ItemFlags RunTableModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == NameColumn ? usual | Qt::ItemIsEditable : usual;
}

bool RunTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
    const QString name = value.toString().trimmed();
    if (index.column() != NameColumn || name.isEmpty() || name == at(index.row()).name()) return false;
    Q_EMIT renamed(index.row(), name);
    return true;
}

QString RunTableModel::useText(const RunEntry& entry) const
{
    if (entry.number() == 0) return {};
    if (entry.number() == m_shown) return tr("Shown");
    return std::ranges::find(m_compared, entry.number()) != m_compared.end() ? tr("Compared") : QString();
}

QString RunTableModel::stateText(const RunEntry& entry) const
{
    if (!entry.run) {
        if (entry.stored->source == RunSource::Log) return tr("read");
        switch (entry.stored->state) {
            case RunState::Running:
                return tr("training elsewhere");
            case RunState::Completed:
                return tr("finished");
            case RunState::Stopped:
                return tr("stopped");
            case RunState::Failed:
                return tr("failed");
            case RunState::Interrupted:
                return tr("interrupted");
            case RunState::Damaged:
                return tr("damaged");
        }
    }
    const Run& run = *entry.run;
    if (run.fromLog) return tr("read");
    if (const auto& ended = run.recorder.ended()) {
        switch (ended->reason) {
            case EndReason::Completed:
                return tr("finished");
            case EndReason::Stopped:
                return run.interrupted ? tr("interrupted") : tr("stopped");
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

QString RunTableModel::figureText(const RunEntry& entry, int column) const
{
    const Figures figures = figuresOf(entry);
    const bool log = entry.run ? entry.run->fromLog : entry.stored->source == RunSource::Log;
    switch (column) {
        case BatchesColumn:
            return wholeNumber(figures.batches);
        case LastColumn:
            if (figures.batches == 0) return dash();
            return log ? tableTextOrDash(figures.last) : tableText(figures.last);
        case BestColumn:
            return tableTextOrDash(figures.best);
        default:
            return figures.unit.empty() ? dash() : unitText(figures.unit);
    }
}

QString RunTableModel::text(const RunEntry& entry, int column) const
{
    switch (column) {
        case UseColumn:
            return useText(entry);
        case NumberColumn:
            return entry.run ? wholeNumber(entry.number()) : QString();
        case NameColumn:
            return entry.name();
        case TagsColumn: {
            QStringList tags;
            if (entry.stored) {
                for (const std::string& tag : entry.stored->tags) tags << QString::fromStdString(tag);
            }
            return tags.join(tr(", ", "between tags"));
        }
        case SourceColumn: {
            const bool log = entry.run ? entry.run->fromLog : entry.stored->source == RunSource::Log;
            return log ? tr("Log") : tr("Images");
        }
        case StateColumn:
            return stateText(entry);
        case BeganColumn:
            return entry.stored ? shortTime(localTime(entry.stored->created)) : dash();
        default:
            return figureText(entry, column);
    }
}

QVariant RunTableModel::toolTip(const RunEntry& entry, int column) const
{
    if (column == NameColumn) {
        const QString note = entry.stored ? QString::fromStdString(entry.stored->note).trimmed() : QString();
        return plainToolTip(note.isEmpty() ? entry.name() : entry.name() + QLatin1String("\n\n") + note);
    }
    if (column == SourceColumn && entry.stored && !entry.stored->dataPath.empty())
        return plainToolTip(QString::fromStdString(entry.stored->dataPath));
    if (column == BeganColumn && entry.stored)
        return plainToolTip(QLocale().toString(localTime(entry.stored->created), QLocale::LongFormat));
    if (column != StateColumn) return {};
    if (entry.stored && !entry.stored->damage.empty()) return plainToolTip(messageText(entry.stored->damage));
    const QString why = entry.run && entry.run->recorder.ended() ? messageText(entry.run->recorder.ended()->message)
                        : entry.stored                           ? messageText(entry.stored->message)
                                                                 : QString();
    return why.isEmpty() ? QVariant() : QVariant(plainToolTip(why));
}

QVariant RunTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const RunEntry& entry = at(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return text(entry, index.column());
        case Qt::EditRole:
            return index.column() == NameColumn ? QVariant(entry.name()) : QVariant();
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(
                Qt::Alignment((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
        case Qt::ToolTipRole:
            return toolTip(entry, index.column());
        case Qt::FontRole: {
            if (entry.number() == 0 || entry.number() != m_shown) return {};
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
            case TagsColumn:
                return tr("Tags");
            case SourceColumn:
                return tr("From");
            case BatchesColumn:
                return tr("Batches");
            case LastColumn:
                return tr("Last RMSE");
            case BestColumn:
                return tr("Best val. RMSE");
            case UnitColumn:
                return tr("Unit");
            case StateColumn:
                return tr("State");
            default:
                return tr("Began");
        }
    }
    if (role != Qt::ToolTipRole) return {};
    switch (section) {
        case UseColumn:
            return tr("Which run the chart shows, and which ones are drawn paler behind it.");
        case NumberColumn:
            return tr("The number of the run in this session. Runs of earlier sessions get one when they are opened.");
        case SourceColumn:
            return tr("Whether the run was trained here on images or read from the log of another tool.");
        case LastColumn:
            return tr("The true RMSE of the last batch, in the unit of the target.");
        case BestColumn:
            return tr("The lowest RMSE over the validation images after any epoch, in the unit of the target.");
        default:
            return {};
    }
}

}  // namespace trueloss::ui
