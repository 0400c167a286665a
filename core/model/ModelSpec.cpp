#include "model/ModelSpec.h"

#include "base/EnumNames.h"

#include <array>

namespace trueloss {

namespace {

constexpr std::array<std::string_view, 4> initialisationNames{"keras", "torch", "he-normal", "he-uniform"};
constexpr std::array<std::string_view, 2> batchNormNames{"torch", "keras"};
constexpr std::array<std::string_view, 2> paddingNames{"own", "same"};
constexpr std::array<std::string_view, 2> precisionNames{"float32", "mixed-float16"};

}  // namespace

std::string_view initialisationName(Initialisation kind)
{
    return initialisationNames[static_cast<std::size_t>(kind)];
}

Result<Initialisation> initialisationFromName(std::string_view name)
{
    return kindFromName<Initialisation>(initialisationNames, name,
                                        TRUELOSS_TEXT("Core", "There is no initialisation called \"%1\". Known: %2."));
}

std::string_view batchNormNumericsName(BatchNormNumerics kind)
{
    return batchNormNames[static_cast<std::size_t>(kind)];
}

Result<BatchNormNumerics> batchNormNumericsFromName(std::string_view name)
{
    return kindFromName<BatchNormNumerics>(
        batchNormNames, name, TRUELOSS_TEXT("Core", "There is no batch normalisation called \"%1\". Known: %2."));
}

std::string_view convPaddingName(ConvPadding kind)
{
    return paddingNames[static_cast<std::size_t>(kind)];
}

Result<ConvPadding> convPaddingFromName(std::string_view name)
{
    return kindFromName<ConvPadding>(paddingNames, name,
                                     TRUELOSS_TEXT("Core", "There is no padding called \"%1\". Known: %2."));
}

std::string_view precisionName(Precision precision)
{
    return precisionNames[static_cast<std::size_t>(precision)];
}

Result<Precision> precisionFromName(std::string_view name)
{
    return kindFromName<Precision>(precisionNames, name,
                                   TRUELOSS_TEXT("Core", "There is no precision called \"%1\". Known: %2."));
}

}  // namespace trueloss
