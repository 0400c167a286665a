#pragma once

#include <mutex>

namespace trueloss::ui {

/// Held while something trains or experiments. What begins while another is asked to stop waits for its last batch: all
/// draw from torch's random numbers, and have to be repeatable. Not held by the replay of a batch, which may look into
/// a training that is paused.
inline std::mutex& computeTurn()
{
    static std::mutex turn;
    return turn;
}

}  // namespace trueloss::ui
