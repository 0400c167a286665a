#include "train/CheckpointText.h"

#include "base/Numbers.h"
#include "model/ScalersJson.h"
#include "train/ConfigText.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <stdexcept>

namespace trueloss {

namespace {

using Json = nlohmann::ordered_json;

constexpr int formatVersion = 1;

/// JSON has no NaN and no infinity.
Json numberToJson(double value)
{
    return std::isfinite(value) ? Json(value) : Json(exactNumber(value));
}

/// The functions below throw where the JSON is something else.
double numberFrom(const Json& json)
{
    if (json.is_number()) return json.get<double>();
    const auto value = parseDouble(json.get<std::string>());
    if (!value) throw std::invalid_argument("\"" + json.get<std::string>() + "\" is no number");
    return *value;
}

std::int64_t countFrom(const Json& json)
{
    const auto value = json.get<std::int64_t>();
    if (value < 0) throw std::invalid_argument(std::to_string(value) + " is no count");
    return value;
}

Json epochToJson(const std::optional<EpochPoint>& epoch)
{
    if (!epoch) return {};
    return {{"epoch", epoch->epoch},
            {"last_batch", epoch->lastBatch},
            {"rmse", numberToJson(epoch->rmse)},
            {"mae", numberToJson(epoch->mae)},
            {"r2", numberToJson(epoch->r2)},
            {"running_mean", numberToJson(epoch->runningMean)},
            {"seconds", numberToJson(epoch->seconds)},
            {"predictions", epoch->predictions},
            {"beyond_scaler", epoch->beyondScaler}};
}

std::optional<EpochPoint> epochFrom(const Json& json)
{
    if (json.is_null()) return {};
    EpochPoint epoch;
    epoch.epoch = countFrom(json.at("epoch"));
    epoch.lastBatch = countFrom(json.at("last_batch"));
    epoch.rmse = numberFrom(json.at("rmse"));
    epoch.mae = numberFrom(json.at("mae"));
    epoch.r2 = numberFrom(json.at("r2"));
    epoch.runningMean = numberFrom(json.at("running_mean"));
    epoch.seconds = numberFrom(json.at("seconds"));
    epoch.predictions = countFrom(json.at("predictions"));
    epoch.beyondScaler = countFrom(json.at("beyond_scaler"));
    return epoch;
}

Json positionToJson(const RunPosition& position)
{
    return {{"epoch", position.epoch},
            {"batch_in_epoch", position.batchInEpoch},
            {"batches", position.batches},
            {"mean_sum", numberToJson(position.epochMean.sum())},
            {"mean_weight", numberToJson(position.epochMean.weight())},
            {"epoch_seconds", numberToJson(position.epochSeconds)},
            {"rate_factor", numberToJson(position.rateFactor)},
            {"extra_batches", position.extraBatches}};
}

RunPosition positionFrom(const Json& json)
{
    RunPosition position;
    position.epoch = countFrom(json.at("epoch"));
    position.batchInEpoch = countFrom(json.at("batch_in_epoch"));
    position.batches = countFrom(json.at("batches"));
    position.epochMean = RunningMean(numberFrom(json.at("mean_sum")), numberFrom(json.at("mean_weight")));
    position.epochSeconds = numberFrom(json.at("epoch_seconds"));
    position.rateFactor = numberFrom(json.at("rate_factor"));
    // Missing in checkpoints of earlier versions, which could not change the batch size.
    if (json.contains("extra_batches")) position.extraBatches = json.at("extra_batches").get<std::int64_t>();
    if (!(position.rateFactor >= 0.0)) throw std::invalid_argument("the learning rate's factor is no positive number");
    return position;
}

Json identityToJson(const DataIdentity& data)
{
    return {{"path", data.path},
            {"rows", data.rows},
            {"table_bytes", data.tableBytes},
            {"table_checksum", data.tableChecksum},
            {"image_bytes", data.imageBytes},
            {"images_checksum", data.imagesChecksum},
            {"targets_checksum", data.targetsChecksum}};
}

DataIdentity identityFrom(const Json& json)
{
    DataIdentity data;
    data.path = json.at("path").get<std::string>();
    data.rows = countFrom(json.at("rows"));
    data.tableBytes = countFrom(json.at("table_bytes"));
    data.tableChecksum = json.at("table_checksum").get<std::uint32_t>();
    data.imageBytes = countFrom(json.at("image_bytes"));
    data.imagesChecksum = json.at("images_checksum").get<std::uint32_t>();
    data.targetsChecksum = json.at("targets_checksum").get<std::uint32_t>();
    return data;
}

Json pixelsToJson(const PixelScaling& pixels)
{
    return {{"scaling", pixelScalingName(pixels.kind)}, {"offset", pixels.offset}, {"divisor", pixels.divisor}};
}

Result<void> fill(Checkpoint& checkpoint, const Json& json)
{
    auto config = configFromText(json.at("config").get<std::string>());
    if (!config) return tl::unexpected(config.error());
    checkpoint.config = std::move(*config);
    for (const Json& choice : json.at("choices"))
        checkpoint.choices.push_back({choice.at(0).get<std::string>(), choice.at(1).get<std::string>()});
    auto place = dataPlaceFromText(json.at("place").get<std::string>());
    if (!place) return tl::unexpected(place.error());
    checkpoint.place = std::move(*place);
    checkpoint.data = identityFrom(json.at("data"));
    checkpoint.threads = json.at("threads").get<int>();
    checkpoint.everyEpochs = countFrom(json.at("every_epochs"));
    checkpoint.position = positionFrom(json.at("position"));
    const Json& pixels = json.at("pixels");
    const auto kind = pixelScalingFromName(pixels.at("scaling").get<std::string>());
    if (!kind) return tl::unexpected(kind.error());
    checkpoint.pixels = {*kind, pixels.at("offset").get<std::vector<double>>(),
                         pixels.at("divisor").get<std::vector<double>>()};
    auto scalers = scalersFromJson(json.at("scalers"));
    if (!scalers) return tl::unexpected(scalers.error());
    checkpoint.scalers = std::move(*scalers);
    checkpoint.optimizer.steps = countFrom(json.at("optimizer_steps"));
    checkpoint.lastEpoch = epochFrom(json.at("last_epoch"));
    checkpoint.bestEpoch = epochFrom(json.at("best_epoch"));
    return {};
}

}  // namespace

std::string checkpointText(const Checkpoint& checkpoint)
{
    Json choices = Json::array();
    for (const RunSetting& choice : checkpoint.choices) choices.push_back(Json::array({choice.key, choice.value}));
    const Json json{{"version", formatVersion},
                    {"config", configText(checkpoint.config)},
                    {"choices", choices},
                    {"place", toText(checkpoint.place)},
                    {"data", identityToJson(checkpoint.data)},
                    {"threads", checkpoint.threads},
                    {"every_epochs", checkpoint.everyEpochs},
                    {"position", positionToJson(checkpoint.position)},
                    {"pixels", pixelsToJson(checkpoint.pixels)},
                    {"scalers", scalersToJson(checkpoint.scalers)},
                    {"optimizer_steps", checkpoint.optimizer.steps},
                    {"last_epoch", epochToJson(checkpoint.lastEpoch)},
                    {"best_epoch", epochToJson(checkpoint.bestEpoch)}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Checkpoint> checkpointFromText(std::string_view text)
{
    try {
        const Json json = Json::parse(text);
        if (json.at("version").get<int>() > formatVersion)
            return fail(
                ErrorCode::Unsupported,
                TRUELOSS_TEXT("Core", "The checkpoint was written by a later version of TrueLoss. Update to use it."));
        Checkpoint checkpoint;
        if (const auto filled = fill(checkpoint, json); !filled) return tl::unexpected(filled.error());
        return checkpoint;
    } catch (const std::exception& error) {
        return fail(ErrorCode::Malformed, TRUELOSS_TEXT("Core", "The description of the checkpoint is damaged: %1."),
                    {std::string(error.what())});
    }
}

}  // namespace trueloss
