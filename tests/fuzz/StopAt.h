#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

namespace trueloss::test {

/// Ends a fuzz target where there is a fault, and says which.
inline void stopAt(const std::string& fault)
{
    if (fault.empty()) return;
    std::fprintf(stderr, "fault: %s\n", fault.c_str());
    std::abort();
}

}  // namespace trueloss::test
