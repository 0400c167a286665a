#pragma once

#include "record/RunRecord.h"

#include <QDialog>
#include <QString>

#include <vector>

namespace trueloss::ui {

/// Settings side by side; a row in which the columns differ is bold and marked. A window of its own that blocks
/// nothing.
class SettingsTable : public QDialog {
    Q_OBJECT

public:
    struct Column {
        QString name;
        std::vector<RunSetting> settings;
    };

    /// The first column tells the order of the rows.
    explicit SettingsTable(const std::vector<Column>& columns, QWidget* parent = nullptr);
};

}  // namespace trueloss::ui
