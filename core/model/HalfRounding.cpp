#include "model/HalfRounding.h"

#include <torch/torch.h>

namespace trueloss {

at::Tensor roundedToHalf(const at::Tensor& values)
{
    return values.defined() ? values.to(torch::kFloat16).to(torch::kFloat32) : values;
}

bool makesNewNumbers(LayerKind kind)
{
    switch (kind) {
        case LayerKind::Conv2d:
        case LayerKind::BatchNorm2d:
        case LayerKind::AvgPool2d:
        case LayerKind::AdaptiveAvgPool2d:
        case LayerKind::Dropout:
        case LayerKind::Linear:
        case LayerKind::Add:
            return true;
        case LayerKind::ReLU:
        case LayerKind::ReLU6:
        case LayerKind::MaxPool2d:
        case LayerKind::Flatten:
            break;
    }
    return false;
}

}  // namespace trueloss
