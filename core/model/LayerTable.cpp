#include "model/LayerTable.h"

#include "model/Architecture.h"

#include <cmath>
#include <numeric>

namespace trueloss {

namespace {

int slide(int side, const Layer& layer)
{
    return (side + 2 * layer.padding - layer.kernel) / layer.stride + 1;
}

bool tooSmall(int side, const Layer& layer)
{
    return side + 2 * layer.padding < layer.kernel;
}

}  // namespace

Result<std::vector<LayerRow>> layerTable(const ModelSpec& spec)
{
    auto layers = buildLayers(spec);
    if (!layers) return tl::unexpected(layers.error());

    std::vector<LayerRow> rows;
    rows.reserve(layers->size());
    int channels = spec.channels;
    int height = spec.height;
    int width = spec.width;
    for (const Layer& layer : *layers) {
        LayerRow row;
        row.layer = layer;
        row.inputs = channels;
        const bool windowed =
            layer.kind == LayerKind::Conv2d || layer.kind == LayerKind::MaxPool2d || layer.kind == LayerKind::AvgPool2d;
        if (windowed) {
            if (tooSmall(height, layer) || tooSmall(width, layer)) {
                return fail(
                    ErrorCode::BadSetting,
                    TRUELOSS_TEXT("Core",
                                  "An input of %1 x %2 pixels is too small for this network: nothing is left at "
                                  "layer \"%3\". Choose a larger input or a smaller network."),
                    {std::int64_t{spec.width}, std::int64_t{spec.height}, layer.name});
            }
            height = slide(height, layer);
            width = slide(width, layer);
        }
        const std::int64_t positions = std::int64_t{height} * width;
        switch (layer.kind) {
            case LayerKind::Conv2d: {
                const std::int64_t weights = std::int64_t{layer.kernel} * layer.kernel * row.inputs * layer.outputs;
                row.parameters = weights + (layer.bias ? layer.outputs : 0);
                row.operations = 2 * weights * positions;
                channels = layer.outputs;
                break;
            }
            case LayerKind::Linear: {
                const std::int64_t weights = row.inputs * layer.outputs;
                row.parameters = weights + (layer.bias ? layer.outputs : 0);
                row.operations = 2 * weights;
                channels = layer.outputs;
                break;
            }
            case LayerKind::BatchNorm2d:
                row.parameters = 2 * row.inputs;
                row.operations = 2 * row.inputs * positions;
                break;
            case LayerKind::ReLU:
                row.operations = row.inputs * (height > 0 ? positions : 1);
                break;
            case LayerKind::MaxPool2d:
            case LayerKind::AvgPool2d:
                row.operations = std::int64_t{layer.kernel} * layer.kernel * row.inputs * positions;
                break;
            case LayerKind::AdaptiveAvgPool2d:
                row.operations = row.inputs * positions;
                height = layer.outputs;
                width = layer.outputs;
                break;
            case LayerKind::Flatten:
                channels = static_cast<int>(row.inputs * positions);
                height = 0;
                width = 0;
                break;
            case LayerKind::Dropout:
                break;
        }
        row.channels = channels;
        row.height = height;
        row.width = width;
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
        return text;
    };
    switch (layer.kind) {
        case LayerKind::Conv2d:
            return window("conv");
        case LayerKind::BatchNorm2d:
            return "batch norm";
        case LayerKind::ReLU:
            return "ReLU";
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
    }
    return {};
}

}  // namespace trueloss
