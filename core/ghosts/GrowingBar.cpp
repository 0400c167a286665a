#include "ghosts/GrowingBar.h"

namespace trueloss {

void GrowingBar::read(const RunRecord& record, std::size_t end)
{
    const LossCurve& mean = record.runningMeanCurve();
    const LossCurve& averaged = m_era == KerasBar::DoubledLast ? record.trueCurve() : mean;
    const std::vector<std::size_t>& starts = record.epochStarts();
    for (std::size_t i = m_curve->size(); i < end; ++i) {
        if (m_era == KerasBar::Once) {
            m_curve->append(mean.at(i));
            continue;
        }
        if (m_epochs < starts.size() && starts[m_epochs] == i) {
            m_shown.reset();
            ++m_epochs;
        }
        m_shown.add(averaged.at(i));
        const bool ends = m_epochs < starts.size() ? starts[m_epochs] == i + 1
                                                   : i + 1 == record.batchCount() && epochEndsAt(record, i + 1);
        if (ends) m_shown.add(mean.at(i));
        m_curve->append(m_shown.value());
    }
}

}  // namespace trueloss
