#pragma once

#include "ghosts/BlockMeans.h"
#include "ghosts/GrowingBar.h"
#include "ghosts/HiddenSpikes.h"
#include "ghosts/TensorBoardView.h"

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace trueloss {

/// What other tools would have shown of a run, followed as it grows: every batch is read once, in pieces as small as
/// the caller likes. Keeps two curves of its own. Belongs to the thread of the record.
class ToolReader {
public:
    /// Reads on, `most` batches at the most, of the same record each time, which the detector has read as far; whether
    /// all was read. The last batch of a run that goes on (not `over`) waits until it is known whether its epoch ended
    /// with it: until the next one, or the validation.
    bool read(const RunRecord& record, const ArtifactDetector& detector, bool over, std::size_t most);

    /// How many batches were read.
    std::size_t count() const { return m_count; }

    /// Of what was read. Costs no pass over the batches.
    HiddenSpikes hidden(const RunRecord& record, const ArtifactDetector& detector) const;

    /// See kerasBar(); grows with read(). Not of KerasBar::Once, which is the running mean of the record.
    std::shared_ptr<const LossCurve> bar(KerasBar era) const;
    const std::vector<CurvePoint>& tensorBoard() const { return m_sample.points(); }
    const std::vector<CurvePoint>& means() const { return m_means.points(); }

private:
    const LossCurve& line(const RunRecord& record, KerasBar era) const;
    void addTensorBoard(const RunRecord& record, HiddenSpikes& hidden) const;
    void addMisread(const RunRecord& record, HiddenSpikes& hidden) const;

    std::size_t m_count = 0;
    GrowingBar m_twice{KerasBar::Twice};
    GrowingBar m_doubledLast{KerasBar::DoubledLast};
    TensorBoardSampler m_sample;
    BlockMeans m_means;
    std::array<std::size_t, kerasBarCount> m_doubledBatches{};
};

}  // namespace trueloss
