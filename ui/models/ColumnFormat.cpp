#include "models/ColumnFormat.h"

#include "base/Numbers.h"
#include "text/NumberText.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace trueloss::ui {

namespace {

constexpr int significantDigits = 6;

/// Decimals of the shortest text that reads back to `value`.
int decimalsOf(double value)
{
    const std::string text = exactNumber(value);
    const auto exponentAt = std::min(text.find('e'), text.size());
    const auto point = text.find('.');
    const auto mantissa = point == std::string::npos ? 0 : static_cast<std::int64_t>(exponentAt - point) - 1;
    const auto exponent = exponentAt == text.size() ? 0 : parseInteger(text.substr(exponentAt + 1)).value_or(0);
    return static_cast<int>(std::max<std::int64_t>(0, mantissa - exponent));
}

}  // namespace

ColumnFormat ColumnFormat::fitting(std::span<const double> sample)
{
    double largest = 0.0;
    int decimals = 0;
    for (const double value : sample) {
        if (!std::isfinite(value)) continue;
        largest = std::max(largest, std::abs(value));
        decimals = std::max(decimals, decimalsOf(value));
    }
    ColumnFormat format;
    format.m_plain = largest == 0.0 || (largest >= 1e-3 && largest < 1e9);
    const int whole = largest < 1.0 ? 0 : static_cast<int>(std::floor(std::log10(largest))) + 1;
    format.m_decimals = std::clamp(decimals, 0, std::max(0, significantDigits - whole));
    return format;
}

QString ColumnFormat::text(double value) const
{
    if (!m_plain || !std::isfinite(value)) return humanNumber(value);
    QString text = numberLocale().toString(value, 'f', m_decimals);
    // A tiny negative number rounds to zero, which has no sign.
    if (value < 0.0 && std::abs(value) < 0.5 * std::pow(10.0, -m_decimals))
        text = numberLocale().toString(0.0, 'f', m_decimals);
    return text;
}

QString ColumnFormat::exactText(double value)
{
    return QString::fromStdString(exactNumber(value)).replace(QLatin1Char('.'), numberLocale().decimalPoint());
}

}  // namespace trueloss::ui
