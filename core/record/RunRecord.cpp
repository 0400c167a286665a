#include "record/RunRecord.h"

namespace trueloss {

void RunRecord::append(const BatchPoint& batch)
{
    if (m_batches.empty() || m_batches.back().epoch != batch.epoch) {
        m_epochStarts.push_back(m_batches.size());
        m_running.reset();
    }
    m_batches.push_back(batch);
    // Logs that do not tell the batch size leave it at 0: then all batches count the same.
    m_running.add(batch.rmse, batch.samples > 0 ? static_cast<double>(batch.samples) : 1.0);
    m_true.append(batch.rmse);
    m_mean.append(m_running.value());
}

}  // namespace trueloss
