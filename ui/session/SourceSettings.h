#pragma once

#include "data/DataSource.h"

#include <QSettings>

#include <optional>

namespace trueloss::ui {

/// How the data were read that were open last.
struct RememberedSource {
    SourceOptions options;
    std::optional<ColumnChoice> columns;
};

void storeSource(QSettings& settings, const DataSource& source);
/// All found out where nothing, or nothing sensible, is remembered.
RememberedSource restoreSource(const QSettings& settings);

}  // namespace trueloss::ui
