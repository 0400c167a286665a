#pragma once

#include <QString>

namespace trueloss::ui {

/// trueloss::tableNumber() with the locale's decimal point, infinities and what is not a number in words. GUI thread.
QString tableText(double value);

/// The same, but a dash for what is not a number: where that means "not measured".
QString tableTextOrDash(double value);

/// All digits, for tool tips and for looking closely.
QString exactText(double value);

/// A column head with its unit; the name alone where the unit is empty.
QString headWithUnit(const QString& name, const QString& unit);

}  // namespace trueloss::ui
