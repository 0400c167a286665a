#pragma once

#include <string_view>

namespace trueloss {

/// Whether `name` is what `mask` says: '*' stands for any characters, '?' for one byte. In time proportional to the
/// product of their lengths, whatever they hold.
inline bool matchesWildcard(std::string_view name, std::string_view mask)
{
    std::size_t at = 0;
    std::size_t in = 0;
    std::size_t starAt = 0;
    std::size_t starIn = std::string_view::npos;
    while (at < name.size()) {
        if (in < mask.size() && mask[in] == '*') {
            starIn = in++;
            starAt = at;
        } else if (in < mask.size() && (mask[in] == '?' || mask[in] == name[at])) {
            ++in;
            ++at;
        } else if (starIn != std::string_view::npos) {
            // Only the last star need take more: what the ones before it took is as good as anything.
            in = starIn + 1;
            at = ++starAt;
        } else {
            return false;
        }
    }
    while (in < mask.size() && mask[in] == '*') ++in;
    return in == mask.size();
}

inline bool hasWildcard(std::string_view name)
{
    return name.find_first_of("*?") != std::string_view::npos;
}

}  // namespace trueloss
