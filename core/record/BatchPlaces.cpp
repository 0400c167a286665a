#include "record/BatchPlaces.h"

#include <algorithm>
#include <cmath>

namespace trueloss {

void BatchPlaces::setRecord(const RunRecord* record)
{
    m_record = record;
    m_epochPlaces.clear();
    update();
}

void BatchPlaces::update()
{
    m_inForce = RunAxis::Batches;
    if (!m_record) return;
    const auto& starts = m_record->epochStarts();
    if (starts.size() < m_epochPlaces.size()) m_epochPlaces.clear();
    while (m_epochPlaces.size() < starts.size()) {
        // A log can number its epochs anyhow; places never fall.
        const auto number = static_cast<double>(m_record->epochOf(starts[m_epochPlaces.size()]));
        m_epochPlaces.push_back(m_epochPlaces.empty() ? number - 1 : std::max(number - 1, m_epochPlaces.back() + 1));
    }
    if (knows(m_axis)) m_inForce = m_axis;
}

void BatchPlaces::setAxis(RunAxis axis)
{
    m_axis = axis;
    update();
}

bool BatchPlaces::knows(RunAxis axis) const
{
    const std::size_t size = count();
    switch (axis) {
        case RunAxis::Samples:
            return size > 0 && m_record->samplesDone(size - 1) > 0;
        case RunAxis::Minutes:
            return size > 0 && m_record->secondsDone(size - 1) > 0;
        case RunAxis::Epochs:
            return !m_epochPlaces.empty();
        case RunAxis::Batches:
            break;
    }
    return true;
}

std::size_t BatchPlaces::epochIndexOf(std::size_t index) const
{
    const auto& starts = m_record->epochStarts();
    const auto known = starts.begin() + static_cast<std::ptrdiff_t>(m_epochPlaces.size());
    return static_cast<std::size_t>(std::upper_bound(starts.begin(), known, index) - starts.begin()) - 1;
}

double BatchPlaces::lengthOf(std::size_t epoch) const
{
    const auto& starts = m_record->epochStarts();
    if (epoch + 1 < starts.size()) return static_cast<double>(starts[epoch + 1] - starts[epoch]);
    const auto soFar = static_cast<double>(count() - starts[epoch]);
    const bool over =
        !m_record->epochs().empty() && m_record->epochs().back().lastBatch == static_cast<std::int64_t>(count());
    if (over) return soFar;
    const double before = epoch > 0 ? static_cast<double>(starts[epoch] - starts[epoch - 1]) : 0.0;
    return std::max(soFar, m_planned > 0 ? m_planned : before);
}

double BatchPlaces::at(std::size_t index) const
{
    switch (axis()) {
        case RunAxis::Samples:
            return static_cast<double>(m_record->samplesDone(index));
        case RunAxis::Minutes:
            return m_record->secondsDone(index) / 60.0;
        case RunAxis::Epochs: {
            const std::size_t epoch = epochIndexOf(index);
            const auto done = static_cast<double>(index - m_record->epochStarts()[epoch] + 1);
            return m_epochPlaces[epoch] + done / lengthOf(epoch);
        }
        case RunAxis::Batches:
            break;
    }
    return static_cast<double>(index) + 1.0;
}

double BatchPlaces::beginOf(std::size_t index) const
{
    if (axis() == RunAxis::Batches) return static_cast<double>(index) + 0.5;
    if (axis() == RunAxis::Epochs) {
        const std::size_t epoch = epochIndexOf(index);
        const auto done = static_cast<double>(index - m_record->epochStarts()[epoch]);
        return m_epochPlaces[epoch] + done / lengthOf(epoch);
    }
    return index > 0 ? at(index - 1) : 0.0;
}

double BatchPlaces::atNumber(double number) const
{
    const std::size_t size = count();
    if (axis() == RunAxis::Batches || size == 0) return number;
    const double place = std::clamp(number, 1.0, static_cast<double>(size)) - 1.0;
    const auto before = static_cast<std::size_t>(place);
    const double part = place - static_cast<double>(before);
    return part == 0.0 ? at(before) : at(before) + part * (at(before + 1) - at(before));
}

double BatchPlaces::numberAt(double x) const
{
    const std::size_t size = count();
    if (axis() == RunAxis::Batches || size == 0) return x;
    const std::size_t after = countBefore(x);
    if (after == 0) return 1.0;
    if (after == size) return static_cast<double>(size);
    const double low = at(after - 1);
    const double high = at(after);
    return static_cast<double>(after) + (high > low ? (x - low) / (high - low) : 0.0);
}

std::size_t BatchPlaces::firstFrom(double x, std::size_t from, std::size_t to) const
{
    while (from < to) {
        const std::size_t middle = from + (to - from) / 2;
        if (at(middle) < x) {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    return from;
}

std::size_t BatchPlaces::countBefore(double x) const
{
    const std::size_t size = count();
    if (size == 0 || std::isnan(x)) return 0;
    if (axis() == RunAxis::Batches) {
        return static_cast<std::size_t>(std::clamp(std::ceil(x) - 1.0, 0.0, static_cast<double>(size)));
    }
    if (axis() == RunAxis::Epochs) {
        // Within its epoch batches are even: only the epoch has to be searched for.
        const auto after = std::lower_bound(m_epochPlaces.begin(), m_epochPlaces.end(), x);
        if (after == m_epochPlaces.begin()) return 0;
        const auto epoch = static_cast<std::size_t>(after - m_epochPlaces.begin()) - 1;
        const auto& starts = m_record->epochStarts();
        const std::size_t end = epoch + 1 < starts.size() ? starts[epoch + 1] : size;
        const double whole = std::ceil((x - m_epochPlaces[epoch]) * lengthOf(epoch) - 1e-9) - 1.0;
        return std::min(starts[epoch] + static_cast<std::size_t>(std::max(whole, 0.0)), end);
    }
    return firstFrom(x, 0, size);
}

std::size_t BatchPlaces::nearest(double x) const
{
    const std::size_t after = countBefore(x);
    if (after == 0) return 0;
    if (after == count()) return after - 1;
    return x - at(after - 1) <= at(after) - x ? after - 1 : after;
}

double BatchPlaces::low() const
{
    return axis() == RunAxis::Batches ? 0.5 : beginOf(0);
}

double BatchPlaces::high() const
{
    return axis() == RunAxis::Batches ? static_cast<double>(count()) + 0.5 : at(count() - 1);
}

std::vector<std::size_t> BatchPlaces::columns(double low, double high, int wanted) const
{
    std::vector<std::size_t> starts;
    const std::size_t size = count();
    if (size == 0) return starts;
    const std::size_t first = countBefore(low);
    const std::size_t last = firstFrom(std::nextafter(high, INFINITY), first, size);  // one past the range
    if (first > 0) starts.push_back(first - 1);
    if (last - first <= static_cast<std::size_t>(wanted)) {
        for (std::size_t i = first; i < last; ++i) starts.push_back(i);
    } else {
        const double width = (high - low) / std::max(wanted, 1);
        std::size_t whole = 1;
        while (whole * 16 * 8 <= (last - first) / static_cast<std::size_t>(std::max(wanted, 1))) whole *= 16;
        std::size_t at = first;
        double rim = (std::floor(low / width) + 1.0) * width;
        while (at < last) {
            starts.push_back(at);
            at = axis() == RunAxis::Batches || axis() == RunAxis::Epochs ? std::clamp(countBefore(rim), at, last)
                                                                         : firstFrom(rim, at, last);
            if (at < last) at = std::max(at / whole * whole, starts.back());
            rim += width;
        }
    }
    if (last < size) starts.push_back(last);
    starts.push_back(std::min(last + 1, size));
    return starts;
}

}  // namespace trueloss
