#include "model/Builders.h"

#include <string>

namespace trueloss::builders {

std::vector<Layer> pilotNet(const ModelSpec& spec)
{
    struct Filter {
        int channels;
        int kernel;
        int stride;
    };
    constexpr Filter filters[] = {{24, 5, 2}, {36, 5, 2}, {48, 5, 2}, {64, 3, 1}, {64, 3, 1}};
    constexpr int units[] = {100, 50, 10};
    std::vector<Layer> layers;
    int number = 0;
    for (const Filter& filter : filters) {
        const std::string place = std::to_string(++number);
        layers.push_back(Layer::conv("conv" + place, filter.channels, filter.kernel, filter.stride, 0));
        layers.push_back(Layer::relu("relu" + place));
    }
    layers.push_back(Layer::flatten("flatten"));
    layers.push_back(Layer::dropout("drop", spec.dropout));
    number = 0;
    for (const int width : units) {
        const std::string place = std::to_string(++number);
        layers.push_back(Layer::linear("dense" + place, width));
        layers.push_back(Layer::relu("relu_dense" + place));
    }
    layers.push_back(Layer::linear("head", spec.outputs));
    return layers;
}

}  // namespace trueloss::builders
