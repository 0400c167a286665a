#include "scale/ScalingWords.h"

#include "base/Message.h"

namespace trueloss {

const char* scalerWord(ScalerKind kind)
{
    switch (kind) {
        case ScalerKind::None:
            break;
        case ScalerKind::Standard:
            return TRUELOSS_TEXT("Core", "Standard");
        case ScalerKind::MinMax:
            return TRUELOSS_TEXT("Core", "Min-max");
        case ScalerKind::MaxAbs:
            return TRUELOSS_TEXT("Core", "Max-abs");
        case ScalerKind::Robust:
            return TRUELOSS_TEXT("Core", "Robust");
        case ScalerKind::Log1p:
            return TRUELOSS_TEXT("Core", "log(1 + x)");
        case ScalerKind::YeoJohnson:
            return TRUELOSS_TEXT("Core", "Yeo-Johnson");
        case ScalerKind::BoxCox:
            return TRUELOSS_TEXT("Core", "Box-Cox");
        case ScalerKind::QuantileUniform:
            return TRUELOSS_TEXT("Core", "Quantile, uniform");
        case ScalerKind::QuantileNormal:
            return TRUELOSS_TEXT("Core", "Quantile, normal");
    }
    return TRUELOSS_TEXT("Core", "None");
}

const char* pixelScalingWord(PixelScalingKind kind)
{
    switch (kind) {
        case PixelScalingKind::Raw:
            break;
        case PixelScalingKind::UnitRange:
            return TRUELOSS_TEXT("Core", "Divided by 255");
        case PixelScalingKind::Standardised:
            // Not as the scaler of the targets is called, also in translations: they stand side by side.
            return TRUELOSS_TEXT("Core", "Standardised");
        case PixelScalingKind::ImageNet:
            return TRUELOSS_TEXT("Core", "By ImageNet's figures");
    }
    return TRUELOSS_TEXT("Core", "Raw 0..255");
}

}  // namespace trueloss
