#pragma once

#include <cstdint>
#include <string>

namespace trueloss {

enum class LayerKind {
    Conv2d,
    BatchNorm2d,
    ReLU,
    ReLU6,  ///< min(max(x, 0), 6)
    MaxPool2d,
    AvgPool2d,
    AdaptiveAvgPool2d,
    Flatten,
    Dropout,
    Linear,
    Add  ///< The sum of its input and of another layer's output.
};

/// Zeros that padding='same' of Keras adds along one side.
struct SideZeros {
    int before = 0;
    int after = 0;
};

/// As many as make the output ceil(side / stride): max((ceil(side / stride) - 1) stride + kernel - side, 0), half of
/// them before and an odd one after (at the bottom, at the right). libtorch has it for a stride of 1 only.
SideZeros sameZeros(int side, int kernel, int stride);

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

    bool same = false;   ///< Of a convolution: sameZeros() instead of `padding`.
    int groups = 1;      ///< Of a convolution: input and output channels are divided into so many, each for itself.
    std::string input;   ///< Whose output it takes; empty: that of the layer before it. The name stands earlier.
    std::string addend;  ///< Of Add: the other layer, likewise.

    static Layer conv(std::string name, int channels, int kernel, int stride, int padding, bool bias = true);
    /// A filter for each channel alone, so as many channels out as in. Requires `channels` of them to come in.
    static Layer depthwiseConv(std::string name, int channels, int kernel, int stride, int padding, bool bias = true);
    static Layer batchNorm(std::string name);
    static Layer relu(std::string name);
    static Layer relu6(std::string name);
    static Layer maxPool(std::string name, int kernel, int stride, int padding = 0);
    static Layer avgPool(std::string name, int kernel, int stride);
    static Layer adaptiveAvgPool(std::string name, int side);
    static Layer flatten(std::string name);
    static Layer dropout(std::string name, double probability);
    static Layer linear(std::string name, int units);
    static Layer add(std::string name, std::string addend);
};

}  // namespace trueloss
