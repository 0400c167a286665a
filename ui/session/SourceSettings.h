#pragma once

#include "data/DataSource.h"

#include <QSettings>

#include <optional>
#include <string>
#include <vector>

namespace trueloss::ui {

struct RememberedColumns {
    ColumnChoice columns;
    std::vector<std::string> names;  ///< Of the path, the targets and the split; empty: not asked for.
};

/// How the data were read that were open last.
struct RememberedSource {
    SourceOptions options;
    std::optional<RememberedColumns> columns;
};

void storeSource(QSettings& settings, const DataSource& source);
/// All found out where nothing, or nothing sensible, is remembered.
RememberedSource restoreSource(const QSettings& settings);

}  // namespace trueloss::ui
