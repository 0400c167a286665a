#pragma once

#include <cstdint>
#include <string>

namespace trueloss {

enum class LayerKind { Conv2d, BatchNorm2d, ReLU, MaxPool2d, AvgPool2d, AdaptiveAvgPool2d, Flatten, Dropout, Linear };

/// One layer of a network in the order of the forward pass. Fields that its kind does not have stay 0.
struct Layer {
    std::string
        name;  ///< torchvision's where it has the architecture: "features.0". Parameters add ".weight" and so on.
    LayerKind kind = LayerKind::ReLU;
    int outputs = 0;  ///< Channels of a convolution, units of a dense layer, side of an adaptive pooling's result.
    int kernel = 0;   ///< Side of the window.
    int stride = 1;
    int padding = 0;           ///< Zeros on each side.
    double probability = 0.0;  ///< Of dropout.
    bool bias = true;

    static Layer conv(std::string name, int channels, int kernel, int stride, int padding, bool bias = true);
    static Layer batchNorm(std::string name);
    static Layer relu(std::string name);
    static Layer maxPool(std::string name, int kernel, int stride);
    static Layer avgPool(std::string name, int kernel, int stride);
    static Layer adaptiveAvgPool(std::string name, int side);
    static Layer flatten(std::string name);
    static Layer dropout(std::string name, double probability);
    static Layer linear(std::string name, int units);
};

}  // namespace trueloss
