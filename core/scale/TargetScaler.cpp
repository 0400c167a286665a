#include "scale/TargetScaler.h"

#include "scale/BoxCoxScaler.h"
#include "scale/Log1pScaler.h"
#include "scale/MaxAbsScaler.h"
#include "scale/MinMaxScaler.h"
#include "scale/NoScaler.h"
#include "scale/QuantileNormalScaler.h"
#include "scale/QuantileUniformScaler.h"
#include "scale/RobustScaler.h"
#include "scale/StandardScaler.h"
#include "scale/ValueRange.h"
#include "scale/YeoJohnsonScaler.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <tuple>

namespace trueloss {

namespace {

using ScalerPointer = std::shared_ptr<const TargetScaler>;

struct NamedKind {
    ScalerKind kind;
    std::string_view name;
};

constexpr std::array namedKinds{NamedKind{ScalerKind::None, "none"},
                                NamedKind{ScalerKind::Standard, "standard"},
                                NamedKind{ScalerKind::MinMax, "minmax"},
                                NamedKind{ScalerKind::MaxAbs, "maxabs"},
                                NamedKind{ScalerKind::Robust, "robust"},
                                NamedKind{ScalerKind::Log1p, "log1p"},
                                NamedKind{ScalerKind::YeoJohnson, "yeo-johnson"},
                                NamedKind{ScalerKind::BoxCox, "box-cox"},
                                NamedKind{ScalerKind::QuantileUniform, "quantile-uniform"},
                                NamedKind{ScalerKind::QuantileNormal, "quantile-normal"}};
static_assert(namedKinds.size() == allScalerKinds.size());

/// Counted from 1, of the first value that cannot be fitted. Requires that there is one.
std::int64_t firstPlace(ScalerKind kind, std::span<const double> values)
{
    return static_cast<std::int64_t>(firstUnfit(kind, values).value_or(0)) + 1;
}

tl::unexpected<Error> notFinite(std::span<const double> values)
{
    const std::int64_t place = firstPlace(ScalerKind::None, values);
    return fail(ErrorCode::NotFinite,
                TRUELOSS_TEXT("Core",
                              "Training target %1 is %2, and a scaler needs finite numbers. Correct or remove "
                              "its row."),
                {place, values[static_cast<std::size_t>(place - 1)]});
}

tl::unexpected<Error> tooWide(const ValueRange& range)
{
    return fail(ErrorCode::Unsupported,
                TRUELOSS_TEXT("Core",
                              "The targets reach from %1 to %2, which is too wide to compute with. Give them in a "
                              "larger unit or correct the outliers."),
                {range.low, range.high});
}

/// The scaler, or what is wrong with the values when its figures leave the range of doubles.
template <class Scaler>
Result<ScalerPointer> usable(Scaler scaler, const ValueRange& range)
{
    if (!scaler.valid()) return tooWide(range);
    return std::make_shared<const Scaler>(std::move(scaler));
}

/// A bent scaler, or what is wrong when it makes one value of all.
Result<ScalerPointer> telling(Result<ScalerPointer> scaler, const ValueRange& range)
{
    if (!scaler || range.low == range.high) return scaler;
    if ((*scaler)->transform(range.low) < (*scaler)->transform(range.high)) return scaler;
    return fail(ErrorCode::Unsupported,
                TRUELOSS_TEXT("Core",
                              "The targets reach from %1 to %2, too close together for the scaler '%3' to tell them "
                              "apart. Give them in a smaller unit or choose the standard scaler."),
                {range.low, range.high, std::string(scalerName((*scaler)->kind()))});
}

Result<ScalerPointer> fitStandard(std::span<const double> values)
{
    // The sum tells a value that is not finite, which spares the pass that looks for one.
    StandardScaler scaler = StandardScaler::fitted(values);
    if (scaler.valid()) return std::make_shared<const StandardScaler>(scaler);
    const ValueRange range = rangeOf(values);
    if (!range.finite) return notFinite(values);
    return tooWide(range);
}

Result<ScalerPointer> fitMinMax(const ScalerOptions& options, const ValueRange& range)
{
    const double width = options.rangeHigh - options.rangeLow;
    if (!std::isfinite(width) || width <= 0.0) {
        return fail(ErrorCode::BadSetting,
                    TRUELOSS_TEXT("Core",
                                  "The range of the min-max scaler goes from %1 to %2. Choose two finite numbers, "
                                  "the smaller one first."),
                    {options.rangeLow, options.rangeHigh});
    }
    return usable(MinMaxScaler(range.low, range.high, options.rangeLow, options.rangeHigh), range);
}

Result<ScalerPointer> fitLog1p(std::span<const double> values, const ValueRange& range)
{
    if (range.low > -1.0) return telling(std::make_shared<const Log1pScaler>(), range);
    const std::int64_t place = firstPlace(ScalerKind::Log1p, values);
    return fail(ErrorCode::Unsupported,
                TRUELOSS_TEXT("Core",
                              "Training target %1 is %2, and log(1 + x) takes only values above -1. Choose the "
                              "Yeo-Johnson scaler, or correct or remove its row."),
                {place, values[static_cast<std::size_t>(place - 1)]});
}

Result<ScalerPointer> fitBoxCox(std::span<const double> values, const ValueRange& range)
{
    if (range.low <= 0.0) {
        const std::int64_t place = firstPlace(ScalerKind::BoxCox, values);
        return fail(ErrorCode::Unsupported,
                    TRUELOSS_TEXT("Core",
                                  "Training target %1 is %2, and the Box-Cox scaler takes only values above 0. Choose "
                                  "the Yeo-Johnson scaler, or correct or remove its row."),
                    {place, values[static_cast<std::size_t>(place - 1)]});
    }
    if (range.low == range.high) {
        return fail(ErrorCode::Unsupported,
                    TRUELOSS_TEXT("Core",
                                  "All training targets are %1, and the Box-Cox scaler needs two different values. "
                                  "Choose another scaler or another target."),
                    {range.low});
    }
    return telling(usable(BoxCoxScaler::fitted(values), range), range);
}

class ParameterReader {
public:
    ParameterReader(ScalerKind kind, const ScalerParameters& parameters) : m_kind(kind), m_parameters(parameters) {}

    /// All values of a name; an Error when it is missing or holds none, or one that is not finite.
    Result<std::vector<double>> values(std::string_view name) const
    {
        const auto found = std::find_if(m_parameters.begin(), m_parameters.end(),
                                        [name](const auto& parameter) { return parameter.first == name; });
        if (found == m_parameters.end() || found->second.empty()) {
            return fail(ErrorCode::Malformed,
                        TRUELOSS_TEXT("Core", "The saved scaler '%1' has no value '%2'. Fit the scaler anew."),
                        {std::string(scalerName(m_kind)), std::string(name)});
        }
        for (const double value : found->second) {
            if (std::isfinite(value)) continue;
            return fail(ErrorCode::Malformed,
                        TRUELOSS_TEXT("Core", "The saved scaler '%1' has %3 as its '%2'. Fit the scaler anew."),
                        {std::string(scalerName(m_kind)), std::string(name), value});
        }
        return found->second;
    }

    /// One value each.
    template <std::size_t count>
    Result<std::array<double, count>> figures(const std::array<std::string_view, count>& names) const
    {
        std::array<double, count> out{};
        for (std::size_t i = 0; i < count; ++i) {
            const Result<std::vector<double>> read = values(names[i]);
            if (!read) return tl::unexpected(read.error());
            if (read->size() != 1) return misfit();
            out[i] = read->front();
        }
        return out;
    }

    tl::unexpected<Error> misfit() const
    {
        return fail(
            ErrorCode::Malformed,
            TRUELOSS_TEXT("Core", "The values of the saved scaler '%1' do not fit together. Fit the scaler anew."),
            {std::string(scalerName(m_kind))});
    }

    /// A Scaler made from the figures of these names, in the order of its constructor.
    template <class Scaler, std::size_t count>
    Result<ScalerPointer> scaler(const std::array<std::string_view, count>& names) const
    {
        const auto read = figures(names);
        if (!read) return tl::unexpected(read.error());
        const Scaler made = std::apply([](auto... figure) { return Scaler(figure...); }, *read);
        if (!made.valid()) return misfit();
        return std::make_shared<const Scaler>(made);
    }

    template <class Scaler>
    Result<ScalerPointer> quantileScaler() const
    {
        auto references = values("quantiles");
        if (!references) return tl::unexpected(references.error());
        if (!QuantileMap::valid(*references)) return misfit();
        return std::make_shared<const Scaler>(QuantileMap(std::move(*references)));
    }

private:
    ScalerKind m_kind;
    const ScalerParameters& m_parameters;
};

}  // namespace

std::optional<std::size_t> firstUnfit(ScalerKind kind, std::span<const double> values)
{
    const auto unfit = [kind](double value) {
        return !std::isfinite(value) || (kind == ScalerKind::Log1p && value <= -1.0) ||
               (kind == ScalerKind::BoxCox && value <= 0.0);
    };
    const auto found = std::find_if(values.begin(), values.end(), unfit);
    if (found == values.end()) return {};
    return static_cast<std::size_t>(found - values.begin());
}

Result<ScalerPointer> fitScaler(const ScalerOptions& options, std::span<const double> values)
{
    if (values.empty()) {
        return fail(
            ErrorCode::NothingUsable,
            TRUELOSS_TEXT("Core", "A scaler cannot be fitted without targets. Choose a larger training split."));
    }
    if (options.kind == ScalerKind::Standard) return fitStandard(values);
    const ValueRange range = rangeOf(values);
    if (!range.finite) return notFinite(values);
    switch (options.kind) {
        case ScalerKind::None:
            return std::make_shared<const NoScaler>();
        case ScalerKind::Standard:
            return fitStandard(values);
        case ScalerKind::MinMax:
            return fitMinMax(options, range);
        case ScalerKind::MaxAbs:
            return usable(MaxAbsScaler(std::max(std::abs(range.low), std::abs(range.high))), range);
        case ScalerKind::Robust:
            return usable(RobustScaler::fitted(values), range);
        case ScalerKind::Log1p:
            return fitLog1p(values, range);
        case ScalerKind::YeoJohnson:
            return telling(usable(YeoJohnsonScaler::fitted(values), range), range);
        case ScalerKind::BoxCox:
            return fitBoxCox(values, range);
        case ScalerKind::QuantileUniform:
            return telling(std::make_shared<const QuantileUniformScaler>(QuantileMap::fitted(values)), range);
        case ScalerKind::QuantileNormal:
            break;
    }
    return telling(std::make_shared<const QuantileNormalScaler>(QuantileMap::fitted(values)), range);
}

Result<ScalerPointer> restoreScaler(ScalerKind kind, const ScalerParameters& parameters)
{
    using Names1 = std::array<std::string_view, 1>;
    using Names2 = std::array<std::string_view, 2>;
    using Names3 = std::array<std::string_view, 3>;
    using Names4 = std::array<std::string_view, 4>;
    const ParameterReader read(kind, parameters);
    switch (kind) {
        case ScalerKind::None:
            return std::make_shared<const NoScaler>();
        case ScalerKind::Standard:
            return read.scaler<StandardScaler>(Names2{"mean", "scale"});
        case ScalerKind::MinMax:
            return read.scaler<MinMaxScaler>(Names4{"data_min", "data_max", "range_low", "range_high"});
        case ScalerKind::MaxAbs:
            return read.scaler<MaxAbsScaler>(Names1{"max_abs"});
        case ScalerKind::Robust:
            return read.scaler<RobustScaler>(Names2{"center", "scale"});
        case ScalerKind::Log1p:
            return std::make_shared<const Log1pScaler>();
        case ScalerKind::YeoJohnson:
            return read.scaler<YeoJohnsonScaler>(Names3{"lambda", "mean", "scale"});
        case ScalerKind::BoxCox:
            return read.scaler<BoxCoxScaler>(Names3{"lambda", "mean", "scale"});
        case ScalerKind::QuantileUniform:
            return read.quantileScaler<QuantileUniformScaler>();
        case ScalerKind::QuantileNormal:
            break;
    }
    return read.quantileScaler<QuantileNormalScaler>();
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
                TRUELOSS_TEXT("Core",
                              "There is no scaler '%1'. Choose none, standard, minmax, maxabs, robust, log1p, "
                              "yeo-johnson, box-cox, quantile-uniform or quantile-normal."),
                {std::string(name)});
}

}  // namespace trueloss
