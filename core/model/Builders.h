#pragma once

#include "model/Layer.h"
#include "model/ModelSpec.h"

#include <vector>

/// The builders behind the registry, one file each. They are handed a spec whose defaults are filled in.
namespace trueloss::builders {

/// AlexNet as in Krizhevsky, "One weird trick for parallelizing convolutional neural networks" (2014), the variant and
/// the names of torchvision: 57,007,937 parameters with one output and dense layers of 4,096.
std::vector<Layer> alexNet(const ModelSpec& spec);

/// Convolution, batch normalisation, ReLU, pooling, as often as the image allows up to five times; a small dense layer
/// over a coarse grid, so that both where and how much survive.
std::vector<Layer> smallCnn(const ModelSpec& spec);

/// Convolutions, then the average over the whole image, then one linear step: the mean of a learnt density, which says
/// how many or how much, wherever it lies, and has few weights to learn it with.
std::vector<Layer> countingCnn(const ModelSpec& spec);

/// The network of MATLAB's example "Train convolutional neural network for regression" (rotated digits).
std::vector<Layer> matlabRegression(const ModelSpec& spec);

}  // namespace trueloss::builders
