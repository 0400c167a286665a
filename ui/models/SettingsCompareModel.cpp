#include "models/SettingsCompareModel.h"

#include "models/TargetName.h"
#include "text/NumberText.h"
#include "text/SettingText.h"
#include "train/TrainingConfig.h"

#include <QFont>

#include <algorithm>
#include <utility>

namespace trueloss::ui {

namespace {

/// As they were recorded: with the choices about the data, and for a log only what it tells. A run that failed before
/// it began has recorded nothing yet.
std::vector<RunSetting> settingsOf(const Run* run)
{
    if (run == nullptr) return {};
    const std::vector<RunSetting>& recorded = run->record().settings;
    return run->fromLog || !recorded.empty() ? recorded : describe(run->config);
}

std::string valueIn(const std::vector<RunSetting>& settings, const std::string& key)
{
    const auto found = std::ranges::find(settings, key, &RunSetting::key);
    return found == settings.end() ? std::string() : found->value;
}

QString shownValue(const std::string& value)
{
    return value.empty() ? QStringLiteral("\u2013") : settingValue(value);
}

}  // namespace

SettingsCompareModel::SettingsCompareModel(QObject* parent) : QAbstractTableModel(parent) {}

void SettingsCompareModel::setRuns(const std::shared_ptr<const Run>& shown, const std::shared_ptr<const Run>& compared)
{
    auto first = settingsOf(shown.get());
    auto second = settingsOf(compared.get());
    // A run that begins has recorded nothing yet.
    if (shown == m_shown && compared == m_compared && first == m_first && second == m_second) return;
    beginResetModel();
    m_first = std::move(first);
    m_second = std::move(second);
    m_shown = shown;
    m_compared = compared;
    m_rows.clear();
    for (const RunSetting& setting : m_first)
        m_rows.push_back({setting.key, setting.value, valueIn(m_second, setting.key), false});
    for (const RunSetting& setting : m_second) {
        if (std::ranges::find(m_first, setting.key, &RunSetting::key) == m_first.end()) {
            m_rows.push_back({setting.key, {}, setting.value, false});
        }
    }
    m_differences = 0;
    if (shown && compared) {
        for (const SettingDifference& difference : differences(m_first, m_second)) {
            const auto row = std::ranges::find(m_rows, difference.key, &Row::key);
            if (row == m_rows.end()) continue;
            row->differs = true;
            ++m_differences;
        }
    }
    endResetModel();
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
    return parent.isValid() ? 0 : ComparedColumn + 1;
}

QString SettingsCompareModel::heading(const std::shared_ptr<const Run>& run) const
{
    return run ? tr("Run %1").arg(wholeNumber(run->number)) : QString();
}

QVariant SettingsCompareModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::FontRole && row.differs) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role == Qt::AccessibleTextRole && index.column() == MarkColumn)
        return row.differs ? tr("differs") : tr("the same");
    if (role == Qt::ToolTipRole && index.column() >= ShownColumn) {
        return plainToolTip(QString::fromStdString(index.column() == ShownColumn ? row.shown : row.compared));
    }
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
        case MarkColumn:
            return row.differs ? QStringLiteral("\u2260") : QString();
        case SettingColumn:
            return settingName(row.key);
        case ShownColumn:
            return shownValue(row.shown);
        default:
            return m_compared ? shownValue(row.compared) : QString();
    }
}

QVariant SettingsCompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section > ComparedColumn) return {};
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole && section == MarkColumn)
        return tr("\u2260 marks a setting in which the two runs differ.");
    if (role == Qt::ToolTipRole && section >= ShownColumn) {
        const auto& run = section == ShownColumn ? m_shown : m_compared;
        return run ? QVariant(plainToolTip(run->name)) : QVariant();
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case MarkColumn:
            return QString();
        case SettingColumn:
            return tr("Setting");
        case ShownColumn:
            return heading(m_shown);
        default:
            return heading(m_compared);
    }
}

}  // namespace trueloss::ui
