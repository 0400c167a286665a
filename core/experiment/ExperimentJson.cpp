#include "experiment/ExperimentJson.h"

#include "train/ConfigText.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>

namespace trueloss {

namespace {

using Json = nlohmann::ordered_json;

Json number(double value)
{
    return std::isfinite(value) ? Json(value) : Json();
}

Json numbers(const std::vector<double>& values)
{
    Json out = Json::array();
    for (const double value : values) out.push_back(number(value));
    return out;
}

Json curves(const std::vector<std::vector<double>>& values)
{
    Json out = Json::array();
    for (const auto& curve : values) out.push_back(numbers(curve));
    return out;
}

Json interval(const Interval& value)
{
    return Json::array({number(value.low), number(value.high)});
}

Json optionalNumber(const std::optional<double>& value)
{
    return value ? number(*value) : Json();
}

std::string text(const Json& json)
{
    // Names may hold bytes that are no UTF-8.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

const char* kindName(TestKind kind)
{
    constexpr std::array names{"unchanged", "single", "rows", "control", "probe", "pair", "smallest"};
    return names[static_cast<std::size_t>(kind)];
}

Json testJson(const TestedChange& test)
{
    return {{"key", test.key},
            {"label", toEnglish(test.label)},
            {"kind", kindName(test.kind)},
            {"cost", test.cost},
            {"cured", test.cured},
            {"runs", test.counted},
            {"interval95", interval(test.interval)},
            {"medianPeak", number(test.peak)},
            {"peaks", numbers(test.peaks)},
            {"spiked", test.spiked},
            {"rows", test.rows},
            {"rmse", curves(test.rmse)},
            {"config", Json::parse(configText(test.config))}};
}

Json layerJson(const LayerPicture& layer)
{
    return {{"name", layer.name},
            {"convolution", layer.convolution},
            {"weightRms", number(layer.weightRms)},
            {"updateRms", number(layer.updateRms)},
            {"signCoherence", number(layer.signCoherence)},
            {"uniformity", number(layer.uniformity)},
            {"activationBefore", number(layer.activationBefore)},
            {"activationAfter", number(layer.activationAfter)}};
}

}  // namespace

std::string toJson(const AutopsyReport& report)
{
    Json tests = Json::array();
    for (const TestedChange& test : report.tests) tests.push_back(testJson(test));
    Json untested = Json::array();
    for (const UntestedChange& change : report.untested)
        untested.push_back({{"label", toEnglish(change.label)}, {"why", toEnglish(change.why)}});
    Json layers = Json::array();
    for (const LayerPicture& layer : report.layers) layers.push_back(layerJson(layer));
    Json evidence = Json::array();
    for (const Message& sentence : report.evidence) evidence.push_back(toEnglish(sentence));
    return text({{"cause", causeName(report.cause)},
                 {"verdict", toEnglish(report.verdict)},
                 {"evidence", evidence},
                 {"spike", report.spike ? Json(*report.spike) : Json()},
                 {"cure", report.cure ? Json(report.tests[*report.cure].key) : Json()},
                 {"rows", report.rows},
                 {"unit", report.unit},
                 {"limit", number(report.rule.limit())},
                 {"floor", number(report.rule.floor)},
                 {"constantAnswer", number(report.constantAnswer)},
                 {"firstBatch", report.firstBatch},
                 {"batches", report.batches},
                 {"seeds", report.seeds},
                 {"batchesRun", report.batchesRun},
                 {"seconds", number(report.seconds)},
                 {"tests", tests},
                 {"untested", untested},
                 {"layers", layers}});
}

std::string toJson(const RaceReport& report)
{
    Json entries = Json::array();
    for (const RaceEntry& entry : report.entries) {
        entries.push_back({{"scaler", scalerName(entry.scaler)},
                           {"pixels", pixelScalingName(entry.pixels)},
                           {"medianValidationRmse", number(entry.median)},
                           {"validationRmse", numbers(entry.validation)},
                           {"behindBest95", interval(entry.behind)},
                           {"distinguishable", entry.distinguishable},
                           {"failure", toEnglish(entry.failure)},
                           {"rmse", curves(entry.rmse)}});
    }
    return text({{"verdict", toEnglish(report.verdict)},
                 {"recommended", report.recommended ? Json(*report.recommended) : Json()},
                 {"meanPredictorRmse", number(report.meanPredictor)},
                 {"unit", report.unit},
                 {"batches", report.batches},
                 {"seeds", report.seeds},
                 {"entries", entries}});
}

std::string toJson(const RateRangeReport& report)
{
    Json points = Json::array();
    for (const RatePoint& point : report.points) {
        points.push_back({{"rate", point.rate},
                          {"median", number(point.median)},
                          {"low", number(point.low)},
                          {"high", number(point.high)}});
    }
    Json diverged = Json::array();
    for (const auto& rate : report.diverged) diverged.push_back(optionalNumber(rate));
    return text(
        {{"verdict", toEnglish(report.verdict)},
         {"fall", report.fall
                      ? Json{{"from", report.fall->from}, {"to", report.fall->to}, {"middle", report.fall->middle()}}
                      : Json()},
         {"tenthOfDivergence", optionalNumber(report.tenthOfDivergence)},
         {"diverged", diverged},
         {"unit", report.unit},
         {"points", points},
         {"rmse", curves(report.rmse)}});
}

}  // namespace trueloss
