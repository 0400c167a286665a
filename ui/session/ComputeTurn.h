#pragma once

#include <mutex>

namespace trueloss::ui {

/// Held while something trains. A training that begins while an experiment is asked to stop waits for its last batch:
/// both draw from torch's random numbers, and the training has to be repeatable.
inline std::mutex& computeTurn()
{
    static std::mutex turn;
    return turn;
}

}  // namespace trueloss::ui
