#pragma once

#include "base/Error.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace trueloss {

/// How weights begin. fan_in and fan_out: inputs and outputs of a unit, times the receptive field of a convolution.
enum class Initialisation {
    Keras,     ///< glorot_uniform: uniform within +-sqrt(6 / (fan_in + fan_out)); biases 0.
    Torch,     ///< Uniform within +-1/sqrt(fan_in), biases too.
    HeNormal,  ///< Keras' he_normal: normal of variance 2 / fan_in, cut off at two deviations before scaling; biases 0.
    HeUniform,  ///< Keras' he_uniform: uniform within +-sqrt(6 / fan_in), which has the same variance; biases 0.
};

/// How batch normalisation keeps its moving statistics, and the epsilon under its root.
enum class BatchNormNumerics {
    Torch,  ///< A batch counts 0.1; 1e-5.
    Keras,  ///< momentum 0.99: a batch counts 0.01; 1e-3. Slow to settle over the few steps of a small data set.
};

/// What convolutions add around their input.
enum class ConvPadding {
    Own,  ///< As the architecture says: the same number of zeros on every side.
    Same  ///< Keras' padding='same': see Layer::same.
};

/// With what numbers the network computes; see Network::forward(). Weights are kept in 32 bits either way.
enum class Precision {
    Float32,
    MixedFloat16  ///< As Keras' mixed_float16 policy and torch's autocast: between layers IEEE 754 half precision.
};

/// All that is needed to build a network anew.
struct ModelSpec {
    std::string architecture = "alexnet";  ///< An id of the registry in Architecture.h.
    int width = 224;                       ///< Of the input, in pixels.
    int height = 224;
    int channels = 3;       ///< 1 or 3.
    int outputs = 1;        ///< Target columns.
    int denseWidth = 0;     ///< Units of the hidden dense layers; 0 = the architecture's own.
    double dropout = -1.0;  ///< Probability of dropping a unit; negative = the architecture's own.
    Initialisation initialisation = Initialisation::Keras;
    bool batchNorm = false;  ///< Batch normalisation behind every convolution that has none.
    BatchNormNumerics batchNormNumerics = BatchNormNumerics::Torch;
    ConvPadding padding = ConvPadding::Own;
    Precision precision = Precision::Float32;
    bool operator==(const ModelSpec&) const = default;
};

std::string_view initialisationName(Initialisation kind);  ///< "keras", "torch", "he-normal", "he-uniform"
Result<Initialisation> initialisationFromName(std::string_view name);
std::string_view batchNormNumericsName(BatchNormNumerics kind);  ///< "torch", "keras"
Result<BatchNormNumerics> batchNormNumericsFromName(std::string_view name);
std::string_view convPaddingName(ConvPadding kind);  ///< "own", "same"
Result<ConvPadding> convPaddingFromName(std::string_view name);
std::string_view precisionName(Precision precision);  ///< "float32", "mixed-float16"
Result<Precision> precisionFromName(std::string_view name);

}  // namespace trueloss
