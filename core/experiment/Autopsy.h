#pragma once

#include "base/Error.h"
#include "base/Progress.h"
#include "experiment/AutopsyReport.h"
#include "train/Replay.h"

#include <functional>
#include <limits>
#include <memory>
#include <stop_token>
#include <vector>

namespace trueloss {

/// The run that is looked into.
struct AutopsyTask {
    TrainingConfig config;
    std::shared_ptr<const ImageDataset> data;
    Split split;
    /// A state of the run before the spike (of a StateRing, say); null: its start. Where it stands before
    /// autopsyStart() the run is first repeated up to there.
    std::shared_ptr<const Checkpoint> from;
    std::vector<double> rates;        ///< That it had, from its start on; empty: as scheduled.
    std::optional<double> firstRmse;  ///< That it recorded for the first batch after `from`.
};

/// Of a run that can be run again from `run.from`, with what it recorded. `branch`: it may have begun with other
/// weights than its settings give.
AutopsyTask autopsyTaskOf(ReplayTask run, const RunRecord& record, bool branch);

struct AutopsyOptions {
    std::optional<std::int64_t> batch;  ///< The spike, counted in the run from 0; nothing: the first there is.
    std::int64_t batches = 40;          ///< That each rerun tests, at least up to ten after the spike.
    int seeds = 5;                      ///< Of weights and order; the first is the run's own.
    bool pairs = true;                  ///< Two changes at once, where one that costs as little does not suffice.
    /// What may be spent; then what is missing is told as not tested. The run itself is always repeated.
    std::int64_t mostBatches = std::numeric_limits<std::int64_t>::max();
    double mostSeconds = std::numeric_limits<double>::infinity();
};

struct AutopsySinks {
    ProgressSink progress;  ///< Counts batches; the total is an estimate that follows what was found.
    std::function<void(const AutopsyReport&, const TestedChange&)> tested;  ///< After each rerun; not ranked yet.
};

/// After how many batches of the run the state stands from which the batch in question (from 0) is best looked into: 0
/// where the start is near enough, at most 60 batches away, since from weights that were learnt fewer changes can be
/// tested; else 12 batches before it.
std::int64_t autopsyStart(std::int64_t batch);

/// Looks for the cause of a spike by experiment: runs the same batches again with one change at a time (settings, rows,
/// order), probes the first step, tries pairs where no single change suffices, makes the cure as small as it still
/// cures, and repeats all with further seeds. What tells most comes first. Nothing is assumed of the data.
/// With further seeds the weights differ (from a kept state on: only dropout does) and the same rows stand in another
/// order, so that an odd row is in each. Without a spike each file's or folder's targets are compared with what a
/// network trained on the others predicts for them.
/// Blocking; any thread; throws nothing. Errors: Mismatch (another first batch than recorded: the data are others),
/// BadSetting, Cancelled; those of RerunLab::run() for the unchanged run.
Result<AutopsyReport> runAutopsy(const AutopsyTask& task, const AutopsyOptions& options, const AutopsySinks& sinks = {},
                                 std::stop_token stop = {});

}  // namespace trueloss
