#include "charts/AxisChooser.h"

#include "base/Numbers.h"
#include "text/NumberText.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace trueloss::ui {

namespace {

/// The smallest of 1, 2, 5 times a power of ten that is not below the value. Requires value > 0.
double ceil125(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= value * (1.0 - 1e-12)) return factor * power;
    }
    return 10.0 * power;
}

/// The largest of 1, 2, 5 times a power of ten that is not above the value. Requires value > 0.
double floor125(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {5.0, 2.0}) {
        if (factor * power <= value * (1.0 + 1e-12)) return factor * power;
    }
    return power;
}

double linearStep(double width, int most, bool wholeNumbers)
{
    const double step = ceil125(width / std::max(most - 1, 1));
    return wholeNumbers ? std::max(step, 1.0) : step;
}

/// Enough digits that neighbouring ticks read differently.
int digitsFor(double value, double step)
{
    if (value == 0 || step <= 0) return 4;
    const double digits = std::floor(std::log10(std::abs(value))) - std::floor(std::log10(step)) + 1;
    return std::clamp(static_cast<int>(digits), 1, 12);
}

}  // namespace

void ValueSpan::include(double value)
{
    if (!std::isfinite(value)) return;
    min = found ? std::min(min, value) : value;
    max = found ? std::max(max, value) : value;
    if (value > 0) minPositive = minPositive > 0 ? std::min(minPositive, value) : value;
    found = true;
}

void ValueSpan::include(const ValueSpan& other)
{
    if (!other.found) return;
    include(other.min);
    include(other.max);
    if (other.minPositive > 0) include(other.minPositive);
}

bool AxisChooser::choose(const ValueSpan& shown)
{
    if (m_mode != AxisMode::Automatic) {
        m_logarithmic = m_mode == AxisMode::Logarithmic;
    } else if (shown.found && shown.minPositive > 0) {
        const double decades = std::log10(shown.max) - std::log10(shown.minPositive);
        m_logarithmic = decades > (m_logarithmic ? 2.5 : 3.0);
    }
    return m_logarithmic;
}

double AxisChooser::symlogUnit(const ValueSpan& shown) const
{
    if (m_mode != AxisMode::Symlog) return 0.0;
    const double largest = std::max(std::abs(shown.min), std::abs(shown.max));
    if (!shown.found || largest == 0.0) return 1.0;
    const double smallest = shown.minPositive > 0 ? shown.minPositive : largest * 1e-3;
    return std::pow(10.0, std::floor(std::log10(std::clamp(smallest, std::max(largest * 1e-6, 1e-300), largest))));
}

double symlogOf(double value, double unit)
{
    return std::copysign(std::log10(1.0 + std::abs(value) / unit), value);
}

AxisRange fittedSymlogRange(const ValueSpan& shown, double unit)
{
    if (!shown.found) return {0.0, 1.0};
    double low = symlogOf(shown.min, unit);
    double high = symlogOf(shown.max, unit);
    const double room = std::max(0.05 * (high - low), 0.02);
    if (low != 0) low -= room;
    if (shown.min >= 0) low = 0;
    return {low, std::max(high + room, low + 0.1)};
}

AxisRange fittedRange(const ValueSpan& shown, bool logarithmic)
{
    if (logarithmic) {
        if (!shown.found || shown.minPositive <= 0) return {-1.0, 1.0};
        const double low = std::max(shown.minPositive / 1.15, 1e-300);
        const double high = std::min(shown.max * 1.5, 1e300);
        return {std::log10(floor125(low)), std::log10(ceil125(high))};
    }
    if (!shown.found) return {0.0, 1.0};
    double low = shown.min;
    double high = shown.max;
    if (low >= 0 && low < 0.6 * high) low = 0;
    // Values so close together that the difference is rounding noise get a range around them that can be labelled.
    if (high - low < 1e-9 * std::max(std::abs(high), std::abs(low))) {
        const double half = std::max(std::abs(high) * 0.05, 1e-12);
        return {low - half, high + half};
    }
    if (high == low) return {low - 0.5, high + 0.5};
    const double step = linearStep(high - low, 9, false) / 2;
    const double room = 0.04 * (high - low);
    const double bottom = low == 0 ? 0 : std::floor((low - room) / step) * step;
    return {bottom, std::ceil((high + room) / step) * step};
}

std::vector<AxisTick> linearTicks(const AxisRange& range, int most, bool wholeNumbers)
{
    std::vector<AxisTick> ticks;
    if (!(range.width() > 0) || !std::isfinite(range.width())) return ticks;
    const double step = linearStep(range.width(), std::max(most, 2), wholeNumbers);
    const double first = std::ceil(range.low / step - 1e-9);
    const double last = std::floor(range.high / step + 1e-9);
    for (double i = first; i <= last && ticks.size() < 200; i += 1.0) {
        const double at = i == 0 ? 0.0 : i * step;
        const QString label =
            wholeNumbers && std::abs(at) < 1e6 ? wholeNumber(std::llround(at)) : humanNumber(at, digitsFor(at, step));
        ticks.push_back({at, label});
    }
    return ticks;
}

std::vector<AxisTick> logarithmicTicks(const AxisRange& range, int most)
{
    std::vector<AxisTick> ticks;
    if (!(range.width() > 0) || !std::isfinite(range.width())) return ticks;
    const double firstDecade = std::ceil(range.low - 1e-9);
    const double lastDecade = std::floor(range.high + 1e-9);
    const double decades = lastDecade - firstDecade + 1;
    if (decades >= 3) {
        const double stride = std::max(1.0, std::ceil(decades / std::max(most, 2)));
        for (double k = std::ceil(firstDecade / stride) * stride; k <= lastDecade; k += stride) {
            ticks.push_back({k, humanNumber(std::pow(10.0, k), 1)});
        }
        return ticks;
    }
    for (double k = std::floor(range.low); k <= lastDecade; k += 1.0) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            const double value = factor * std::pow(10.0, k);
            const double at = std::log10(value);
            if (at >= range.low - 1e-9 && at <= range.high + 1e-9) ticks.push_back({at, humanNumber(value, 1)});
        }
    }
    if (ticks.size() >= 3) return ticks;
    ticks.clear();
    const AxisRange values{std::pow(10.0, range.low), std::pow(10.0, range.high)};
    for (const AxisTick& tick : linearTicks(values, most, false)) {
        if (tick.at > 0) ticks.push_back({std::log10(tick.at), tick.label});
    }
    return ticks;
}

std::vector<AxisTick> symlogTicks(const AxisRange& range, double unit, int most)
{
    std::vector<AxisTick> ticks;
    if (!(range.width() > 0) || !std::isfinite(range.width())) return ticks;
    const auto inside = [&range](double at) { return at >= range.low - 1e-9 && at <= range.high + 1e-9; };
    const double stride = std::max(1.0, std::ceil(range.width() / std::max(most, 2)));
    const double farthest = std::max(std::abs(range.low), std::abs(range.high));
    for (double k = std::floor(farthest / stride) * stride; k >= 0; k -= stride) {
        const double value = unit * std::pow(10.0, k);
        if (inside(-symlogOf(value, unit))) ticks.push_back({-symlogOf(value, unit), humanNumber(-value, 1)});
    }
    if (inside(0)) ticks.push_back({0, humanNumber(0)});
    for (double k = 0; k <= farthest; k += stride) {
        const double value = unit * std::pow(10.0, k);
        if (inside(symlogOf(value, unit))) ticks.push_back({symlogOf(value, unit), humanNumber(value, 1)});
    }
    if (ticks.size() >= 3) return ticks;
    ticks.clear();
    const auto valueAt = [unit](double at) { return std::copysign(unit * (std::pow(10.0, std::abs(at)) - 1.0), at); };
    for (const AxisTick& tick : linearTicks({valueAt(range.low), valueAt(range.high)}, most, false)) {
        ticks.push_back({symlogOf(tick.at, unit), tick.label});
    }
    return ticks;
}

std::vector<AxisTick> timeTicks(const AxisRange& minutes, int most)
{
    constexpr std::array steps{1.0,   2.0,    5.0,    10.0,   15.0,    30.0,    60.0,    120.0,   300.0,   600.0,
                               900.0, 1800.0, 3600.0, 7200.0, 10800.0, 21600.0, 43200.0, 86400.0, 172800.0};
    const AxisRange seconds{minutes.low * 60, minutes.high * 60};
    const double least = seconds.width() / std::max(most - 1, 1);
    std::vector<AxisTick> ticks;
    if (!(least > 0) || !std::isfinite(least)) return ticks;
    if (least <= 0.5) {
        for (const AxisTick& tick : linearTicks(seconds, most, false)) {
            ticks.push_back({tick.at / 60, withUnit(tick.at, QStringLiteral("s"))});
        }
        return ticks;
    }
    const auto fitting = std::lower_bound(steps.begin(), steps.end(), least);
    const double step = fitting != steps.end() ? *fitting : std::ceil(least / 86400) * 86400;
    for (double i = std::ceil(seconds.low / step - 1e-9); i * step <= seconds.high + 1e-9; i += 1.0) {
        ticks.push_back({i * step / 60, QString::fromStdString(clockTime(i * step))});
    }
    return ticks;
}

double nextNiceCount(double count)
{
    if (!(count > 10)) return 10;
    constexpr std::array factors{1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0};
    const double power = std::pow(10.0, std::floor(std::log10(count)));
    for (const double factor : factors) {
        if (factor * power >= count) return std::round(factor * power);
    }
    return 10 * power;
}

}  // namespace trueloss::ui
