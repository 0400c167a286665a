#include "export/OnnxLayers.h"

#include <functional>

namespace trueloss {

namespace {

using Sides = std::vector<std::int64_t>;

Sides square(std::int64_t side)
{
    return {side, side};
}

/// OpenCV pads convolutions evenly alone, so what is uneven becomes a step of its own.
std::string addConvolution(OnnxGraph& graph, const LayerRow& row, std::string x)
{
    const Layer& layer = row.layer;
    const SideZeros own{layer.padding, layer.padding};
    SideZeros down = layer.same ? sameZeros(row.inputHeight, layer.kernel, layer.stride) : own;
    SideZeros across = layer.same ? sameZeros(row.inputWidth, layer.kernel, layer.stride) : own;
    if (down.before != down.after || across.before != across.after) {
        x = graph.node("Pad", {x}, {{"pads", Sides{0, 0, down.before, across.before, 0, 0, down.after, across.after}}});
        down = across = {};
    }
    std::vector<std::string> inputs{x, layer.name + ".weight"};
    if (layer.bias) inputs.push_back(layer.name + ".bias");
    return graph.node("Conv", inputs,
                      {{"kernel_shape", square(layer.kernel)},
                       {"strides", square(layer.stride)},
                       {"pads", Sides{down.before, across.before, down.after, across.after}},
                       {"group", std::int64_t{layer.groups}}},
                      layer.name);
}

/// The windows of an adaptive pooling along one side: from floor(i in / out) to ceil((i + 1) in / out), as torch has
/// them. Each is cut out and averaged alone, for they may be of different lengths.
std::string addWindows(OnnxGraph& graph, const std::string& x, const std::string& name, int axis, int in, int out)
{
    std::vector<std::string> parts;
    for (int i = 0; i < out; ++i) {
        const int begin = i * in / out;
        const int end = ((i + 1) * in + out - 1) / out;
        const std::string part = name + "." + std::to_string(axis) + "." + std::to_string(i);
        const std::string slice =
            graph.node("Slice", {x, graph.integers(part + ".begin", {begin}), graph.integers(part + ".end", {end}),
                                 graph.integers(part + ".axis", {axis})});
        const std::int64_t length = end - begin;
        parts.push_back(
            graph.node("AveragePool", {slice},
                       {{"kernel_shape", axis == 2 ? Sides{length, 1} : Sides{1, length}}, {"strides", square(1)}}));
    }
    return graph.node("Concat", parts, {{"axis", std::int64_t{axis}}});
}

std::string addAdaptivePool(OnnxGraph& graph, const LayerRow& row, const std::string& x)
{
    const int out = row.layer.outputs;
    if (row.inputHeight == out && row.inputWidth == out) return x;
    if (out == 1) return graph.node("GlobalAveragePool", {x}, {}, row.layer.name);
    if (row.inputHeight % out == 0 && row.inputWidth % out == 0) {
        const Sides window{row.inputHeight / out, row.inputWidth / out};
        return graph.node("AveragePool", {x}, {{"kernel_shape", window}, {"strides", window}}, row.layer.name);
    }
    const std::string rows = addWindows(graph, x, row.layer.name, 2, row.inputHeight, out);
    return addWindows(graph, rows, row.layer.name, 3, row.inputWidth, out);
}

std::string addLayer(OnnxGraph& graph, const LayerRow& row, const std::string& x, const std::string& other,
                     const ModelSpec& spec)
{
    const Layer& layer = row.layer;
    switch (layer.kind) {
        case LayerKind::Conv2d:
            return addConvolution(graph, row, x);
        case LayerKind::BatchNorm2d:
            return graph.node("BatchNormalization",
                              {x, layer.name + ".weight", layer.name + ".bias", layer.name + ".running_mean",
                               layer.name + ".running_var"},
                              {{"epsilon", spec.batchNormNumerics == BatchNormNumerics::Keras ? 1e-3 : 1e-5}},
                              layer.name);
        case LayerKind::ReLU:
            return graph.node("Relu", {x}, {}, layer.name);
        case LayerKind::ReLU6:
            return graph.clip(x, 0.0, 6.0, layer.name);
        case LayerKind::MaxPool2d:
            return graph.node("MaxPool", {x},
                              {{"kernel_shape", square(layer.kernel)},
                               {"strides", square(layer.stride)},
                               {"pads", Sides(4, layer.padding)}},
                              layer.name);
        case LayerKind::AvgPool2d:
            return graph.node("AveragePool", {x},
                              {{"kernel_shape", square(layer.kernel)}, {"strides", square(layer.stride)}}, layer.name);
        case LayerKind::AdaptiveAvgPool2d:
            return addAdaptivePool(graph, row, x);
        case LayerKind::Flatten:
            return graph.node("Flatten", {x}, {{"axis", std::int64_t{1}}}, layer.name);
        case LayerKind::Linear:
            return graph.dense(x, layer.name + ".weight", layer.name + ".bias", layer.name);
        case LayerKind::Add:
            return graph.node("Add", {x, other}, {}, layer.name);
        case LayerKind::Dropout:
            break;
    }
    return x;
}

}  // namespace

std::string addLayers(OnnxGraph& graph, const std::string& input, const std::vector<LayerRow>& rows,
                      const ModelSpec& spec)
{
    std::vector<std::string> outputs;
    const auto outputOf = [&](int row) { return row < 0 ? input : outputs[static_cast<std::size_t>(row)]; };
    for (const LayerRow& row : rows) {
        const std::string other = row.addend < 0 ? std::string() : outputOf(row.addend);
        outputs.push_back(addLayer(graph, row, outputOf(row.source), other, spec));
    }
    return outputs.back();
}

}  // namespace trueloss
