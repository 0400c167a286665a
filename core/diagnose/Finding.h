#pragma once

#include "base/Message.h"
#include "record/RunRecord.h"

#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

namespace trueloss {

class ArtifactDetector;

enum class FindingKind {
    RunningMeanArtifact,  ///< The running mean does not show the true level.
    SlowStart,            ///< The mean lags behind a steep but smooth fall.
    Diverging,            ///< The true RMSE itself keeps far above where it began.
    WorseThanMean,        ///< Validation is no better than predicting the mean of the training targets.
    BeyondScaler,         ///< Predictions have no value in the unit: the scaler cannot bring them back.
    ConstantTarget,       ///< Predicting that mean makes no error at all: there is nothing to learn.
    NotFinite,            ///< The run was stopped by a value that is not finite.
    Healthy               ///< Nothing to report.
};

/// Whether the cause that a finding speaks of was tested by an experiment. A description of what was measured needs
/// no test; a guess at a cause stays NotTested until one was run.
enum class Evidence { Measured, NotTested, Tested };

struct Finding {
    FindingKind kind = FindingKind::Healthy;
    Evidence evidence = Evidence::Measured;
    Message headline;                  ///< One sentence.
    Message explanation;               ///< What follows from it and what to do; may be empty.
    std::optional<std::size_t> batch;  ///< Index in the run of the batch to look at.
};

/// What the rules need beside the record. Values that are not known stay NaN.
struct DiagnosisContext {
    /// RMSE of predicting the training mean on the validation split, in the unit.
    double meanPredictorRmse = std::numeric_limits<double>::quiet_NaN();
    bool finished = false;  ///< The run has ended, by itself or by a stop.
    Message failure;        ///< Why it stopped, when it failed.
};

/// All rules over one record, most important first; never empty once the record has a batch (Healthy when nothing
/// else applies). Figures in the sentences are those of the record, in its unit.
std::vector<Finding> diagnose(const RunRecord& record, const ArtifactDetector& detector,
                              const DiagnosisContext& context);

}  // namespace trueloss
