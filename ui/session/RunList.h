#pragma once

#include "session/Run.h"

#include <memory>
#include <vector>

namespace trueloss::ui {

/// The runs of a session in the order of their numbers: the one that the chart shows, those laid over it, and those
/// that were removed last. What changes nothing returns false. GUI thread.
class RunList {
public:
    const std::vector<std::shared_ptr<Run>>& all() const { return m_runs; }
    const std::shared_ptr<Run>& current() const { return m_current; }  ///< Null while there is none.
    /// Those that the current one is compared with, in the order of their numbers; never the current one itself.
    const std::vector<std::shared_ptr<Run>>& compared() const { return m_compared; }

    int nextNumber() const { return m_nextNumber; }
    void add(std::shared_ptr<Run> run);        ///< Requires nextNumber() for its number; it becomes the current one.
    void addBeside(std::shared_ptr<Run> run);  ///< The same, but the current one stays, if there is one.
    bool replace(const std::shared_ptr<Run>& run);  ///< Takes the place of the one with the same number.
    bool show(int number);
    bool setCompared(int number, bool compared);
    bool compareWithNone();
    bool remove(const std::vector<int>& numbers);  ///< What was removed before cannot be brought back any more.
    bool restore();                                ///< Brings back those removed last.
    bool canRestore() const { return !m_removed.empty(); }

private:
    std::vector<std::shared_ptr<Run>>::iterator find(int number);
    bool dropCompared(const Run* run);

    std::vector<std::shared_ptr<Run>> m_runs;
    std::shared_ptr<Run> m_current;
    std::vector<std::shared_ptr<Run>> m_compared;
    std::vector<std::shared_ptr<Run>> m_removed;
    int m_nextNumber = 1;
};

}  // namespace trueloss::ui
