#include "model/Layer.h"

#include <utility>

namespace trueloss {

namespace {

Layer make(std::string name, LayerKind kind, int outputs, int kernel, int stride, int padding, double probability,
           bool bias)
{
    return Layer{std::move(name), kind, outputs, kernel, stride, padding, probability, bias};
}

}  // namespace

Layer Layer::conv(std::string name, int channels, int kernel, int stride, int padding, bool bias)
{
    return make(std::move(name), LayerKind::Conv2d, channels, kernel, stride, padding, 0.0, bias);
}

Layer Layer::batchNorm(std::string name)
{
    return make(std::move(name), LayerKind::BatchNorm2d, 0, 0, 1, 0, 0.0, true);
}

Layer Layer::relu(std::string name)
{
    return make(std::move(name), LayerKind::ReLU, 0, 0, 1, 0, 0.0, false);
}

Layer Layer::maxPool(std::string name, int kernel, int stride)
{
    return make(std::move(name), LayerKind::MaxPool2d, 0, kernel, stride, 0, 0.0, false);
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

}  // namespace trueloss
