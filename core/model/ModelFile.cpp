#include "model/ModelFile.h"

#include "model/Architecture.h"
#include "model/LayerTable.h"
#include "model/Safetensors.h"
#include "model/ScalersJson.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace trueloss {

namespace {

using Json = nlohmann::ordered_json;

constexpr int formatVersion = 1;

/// JSON has no NaN; what is not finite is left out rather than written as null.
Json numbersOf(const std::vector<std::pair<std::string, double>>& pairs)
{
    Json out = Json::object();
    for (const auto& [key, value] : pairs) {
        if (std::isfinite(value)) out[key] = value;
    }
    return out;
}

Json toJson(const ModelBundle& model)
{
    Json outputs = Json::array();
    for (const OutputColumn& column : model.outputs) outputs.push_back({{"name", column.name}, {"unit", column.unit}});
    Json training = Json::object();
    for (const auto& [key, value] : model.training) training[key] = value;
    return {{"version", formatVersion},
            {"architecture",
             {{"id", model.spec.architecture},
              {"width", model.spec.width},
              {"height", model.spec.height},
              {"channels", model.spec.channels},
              {"outputs", model.spec.outputs},
              {"dense_width", model.spec.denseWidth},
              {"dropout", model.spec.dropout},
              {"initialisation", initialisationName(model.spec.initialisation)},
              {"batch_norm", model.spec.batchNorm},
              {"batch_norm_numerics", batchNormNumericsName(model.spec.batchNormNumerics)},
              {"padding", convPaddingName(model.spec.padding)},
              {"precision", precisionName(model.spec.precision)}}},
            {"input",
             {{"layout", "NCHW"},
              {"order", model.spec.channels == 3 ? "RGB" : "grey"},
              {"fit", imageFitName(model.fit)},
              {"scaling", pixelScalingName(model.pixels.kind)},
              {"offset", model.pixels.offset},
              {"divisor", model.pixels.divisor}}},
            {"targets", outputs},
            {"scalers", scalersToJson(model.scalers)},
            {"training", training},
            {"metrics", numbersOf(model.metrics)}};
}

/// Fills the bundle from the metadata. Throws Json::exception where a field is missing or of the wrong type.
Result<void> fromJson(const Json& json, ModelBundle& model)
{
    const Json& architecture = json.at("architecture");
    model.spec.architecture = architecture.at("id").get<std::string>();
    model.spec.width = architecture.at("width").get<int>();
    model.spec.height = architecture.at("height").get<int>();
    model.spec.channels = architecture.at("channels").get<int>();
    model.spec.outputs = architecture.at("outputs").get<int>();
    model.spec.denseWidth = architecture.at("dense_width").get<int>();
    model.spec.dropout = architecture.at("dropout").get<double>();
    const auto initialisation = initialisationFromName(architecture.at("initialisation").get<std::string>());
    if (!initialisation) return tl::unexpected(initialisation.error());
    model.spec.initialisation = *initialisation;
    // Files from before there was a choice do not name it.
    const ModelSpec usual;
    model.spec.batchNorm = architecture.value("batch_norm", usual.batchNorm);
    const auto norm = batchNormNumericsFromName(
        architecture.value("batch_norm_numerics", std::string(batchNormNumericsName(usual.batchNormNumerics))));
    if (!norm) return tl::unexpected(norm.error());
    model.spec.batchNormNumerics = *norm;
    const auto padding =
        convPaddingFromName(architecture.value("padding", std::string(convPaddingName(usual.padding))));
    if (!padding) return tl::unexpected(padding.error());
    model.spec.padding = *padding;
    const auto precision =
        precisionFromName(architecture.value("precision", std::string(precisionName(usual.precision))));
    if (!precision) return tl::unexpected(precision.error());
    model.spec.precision = *precision;

    const Json& input = json.at("input");
    const auto scaling = pixelScalingFromName(input.at("scaling").get<std::string>());
    if (!scaling) return tl::unexpected(scaling.error());
    model.pixels.kind = *scaling;
    // Files from before there was a choice do not name it.
    const std::string fitName = input.value("fit", std::string(imageFitName(ImageFit::Stretch)));
    const auto imageFit = imageFitFromName(fitName);
    if (!imageFit)
        return fail(ErrorCode::Unsupported,
                    TRUELOSS_TEXT("Core", "The model wants images fitted by \"%1\", which this program does not know."),
                    {fitName});
    model.fit = *imageFit;
    model.pixels.offset = input.at("offset").get<std::vector<double>>();
    model.pixels.divisor = input.at("divisor").get<std::vector<double>>();

    for (const Json& column : json.at("targets")) {
        model.outputs.push_back({column.at("name").get<std::string>(), column.at("unit").get<std::string>()});
    }
    auto scalers = scalersFromJson(json.at("scalers"));
    if (!scalers) return tl::unexpected(scalers.error());
    model.scalers = std::move(*scalers);
    for (const auto& [key, value] : json.at("training").items())
        model.training.emplace_back(key, value.get<std::string>());
    for (const auto& [key, value] : json.at("metrics").items()) model.metrics.emplace_back(key, value.get<double>());
    return {};
}

bool consistent(const ModelBundle& model)
{
    const auto outputs = static_cast<std::size_t>(model.spec.outputs);
    const auto channels = static_cast<std::size_t>(model.spec.channels);
    if (model.outputs.size() != outputs || model.scalers.size() != outputs) return false;
    if (model.pixels.offset.size() != channels || model.pixels.divisor.size() != channels) return false;
    for (std::size_t c = 0; c < channels; ++c) {
        if (!std::isfinite(model.pixels.offset[c]) || !(model.pixels.divisor[c] > 0.0)) return false;
    }
    return true;
}

}  // namespace

Result<void> saveModel(const std::filesystem::path& file, const ModelBundle& model)
{
    SafetensorsContent content;
    content.tensors = model.state;
    content.metadata["format"] = "pt";
    content.metadata["trueloss"] = toJson(model).dump(-1, ' ', false, Json::error_handler_t::replace);
    return writeSafetensors(file, content);
}

Result<ModelBundle> loadModel(const std::filesystem::path& file)
{
    auto content = readSafetensors(file);
    if (!content) return tl::unexpected(content.error());
    const auto found = content->metadata.find("trueloss");
    if (found == content->metadata.end()) {
        return fail(
            ErrorCode::Unsupported,
            TRUELOSS_TEXT("Core",
                          "%1 holds weights, but not the scaler and preprocessing that TrueLoss saves with them, so "
                          "its predictions would have no unit. Open a file that TrueLoss saved."),
            {file.string()});
    }
    const auto damaged = [&file](const std::string& what) {
        return fail(ErrorCode::Malformed, TRUELOSS_TEXT("Core", "The description of the model in %1 is damaged: %2."),
                    {file.string(), what});
    };
    ModelBundle model;
    try {
        const Json json = Json::parse(found->second);
        if (json.at("version").get<int>() > formatVersion) {
            return fail(ErrorCode::Unsupported,
                        TRUELOSS_TEXT("Core", "%1 was saved by a later version of TrueLoss. Update to open it."),
                        {file.string()});
        }
        if (const auto filled = fromJson(json, model); !filled) return tl::unexpected(filled.error());
    } catch (const Json::exception& error) {
        return damaged(error.what());
    }
    const auto rows = layerTable(model.spec);
    if (!rows) return tl::unexpected(rows.error());
    if (!consistent(model)) return damaged("its targets, scalers or channels do not fit each other");

    // Checked against the shapes before a network is built, so that a small file cannot ask for a huge one.
    std::size_t bytes = 0;
    for (const NamedTensor& tensor : content->tensors) bytes += tensor.bytes.size();
    if (static_cast<std::int64_t>(bytes) < totalParameters(*rows) * 4) {
        return fail(ErrorCode::Mismatch,
                    TRUELOSS_TEXT("Core", "The weights in %1 are fewer than its architecture needs."), {file.string()});
    }
    model.state = std::move(content->tensors);
    auto network = Network::create(model.spec, 0);
    if (!network) return tl::unexpected(network.error());
    if (const auto loaded = (*network)->loadState(model.state); !loaded) return tl::unexpected(loaded.error());
    return model;
}

}  // namespace trueloss
