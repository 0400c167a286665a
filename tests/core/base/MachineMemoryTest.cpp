#include "base/MachineMemory.h"

#include <gtest/gtest.h>

namespace trueloss {
namespace {

TEST(MachineMemory, IsReadFromTheSystemsText)
{
    EXPECT_EQ(memAvailableOf("MemTotal:       16384 kB\nMemFree: 5 kB\nMemAvailable:    2048 kB\nBuffers: 1 kB\n"),
              2097152);
    EXPECT_EQ(memAvailableOf("MemAvailable: 1 kB"), 1024);
    for (const char* bad :
         {"", "MemFree: 5 kB\n", "MemAvailable: x kB\n", "MemAvailable: -1 kB\n", "MemAvailable: 12\n",
          "MemAvailable:\nMemFree: 5 kB\n", "MemAvailable: 9223372036854775807 kB\n"}) {
        EXPECT_FALSE(memAvailableOf(bad).has_value()) << bad;
    }
}

TEST(MachineMemory, IsKnownHere)
{
    EXPECT_GT(availableMemory().value_or(0), std::int64_t{1} << 20);
}

}  // namespace
}  // namespace trueloss
