#pragma once

#include "base/Random.h"

#include <cstddef>
#include <string>
#include <vector>

namespace trueloss::test {

/// A training whose log is made by a simulator: what its batches were, and which of them are shown.
struct SimulatedRun {
    std::vector<std::vector<float>> epochs;  ///< A value a batch.
    std::vector<std::vector<bool>> hidden;   ///< By epoch and batch: no line for it. Empty: none.

    bool hides(std::size_t epoch, std::size_t batch) const { return !hidden.empty() && hidden[epoch][batch]; }
};

/// Positive values around a level between 1e-4 and 1e4, one in twenty a spike of up to 1e9.
std::vector<float> wildCurve(Random& random, std::size_t batches);

/// `steps` batches in each of `epochs` epochs; each batch but the first of the run is hidden with the chance of one in
/// `oneHiddenIn` (0: none is).
SimulatedRun wildRun(Random& random, std::size_t epochs, std::size_t steps, std::uint64_t oneHiddenIn = 0);

/// What C's printf and Python's % make of it.
std::string printed(const char* format, double value);

/// Python's repr(float): the fewest digits that read back as the same number; "1e-05", "0.1", "2.0", "nan", "-inf".
std::string pythonRepr(double value);

/// Python's round(value, decimals).
double pythonRound(double value, int decimals);

}  // namespace trueloss::test
