#include "model/Builders.h"

#include <algorithm>
#include <string>

namespace trueloss::builders {

std::vector<Layer> smallCnn(const ModelSpec& spec)
{
    constexpr int widths[] = {16, 32, 64, 64, 64};
    std::vector<Layer> layers;
    int side = std::min(spec.width, spec.height);
    int block = 0;
    for (const int width : widths) {
        if (block > 0 && side < 8) break;
        const std::string number = std::to_string(++block);
        // The normalisation that follows has a bias of its own.
        layers.push_back(Layer::conv("conv" + number, width, 3, 1, 1, false));
        layers.push_back(Layer::batchNorm("norm" + number));
        layers.push_back(Layer::relu("relu" + number));
        layers.push_back(Layer::maxPool("pool" + number, 2, 2));
        side /= 2;
    }
    layers.push_back(Layer::adaptiveAvgPool("grid", 4));
    layers.push_back(Layer::flatten("flatten"));
    layers.push_back(Layer::dropout("drop", spec.dropout));
    layers.push_back(Layer::linear("dense", spec.denseWidth));
    layers.push_back(Layer::relu("relu_dense"));
    layers.push_back(Layer::linear("head", spec.outputs));
    return layers;
}

}  // namespace trueloss::builders
