#include "session/RunList.h"

#include <algorithm>
#include <utility>

namespace trueloss::ui {

std::vector<std::shared_ptr<Run>>::iterator RunList::find(int number)
{
    return std::ranges::find_if(m_runs, [number](const auto& run) { return run->number == number; });
}

bool RunList::dropCompared(const Run* run)
{
    return std::erase_if(m_compared, [run](const auto& compared) { return compared.get() == run; }) > 0;
}

void RunList::add(std::shared_ptr<Run> run)
{
    m_nextNumber = run->number + 1;
    m_runs.push_back(run);
    m_current = std::move(run);
}

bool RunList::show(int number)
{
    const auto found = find(number);
    if (found == m_runs.end() || *found == m_current) return false;
    m_current = *found;
    dropCompared(m_current.get());
    return true;
}

bool RunList::setCompared(int number, bool compared)
{
    const auto found = find(number);
    if (found == m_runs.end() || *found == m_current) return false;
    if (!compared) return dropCompared(found->get());
    if (std::ranges::find(m_compared, *found) != m_compared.end()) return false;
    const auto place = std::ranges::find_if(m_compared, [number](const auto& run) { return run->number > number; });
    m_compared.insert(place, *found);
    return true;
}

bool RunList::compareWithNone()
{
    if (m_compared.empty()) return false;
    m_compared.clear();
    return true;
}

bool RunList::remove(int number)
{
    const auto found = find(number);
    if (found == m_runs.end()) return false;
    m_removed = *found;
    m_runs.erase(found);
    dropCompared(m_removed.get());
    if (m_current == m_removed) m_current = m_runs.empty() ? nullptr : m_runs.back();
    dropCompared(m_current.get());
    return true;
}

bool RunList::restore()
{
    if (!m_removed) return false;
    const auto place =
        std::ranges::find_if(m_runs, [this](const auto& run) { return run->number > m_removed->number; });
    m_runs.insert(place, m_removed);
    m_current = std::exchange(m_removed, nullptr);
    dropCompared(m_current.get());
    return true;
}

}  // namespace trueloss::ui
