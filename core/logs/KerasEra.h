#pragma once

#include "logs/KerasLog.h"
#include "logs/Unaverage.h"

#include <vector>

namespace trueloss {

/// Versions of Keras that print alike.
enum class KerasEra {
    To208,  ///< 1.x to 2.0.8
    To231,  ///< 2.0.9 to 2.3.1
    Tf20,   ///< tf.keras 2.0 and 2.1
    Tf22,   ///< tf.keras 2.2 to 2.15
    K30,    ///< Keras 3.0 and 3.1
    K32,    ///< 3.2 to 3.10
    K311,   ///< 3.11 to 3.14
    K315    ///< 3.15 and later
};

/// "Keras 2.0.9 to 2.3.1", marked for translation.
const char* kerasEraName(KerasEra era);

/// The mean of the means so far is printed.
bool averagesTwice(KerasEra era);
/// The arithmetic of the mean that the batches went into.
MeanArithmetic arithmeticOf(KerasEra era);
/// The last batch counts by its size, in what is printed while an epoch runs.
bool weighsBySize(KerasEra era);

/// What the shape of the lines leaves; never empty: contradictory shapes leave all of the bar's style.
std::vector<KerasEra> erasByShape(const KerasCosmetics& seen);

}  // namespace trueloss
