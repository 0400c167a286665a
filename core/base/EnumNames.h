#pragma once

#include "base/Error.h"

#include <array>
#include <string>
#include <string_view>

namespace trueloss {

/// The enumerator whose place in `names` the name has. Errors: NotFound, with `text` over the name (%1) and all that
/// there are (%2).
template <class Kind, std::size_t count>
Result<Kind> kindFromName(const std::array<std::string_view, count>& names, std::string_view name, const char* text)
{
    std::string known;
    for (std::size_t i = 0; i < count; ++i) {
        if (names[i] == name) return static_cast<Kind>(i);
        known += (i > 0 ? ", " : "") + std::string(names[i]);
    }
    return fail(ErrorCode::NotFound, text, {std::string(name), known});
}

}  // namespace trueloss
