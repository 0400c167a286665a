#include "models/RunTableModel.h"

#include "models/TableText.h"
#include "models/TargetName.h"
#include "session/ComparedFigures.h"
#include "text/NumberText.h"
#include "text/PathText.h"

#include <QDateTime>
#include <QFont>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <unordered_set>
#include <utility>

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
    if (entry.kept()) {
        const RunFigures& figures = entry.stored->figures;
        return {figures.batches, figures.lastRmse, figures.bestValidationRmse, entry.stored->unit};
    }
    const RunRecord& record = entry.run->record();
    const double last = record.batchCount() > 0 ? record.trueCurve().at(record.batchCount() - 1) : std::nan("");
    const EpochPoint* best = bestEpochOf(record);
    return {static_cast<std::int64_t>(record.batchCount()), last, best != nullptr ? best->rmse : std::nan(""),
            record.unit};
}

/// What else is known of the best epoch: the archive's list does not know its MAE.
QString bestEpochText(const RunEntry& entry)
{
    if (!entry.run) {
        const std::int64_t epoch = entry.stored->figures.bestEpoch;
        return epoch == 0 ? QString() : RunTableModel::tr("After epoch %1.").arg(wholeNumber(epoch));
    }
    const EpochPoint* best = bestEpochOf(entry.run->record());
    if (best == nullptr) return {};
    const QString unit = unitText(entry.run->record().unit);
    const QString mae = tableTextOrDash(best->mae);
    return RunTableModel::tr("After epoch %1. MAE there: %2")
        .arg(wholeNumber(best->epoch), unit.isEmpty() ? mae : mae + QLatin1Char(' ') + unit);
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

/// Which runs a list holds.
class Known {
public:
    explicit Known(const std::vector<RunEntry>& entries)
    {
        for (const RunEntry& entry : entries) {
            if (entry.number() != 0) m_numbers.insert(entry.number());
            if (const std::string id = entry.id(); !id.empty()) m_ids.insert(id);
        }
    }
    bool has(const RunEntry& entry) const { return m_numbers.contains(entry.number()) || m_ids.contains(entry.id()); }

private:
    std::unordered_set<int> m_numbers;
    std::unordered_set<std::string> m_ids;
};

}  // namespace

RunTableModel::RunTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void RunTableModel::setEntries(std::vector<RunEntry> entries, int shown, std::vector<int> compared)
{
    removeOthers(entries);
    const Known before(m_entries);
    const auto isNew = [&before](const RunEntry& entry) { return !before.has(entry); };
    for (auto next = entries.begin(); next != entries.end();) {
        const auto end = std::find_if_not(next, entries.end(), isNew);
        const auto row = static_cast<int>(next - entries.begin());
        if (end == next) {
            takeUp(row, std::move(*next++));
            continue;
        }
        beginInsertRows({}, row, static_cast<int>(end - entries.begin()) - 1);
        m_entries.insert(m_entries.begin() + row, std::make_move_iterator(next), std::make_move_iterator(end));
        endInsertRows();
        next = end;
    }
    m_shown = shown;
    m_compared = std::move(compared);
    const bool logs = std::ranges::any_of(m_entries, &RunEntry::fromLog);
    if (std::exchange(m_logs, logs) != logs) Q_EMIT headerDataChanged(Qt::Horizontal, LastColumn, BestColumn);
    if (!m_entries.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

void RunTableModel::removeOthers(const std::vector<RunEntry>& entries)
{
    const Known wanted(entries);
    for (int last = rowCount() - 1; last >= 0; --last) {
        int first = last + 1;
        while (first > 0 && !wanted.has(at(first - 1))) --first;
        if (first > last) continue;
        beginRemoveRows({}, first, last);
        m_entries.erase(m_entries.begin() + first, m_entries.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

/// Rows above are in place. What comes next is most often the one that is wanted.
void RunTableModel::takeUp(int row, RunEntry entry)
{
    const auto here = m_entries.begin() + row;
    const auto found = std::find_if(here, m_entries.end(), [&entry](const auto& old) { return old.sameRun(entry); });
    if (found != here) {
        const auto from = static_cast<int>(found - m_entries.begin());
        beginMoveRows({}, from, from, {}, row);
        std::rotate(here, found, found + 1);
        endMoveRows();
    }
    m_entries[static_cast<std::size_t>(row)] = std::move(entry);
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

/// The run that it branched off, if that is in the list.
const RunEntry* RunTableModel::parentOf(const RunEntry& entry) const
{
    if (!entry.branchBatch()) return nullptr;
    const auto found =
        std::ranges::find_if(m_entries, [&entry](const RunEntry& other) { return entry.branchedOff(other); });
    return found == m_entries.end() ? nullptr : &*found;
}

/// A branch is set in once for each run that it descends from.
QString RunTableModel::nameText(const RunEntry& entry) const
{
    if (!entry.branchBatch()) return entry.name();
    constexpr int most = 8;  // A damaged list could go in circles.
    int depth = 1;
    for (const RunEntry* parent = parentOf(entry); parent != nullptr && parent->branchBatch() && depth < most;
         parent = parentOf(*parent))
        ++depth;
    return QString(2 * (depth - 1), QLatin1Char(' ')) + QStringLiteral("\u21B3 ") + entry.name();
}

QString RunTableModel::useText(const RunEntry& entry) const
{
    if (entry.number() == 0) return {};
    if (entry.number() == m_shown) return tr("Shown");
    return std::ranges::find(m_compared, entry.number()) != m_compared.end() ? tr("Compared") : QString();
}

QString RunTableModel::stateText(const RunEntry& entry) const
{
    if (entry.kept()) {
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
            return nameText(entry);
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
        QStringList lines{entry.name()};
        if (const auto batch = entry.branchBatch()) {
            const RunEntry* parent = parentOf(entry);
            lines << (parent != nullptr
                          ? tr("Branch of \"%1\" after batch %2").arg(parent->name(), wholeNumber(*batch))
                          : tr("Branch of a run that is not in the list, after batch %1").arg(wholeNumber(*batch)));
        }
        if (!note.isEmpty()) lines << QString() << note;
        return plainToolTip(lines.join(QLatin1Char('\n')));
    }
    if (column == SourceColumn && entry.stored && !entry.stored->dataPath.empty())
        return plainToolTip(QString::fromStdString(entry.stored->dataPath));
    if (column == BeganColumn && entry.stored)
        return plainToolTip(QLocale().toString(localTime(entry.stored->created), QLocale::LongFormat));
    if (column == BestColumn) {
        const QString text = bestEpochText(entry);
        return text.isEmpty() ? QVariant() : QVariant(plainToolTip(text));
    }
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
                return m_logs ? tr("Last value") : tr("Last RMSE");
            case BestColumn:
                return m_logs ? tr("Best validation") : tr("Best val. RMSE");
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
            return m_logs ? tr("The true RMSE of the last batch, in the unit of the target; of a log the true value "
                               "of its column.")
                          : tr("The true RMSE of the last batch, in the unit of the target.");
        case BestColumn:
            return m_logs
                       ? tr("The lowest RMSE over the validation images after any epoch, in the unit of the target; "
                            "of a log the lowest value of its column that it shows of the validation.")
                       : tr("The lowest RMSE over the validation images after any epoch, in the unit of the target.");
        default:
            return {};
    }
}

}  // namespace trueloss::ui
