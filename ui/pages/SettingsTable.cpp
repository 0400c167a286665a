#include "pages/SettingsTable.h"

#include "text/SettingText.h"

#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace trueloss::ui {

namespace {

QString valueOf(const std::vector<RunSetting>& settings, const std::string& key)
{
    const auto found =
        std::find_if(settings.begin(), settings.end(), [&key](const RunSetting& s) { return s.key == key; });
    return found == settings.end() ? QStringLiteral("\u2013") : settingValue(found->value);
}

}  // namespace

SettingsTable::SettingsTable(const std::vector<Column>& columns, QWidget* parent) : QDialog(parent)
{
    std::vector<std::string> keys;
    for (const Column& column : columns) {
        for (const RunSetting& setting : column.settings) {
            if (std::find(keys.begin(), keys.end(), setting.key) == keys.end()) keys.push_back(setting.key);
        }
    }
    auto* table = new QTableWidget(static_cast<int>(keys.size()), static_cast<int>(columns.size()) + 2);
    QStringList heads{QString(), tr("Setting")};
    for (const Column& column : columns) heads << column.name;
    table->setHorizontalHeaderLabels(heads);
    for (std::size_t row = 0; row < keys.size(); ++row) {
        QStringList values;
        for (const Column& column : columns) values << valueOf(column.settings, keys[row]);
        const bool differs =
            std::any_of(values.begin(), values.end(), [&values](const QString& v) { return v != values.front(); });
        QStringList cells{differs ? QStringLiteral("\u2260") : QString(), settingName(keys[row])};
        cells += values;
        for (int i = 0; i < cells.size(); ++i) {
            auto* item = new QTableWidgetItem(cells[i]);
            QFont font = table->font();
            font.setBold(differs);
            item->setFont(font);
            if (i == 0 && differs) item->setToolTip(tr("The columns differ here."));
            table->setItem(static_cast<int>(row), i, item);
        }
    }
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->resizeColumnsToContents();
    table->horizontalHeader()->setStretchLastSection(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(table);
    resize(760, 560);
}

}  // namespace trueloss::ui
