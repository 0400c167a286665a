#pragma once

#include "base/Error.h"
#include "export/SampleImages.h"
#include "model/ModelBundle.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace trueloss {

/// How far an exported model, opened again, is from the one that it was made of.
struct ExportCheck {
    std::size_t images = 0;  ///< That both were run on.

    /// The largest |exported - original| over images and outputs, relative to the original's value or, where that is
    /// smaller, to a tenth of the largest one of its output. In the target's unit, behind the scaler's inverse.
    double difference = 0.0;
};

/// From here on an export counts as wrong.
inline constexpr double exportTolerance = 1e-4;

/// Count x outputs values for the images, row-major, in the targets' units.
using ExportedModel = std::function<Result<std::vector<double>>(const SampleImages& images)>;

/// Runs both on the images. Values that are no numbers have to be so in both. Errors: Mismatch where the difference
/// passes exportTolerance, with the figure; those of `exported` and of the Predictor.
Result<ExportCheck> checkExport(const ModelBundle& model, const SampleImages& images, const ExportedModel& exported);

}  // namespace trueloss
