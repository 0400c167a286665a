#pragma once

#include "base/Message.h"

#include <filesystem>
#include <string>
#include <vector>

namespace trueloss {

/// What became of a damaged store: the file was put aside as it was, and a new one holds what could still be read.
struct SalvageReport {
    std::filesystem::path damagedFile;  ///< Where the old one is now.
    struct Run {
        std::string id;
        std::string name;
        Message damage;  ///< What of it was lost; empty: nothing.
    };
    std::vector<Run> runs;  ///< All that are there now.
};

}  // namespace trueloss
