#include "charts/AxisChooser.h"

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
