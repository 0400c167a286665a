#include "logs/KerasEra.h"

#include "base/Message.h"

#include <algorithm>

namespace trueloss {

const char* kerasEraName(KerasEra era)
{
    switch (era) {
        case KerasEra::To208:
            return TRUELOSS_TEXT("Core", "Keras up to 2.0.8");
        case KerasEra::To231:
            return TRUELOSS_TEXT("Core", "Keras 2.0.9 to 2.3.1");
        case KerasEra::Tf20:
            return TRUELOSS_TEXT("Core", "tf.keras 2.0 or 2.1");
        case KerasEra::Tf22:
            return TRUELOSS_TEXT("Core", "tf.keras 2.2 to 2.15");
        case KerasEra::K30:
            return TRUELOSS_TEXT("Core", "Keras 3.0 or 3.1");
        case KerasEra::K32:
            return TRUELOSS_TEXT("Core", "Keras 3.2 to 3.10");
        case KerasEra::K311:
            return TRUELOSS_TEXT("Core", "Keras 3.11 to 3.14");
        case KerasEra::K315:
            break;
    }
    return TRUELOSS_TEXT("Core", "Keras 3.15 or later");
}

bool averagesTwice(KerasEra era)
{
    return era == KerasEra::K30 || era == KerasEra::K32 || era == KerasEra::K311;
}

MeanArithmetic arithmeticOf(KerasEra era)
{
    return era == KerasEra::To208 || era == KerasEra::To231 || era == KerasEra::Tf20 ? MeanArithmetic::Double
                                                                                     : MeanArithmetic::Single;
}

bool weighsBySize(KerasEra era)
{
    return era == KerasEra::Tf22 || era == KerasEra::K32 || era == KerasEra::K311 || era == KerasEra::K315;
}

std::vector<KerasEra> erasByShape(const KerasCosmetics& seen)
{
    using enum KerasEra;
    if (seen.ofKeras3) return {K30, K32, K311, K315};
    const std::vector<KerasEra> all{To208, To231, Tf20, Tf22};
    std::vector<KerasEra> eras = all;
    const auto exclude = [&eras](std::initializer_list<KerasEra> some) {
        std::erase_if(eras, [&some](KerasEra era) { return std::find(some.begin(), some.end(), era) != some.end(); });
    };
    if (seen.longSeconds || seen.endWithoutPace) exclude({To231, Tf20, Tf22});
    if (seen.clock || seen.endWithPace) exclude({To208});
    if (seen.perSample) exclude({To208, To231, Tf22});
    if (seen.beyondTarget) exclude({Tf20, Tf22});
    // Up to 2.3.1 the last batch is drawn at the epoch's end alone, from tf.keras 2.2 on twice.
    if (seen.lastDrawn && !seen.beyondTarget) exclude({To208, To231});
    // A step that was not drawn says nothing: all but the newest draw at most every 0.05 s.
    return eras.empty() ? all : eras;
}

}  // namespace trueloss
