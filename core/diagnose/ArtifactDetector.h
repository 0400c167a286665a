#pragma once

#include "record/RunRecord.h"

#include <cstddef>
#include <limits>
#include <vector>

namespace trueloss {

/// Which mean hides what the batches really do.
enum class MisleadingMean {
    Running,  ///< That since the start of the epoch: what Keras prints, or what a log shows.
    Printed,  ///< Another one that a log shows.
    None      ///< None that is shown: the log carries no value on to later lines. A running mean would mislead.
};

/// A stretch of batches where the mean and the local true level part by more than the factor, and the batch that is to
/// blame, where one is.
struct Artifact {
    MisleadingMean mean = MisleadingMean::Running;
    std::size_t firstBatch = 0;  ///< Index in the run of the first batch where they part.
    std::size_t lastBatch = 0;   ///< And of the last one so far; of a Printed mean maybe in a later epoch.
    std::int64_t epoch = 1;
    bool hasCulprit = false;    ///< False when the mean lags without one batch standing out (a steep but smooth fall).
    std::size_t culprit = 0;    ///< Index in the run of the batch with the largest part of the epoch's sum.
    double culpritValue = 0.0;  ///< Its true RMSE, in the unit.
    double culpritShare = 0.0;  ///< Its part of the sum that the epoch's running mean is made of, 0..1; else NaN.
    std::size_t backAfter = 0;  ///< Batches after the culprit until the true RMSE was back within 10 times the local
                                ///< level (1 = the very next); 0 = not yet.
    double meanAtEnd = 0.0;     ///< The mean at lastBatch.
    double levelAtEnd = 0.0;    ///< The local true level at lastBatch.
    double worstFactor = 0.0;   ///< The largest ratio (either way) between the two in the stretch.
};

/// Finds artifacts as batches come in. Local true level: the median of the true RMSE over the last `window` batches
/// of the run that ended with this one, finite values only, the lower one of two middle values (so that a spike is
/// no level of its own); judged from the second batch of an epoch on. Batches that are not finite are passed over:
/// they neither count nor end a stretch. Weights are the samples of a batch, 1 where they are not known.
/// A stretch ends where the two meet again or the epoch ends. A log that shows another mean (see meanOf()) is judged by
/// the values that it shows, over epochs' borders; to blame is then the largest batch since the two last met.
/// Not synchronised. Amortised cost of a batch: O(window), and once more O(batches) where a log turns out to be of
/// another kind.
class ArtifactDetector {
public:
    /// Requires factor > 1 and window >= 1.
    explicit ArtifactDetector(double factor = 2.0, std::size_t window = 9);

    /// Reads what the record has grown by since the last call (from the start for a record shorter than before).
    void update(const RunRecord& record);

    const std::vector<Artifact>& artifacts() const { return m_artifacts; }
    double factor() const { return m_factor; }
    MisleadingMean mean() const { return m_mean; }

    /// The local true level at each batch so far.
    const std::vector<double>& levels() const { return m_levels; }

private:
    void look(const RunRecord& record);
    void beginEpoch(std::size_t index);
    void addBatch(const RunRecord& record, std::size_t index);
    void addLevel(const RunRecord& record, std::size_t index);
    void judge(const RunRecord& record, std::size_t index);
    void judgePrinted(const RunRecord& record, std::size_t index);
    Artifact& openAt(const RunRecord& record, std::size_t index);
    bool continuesLargest(const RunRecord& record, std::size_t index) const;
    bool standsOut(double level) const;
    void noteReturn(const RunRecord& record, std::size_t index);

    double m_factor;
    std::size_t m_window;
    MisleadingMean m_mean = MisleadingMean::Running;
    std::size_t m_looked = 0;       ///< Batches of a log...
    std::size_t m_showRunning = 0;  ///< ...that show the mean since the start of their epoch...
    std::size_t m_showAnother = 0;  ///< ...or another one.
    double m_sharpest = std::numeric_limits<double>::infinity();  ///< The narrowest bound among them.
    std::vector<double> m_levels;
    std::vector<double> m_sorting;  ///< Storage of the median.
    std::vector<Artifact> m_artifacts;
    bool m_open = false;  ///< The last artifact's stretch goes on.
    // The current epoch so far, finite batches only. The largest term is kept out of the rest's sum, so that taking
    // it away again costs no digits.
    std::size_t m_epochStart = 0;
    std::size_t m_largest = 0;
    double m_largestTerm = 0.0;
    double m_largestWeight = 0.0;
    double m_largestBatches = 1.0;  ///< That the largest term stands for: a block of which a log has the mean alone.
    double m_secondTerm = 0.0;      ///< The next smaller one.
    double m_restSum = 0.0;
    double m_restWeight = 0.0;
};

}  // namespace trueloss
