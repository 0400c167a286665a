#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace trueloss {

/// Bytes of memory that the machine can still give without swapping, with those that this process has freed and keeps
/// (see keepFreedMemory()). Nothing where the system does not say it. Any thread.
std::optional<std::int64_t> availableMemory();

/// The bytes of "MemAvailable" in the text of Linux' /proc/meminfo.
std::optional<std::int64_t> memAvailableOf(std::string_view meminfo);

}  // namespace trueloss
