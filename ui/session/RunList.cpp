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
    m_current = run;
    addBeside(std::move(run));
}

void RunList::addBeside(std::shared_ptr<Run> run)
{
    m_nextNumber = run->number + 1;
    if (!m_current) m_current = run;
    m_runs.push_back(std::move(run));
}

bool RunList::replace(const std::shared_ptr<Run>& run)
{
    const auto found = find(run->number);
    if (found == m_runs.end()) return false;
    std::ranges::replace(m_compared, *found, run);
    if (m_current == *found) m_current = run;
    *found = run;
    return true;
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

bool RunList::remove(const std::vector<int>& numbers)
{
    std::vector<std::shared_ptr<Run>> removed;
    for (const int number : numbers) {
        const auto found = find(number);
        if (found == m_runs.end()) continue;
        removed.push_back(*found);
        m_runs.erase(found);
        dropCompared(removed.back().get());
    }
    m_removed = std::move(removed);
    if (m_removed.empty()) return false;
    if (m_current && find(m_current->number) == m_runs.end()) m_current = m_runs.empty() ? nullptr : m_runs.back();
    dropCompared(m_current.get());
    return true;
}

bool RunList::restore()
{
    if (m_removed.empty()) return false;
    for (const auto& run : m_removed) {
        const auto place = std::ranges::find_if(m_runs, [&](const auto& other) { return other->number > run->number; });
        m_runs.insert(place, run);
    }
    m_current = m_removed.back();
    m_removed.clear();
    dropCompared(m_current.get());
    return true;
}

}  // namespace trueloss::ui
