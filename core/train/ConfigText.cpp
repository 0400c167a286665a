#include "train/ConfigText.h"

#include "base/Numbers.h"

#include <nlohmann/json.hpp>

#include <limits>
#include <optional>
#include <type_traits>

namespace trueloss {

namespace {

using Json = nlohmann::ordered_json;

/// One list of all fields, for writing and reading: visit(name, field), and for fields that have names
/// visit(name, field, nameOf, fromName).
template <class Config, class Visit>
void visitFields(Config& c, Visit visit)
{
    visit("architecture", c.model.architecture);
    visit("width", c.model.width);
    visit("height", c.model.height);
    visit("channels", c.model.channels);
    visit("outputs", c.model.outputs);
    visit("dense_width", c.model.denseWidth);
    visit("dropout", c.model.dropout);
    visit("initialisation", c.model.initialisation, initialisationName, initialisationFromName);
    visit("batch_norm", c.model.batchNorm);
    visit("batch_norm_numerics", c.model.batchNormNumerics, batchNormNumericsName, batchNormNumericsFromName);
    visit("padding", c.model.padding, convPaddingName, convPaddingFromName);
    visit("precision", c.model.precision, precisionName, precisionFromName);
    visit("fit", c.fit, imageFitName, imageFitFromName);
    visit("pixels", c.pixels, pixelScalingName, pixelScalingFromName);
    visit("scaler", c.scaler.kind, scalerName, scalerFromName);
    visit("range_low", c.scaler.rangeLow);
    visit("range_high", c.scaler.rangeHigh);
    visit("loss", c.loss, lossName, lossFromName);
    visit("guard_root", c.guardRoot);
    visit("optimizer", c.optimizer, optimizerName, optimizerFromName);
    visit("learning_rate", c.learningRate);
    visit("rho", c.rho);
    visit("momentum", c.momentum);
    visit("beta1", c.beta1);
    visit("beta2", c.beta2);
    visit("numerics", c.numerics, numericsName, numericsFromName);
    visit("epsilon", c.epsilon);
    visit("bias_correction", c.biasCorrection);
    visit("warm_up_steps", c.warmUpSteps);
    visit("weight_decay", c.weightDecay);
    visit("clip_norm", c.clipNorm);
    visit("batch_size", c.batchSize);
    visit("epochs", c.epochs);
    visit("drop_every", c.dropEvery);
    visit("drop_factor", c.dropFactor);
    visit("flips", c.flips);
    visit("contrast", c.contrast);
    visit("keep_best", c.keepBest);
    visit("seed", c.seed);
    visit("validation_share", c.validationShare);
    visit("device", c.device, deviceName, deviceFromName);
}

struct Writer {
    Json json = Json::object();

    template <class Field>
    void operator()(const char* name, const Field& field)
    {
        json[name] = field;
    }

    template <class Field, class NameOf, class FromName>
    void operator()(const char* name, const Field& field, NameOf nameOf, FromName)
    {
        json[name] = nameOf(field);
    }
};

/// Stops at the first field that is wrong.
struct Reader {
    const Json& json;
    std::optional<Error> error;

    const Json* find(const char* name) const
    {
        if (error) return nullptr;
        const auto found = json.find(name);
        return found == json.end() ? nullptr : &*found;
    }

    void refuse(const char* name, const Json& value)
    {
        error = Error{ErrorCode::BadSetting,
                      {TRUELOSS_TEXT("Core", "The field \"%1\" of the settings cannot be %2."),
                       {std::string(name), value.dump(-1, ' ', false, Json::error_handler_t::replace)}}};
    }

    template <class Field>
    void operator()(const char* name, Field& field)
    {
        const Json* value = find(name);
        if (value == nullptr) return;
        bool sound = false;
        if constexpr (std::is_same_v<Field, bool>) {
            sound = value->is_boolean();
        } else if constexpr (std::is_same_v<Field, double>) {
            sound = value->is_number();
        } else if constexpr (std::is_unsigned_v<Field>) {
            sound = value->is_number_unsigned();
        } else if constexpr (std::is_integral_v<Field>) {
            // A larger unsigned number would not fit even the widest signed type.
            sound =
                value->is_number_integer() &&
                !(value->is_number_unsigned() && value->template get<std::uint64_t>() >
                                                     static_cast<std::uint64_t>(std::numeric_limits<Field>::max())) &&
                value->template get<std::int64_t>() >= std::numeric_limits<Field>::min();
        } else {
            sound = value->is_string();
        }
        if (sound) {
            field = value->template get<Field>();
        } else {
            refuse(name, *value);
        }
    }

    template <class Field, class NameOf, class FromName>
    void operator()(const char* name, Field& field, NameOf, FromName fromName)
    {
        const Json* value = find(name);
        if (value == nullptr) return;
        const auto known = [&] {
            const auto kind = fromName(value->is_string() ? value->template get<std::string>() : std::string());
            if (kind) field = *kind;
            return kind.has_value();
        };
        if (!known()) refuse(name, *value);
    }
};

}  // namespace

std::string configText(const TrainingConfig& config)
{
    Writer writer;
    visitFields(config, [&writer](auto&&... field) { writer(field...); });
    return writer.json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<TrainingConfig> configFromText(std::string_view text)
{
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return fail(ErrorCode::Malformed, TRUELOSS_TEXT("Core", "The settings of the training are no JSON object."));
    TrainingConfig config;
    Reader reader{json, {}};
    visitFields(config, [&reader](auto&&... field) { reader(field...); });
    if (reader.error) return tl::unexpected<Error>(*reader.error);
    if (const auto valid = validate(config); !valid) return tl::unexpected(valid.error());
    return config;
}

}  // namespace trueloss
