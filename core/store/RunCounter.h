#pragma once

#include "record/RunRecord.h"
#include "store/StoredRun.h"

namespace trueloss::store {

/// The figures of a run, batch by batch, by the same rules as RunRecord's but without keeping the batches.
class RunCounter {
public:
    void add(const BatchPoint& batch);
    void add(const EpochPoint& epoch);
    void addEvent() { ++m_figures.events; }
    const RunFigures& figures() const { return m_figures; }

private:
    RunFigures m_figures;
    std::int64_t m_epoch = 0;   ///< Of the last batch...
    double m_epochClock = 0.0;  ///< ...and the seconds before its first.
};

}  // namespace trueloss::store
