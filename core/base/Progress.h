#pragma once

#include <cstdint>
#include <functional>

namespace trueloss {

/// How far a long job has come. `total` is 0 while it is unknown.
struct Progress {
    std::int64_t done = 0;
    std::int64_t total = 0;
    double elapsedSeconds = 0.0;

    /// Seconds left at the pace so far; negative while nothing can be said.
    double secondsLeft() const
    {
        if (done <= 0 || total <= 0) return -1.0;
        return elapsedSeconds / static_cast<double>(done) * static_cast<double>(total - done);
    }
};

/// Called by a job from its own thread (or threads, one call at a time), at most a few dozen times a second.
using ProgressSink = std::function<void(const Progress&)>;

}  // namespace trueloss
