#include "model/LayerTable.h"

#include "model/Architecture.h"

#include <cmath>
#include <numeric>

namespace trueloss {

namespace {

bool hasWindow(const Layer& layer)
{
    return layer.kind == LayerKind::Conv2d || layer.kind == LayerKind::MaxPool2d || layer.kind == LayerKind::AvgPool2d;
}

bool tooSmall(int side, const Layer& layer)
{
    return !layer.same && side + 2 * layer.padding < layer.kernel;
}

int slide(int side, const Layer& layer)
{
    if (layer.same) return (side + layer.stride - 1) / layer.stride;
    return (side + 2 * layer.padding - layer.kernel) / layer.stride + 1;
}

/// The row of that name; the last one so far for an empty name (-1 where there is none yet). -2: there is no such row.
int rowOf(const std::vector<LayerRow>& rows, const std::string& name)
{
    if (name.empty()) return static_cast<int>(rows.size()) - 1;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].layer.name == name) return static_cast<int>(i);
    }
    return -2;
}

tl::unexpected<Error> misfit(const Layer& layer)
{
    return fail(
        ErrorCode::Unsupported,
        TRUELOSS_TEXT("Core", "The layer \"%1\" does not fit what comes into it, so the network cannot be built."),
        {layer.name});
}

/// Where the layer's input comes from, and its shape.
Result<void> connect(LayerRow& row, const std::vector<LayerRow>& rows, const ModelSpec& spec)
{
    row.source = rowOf(rows, row.layer.input);
    if (row.source < -1) return misfit(row.layer);
    if (row.source < 0) {
        row.inputs = spec.channels;
        row.inputHeight = spec.height;
        row.inputWidth = spec.width;
    } else {
        const LayerRow& from = rows[static_cast<std::size_t>(row.source)];
        row.inputs = from.channels;
        row.inputHeight = from.height;
        row.inputWidth = from.width;
    }
    if (hasWindow(row.layer) && row.inputHeight == 0) return misfit(row.layer);
    if (row.layer.kind != LayerKind::Add) return {};
    row.addend = rowOf(rows, row.layer.addend);
    if (row.addend < 0) return misfit(row.layer);
    const LayerRow& other = rows[static_cast<std::size_t>(row.addend)];
    const bool alike = other.channels == row.inputs && other.height == row.inputHeight && other.width == row.inputWidth;
    if (!alike) return misfit(row.layer);
    return {};
}

/// What the layer makes of its input: shape, parameters, operations.
void measure(LayerRow& row)
{
    const Layer& layer = row.layer;
    row.channels = static_cast<int>(row.inputs);
    row.height = hasWindow(layer) ? slide(row.inputHeight, layer) : row.inputHeight;
    row.width = hasWindow(layer) ? slide(row.inputWidth, layer) : row.inputWidth;
    const std::int64_t positions = std::int64_t{row.height} * row.width;
    switch (layer.kind) {
        case LayerKind::Conv2d: {
            const std::int64_t weights =
                std::int64_t{layer.kernel} * layer.kernel * (row.inputs / layer.groups) * layer.outputs;
            row.parameters = weights + (layer.bias ? layer.outputs : 0);
            row.operations = 2 * weights * positions;
            row.channels = layer.outputs;
            break;
        }
        case LayerKind::Linear: {
            const std::int64_t weights = row.inputs * layer.outputs;
            row.parameters = weights + (layer.bias ? layer.outputs : 0);
            row.operations = 2 * weights;
            row.channels = layer.outputs;
            break;
        }
        case LayerKind::BatchNorm2d:
            row.parameters = 2 * row.inputs;
            row.operations = 2 * row.inputs * positions;
            break;
        case LayerKind::ReLU:
        case LayerKind::ReLU6:
        case LayerKind::Add:
            row.operations = row.inputs * (row.height > 0 ? positions : 1);
            break;
        case LayerKind::MaxPool2d:
        case LayerKind::AvgPool2d:
            row.operations = std::int64_t{layer.kernel} * layer.kernel * row.inputs * positions;
            break;
        case LayerKind::AdaptiveAvgPool2d:
            row.operations = row.inputs * positions;
            row.height = layer.outputs;
            row.width = layer.outputs;
            break;
        case LayerKind::Flatten:
            row.channels = static_cast<int>(row.inputs * positions);
            row.height = 0;
            row.width = 0;
            break;
        case LayerKind::Dropout:
            break;
    }
}

}  // namespace

Result<std::vector<LayerRow>> layerTable(const ModelSpec& spec)
{
    auto layers = buildLayers(spec);
    if (!layers) return tl::unexpected(layers.error());

    std::vector<LayerRow> rows;
    rows.reserve(layers->size());
    for (Layer& layer : *layers) {
        LayerRow row;
        row.layer = std::move(layer);
        if (auto connected = connect(row, rows, spec); !connected) return tl::unexpected(connected.error());
        if (hasWindow(row.layer) && (tooSmall(row.inputHeight, row.layer) || tooSmall(row.inputWidth, row.layer))) {
            return fail(ErrorCode::BadSetting,
                        TRUELOSS_TEXT("Core",
                                      "An input of %1 x %2 pixels is too small for this network: nothing is left at "
                                      "layer \"%3\". Choose a larger input or a smaller network."),
                        {std::int64_t{spec.width}, std::int64_t{spec.height}, row.layer.name});
        }
        measure(row);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::int64_t totalParameters(const std::vector<LayerRow>& rows)
{
    return std::accumulate(rows.begin(), rows.end(), std::int64_t{0},
                           [](std::int64_t sum, const LayerRow& row) { return sum + row.parameters; });
}

std::int64_t totalOperations(const std::vector<LayerRow>& rows)
{
    return std::accumulate(rows.begin(), rows.end(), std::int64_t{0},
                           [](std::int64_t sum, const LayerRow& row) { return sum + row.operations; });
}

std::string shortDescription(const Layer& layer)
{
    const auto window = [&layer](const char* what) {
        const std::string side = std::to_string(layer.kernel);
        std::string text = what + (" " + side + "x" + side);
        if (layer.stride != 1) text += " / " + std::to_string(layer.stride);
        if (!layer.input.empty()) text += " from " + layer.input;
        return text;
    };
    switch (layer.kind) {
        case LayerKind::Conv2d:
            return window(layer.groups > 1 ? "depthwise conv" : "conv");
        case LayerKind::BatchNorm2d:
            return "batch norm";
        case LayerKind::ReLU:
            return "ReLU";
        case LayerKind::ReLU6:
            return "ReLU up to 6";
        case LayerKind::MaxPool2d:
            return window("max pool");
        case LayerKind::AvgPool2d:
            return window("average pool");
        case LayerKind::AdaptiveAvgPool2d:
            return "average pool to " + std::to_string(layer.outputs) + "x" + std::to_string(layer.outputs);
        case LayerKind::Flatten:
            return "flatten";
        case LayerKind::Dropout:
            return "dropout " + std::to_string(std::lround(layer.probability * 100)) + " %";
        case LayerKind::Linear:
            return "dense";
        case LayerKind::Add:
            return "sum with " + layer.addend;
    }
    return {};
}

}  // namespace trueloss
