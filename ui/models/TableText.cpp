#include "models/TableText.h"

#include "base/Numbers.h"
#include "text/NumberText.h"

#include <QCoreApplication>

#include <cmath>

namespace trueloss::ui {

namespace {

QString localised(const std::string& number)
{
    return QString::fromStdString(number).replace(QLatin1Char('.'), numberLocale().decimalPoint());
}

}  // namespace

QString tableText(double value)
{
    return std::isfinite(value) ? localised(tableNumber(value)) : humanNumber(value);
}

QString tableTextOrDash(double value)
{
    return std::isnan(value) ? QStringLiteral("\u2013") : tableText(value);
}

QString exactText(double value)
{
    return std::isfinite(value) ? localised(exactNumber(value)) : humanNumber(value);
}

QString headWithUnit(const QString& name, const QString& unit)
{
    if (unit.isEmpty()) return name;
    return QCoreApplication::translate("TableText", "%1 (%2)", "a column and its unit").arg(name, unit);
}

}  // namespace trueloss::ui
