#pragma once

#include "data/Manifest.h"

#include <QString>

namespace trueloss::ui {

/// How a target column is called over its numbers: "pressure (kPa)", or the name alone where the unit is unknown.
QString targetName(const TargetColumn& column);

/// A head such as targetName() gives, its unit in a line of its own: breaks before the last bracket.
QString withUnitBelow(const QString& head);

/// The header of a column of a table; "(column 3)" where it is empty. `index` counts from 0.
QString columnName(const Table& table, std::size_t index);

/// Text from a file for a tool tip, which would otherwise take what looks like markup for it.
QString plainToolTip(const QString& text);

}  // namespace trueloss::ui
