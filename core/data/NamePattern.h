#pragma once

#include "base/Error.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// Where numbers stand in file names, as people write it: "steer_{angle}_*.jpg". {name} stands for a number (digits
/// with a sign, a decimal point and an exponent where they are there: -0.25, 104, 1e-3) and calls it, '*' for anything
/// or nothing, all else for itself (ASCII letters in either case). A number next to '*' or at the beginning is whole:
/// it begins at no digit of a longer one, and takes a '-' for its sign only where no letter or digit stands before it.
/// With a '/' the pattern is for the whole relative path, else for the name behind the last '/'.
/// Matching takes a time that is bounded by the product of the lengths. Any thread.
class NamePattern {
public:
    /// Limits: 1,000 characters, 64 numbers. Errors: BadSetting (no {name}, a brace alone, an empty or repeated name,
    /// numbers that touch each other).
    static Result<NamePattern> parse(std::string_view text);

    const std::string& text() const { return m_text; }
    const std::vector<std::string>& names() const { return m_names; }  ///< Of the numbers, in order.

    /// The numbers as they are written, one a name; nothing where the file name does not match (also for one of more
    /// than 4,096 bytes). Leading '*' take as little as they can, numbers as much as they can.
    std::optional<std::vector<std::string_view>> match(std::string_view path) const;

private:
    struct Part {
        enum class Kind { Text, Number, Anything };
        Kind kind = Kind::Text;
        std::string text;
    };
    class Matcher;

    std::string m_text;
    std::vector<Part> m_parts;
    std::vector<std::string> m_names;
    bool m_wholePath = false;
};

/// What a pattern makes of some names, to be shown while it is typed.
struct PatternPreview {
    struct Match {
        std::string path;
        std::vector<double> values;
    };
    std::vector<Match> matches;           ///< At most `shown`.
    std::vector<std::string> mismatches;  ///< At most `shown`.
    std::size_t matchCount = 0;
    std::size_t mismatchCount = 0;
};
PatternPreview previewPattern(const NamePattern& pattern, std::span<const std::string> paths, std::size_t shown = 20);

/// A pattern that fits most of the names (all are looked at up to 1,000) and whose number looks like a target: it has
/// a decimal point, an exponent or a sign, or at least it varies and does not just count the files. Nothing where there
/// is none.
std::optional<std::string> guessPattern(std::span<const std::string> paths);

}  // namespace trueloss
