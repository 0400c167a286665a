#include "logs/ShownName.h"

#include <cstddef>

namespace trueloss {

namespace {

constexpr std::size_t longestName = 200;

}  // namespace

std::string shownName(std::string_view name)
{
    std::string text;
    name = name.substr(0, longestName);
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto byte = static_cast<unsigned char>(name[i]);
        const std::size_t length = byte < 0x80                   ? 1
                                   : byte >= 0xC2 && byte < 0xE0 ? 2
                                   : byte >= 0xE0 && byte < 0xF0 ? 3
                                   : byte >= 0xF0 && byte < 0xF5 ? 4
                                                                 : 0;
        bool good = length > 0 && i + length <= name.size() && byte >= 0x20 && byte != 0x7F;
        for (std::size_t j = 1; good && j < length; ++j)
            good = (static_cast<unsigned char>(name[i + j]) & 0xC0) == 0x80;
        if (good) {
            text += name.substr(i, length);
            i += length - 1;
        } else {
            text += '?';
        }
    }
    return text;
}

}  // namespace trueloss
