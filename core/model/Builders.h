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

/// ResNet-18 and ResNet-34 (He et al. 2015), the variant and the names of torchvision: 11,689,512 and 21,797,672
/// parameters with 1,000 outputs.
std::vector<Layer> resNet18(const ModelSpec& spec);
std::vector<Layer> resNet34(const ModelSpec& spec);

/// VGG's configuration A (Simonyan and Zisserman 2014) with batch normalisation, the names of torchvision's vgg11_bn:
/// 132,868,840 parameters with 1,000 outputs.
std::vector<Layer> vgg11BatchNorm(const ModelSpec& spec);

/// MobileNetV2 (Sandler et al. 2018), the variant and the names of torchvision: 3,504,872 parameters with 1,000
/// outputs.
std::vector<Layer> mobileNetV2(const ModelSpec& spec);

/// The network of NVIDIA's "End to end learning for self-driving cars" (Bojarski et al. 2016), which steers a car from
/// images of 200 x 66 pixels: 252,219 parameters. The paper names no activation; ReLU here.
std::vector<Layer> pilotNet(const ModelSpec& spec);

}  // namespace trueloss::builders
