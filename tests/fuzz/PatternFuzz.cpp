#include "data/NamePattern.h"

#include <algorithm>
#include <cstdint>

/// The first line is a pattern, the others are names.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace trueloss;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    std::vector<std::string> lines;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    const std::vector<std::string> names(lines.begin() + 1, lines.end());
    if (const auto pattern = NamePattern::parse(lines.front())) (void)previewPattern(*pattern, names);
    // What is guessed has to be a pattern, and to match something.
    if (const auto guessed = guessPattern(names)) {
        const auto pattern = NamePattern::parse(*guessed);
        if (pattern && previewPattern(*pattern, names).matchCount == 0) __builtin_trap();
    }
    return 0;
}
