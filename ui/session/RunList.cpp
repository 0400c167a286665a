#include "session/RunList.h"

#include <algorithm>
#include <utility>

namespace trueloss::ui {

std::vector<std::shared_ptr<Run>>::iterator RunList::find(int number)
{
    return std::ranges::find_if(m_runs, [number](const auto& run) { return run->number == number; });
}

void RunList::keepApart()
{
    if (m_comparison == m_current) m_comparison.reset();
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
    keepApart();
    return true;
}

bool RunList::compareWith(int number)
{
    const auto found = find(number);
    const std::shared_ptr<Run> chosen = found == m_runs.end() || *found == m_current ? nullptr : *found;
    return std::exchange(m_comparison, chosen) != chosen;
}

bool RunList::remove(int number)
{
    const auto found = find(number);
    if (found == m_runs.end()) return false;
    m_removed = *found;
    m_runs.erase(found);
    if (m_comparison == m_removed) m_comparison.reset();
    if (m_current == m_removed) m_current = m_runs.empty() ? nullptr : m_runs.back();
    keepApart();
    return true;
}

bool RunList::restore()
{
    if (!m_removed) return false;
    const auto place =
        std::ranges::find_if(m_runs, [this](const auto& run) { return run->number > m_removed->number; });
    m_runs.insert(place, m_removed);
    m_current = std::exchange(m_removed, nullptr);
    keepApart();
    return true;
}

}  // namespace trueloss::ui
