#include "model/Builders.h"

#include <string>

namespace trueloss::builders {

std::vector<Layer> vgg11BatchNorm(const ModelSpec& spec)
{
    constexpr int pooling = 0;
    constexpr int widths[] = {64, pooling, 128, pooling, 256, 256, pooling, 512, 512, pooling, 512, 512, pooling};
    std::vector<Layer> layers;
    const auto next = [&layers] { return "features." + std::to_string(layers.size()); };
    for (const int width : widths) {
        if (width == pooling) {
            layers.push_back(Layer::maxPool(next(), 2, 2));
            continue;
        }
        layers.push_back(Layer::conv(next(), width, 3, 1, 1));
        layers.push_back(Layer::batchNorm(next()));
        layers.push_back(Layer::relu(next()));
    }
    layers.push_back(Layer::adaptiveAvgPool("avgpool", 7));
    layers.push_back(Layer::flatten("flatten"));
    layers.push_back(Layer::linear("classifier.0", spec.denseWidth));
    layers.push_back(Layer::relu("classifier.1"));
    layers.push_back(Layer::dropout("classifier.2", spec.dropout));
    layers.push_back(Layer::linear("classifier.3", spec.denseWidth));
    layers.push_back(Layer::relu("classifier.4"));
    layers.push_back(Layer::dropout("classifier.5", spec.dropout));
    layers.push_back(Layer::linear("classifier.6", spec.outputs));
    return layers;
}

}  // namespace trueloss::builders
