#include "session/ComputeTurn.h"

#include <algorithm>
#include <utility>

namespace trueloss::ui {

ComputeTurn::ComputeTurn(QObject* parent) : QObject(parent) {}

void ComputeTurn::ask(QObject* asker, Computing what, std::function<void(Turn)> begin, std::function<void()> giveWay)
{
    std::erase_if(m_waiting, [asker](const Request& request) { return request.asker == asker; });
    const auto behind = std::ranges::find_if(m_waiting, [what](const Request& request) { return request.what < what; });
    m_waiting.insert(behind, {asker, what, std::move(begin), std::move(giveWay)});
    proceed();
    Q_EMIT changed();
}

void ComputeTurn::withdraw(const QObject* asker)
{
    if (std::erase_if(m_waiting, [asker](const Request& request) { return request.asker == asker; }) == 0) return;
    // Later, since who withdraws may be about to ask for something that goes before those who wait.
    QMetaObject::invokeMethod(this, &ComputeTurn::proceed, Qt::QueuedConnection);
    Q_EMIT changed();
}

void ComputeTurn::setResting(bool resting)
{
    if (resting == m_resting) return;
    m_resting = resting;
    proceed();
    Q_EMIT changed();
}

void ComputeTurn::wake(std::function<void()> then)
{
    if (!m_resting && m_wakes.empty()) {
        then();
        return;
    }
    m_wakes.push_back(std::move(then));
    proceed();
    Q_EMIT changed();
}

std::optional<Computing> ComputeTurn::first() const
{
    std::optional<Computing> first;
    for (const Holder& holder : m_holders) first = std::max(first, std::optional(holder.what));
    for (const Request& request : m_waiting) first = std::max(first, std::optional(request.what));
    return first;
}

const QObject* ComputeTurn::experiment() const
{
    const auto found = std::ranges::find(m_holders, Computing::Experiment, &Holder::what);
    return found == m_holders.end() ? nullptr : found->asker.data();
}

/// Whoever is called here may ask or withdraw, so all is looked at anew after each call.
void ComputeTurn::proceed()
{
    while (proceedOnce()) {
    }
}

bool ComputeTurn::proceedOnce()
{
    std::erase_if(m_waiting, [](const Request& request) { return request.asker.isNull(); });
    if (!m_wakes.empty()) {
        const bool alone =
            std::ranges::all_of(m_holders, [](const Holder& holder) { return holder.what == Computing::Training; });
        if (!alone) return stopLower(Computing::Training);
        m_resting = false;
        for (const auto& wake : std::exchange(m_wakes, {})) wake();
        return true;
    }
    for (auto request = m_waiting.begin(); request != m_waiting.end(); ++request) {
        if (isFree(request->what)) {
            Request next = std::move(*request);
            m_waiting.erase(request);
            grant(std::move(next));
            return true;
        }
        const auto inTheWay = [what = request->what](const Holder& holder) { return holder.what >= what; };
        // It cannot begin soon, but something that goes behind it may look into a paused training meanwhile.
        if (std::ranges::any_of(m_holders, inTheWay) && m_resting) continue;
        return !std::ranges::any_of(m_holders, inTheWay) && stopLower(request->what);
    }
    return false;
}

bool ComputeTurn::isFree(Computing what) const
{
    return std::ranges::all_of(m_holders, [this, what](const Holder& holder) {
        return m_resting && holder.what == Computing::Training && what == Computing::Replay;
    });
}

/// False where all of them were told before.
bool ComputeTurn::stopLower(Computing what)
{
    for (Holder& holder : m_holders) {
        if (holder.what >= what || !holder.giveWay) continue;
        const auto giveWay = std::exchange(holder.giveWay, nullptr);
        if (holder.asker) giveWay();
        return true;
    }
    return false;
}

void ComputeTurn::grant(Request request)
{
    const std::uint64_t id = ++m_lastId;
    m_holders.push_back({id, request.asker, request.what, std::move(request.giveWay)});
    if (request.what == Computing::Training) m_resting = false;
    request.begin(Turn(this, [id](ComputeTurn* self) {
        QMetaObject::invokeMethod(
            self, [self, id] { self->ended(id); }, Qt::QueuedConnection);
    }));
}

void ComputeTurn::ended(std::uint64_t id)
{
    const auto holder = std::ranges::find(m_holders, id, &Holder::id);
    if (holder->what == Computing::Training) {
        m_resting = false;
        m_wakes.clear();
    }
    m_holders.erase(holder);
    proceed();
    Q_EMIT changed();
}

}  // namespace trueloss::ui
