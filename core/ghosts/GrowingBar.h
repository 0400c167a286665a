#pragma once

#include "ghosts/KerasBar.h"

#include <memory>

namespace trueloss {

/// A Keras bar that follows a run as it grows: reads each batch once. Not synchronised.
class GrowingBar {
public:
    explicit GrowingBar(KerasBar era) : m_era(era), m_curve(std::make_shared<LossCurve>()) {}

    /// Adds the batches before `end`, of the same record each time; how the last of them is printed must be known:
    /// where that is the last of the record, whether its epoch has ended.
    void read(const RunRecord& record, std::size_t end);

    /// Grows with read(); see kerasBar().
    const std::shared_ptr<LossCurve>& curve() const { return m_curve; }

private:
    KerasBar m_era;
    std::shared_ptr<LossCurve> m_curve;
    RunningMean m_shown;
    std::size_t m_epochs = 0;  ///< That have begun.
};

}  // namespace trueloss
