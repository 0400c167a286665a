#pragma once

#include "base/ImageFit.h"
#include "model/ModelSpec.h"
#include "model/Network.h"
#include "scale/PixelScaling.h"
#include "scale/TargetScaler.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace trueloss {

/// One value that the model predicts.
struct OutputColumn {
    std::string name;
    std::string unit;  ///< May be empty.
    bool operator==(const OutputColumn&) const = default;
};

/// A trained model with all that turns an image into a figure with a unit: what a model file holds. Plain values;
/// immutable once shared, so it may cross threads.
struct ModelBundle {
    ModelSpec spec;
    std::vector<NamedTensor> state;
    ImageFit fit = ImageFit::Stretch;  ///< How images of another shape were, and are to be, brought to the input's.
    PixelScaling pixels;
    std::vector<std::shared_ptr<const TargetScaler>> scalers;  ///< One an output.
    std::vector<OutputColumn> outputs;
    std::vector<std::pair<std::string, std::string>> training;  ///< Set-up by key, as RunRecord::settings has it.
    std::vector<std::pair<std::string, double>> metrics;        ///< Such as "validation_rmse", in the target's unit.
};

}  // namespace trueloss
