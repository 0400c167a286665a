#include "scale/TargetScaler.h"

#include "scale/MinMaxScaler.h"
#include "scale/NoScaler.h"
#include "scale/StandardScaler.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace trueloss {

namespace {

using Parameters = std::vector<std::pair<std::string, double>>;
using ScalerPointer = std::shared_ptr<const TargetScaler>;

struct NamedKind {
    ScalerKind kind;
    std::string_view name;
};

constexpr std::array namedKinds{NamedKind{ScalerKind::None, "none"}, NamedKind{ScalerKind::Standard, "standard"},
                                NamedKind{ScalerKind::MinMax, "minmax"}};

/// The scaler, or what is wrong with the values when its figures leave the range of doubles.
template <class Scaler>
Result<ScalerPointer> usable(const Scaler& scaler, std::span<const double> values)
{
    if (scaler.valid()) return std::make_shared<const Scaler>(scaler);
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    return fail(ErrorCode::Unsupported,
                TRUELOSS_TEXT("Core",
                              "The targets reach from %1 to %2, which is too wide to compute with. Give them in a "
                              "larger unit or correct the outliers."),
                {*low, *high});
}

/// A parameter by name; an Error when it is missing or not finite.
Result<double> figure(ScalerKind kind, const Parameters& parameters, std::string_view name)
{
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [name](const auto& parameter) { return parameter.first == name; });
    if (found == parameters.end()) {
        return fail(ErrorCode::Malformed,
                    TRUELOSS_TEXT("Core", "The saved scaler '%1' has no value '%2'. Fit the scaler anew."),
                    {std::string(scalerName(kind)), std::string(name)});
    }
    if (!std::isfinite(found->second)) {
        return fail(ErrorCode::Malformed,
                    TRUELOSS_TEXT("Core", "The saved scaler '%1' has %3 as its '%2'. Fit the scaler anew."),
                    {std::string(scalerName(kind)), std::string(name), found->second});
    }
    return found->second;
}

template <class Scaler>
Result<ScalerPointer> restored(const Scaler& scaler)
{
    if (scaler.valid()) return std::make_shared<const Scaler>(scaler);
    return fail(ErrorCode::Malformed,
                TRUELOSS_TEXT("Core", "The values of the saved scaler '%1' do not fit together. Fit the scaler anew."),
                {std::string(scalerName(scaler.kind()))});
}

}  // namespace

Result<ScalerPointer> fitScaler(const ScalerOptions& options, std::span<const double> values)
{
    if (values.empty()) {
        return fail(
            ErrorCode::NothingUsable,
            TRUELOSS_TEXT("Core", "A scaler cannot be fitted without targets. Choose a larger training split."));
    }
    const auto bad = std::find_if(values.begin(), values.end(), [](double value) { return !std::isfinite(value); });
    if (bad != values.end()) {
        return fail(ErrorCode::NotFinite,
                    TRUELOSS_TEXT("Core",
                                  "Training target %1 is %2, and a scaler needs finite numbers. Correct or remove "
                                  "its row."),
                    {static_cast<std::int64_t>(bad - values.begin()) + 1, *bad});
    }
    switch (options.kind) {
        case ScalerKind::None:
            return std::make_shared<const NoScaler>();
        case ScalerKind::Standard:
            return usable(StandardScaler::fitted(values), values);
        case ScalerKind::MinMax:
            break;
    }
    const double width = options.rangeHigh - options.rangeLow;
    if (!std::isfinite(width) || width <= 0.0) {
        return fail(ErrorCode::BadSetting,
                    TRUELOSS_TEXT("Core",
                                  "The range of the min-max scaler goes from %1 to %2. Choose two finite numbers, "
                                  "the smaller one first."),
                    {options.rangeLow, options.rangeHigh});
    }
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    return usable(MinMaxScaler(*low, *high, options.rangeLow, options.rangeHigh), values);
}

Result<ScalerPointer> restoreScaler(ScalerKind kind, const Parameters& parameters)
{
    const auto read = [&](std::string_view name) { return figure(kind, parameters, name); };
    switch (kind) {
        case ScalerKind::None:
            return std::make_shared<const NoScaler>();
        case ScalerKind::Standard: {
            const Result<double> mean = read("mean");
            const Result<double> scale = read("scale");
            if (!mean) return tl::unexpected(mean.error());
            if (!scale) return tl::unexpected(scale.error());
            return restored(StandardScaler(*mean, *scale));
        }
        case ScalerKind::MinMax:
            break;
    }
    std::array<double, 4> figures{};
    constexpr std::array<std::string_view, 4> names{"data_min", "data_max", "range_low", "range_high"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Result<double> value = read(names[i]);
        if (!value) return tl::unexpected(value.error());
        figures[i] = *value;
    }
    return restored(MinMaxScaler(figures[0], figures[1], figures[2], figures[3]));
}

std::string_view scalerName(ScalerKind kind)
{
    for (const NamedKind& named : namedKinds) {
        if (named.kind == kind) return named.name;
    }
    return "none";
}

Result<ScalerKind> scalerFromName(std::string_view name)
{
    for (const NamedKind& named : namedKinds) {
        if (named.name == name) return named.kind;
    }
    return fail(ErrorCode::BadSetting,
                TRUELOSS_TEXT("Core", "There is no scaler '%1'. Choose none, standard or minmax."),
                {std::string(name)});
}

}  // namespace trueloss
