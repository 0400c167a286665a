#pragma once

#include "session/Run.h"

#include <memory>
#include <vector>

namespace trueloss::ui {

/// The runs of a session in the order of their numbers: the one that the chart shows, the one laid over it, and the one
/// that was removed last. What changes nothing returns false. GUI thread.
class RunList {
public:
    const std::vector<std::shared_ptr<Run>>& all() const { return m_runs; }
    const std::shared_ptr<Run>& current() const { return m_current; }        ///< Null while there is none.
    const std::shared_ptr<Run>& comparison() const { return m_comparison; }  ///< Null: with none.

    int nextNumber() const { return m_nextNumber; }
    void add(std::shared_ptr<Run> run);  ///< Requires nextNumber() for its number; it becomes the current one.
    bool show(int number);
    bool compareWith(int number);  ///< 0: with none.
    bool remove(int number);
    bool restore();  ///< Brings back the one removed last.
    bool canRestore() const { return m_removed != nullptr; }

private:
    std::vector<std::shared_ptr<Run>>::iterator find(int number);
    void keepApart();  ///< No run is compared with itself.

    std::vector<std::shared_ptr<Run>> m_runs;
    std::shared_ptr<Run> m_current;
    std::shared_ptr<Run> m_comparison;
    std::shared_ptr<Run> m_removed;
    int m_nextNumber = 1;
};

}  // namespace trueloss::ui
