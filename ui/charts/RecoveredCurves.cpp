#include "charts/RecoveredCurves.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace trueloss::ui {

namespace {

constexpr std::size_t stepsBetweenLooksAtTheClock = 4096;
constexpr double leastSeen = 1e-7;   ///< Of the value: narrower bounds are narrower than a line at any zoom.
constexpr double wideEnough = 0.01;  ///< Likewise, without a zoom.

}  // namespace

bool RecoveredCurves::update(const RunRecord& record, QDeadlineTimer until)
{
    if (!record.hasRecovered()) return true;
    const LossCurve& values = record.trueCurve();
    while (m_low.size() < values.size()) {
        const std::size_t end = std::min(values.size(), m_low.size() + stepsBetweenLooksAtTheClock);
        for (std::size_t i = m_low.size(); i < end; ++i) add(i, values.at(i), record.recovered(i));
        if (end < values.size() && until.hasExpired()) return false;
    }
    return true;
}

void RecoveredCurves::add(std::size_t index, double value, const RecoveredPoint& point)
{
    const bool seen = std::isfinite(value) && std::isfinite(point.bound) && point.bound > leastSeen * std::abs(value);
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    m_low.append(seen ? value - point.bound : none);
    m_high.append(seen ? value + point.bound : none);
    m_wide = m_wide || (seen && point.bound > wideEnough * std::abs(value));
    if (point.grade == Grade::Unrecoverable) {
        if (!m_gaps.empty() && m_gaps.back().last + 1 == index) {
            m_gaps.back().last = index;
        } else {
            m_gaps.push_back({index, index});
        }
    }
    if (!std::isnan(point.printed)) addPrinted(index, point.printed);
}

void RecoveredCurves::addPrinted(std::size_t index, double printed)
{
    const std::size_t first = m_printed.size();
    const double before = std::exchange(m_lastPrinted, printed);
    const auto steps = static_cast<double>(index - first + 1);
    for (std::size_t i = first; i < index; ++i) {
        m_printed.append(before + (printed - before) * (static_cast<double>(i - first + 1) / steps));
    }
    m_printed.append(printed);
}

const RecoveredCurves::Stretch* RecoveredCurves::gapAt(std::size_t index) const
{
    const auto found =
        std::partition_point(m_gaps.begin(), m_gaps.end(), [index](const Stretch& gap) { return gap.last < index; });
    return found != m_gaps.end() && found->first <= index ? &*found : nullptr;
}

}  // namespace trueloss::ui
