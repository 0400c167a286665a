#include "session/SessionRuns.h"

#include <algorithm>
#include <utility>

namespace trueloss::ui {

namespace {

bool isGoing(const Run& run)
{
    return !run.fromLog && !run.recorder.ended();
}

}  // namespace

SessionRuns::SessionRuns(QObject* parent) : QObject(parent)
{
    connect(&m_archive, &RunArchive::loaded, this, [this](const std::shared_ptr<Run>& run) {
        run->number = nextNumber();
        addRun(run);
    });
    connect(&m_archive, &RunArchive::loadedToCompare, this, &SessionRuns::addCompared);
}

void SessionRuns::addRun(std::shared_ptr<Run> run)
{
    m_runs.add(std::move(run));
    Q_EMIT runsChanged();
    Q_EMIT runAdvanced();
}

void SessionRuns::addRuns(const std::vector<std::shared_ptr<Run>>& runs)
{
    for (const auto& run : runs) {
        run->number = nextNumber();
        run == runs.front() ? m_runs.add(run) : m_runs.addBeside(run);
    }
    Q_EMIT runsChanged();
    Q_EMIT runAdvanced();
}

void SessionRuns::replaceRun(const std::shared_ptr<Run>& run)
{
    if (!m_runs.replace(run)) return;
    Q_EMIT runsChanged();
    Q_EMIT runAdvanced();
}

std::shared_ptr<Run> SessionRuns::findOpened(const std::string& id) const
{
    const auto found = std::ranges::find_if(runs(), [&id](const auto& run) { return run->storeId == id; });
    return found == runs().end() ? nullptr : *found;
}

void SessionRuns::dropRun(const std::string& id)
{
    if (const auto run = findOpened(id)) m_runs.remove({run->number});
}

void SessionRuns::showRun(int number)
{
    if (!m_runs.show(number)) return;
    Q_EMIT runsChanged();
    Q_EMIT runAdvanced();
}

bool SessionRuns::isCompared(int number) const
{
    return std::ranges::find(compared(), number, [](const auto& run) { return run->number; }) != compared().end();
}

void SessionRuns::setCompared(int number, bool compared)
{
    if (m_runs.setCompared(number, compared)) Q_EMIT runsChanged();
}

void SessionRuns::compareRuns(const std::vector<RunReference>& runs)
{
    bool changed = false;
    std::vector<std::string> ids;
    for (const RunReference& run : runs) {
        if (run.number != 0) {
            changed = m_runs.setCompared(run.number, true) || changed;
        } else {
            ids.push_back(run.id);
        }
    }
    if (changed) Q_EMIT runsChanged();
    if (!ids.empty()) m_archive.loadToCompare(ids);
}

void SessionRuns::addCompared(const std::vector<std::shared_ptr<Run>>& loaded)
{
    const bool shown = current() != nullptr;
    for (const auto& run : loaded) {
        // It may have been opened meanwhile.
        const auto opened = findOpened(run->storeId);
        if (!opened) {
            run->number = nextNumber();
            m_runs.addBeside(run);
        }
        m_runs.setCompared((opened ? opened : run)->number, true);
    }
    Q_EMIT runsChanged();
    if (!shown) Q_EMIT runAdvanced();
}

void SessionRuns::compareWithout(const std::vector<RunReference>& runs)
{
    bool changed = false;
    for (const RunReference& run : runs) changed = m_runs.setCompared(run.number, false) || changed;
    if (changed) Q_EMIT runsChanged();
}

void SessionRuns::compareWithNone()
{
    if (m_runs.compareWithNone()) Q_EMIT runsChanged();
}

void SessionRuns::recordTested(int number, std::vector<Finding> tested)
{
    const auto found = std::ranges::find_if(runs(), [number](const auto& run) { return run->number == number; });
    if (found == runs().end()) return;
    (*found)->tested = std::move(tested);
    if (!(*found)->storeId.empty()) m_archive.setFindings((*found)->storeId, (*found)->findings());
    Q_EMIT runAdvanced();
}

void SessionRuns::renameRun(const RunReference& run, const QString& name)
{
    const auto found = std::ranges::find_if(runs(), [&run](const auto& other) { return other->number == run.number; });
    if (found != runs().end()) (*found)->name = name;
    if (!run.id.empty()) m_archive.rename(run.id, name);
    Q_EMIT runsChanged();
}

void SessionRuns::removeRuns(const std::vector<RunReference>& runs)
{
    std::vector<int> numbers;
    std::vector<std::string> ids;
    for (const RunReference& reference : runs) {
        const auto found = std::ranges::find_if(
            this->runs(), [&reference](const auto& run) { return run->number == reference.number; });
        if (found != this->runs().end() && isGoing(**found)) continue;
        if (reference.number != 0) numbers.push_back(reference.number);
        if (!reference.id.empty()) ids.push_back(reference.id);
    }
    if (numbers.empty() && ids.empty()) return;
    m_runs.remove(numbers);
    for (const std::string& id : ids) m_archive.moveToTrash(id);
    m_trashed = std::move(ids);
    Q_EMIT runsChanged();
    Q_EMIT runAdvanced();
}

void SessionRuns::restoreRuns()
{
    m_runs.restore();
    for (const std::string& id : std::exchange(m_trashed, {})) m_archive.restore(id);
    Q_EMIT runsChanged();
    Q_EMIT runAdvanced();
}

}  // namespace trueloss::ui
