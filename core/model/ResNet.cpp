#include "model/Builders.h"

#include <string>

namespace trueloss::builders {

namespace {

/// Two convolutions, and what came in added to what they make; `entry` is the layer whose output comes in.
/// Returns the name of the last layer.
std::string addBlock(std::vector<Layer>& layers, const std::string& name, const std::string& entry, int channels,
                     int stride, bool widens)
{
    layers.push_back(Layer::conv(name + ".conv1", channels, 3, stride, 1, false));
    layers.push_back(Layer::batchNorm(name + ".bn1"));
    layers.push_back(Layer::relu(name + ".relu1"));
    layers.push_back(Layer::conv(name + ".conv2", channels, 3, 1, 1, false));
    layers.push_back(Layer::batchNorm(name + ".bn2"));
    if (widens) {
        layers.push_back(Layer::conv(name + ".downsample.0", channels, 1, stride, 0, false));
        layers.back().input = entry;
        layers.push_back(Layer::batchNorm(name + ".downsample.1"));
    }
    layers.push_back(Layer::add(name + ".add", widens ? name + ".bn2" : entry));
    layers.push_back(Layer::relu(name + ".relu2"));
    return layers.back().name;
}

std::vector<Layer> resNet(const ModelSpec& spec, const int (&blocks)[4])
{
    std::vector<Layer> layers{
        Layer::conv("conv1", 64, 7, 2, 3, false),
        Layer::batchNorm("bn1"),
        Layer::relu("relu"),
        Layer::maxPool("maxpool", 3, 2, 1),
    };
    std::string last = "maxpool";
    int channels = 64;
    for (int stage = 0; stage < 4; ++stage) {
        for (int block = 0; block < blocks[stage]; ++block) {
            const std::string name = "layer" + std::to_string(stage + 1) + "." + std::to_string(block);
            const bool first = stage > 0 && block == 0;
            last = addBlock(layers, name, last, channels, first ? 2 : 1, first);
        }
        channels *= 2;
    }
    layers.push_back(Layer::adaptiveAvgPool("avgpool", 1));
    layers.push_back(Layer::flatten("flatten"));
    layers.push_back(Layer::dropout("drop", spec.dropout));
    layers.push_back(Layer::linear("fc", spec.outputs));
    return layers;
}

}  // namespace

std::vector<Layer> resNet18(const ModelSpec& spec)
{
    return resNet(spec, {2, 2, 2, 2});
}

std::vector<Layer> resNet34(const ModelSpec& spec)
{
    return resNet(spec, {3, 4, 6, 3});
}

}  // namespace trueloss::builders
