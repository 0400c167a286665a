#include "store/StoreFolder.h"

#include <pwd.h>
#include <unistd.h>
#include <array>
#include <cstdlib>
#include <string>
#include <system_error>

namespace trueloss {

namespace {

/// The XDG base directory specification: a path that is not absolute counts as not set.
std::filesystem::path absolutePathIn(const char* variable)
{
    const char* value = std::getenv(variable);
    const std::filesystem::path path = value == nullptr ? "" : value;
    return path.is_absolute() ? path : std::filesystem::path();
}

std::filesystem::path homeFolder()
{
    if (const auto home = absolutePathIn("HOME"); !home.empty()) return home;
    passwd entry{};
    passwd* found = nullptr;
    std::array<char, 4096> buffer{};
    if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr) return {};
    return found->pw_dir;
}

}  // namespace

std::filesystem::path defaultStoreFolder()
{
    if (const auto data = absolutePathIn("XDG_DATA_HOME"); !data.empty()) return data / "trueloss";
    if (const auto home = homeFolder(); home.is_absolute()) return home / ".local" / "share" / "trueloss";
    std::error_code ignored;
    return std::filesystem::temp_directory_path(ignored) / "trueloss";
}

}  // namespace trueloss
