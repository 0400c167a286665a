#include "model/MemoryNeed.h"

#include <algorithm>

namespace trueloss {

namespace {

constexpr std::int64_t floatBytes = 4;
constexpr std::int64_t indexBytes = 8;
/// Batches of images that a loader makes ready ahead, and the one in use.
constexpr std::int64_t batchesOfImages = 5;

std::int64_t inputFloats(const ModelSpec& spec)
{
    return std::int64_t{spec.channels} * spec.height * spec.width;
}

std::int64_t outputFloats(const LayerRow& row)
{
    return row.height == 0 ? row.channels : std::int64_t{row.channels} * row.height * row.width;
}

bool keepsItsInput(LayerKind kind)
{
    return kind != LayerKind::ReLU && kind != LayerKind::Dropout && kind != LayerKind::Flatten;
}

/// What a layer keeps for backward() beside its input, in bytes an image.
std::int64_t keptBeside(const LayerRow& row)
{
    switch (row.layer.kind) {
        case LayerKind::MaxPool2d:
            return outputFloats(row) * indexBytes;
        case LayerKind::Dropout:
            return row.layer.probability > 0.0 ? outputFloats(row) * floatBytes : 0;
        default:
            return 0;
    }
}

MemoryNeed needOf(const std::vector<LayerRow>& rows, const ModelSpec& spec, std::int64_t batch, int parameterCopies)
{
    MemoryNeed need;
    need.parameters = totalParameters(rows) * floatBytes * parameterCopies;
    need.images = inputFloats(spec) * batch * batchesOfImages;
    return need;
}

}  // namespace

MemoryNeed trainingMemory(const std::vector<LayerRow>& rows, const ModelSpec& spec, std::int64_t batch,
                          int parameterCopies)
{
    std::int64_t input = inputFloats(spec) * floatBytes;
    std::int64_t kept = input;
    bool inputIsKept = true;
    std::int64_t most = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const LayerRow& row = rows[i];
        const std::int64_t output = outputFloats(row) * floatBytes;
        const bool convolution = row.layer.kind == LayerKind::Conv2d;
        const bool outputIsKept =
            row.layer.kind == LayerKind::ReLU || (i + 1 < rows.size() && keepsItsInput(rows[i + 1].layer.kind));
        const std::int64_t reordered = convolution ? input + output : 0;
        const std::int64_t before = kept + (inputIsKept ? 0 : input);
        kept += keptBeside(row) + (outputIsKept ? output : 0);
        const std::int64_t forward = before + keptBeside(row) + output + reordered;
        const std::int64_t backward = kept + output + (i == 0 ? 0 : input) + reordered;
        most = std::max({most, forward, backward});
        input = output;
        inputIsKept = outputIsKept;
    }
    MemoryNeed need = needOf(rows, spec, batch, parameterCopies);
    need.activations = most * batch;
    return need;
}

MemoryNeed forwardMemory(const std::vector<LayerRow>& rows, const ModelSpec& spec, std::int64_t batch,
                         int parameterCopies)
{
    std::int64_t input = inputFloats(spec) * floatBytes;
    const std::int64_t images = input;  // The caller holds them to the end.
    std::int64_t most = 0;
    for (const LayerRow& row : rows) {
        const std::int64_t output = outputFloats(row) * floatBytes;
        const std::int64_t reordered = row.layer.kind == LayerKind::Conv2d ? input + output : 0;
        most = std::max(most, images + input + output + reordered);
        input = output;
    }
    MemoryNeed need = needOf(rows, spec, batch, parameterCopies);
    need.activations = most * batch;
    return need;
}

}  // namespace trueloss
