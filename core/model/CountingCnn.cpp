#include "model/Builders.h"

#include <algorithm>
#include <string>

namespace trueloss::builders {

std::vector<Layer> countingCnn(const ModelSpec& spec)
{
    constexpr int widths[] = {16, 32, 64, 64};
    constexpr int poolings = 3;
    std::vector<Layer> layers;
    int side = std::min(spec.width, spec.height);
    int block = 0;
    for (const int width : widths) {
        const std::string number = std::to_string(++block);
        // No batch normalisation: it would take away how bright a batch is on the whole, which is what is counted.
        layers.push_back(Layer::conv("conv" + number, width, 3, 1, 1));
        layers.push_back(Layer::relu("relu" + number));
        if (block <= poolings && side >= 8) {
            layers.push_back(Layer::maxPool("pool" + number, 2, 2));
            side /= 2;
        }
    }
    layers.push_back(Layer::adaptiveAvgPool("average", 1));
    layers.push_back(Layer::flatten("flatten"));
    layers.push_back(Layer::dropout("drop", spec.dropout));
    layers.push_back(Layer::linear("head", spec.outputs));
    return layers;
}

}  // namespace trueloss::builders
