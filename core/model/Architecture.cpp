#include "model/Architecture.h"

#include "model/Builders.h"

#include <array>
#include <string>

namespace trueloss {

namespace {

constexpr std::array registry{
    Architecture{
        "alexnet", "AlexNet",
        TRUELOSS_TEXT("Core",
                      "Five convolutions and three dense layers, 57 million parameters; the network of the question."),
        224, 224, 4096, 0.5, &builders::alexNet},
    Architecture{
        "small-cnn", TRUELOSS_TEXT("Core", "Small CNN"),
        TRUELOSS_TEXT(
            "Core",
            "Up to five convolutions with batch normalisation and a small dense layer; trains in minutes on a CPU."),
        112, 112, 64, 0.0, &builders::smallCnn},
    Architecture{"counting-cnn", TRUELOSS_TEXT("Core", "Counting CNN"),
                 TRUELOSS_TEXT("Core",
                               "Four convolutions and an average over the whole image: for how many or how much of "
                               "something an image holds, wherever it lies."),
                 256, 192, 0, 0.0, &builders::countingCnn},
    Architecture{
        "matlab-regression", TRUELOSS_TEXT("Core", "MATLAB regression example"),
        TRUELOSS_TEXT(
            "Core",
            "The network of MATLAB's example that predicts the rotation of handwritten digits; for 28 x 28 images."),
        28, 28, 0, 0.2, &builders::matlabRegression},
    Architecture{
        "resnet18", "ResNet-18",
        TRUELOSS_TEXT("Core",
                      "Eighteen layers whose blocks add what came in to what they make, 11 million parameters; "
                      "a sound choice for photographs."),
        224, 224, 0, 0.0, &builders::resNet18},
    Architecture{
        "resnet34", "ResNet-34",
        TRUELOSS_TEXT("Core", "ResNet-18's larger sister, 21 million parameters; for some thousand images and more."),
        224, 224, 0, 0.0, &builders::resNet34},
    Architecture{"vgg11-bn", TRUELOSS_TEXT("Core", "VGG-11 with BatchNorm"),
                 TRUELOSS_TEXT("Core",
                               "Eight convolutions and three wide dense layers, 129 million parameters; slow and "
                               "hungry for memory."),
                 224, 224, 4096, 0.5, &builders::vgg11BatchNorm},
    Architecture{
        "mobilenet-v2", "MobileNetV2",
        TRUELOSS_TEXT("Core",
                      "Filters each channel alone and mixes them after, 2.2 million parameters; few operations "
                      "for its depth."),
        224, 224, 0, 0.2, &builders::mobileNetV2},
    Architecture{"pilotnet", TRUELOSS_TEXT("Core", "PilotNet (NVIDIA)"),
                 TRUELOSS_TEXT("Core",
                               "The network that NVIDIA taught to steer a car from images of 200 x 66 pixels; five "
                               "convolutions and four dense layers, 252,219 parameters."),
                 200, 66, 0, 0.0, &builders::pilotNet},
};

/// Lays the options over the layers that hold for whatever network it is.
std::vector<Layer> withOptions(std::vector<Layer> layers, const ModelSpec& spec)
{
    std::vector<Layer> out;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        Layer& layer = layers[i];
        const bool convolution = layer.kind == LayerKind::Conv2d;
        if (convolution && spec.padding == ConvPadding::Same) {
            layer.same = true;
            layer.padding = 0;
        }
        const bool normalised = i + 1 < layers.size() && layers[i + 1].kind == LayerKind::BatchNorm2d;
        out.push_back(layer);
        if (convolution && spec.batchNorm && !normalised) out.push_back(Layer::batchNorm(layer.name + "_norm"));
    }
    return out;
}

}  // namespace

std::span<const Architecture> architectures()
{
    return registry;
}

Result<const Architecture*> findArchitecture(std::string_view id)
{
    std::string known;
    for (const Architecture& entry : registry) {
        if (entry.id == id) return &entry;
        known += known.empty() ? "" : ", ";
        known += entry.id;
    }
    return fail(ErrorCode::NotFound, TRUELOSS_TEXT("Core", "There is no architecture called \"%1\". Known: %2."),
                {std::string(id), known});
}

Result<std::vector<Layer>> buildLayers(const ModelSpec& spec)
{
    const auto architecture = findArchitecture(spec.architecture);
    if (!architecture) return tl::unexpected(architecture.error());
    if (spec.width < 1 || spec.height < 1 || spec.width > 4096 || spec.height > 4096) {
        return fail(
            ErrorCode::BadSetting,
            TRUELOSS_TEXT("Core", "An input of %1 x %2 pixels is out of range; choose 1 to 4,096 on each side."),
            {std::int64_t{spec.width}, std::int64_t{spec.height}});
    }
    if (spec.channels != 1 && spec.channels != 3) {
        return fail(ErrorCode::BadSetting, TRUELOSS_TEXT("Core", "Images have 1 or 3 channels, not %1."),
                    {std::int64_t{spec.channels}});
    }
    if (spec.outputs < 1 || spec.outputs > 1000) {
        return fail(ErrorCode::BadSetting, TRUELOSS_TEXT("Core", "A model has 1 to 1,000 outputs, not %1."),
                    {std::int64_t{spec.outputs}});
    }
    ModelSpec filled = spec;
    if (filled.denseWidth == 0) filled.denseWidth = (*architecture)->denseWidth;
    if (filled.dropout < 0) filled.dropout = (*architecture)->dropout;
    if (filled.denseWidth < 0 || filled.denseWidth > 16384) {
        return fail(ErrorCode::BadSetting, TRUELOSS_TEXT("Core", "A dense layer has 1 to 16,384 units, not %1."),
                    {std::int64_t{filled.denseWidth}});
    }
    // Written so that NaN fails too.
    if (!(filled.dropout >= 0.0 && filled.dropout < 1.0)) {
        return fail(ErrorCode::BadSetting, TRUELOSS_TEXT("Core", "Dropout is a probability from 0 to below 1, not %1."),
                    {filled.dropout});
    }
    return withOptions((*architecture)->build(filled), filled);
}

}  // namespace trueloss
