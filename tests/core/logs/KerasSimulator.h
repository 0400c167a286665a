#pragma once

#include "logs/KerasEra.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace trueloss::test {

/// A training whose log is made: what its batches were, and how they are printed.
struct SimulatedTraining {
    KerasEra era = KerasEra::To231;
    bool countsSamples = false;  ///< fit(x, y) up to 2.3.1.
    std::int64_t batchSize = 32;
    std::int64_t lastSize = 32;
    bool accuracy = false;                   ///< With an accuracy column.
    bool rootOfSquares = false;              ///< The column is Keras' RootMeanSquaredError, from 2.2 on.
    bool skipsLast = false;                  ///< From 2.2 on: the last step too came within 0.05 s, and is not drawn.
    bool floatSteps = false;                 ///< steps_per_epoch = images / batch size, up to 2.3.1.
    std::vector<std::vector<float>> epochs;  ///< A value a batch: its loss; with rootOfSquares its mean square.
    std::vector<std::vector<bool>> skipped;  ///< By epoch and batch: not redrawn. Empty: none.
};

/// The terminal's text, after the arithmetic and the formats of the era's sources: sums in float64 by steps or samples
/// to 2.3.1 (utils/generic_utils.py, Progbar.update), float32 metrics weighted by the batch size from tf.keras 2.2 on
/// (keras/metrics Mean), and Keras 3's mean over those of all steps (utils/progbar.py).
std::string printTraining(const SimulatedTraining& training);

}  // namespace trueloss::test
