#include "store/RunCounter.h"

#include <algorithm>
#include <cmath>

namespace trueloss::store {

void RunCounter::add(const BatchPoint& batch)
{
    if (m_figures.batches == 0 || batch.epoch != m_epoch) {
        m_epoch = batch.epoch;
        m_epochClock = m_figures.seconds;
    }
    ++m_figures.batches;
    m_figures.samples += std::max<std::int64_t>(batch.samples, 0);
    if (std::isfinite(batch.seconds) && batch.seconds > 0.0) m_figures.seconds += batch.seconds;
    m_figures.lastRmse = batch.rmse;
}

void RunCounter::add(const EpochPoint& epoch)
{
    ++m_figures.epochs;
    if (std::isfinite(epoch.seconds)) m_figures.seconds = std::max(m_figures.seconds, m_epochClock + epoch.seconds);
    m_figures.lastValidationRmse = epoch.rmse;
    if (std::isfinite(epoch.rmse) && !(m_figures.bestValidationRmse <= epoch.rmse)) {
        m_figures.bestValidationRmse = epoch.rmse;
        m_figures.bestEpoch = epoch.epoch;
    }
}

}  // namespace trueloss::store
