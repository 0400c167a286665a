#pragma once

#include "experiment/Autopsy.h"
#include "experiment/BatchWindow.h"
#include "experiment/Change.h"
#include "experiment/TargetBody.h"
#include "experiment/Verdict.h"

#include <chrono>
#include <deque>
#include <string>
#include <vector>

namespace trueloss {

/// One autopsy from beginning to end, for runAutopsy().
class AutopsySession {
public:
    AutopsySession(const AutopsyTask& task, const AutopsyOptions& options, const AutopsySinks& sinks,
                   std::stop_token stop);

    Result<AutopsyReport> run();

private:
    /// A change with its place in the report.
    struct Entry {
        Change change;
        TestedChange result;
        bool impossible = false;
    };

    Result<void> repeatUnchanged();
    Result<void> findCause();
    Result<void> trySingles();
    Result<void> tryLowerRates();  ///< By powers of ten, down to one that cures with all seeds that were tried.
    Result<void> tryRows();
    Result<void> tryPairs();
    Result<void> makeSmaller();
    Result<void> confirm(bool cures);
    Result<void> examineRowGroups();
    AutopsyReport finish();

    Entry& add(TestKind kind, Change change);
    Result<void> tryNew(TestKind kind, Change change);
    /// Runs the entry with that seed, unless it was tried or nothing may be spent any more.
    Result<void> measure(Entry& entry, std::size_t seed);
    RerunPlan planFor(const Entry& entry, std::size_t seed) const;
    void judge(Entry& entry, std::size_t seed, const RerunCurve& curve);
    void notTested(Message label);
    void tell(const Entry& entry) const
    {
        if (m_sinks.tested) m_sinks.tested(m_report, entry.result);
    }
    bool learnt() const { return m_task.from && m_task.from->position.batches > 0; }
    bool mayGoOn(std::int64_t batches);
    void count(std::int64_t batches);
    double seconds() const;
    std::int64_t expected(const Entry& entry) const;
    Change ownBatchLeftOut() const;
    const Entry* smallestCure() const;
    Entry* entryOf(const std::string& key);
    Result<bool> curesAt(double rate);

    AutopsyTask m_task;
    const AutopsyOptions& m_options;
    const AutopsySinks& m_sinks;
    std::stop_token m_stop;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    RerunLab m_lab;
    TargetBody m_body;
    std::vector<BatchWindow> m_windows;                ///< One a seed.
    std::deque<Entry> m_entries;                       ///< The unchanged run first; places stay.
    std::vector<std::optional<std::size_t>> m_spikes;  ///< Of the unchanged run, one a seed that was run.
    RerunCurve m_unchanged;                            ///< With the run's own seed.
    VerdictFacts m_facts;
    AutopsyReport m_report;
    std::int64_t m_done = 0;
    std::int64_t m_ahead = 0;
};

}  // namespace trueloss
