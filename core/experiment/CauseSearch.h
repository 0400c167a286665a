#pragma once

#include "base/Error.h"
#include "base/Progress.h"
#include "data/ImageDataset.h"
#include "data/Split.h"
#include "experiment/ConfigChange.h"
#include "train/TrainingConfig.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace trueloss {

enum class TrialVerdict {
    Unchanged,    ///< The run as it was.
    Cured,        ///< The peak is less than causeSearchSpike times the first batch of the unchanged run.
    MuchSmaller,  ///< The peak is less than a tenth of the unchanged one.
    NoHelp,       ///< Neither.
    Failed        ///< The trial stopped before its last batch.
};

/// The first batches of a run with one setting changed.
struct Trial {
    std::string key;  ///< "unchanged" or that of the ConfigChange.
    Message label;
    TrainingConfig config;
    std::vector<double> rmse;  ///< True RMSE of the batches, in the target's unit.
    double peak = 0.0;         ///< The largest of them; infinite where the trial stopped early, NaN where none was run.
    double ratio = 0.0;        ///< peak / the unchanged run's peak; NaN where that says nothing.
    TrialVerdict verdict = TrialVerdict::Unchanged;
    bool cured = false;  ///< verdict == Cured.
    Message outcome;     ///< One sentence with the figures. Claims nothing beyond these batches.
};

struct CauseReport {
    std::vector<Trial> trials;  ///< The unchanged run first, then one a change; never empty.
    std::int64_t batches = 0;   ///< That every trial was asked for.
    bool spikeSeen = false;     ///< The unchanged run showed the spike again. Without it no trial counts as cured.
};

/// A batch this many times above the first one, which the untrained network was measured on, is a spike.
inline constexpr double causeSearchSpike = 3.0;

/// How many batches show what became of a spike at batch index `culprit`: two more, but at most 8.
std::int64_t causeSearchBatches(std::size_t culprit);

/// Whether that many batches reach the culprit at all.
bool causeSearchReaches(std::size_t culprit);

/// Runs the same first batches again, once unchanged and then with one setting changed at a time; same seed, same
/// images, same order. Nothing else trains while it runs, or the times (not the figures) suffer. A value; run() may be
/// called from any thread.
class CauseSearch {
public:
    /// Requires data, and the split that the run was trained on.
    CauseSearch(TrainingConfig config, std::shared_ptr<const ImageDataset> data, Split split);

    /// `firstRmse`, where given, is what the run recorded for its first batch: when the unchanged trial's differs by
    /// more than a thousandth, the data are not those of the run and nothing is tested. `progress` counts batches over
    /// all trials. Errors: Cancelled, Mismatch (another first batch), BadSetting (batches < 1), and why the unchanged
    /// run could not begin. Blocking; throws nothing.
    Result<CauseReport> run(std::int64_t batches, std::optional<double> firstRmse, const ProgressSink& progress = {},
                            std::stop_token stop = {}) const;

private:
    TrainingConfig m_config;
    std::shared_ptr<const ImageDataset> m_data;
    Split m_split;
};

}  // namespace trueloss
