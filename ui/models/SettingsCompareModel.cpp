#include "models/SettingsCompareModel.h"

#include "models/TableText.h"
#include "models/TargetName.h"
#include "text/NumberText.h"
#include "text/SettingText.h"

#include <QFont>

#include <algorithm>
#include <cmath>
#include <utility>

namespace trueloss::ui {

namespace {

std::string valueIn(const std::vector<RunSetting>& settings, const std::string& key)
{
    const auto found = std::ranges::find(settings, key, &RunSetting::key);
    return found == settings.end() ? std::string() : found->value;
}

QString dash()
{
    return QStringLiteral("\u2013");
}

/// The lowest finite one; -1 where fewer than two can be compared, or all are the same.
int lowest(const std::vector<double>& figures)
{
    int best = -1;
    int finite = 0;
    bool same = true;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (!std::isfinite(figures[i])) continue;
        ++finite;
        if (best >= 0 && figures[i] != figures[static_cast<std::size_t>(best)]) same = false;
        if (best < 0 || figures[i] < figures[static_cast<std::size_t>(best)]) best = static_cast<int>(i);
    }
    return finite > 1 && !same ? best : -1;
}

}  // namespace

SettingsCompareModel::SettingsCompareModel(QObject* parent) : QAbstractTableModel(parent) {}

void SettingsCompareModel::setRuns(const std::shared_ptr<const Run>& shown,
                                   const std::vector<std::shared_ptr<Run>>& compared)
{
    std::vector<std::shared_ptr<const Run>> runs;
    if (shown) {
        runs.push_back(shown);
        runs.insert(runs.end(), compared.begin(), compared.end());
    }
    if (runs != m_runs) m_figures = {};
    const bool sameColumns = runs.size() == m_runs.size();
    const auto sameRow = [](const Row& a, const Row& b) { return a.sameSetting(b); };
    std::vector<Row> rows = m_rows;
    std::swap(m_runs, runs);
    fill();
    // A table that is looked at stays where it is.
    if (sameColumns && std::ranges::equal(m_rows, rows, sameRow)) {
        retranslate();
        return;
    }
    const auto exchange = [&] {
        std::swap(m_runs, runs);
        std::swap(m_rows, rows);
    };
    exchange();
    beginResetModel();
    exchange();
    endResetModel();
}

void SettingsCompareModel::setFigures(ComparedFigures figures)
{
    if (figures.runs.size() != m_runs.size()) return;
    m_figures = std::move(figures);
    putFigures();
    retranslate();
}

void SettingsCompareModel::setOnlyDifferences(bool only)
{
    if (only == m_onlyDifferences) return;
    beginResetModel();
    m_onlyDifferences = only;
    fill();
    endResetModel();
}

void SettingsCompareModel::fill()
{
    m_rows.clear();
    m_differences = 0;
    if (m_runs.empty()) return;
    if (m_runs.size() > 1) {
        for (const Figure figure :
             {Figure::BestValidation, Figure::MaeAtBest, Figure::LastValidation, Figure::LastTrue, Figure::Area})
            m_rows.push_back({figure, {}, {}, false, {}, -1});
        putFigures();
    }
    for (Row& row : settingRows()) {
        m_differences += row.differs ? 1 : 0;
        if (row.differs || !m_onlyDifferences || m_runs.size() == 1) m_rows.push_back(std::move(row));
    }
}

bool SettingsCompareModel::comparable() const
{
    return std::ranges::all_of(m_runs, [this](const auto& run) { return haveComparableValues(*run, *m_runs.front()); });
}

bool SettingsCompareModel::ofLogs() const
{
    return std::ranges::any_of(m_runs, &Run::fromLog);
}

void SettingsCompareModel::putFigures()
{
    for (Row& row : m_rows) {
        if (row.figure == Figure::None) continue;
        row.figures.clear();
        for (const ComparedFigures::Of& run : m_figures.runs) {
            row.figures.push_back(row.figure == Figure::BestValidation   ? run.results.bestValidation
                                  : row.figure == Figure::MaeAtBest      ? run.maeAtBest
                                  : row.figure == Figure::LastValidation ? run.results.lastValidation
                                  : row.figure == Figure::LastTrue       ? run.results.lastTrue
                                                                         : run.area);
        }
        row.best = comparable() ? lowest(row.figures) : -1;
    }
}

std::vector<SettingsCompareModel::Row> SettingsCompareModel::settingRows()
{
    std::vector<std::vector<RunSetting>> settings;
    std::vector<std::string> keys;
    for (const auto& run : m_runs) {
        settings.push_back(run->settings());
        for (const RunSetting& setting : settings.back()) {
            if (std::ranges::find(keys, setting.key) == keys.end()) keys.push_back(setting.key);
        }
    }
    std::vector<Row> rows;
    for (const std::string& key : keys) {
        Row row;
        row.key = key;
        for (const auto& run : settings) row.values.push_back(valueIn(run, key));
        row.differs =
            std::ranges::any_of(row.values, [&row](const auto& value) { return value != row.values.front(); });
        rows.push_back(std::move(row));
    }
    return rows;
}

void SettingsCompareModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int SettingsCompareModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SettingsCompareModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstRunColumn + static_cast<int>(m_runs.size());
}

QString SettingsCompareModel::name(const Row& row) const
{
    const bool logs = ofLogs();
    switch (row.figure) {
        case Figure::BestValidation:
            return logs ? tr("Best validation") : tr("Best validation RMSE");
        case Figure::MaeAtBest:
            return tr("MAE at the best epoch");
        case Figure::LastValidation:
            return logs ? tr("Last validation") : tr("Last validation RMSE");
        case Figure::LastTrue:
            return logs ? tr("Last true value") : tr("Last true RMSE");
        case Figure::Area:
            break;
        case Figure::None:
            return settingName(row.key);
    }
    if (m_figures.runs.empty())
        return logs ? tr("Mean true value of the part that all have") : tr("Mean true RMSE of the part that all have");
    const QString end = tableText(m_figures.end);
    switch (m_figures.axis) {
        case RunAxis::Epochs:
            return (logs ? tr("Mean true value of the first %1 epochs") : tr("Mean true RMSE of the first %1 epochs"))
                .arg(end);
        case RunAxis::Samples:
            return (logs ? tr("Mean true value of the first %1 samples") : tr("Mean true RMSE of the first %1 samples"))
                .arg(end);
        case RunAxis::Minutes:
            return (logs ? tr("Mean true value of the first %1 minutes") : tr("Mean true RMSE of the first %1 minutes"))
                .arg(end);
        case RunAxis::Batches:
            break;
    }
    return (logs ? tr("Mean true value of the first %1 batches") : tr("Mean true RMSE of the first %1 batches"))
        .arg(wholeNumber(static_cast<qint64>(m_figures.end)));
}

QString SettingsCompareModel::figureTip(Figure figure) const
{
    const bool logs = ofLogs();
    switch (figure) {
        case Figure::BestValidation:
            if (logs) return tr("The lowest of what was measured on the validation data after any epoch.");
            return tr("The lowest RMSE over the validation images after any epoch.");
        case Figure::MaeAtBest:
            if (logs) return tr("The MAE over the validation data after the epoch of the best validation.");
            return tr("The MAE over the validation images after the epoch of the best RMSE.");
        case Figure::LastValidation:
            if (logs) return tr("What was measured on the validation data after the last epoch so far.");
            return tr("The RMSE over the validation images after the last epoch so far.");
        case Figure::LastTrue:
            if (logs) return tr("The true value of the last batch that has a finite one.");
            return tr("The true RMSE of the last batch that has a finite one.");
        case Figure::Area:
            return tr(
                "The area under the true curve divided by its length, over the part that all of these runs have. "
                "Batches that are not finite are passed over.");
        case Figure::None:
            break;
    }
    return {};
}

QString SettingsCompareModel::value(const Row& row, std::size_t run) const
{
    if (row.figure == Figure::None) return row.values[run].empty() ? dash() : settingValue(row.values[run]);
    if (row.figures.empty()) return QStringLiteral("\u2026");
    const double figure = row.figures[run];
    if (!std::isfinite(figure)) return tableTextOrDash(figure);
    const std::string& unit = m_runs[run]->record().unit;
    return unit.empty() ? tableText(figure) : tableText(figure) + QLatin1Char(' ') + unitText(unit);
}

QVariant SettingsCompareModel::toolTip(const Row& row, int column) const
{
    if (column == MarkColumn) return {};
    const auto run = static_cast<std::size_t>(std::max(0, column - FirstRunColumn));
    if (row.figure == Figure::None)
        return column == SettingColumn ? plainToolTip(name(row))
                                       : plainToolTip(QString::fromStdString(row.values[run]));
    if (column == SettingColumn) return plainToolTip(figureTip(row.figure));
    return row.figures.empty() ? QVariant(tr("Being computed")) : QVariant(exactText(row.figures[run]));
}

/// What stands out: a setting that differs, as a whole; of a figure the best one alone.
bool SettingsCompareModel::marked(const Row& row, int column) const
{
    return row.figure == Figure::None ? row.differs : row.best >= 0 && column == FirstRunColumn + row.best;
}

QVariant SettingsCompareModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    const bool isMark = marked(row, column);
    const auto run = static_cast<std::size_t>(std::max(0, column - FirstRunColumn));
    switch (role) {
        case Qt::FontRole: {
            if (!isMark) return {};
            QFont font;
            font.setBold(true);
            return font;
        }
        case Qt::AccessibleTextRole:
            if (column == MarkColumn) return row.differs ? tr("differs") : tr("the same");
            return {};
        case Qt::ToolTipRole:
            return toolTip(row, column);
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
        case Qt::DisplayRole:
            if (column == MarkColumn) return row.differs ? QStringLiteral("\u2260") : QString();
            if (column == SettingColumn) return name(row);
            return isMark && row.figure != Figure::None ? tr("best: %1").arg(value(row, run)) : value(row, run);
        default:
            return {};
    }
}

QVariant SettingsCompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole && section == MarkColumn)
        return tr("\u2260 marks a setting in which not all of these runs are the same.");
    const auto run = static_cast<std::size_t>(std::max(0, section - FirstRunColumn));
    if (role == Qt::ToolTipRole && section >= FirstRunColumn) return plainToolTip(m_runs[run]->title());
    if (role != Qt::DisplayRole || section == MarkColumn) return {};
    return section == SettingColumn ? tr("Setting") : tr("Run %1").arg(wholeNumber(m_runs[run]->number));
}

}  // namespace trueloss::ui
