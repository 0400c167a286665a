#include "model/Layer.h"

#include <algorithm>
#include <utility>

namespace trueloss {

namespace {

Layer make(std::string name, LayerKind kind, int outputs, int kernel, int stride, int padding, double probability,
           bool bias)
{
    Layer layer;
    layer.name = std::move(name);
    layer.kind = kind;
    layer.outputs = outputs;
    layer.kernel = kernel;
    layer.stride = stride;
    layer.padding = padding;
    layer.probability = probability;
    layer.bias = bias;
    return layer;
}

}  // namespace

SideZeros sameZeros(int side, int kernel, int stride)
{
    const int steps = (side + stride - 1) / stride;
    const int zeros = std::max((steps - 1) * stride + kernel - side, 0);
    return {zeros / 2, zeros - zeros / 2};
}

Layer Layer::conv(std::string name, int channels, int kernel, int stride, int padding, bool bias)
{
    return make(std::move(name), LayerKind::Conv2d, channels, kernel, stride, padding, 0.0, bias);
}

Layer Layer::depthwiseConv(std::string name, int channels, int kernel, int stride, int padding, bool bias)
{
    Layer layer = conv(std::move(name), channels, kernel, stride, padding, bias);
    layer.groups = channels;
    return layer;
}

Layer Layer::batchNorm(std::string name)
{
    return make(std::move(name), LayerKind::BatchNorm2d, 0, 0, 1, 0, 0.0, true);
}

Layer Layer::relu(std::string name)
{
    return make(std::move(name), LayerKind::ReLU, 0, 0, 1, 0, 0.0, false);
}

Layer Layer::relu6(std::string name)
{
    return make(std::move(name), LayerKind::ReLU6, 0, 0, 1, 0, 0.0, false);
}

Layer Layer::maxPool(std::string name, int kernel, int stride, int padding)
{
    return make(std::move(name), LayerKind::MaxPool2d, 0, kernel, stride, padding, 0.0, false);
}

Layer Layer::avgPool(std::string name, int kernel, int stride)
{
    return make(std::move(name), LayerKind::AvgPool2d, 0, kernel, stride, 0, 0.0, false);
}

Layer Layer::adaptiveAvgPool(std::string name, int side)
{
    return make(std::move(name), LayerKind::AdaptiveAvgPool2d, side, 0, 1, 0, 0.0, false);
}

Layer Layer::flatten(std::string name)
{
    return make(std::move(name), LayerKind::Flatten, 0, 0, 1, 0, 0.0, false);
}

Layer Layer::dropout(std::string name, double probability)
{
    return make(std::move(name), LayerKind::Dropout, 0, 0, 1, 0, probability, false);
}

Layer Layer::linear(std::string name, int units)
{
    return make(std::move(name), LayerKind::Linear, units, 0, 1, 0, 0.0, true);
}

Layer Layer::add(std::string name, std::string addend)
{
    Layer layer = make(std::move(name), LayerKind::Add, 0, 0, 1, 0, 0.0, false);
    layer.addend = std::move(addend);
    return layer;
}

}  // namespace trueloss
