#include "model/ScalersJson.h"

#include <nlohmann/json.hpp>

#include <string>

namespace trueloss {

namespace {

using Json = nlohmann::ordered_json;

/// A single value stands as a number, as it did before there were scalers with more.
Json parametersOf(const TargetScaler& scaler)
{
    Json out = Json::object();
    for (const auto& [key, values] : scaler.parameters()) {
        if (values.size() == 1) {
            out[key] = values.front();
        } else {
            out[key] = values;
        }
    }
    return out;
}

ScalerParameters readParameters(const Json& json)
{
    ScalerParameters out;
    for (const auto& [key, value] : json.items()) {
        out.emplace_back(key, value.is_array() ? value.get<std::vector<double>>() : std::vector{value.get<double>()});
    }
    return out;
}

}  // namespace

Json scalersToJson(const std::vector<std::shared_ptr<const TargetScaler>>& scalers)
{
    Json out = Json::array();
    for (const auto& scaler : scalers)
        out.push_back({{"kind", scalerName(scaler->kind())}, {"parameters", parametersOf(*scaler)}});
    return out;
}

Result<std::vector<std::shared_ptr<const TargetScaler>>> scalersFromJson(const Json& json)
{
    std::vector<std::shared_ptr<const TargetScaler>> out;
    for (const Json& item : json) {
        const auto kind = scalerFromName(item.at("kind").get<std::string>());
        if (!kind) return tl::unexpected(kind.error());
        auto scaler = restoreScaler(*kind, readParameters(item.at("parameters")));
        if (!scaler) return tl::unexpected(scaler.error());
        out.push_back(std::move(*scaler));
    }
    return out;
}

}  // namespace trueloss
