#pragma once

#include "base/Message.h"
#include "model/Network.h"

#include <string>
#include <vector>

namespace trueloss {

/// What can compute, and why there is not more.
struct DeviceReport {
    struct Entry {
        DeviceId id;
        std::string name;  ///< "CPU", or the GPU's own name.
    };
    std::vector<Entry> devices;  ///< The CPU last; never empty.
    Message why;                 ///< One sentence: what was found, or why there is no GPU.
    int threads = 1;             ///< Of the CPU.
};

/// Asks libtorch. May take a moment the first time with CUDA.
DeviceReport findDevices();

std::string torchVersion();

/// As set, or found, of the CPU.
int computeThreads();

/// Sets libtorch's thread count for the whole process. Has to be called in main, before any thread uses torch: a
/// thread copies the setting at its first use. 0 = one a core.
void setComputeThreads(int threads);

/// Tells the allocator to keep what it has: big tensors would otherwise be mapped and unmapped at every step (0.85 of
/// the time of a step of AlexNet). What was freed is joined at once, by the thread that frees: left to the allocator,
/// the millions of cells that a table's end frees on the pool are joined by whoever next asks for much, and where that
/// is the window's thread it costs a frame (18 ms measured). Call first thing in main.
void keepFreedMemory();

}  // namespace trueloss
