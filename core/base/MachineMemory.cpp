#include "base/MachineMemory.h"

#include "base/Numbers.h"

#include <fstream>
#include <iterator>
#include <string>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace trueloss {

std::optional<std::int64_t> memAvailableOf(std::string_view meminfo)
{
    constexpr std::string_view key = "MemAvailable:";
    const std::size_t at = meminfo.find(key);
    if (at == std::string_view::npos) return {};
    const std::string_view line = meminfo.substr(at + key.size(), meminfo.find('\n', at) - at - key.size());
    const std::size_t unit = line.find("kB");
    const auto kibibytes = parseInteger(line.substr(0, unit));
    if (unit == std::string_view::npos || !kibibytes || *kibibytes < 0 || *kibibytes > INT64_MAX >> 10) return {};
    return *kibibytes << 10;
}

std::optional<std::int64_t> availableMemory()
{
    std::ifstream in("/proc/meminfo", std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(in), {});
    auto available = memAvailableOf(text);
#if defined(__GLIBC__)
    if (available) *available += static_cast<std::int64_t>(::mallinfo2().fordblks);
#endif
    return available;
}

}  // namespace trueloss
