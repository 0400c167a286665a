#include "model/Builders.h"

#include <string>

namespace trueloss::builders {

namespace {

void addConv(std::vector<Layer>& layers, const std::string& name, int channels, int kernel, int stride)
{
    layers.push_back(Layer::conv(name + ".0", channels, kernel, stride, kernel / 2, false));
    layers.push_back(Layer::batchNorm(name + ".1"));
    layers.push_back(Layer::relu6(name + ".2"));
}

/// Inverted residual: widen, filter each channel alone, narrow again without a ReLU, and add what came in.
void addBlock(std::vector<Layer>& layers, const std::string& name, int from, int to, int widening, int stride)
{
    const std::string entry = layers.back().name;
    const int hidden = from * widening;
    int step = 0;
    const auto next = [&] { return name + ".conv." + std::to_string(step++); };
    if (widening > 1) addConv(layers, next(), hidden, 1, 1);
    const std::string filter = next();
    layers.push_back(Layer::depthwiseConv(filter + ".0", hidden, 3, stride, 1, false));
    layers.push_back(Layer::batchNorm(filter + ".1"));
    layers.push_back(Layer::relu6(filter + ".2"));
    layers.push_back(Layer::conv(next(), to, 1, 1, 0, false));
    layers.push_back(Layer::batchNorm(next()));
    if (stride == 1 && from == to) layers.push_back(Layer::add(name + ".add", entry));
}

}  // namespace

std::vector<Layer> mobileNetV2(const ModelSpec& spec)
{
    struct Stage {
        int widening;
        int channels;
        int blocks;
        int stride;
    };
    constexpr Stage stages[] = {{1, 16, 1, 1}, {6, 24, 2, 2},  {6, 32, 3, 2}, {6, 64, 4, 2},
                                {6, 96, 3, 1}, {6, 160, 3, 2}, {6, 320, 1, 1}};
    std::vector<Layer> layers;
    int number = 0;
    const auto next = [&number] { return "features." + std::to_string(number++); };
    int channels = 32;
    addConv(layers, next(), channels, 3, 2);
    for (const Stage& stage : stages) {
        for (int block = 0; block < stage.blocks; ++block) {
            addBlock(layers, next(), channels, stage.channels, stage.widening, block == 0 ? stage.stride : 1);
            channels = stage.channels;
        }
    }
    addConv(layers, next(), 1280, 1, 1);
    layers.push_back(Layer::adaptiveAvgPool("avgpool", 1));
    layers.push_back(Layer::flatten("flatten"));
    layers.push_back(Layer::dropout("classifier.0", spec.dropout));
    layers.push_back(Layer::linear("classifier.1", spec.outputs));
    return layers;
}

}  // namespace trueloss::builders
