#include "model/MemoryNeed.h"

#include "model/HalfRounding.h"

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
    return kind != LayerKind::ReLU && kind != LayerKind::Dropout && kind != LayerKind::Flatten &&
           kind != LayerKind::Add;
}

bool takes(const LayerRow& row, std::size_t output)
{
    return row.source == static_cast<int>(output) || row.addend == static_cast<int>(output);
}

/// What becomes of each row's output.
struct Fate {
    std::size_t lastTaker = 0;
    bool keptForBackward = false;
};

std::vector<Fate> fatesOf(const std::vector<LayerRow>& rows)
{
    std::vector<Fate> fates(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        fates[i].keptForBackward = rows[i].layer.kind == LayerKind::ReLU;
        for (std::size_t later = i + 1; later < rows.size(); ++later) {
            if (!takes(rows[later], i)) continue;
            fates[i].lastTaker = later;
            fates[i].keptForBackward = fates[i].keptForBackward || keepsItsInput(rows[later].layer.kind);
        }
    }
    return fates;
}

/// Bytes of an image that convolutions hold once more for a moment, in another order.
std::int64_t reordered(const LayerRow& row, std::int64_t input, std::int64_t output)
{
    return row.layer.kind == LayerKind::Conv2d ? input + output : 0;
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

bool isMixed(const ModelSpec& spec)
{
    return spec.precision == Precision::MixedFloat16;
}

/// Bytes of an image that a layer holds for a moment beside its input and output: a convolution's tensors in another
/// order, and after that in mixed precision the output before it is rounded (or its gradient) and its 16 bits.
std::int64_t passing(const LayerRow& row, const ModelSpec& spec, std::int64_t input, std::int64_t output)
{
    const std::int64_t again = reordered(row, input, output);
    return isMixed(spec) && makesNewNumbers(row.layer.kind) ? std::max(again, output + output / 2) : again;
}

/// An image as the caller holds it, and in mixed precision as it was rounded, which lives as long.
std::int64_t imageBytes(const ModelSpec& spec)
{
    return inputFloats(spec) * floatBytes * (isMixed(spec) ? 2 : 1);
}

MemoryNeed needOf(const std::vector<LayerRow>& rows, const ModelSpec& spec, std::int64_t batch, int parameterCopies)
{
    MemoryNeed need;
    need.parameters = totalParameters(rows) * floatBytes * (parameterCopies + (isMixed(spec) ? 1 : 0));
    need.images = inputFloats(spec) * batch * batchesOfImages;
    return need;
}

}  // namespace

MemoryNeed trainingMemory(const std::vector<LayerRow>& rows, const ModelSpec& spec, std::int64_t batch,
                          int parameterCopies)
{
    const std::vector<Fate> fates = fatesOf(rows);
    const std::int64_t image = inputFloats(spec) * floatBytes;
    std::int64_t kept = imageBytes(spec);
    std::int64_t most = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const LayerRow& row = rows[i];
        const std::int64_t output = outputFloats(row) * floatBytes;
        const std::int64_t input =
            row.source < 0 ? image : outputFloats(rows[static_cast<std::size_t>(row.source)]) * floatBytes;
        std::int64_t waiting = 0;    // Outputs that are not kept, but taken here or later.
        std::int64_t gradients = 0;  // On the way back: of outputs that later layers took too.
        for (std::size_t earlier = 0; earlier < i; ++earlier) {
            const std::int64_t size = outputFloats(rows[earlier]) * floatBytes;
            if (fates[earlier].lastTaker >= i && !fates[earlier].keptForBackward) waiting += size;
            if (fates[earlier].lastTaker > i) gradients += size;
        }
        const std::int64_t again = passing(row, spec, input, output);
        const std::int64_t forward = kept + waiting + keptBeside(row) + output + again;
        kept += keptBeside(row) + (fates[i].keptForBackward ? output : 0);
        const std::int64_t backward = kept + gradients + output + (row.source < 0 ? 0 : input) + again;
        most = std::max({most, forward, backward});
    }
    MemoryNeed need = needOf(rows, spec, batch, parameterCopies);
    need.activations = most * batch;
    return need;
}

MemoryNeed forwardMemory(const std::vector<LayerRow>& rows, const ModelSpec& spec, std::int64_t batch,
                         int parameterCopies)
{
    const std::vector<Fate> fates = fatesOf(rows);
    const std::int64_t image = inputFloats(spec) * floatBytes;  // The caller holds it to the end.
    std::int64_t most = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const LayerRow& row = rows[i];
        const std::int64_t output = outputFloats(row) * floatBytes;
        std::int64_t alive = row.source < 0 ? image : 0;
        for (std::size_t earlier = 0; earlier < i; ++earlier) {
            if (fates[earlier].lastTaker >= i) alive += outputFloats(rows[earlier]) * floatBytes;
        }
        const std::int64_t input =
            row.source < 0 ? image : outputFloats(rows[static_cast<std::size_t>(row.source)]) * floatBytes;
        most = std::max(most, imageBytes(spec) + alive + output + passing(row, spec, input, output));
    }
    MemoryNeed need = needOf(rows, spec, batch, parameterCopies);
    need.activations = most * batch;
    return need;
}

}  // namespace trueloss
