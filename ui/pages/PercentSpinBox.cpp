#include "pages/PercentSpinBox.h"

#include <cmath>

namespace trueloss::ui {

PercentSpinBox::PercentSpinBox(QWidget* parent) : QDoubleSpinBox(parent)
{
    setDecimals(1);
    setSuffix(QStringLiteral(" %"));
}

QString PercentSpinBox::textFromValue(double value) const
{
    const bool whole = std::abs(value - std::round(value)) < 0.05;
    return locale().toString(value, 'f', whole ? 0 : 1);
}

}  // namespace trueloss::ui
