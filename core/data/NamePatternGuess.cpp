#include "data/NamePattern.h"

#include "base/Numbers.h"
#include "data/Words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace trueloss {

namespace {

constexpr std::size_t looked = 1000;

/// A name cut into its numbers and what stands between them: one text more than numbers.
struct Cut {
    std::vector<std::string> texts{{}};
    std::vector<std::string> numbers;
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAlphanumeric(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The end of the exponent that begins at `at` ("e-05"), or `at` where there is none. Without a point before it or a
/// sign of its own it may be a letter between two numbers: "3e7".
std::size_t exponentEnd(std::string_view name, std::size_t at, bool afterPoint)
{
    if (at + 1 >= name.size() || (name[at] != 'e' && name[at] != 'E')) return at;
    const bool sign = name[at + 1] == '-' || name[at + 1] == '+';
    const std::size_t from = at + (sign ? 2 : 1);
    std::size_t end = from;
    while (end < name.size() && isDigit(name[end])) ++end;
    const bool endsThere = end == name.size() || !isAlphanumeric(name[end]);
    return (sign || afterPoint) && end > from && endsThere ? end : at;
}

Cut cut(std::string_view name)
{
    Cut out;
    for (std::size_t at = 0; at < name.size();) {
        const bool sign = (name[at] == '-' || name[at] == '+') && at + 1 < name.size() && isDigit(name[at + 1]) &&
                          (at == 0 || !isAlphanumeric(name[at - 1]));
        if (!sign && !isDigit(name[at])) {
            out.texts.back() += name[at++];
            continue;
        }
        const std::size_t from = at;
        at += sign ? 1 : 0;
        while (at < name.size() && isDigit(name[at])) ++at;
        const bool point = at + 1 < name.size() && name[at] == '.' && isDigit(name[at + 1]);
        if (point) {
            ++at;
            while (at < name.size() && isDigit(name[at])) ++at;
        }
        at = exponentEnd(name, at, point);
        out.numbers.emplace_back(name.substr(from, at - from));
        out.texts.emplace_back();
    }
    return out;
}

/// What one number of the names is like.
struct Field {
    bool hasPoint = false;  ///< Or an exponent.
    bool hasSign = false;
    bool varies = false;
    bool counts = false;  ///< Whole, all different, and as close together as file numbers are.
};

Field judge(const std::vector<Cut>& cuts, std::size_t index)
{
    Field field;
    std::set<std::string> seen;
    double least = HUGE_VAL;
    double greatest = -HUGE_VAL;
    for (const Cut& each : cuts) {
        const std::string& number = each.numbers[index];
        field.hasPoint = field.hasPoint || number.find_first_of(".eE") != std::string::npos;
        field.hasSign = field.hasSign || number[0] == '-' || number[0] == '+';
        seen.insert(number);
        const double value = parseDouble(number).value_or(0.0);
        least = std::min(least, value);
        greatest = std::max(greatest, value);
    }
    field.varies = seen.size() > 1;
    const bool different = seen.size() == cuts.size();
    field.counts =
        !field.hasPoint && !field.hasSign && different && greatest - least < 2.0 * static_cast<double>(cuts.size());
    return field;
}

/// The letters just before the number, unless they say that it counts; else "target".
std::string nameFor(const std::string& before)
{
    std::size_t end = before.size();
    while (end > 0 && !isAlphanumeric(before[end - 1])) --end;
    std::size_t from = end;
    while (from > 0 && isAlphanumeric(before[from - 1])) --from;
    std::string word = before.substr(from, end - from);
    return word.size() < 2 ? "target" : word;
}

bool saysIndex(const std::string& before)
{
    static constexpr std::array words{"img", "image", "frame", "idx", "index", "no", "nr", "id", "photo", "pic", "seq"};
    const std::string word = lowered(nameFor(before));
    return std::any_of(words.begin(), words.end(), [&](const char* known) { return word == known; });
}

std::string escaped(const std::string& text)
{
    std::string out = text;
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == '{' || c == '}'; }, '*');
    return out;
}

std::string write(const Cut& skeleton, const std::vector<std::size_t>& targets, bool anyEnding)
{
    std::string pattern;
    std::set<std::string> used;
    for (std::size_t i = 0; i < skeleton.texts.size(); ++i) {
        std::string text = escaped(skeleton.texts[i]);
        if (anyEnding && i + 1 == skeleton.texts.size()) text = text.substr(0, text.rfind('.') + 1) + '*';
        pattern += text;
        if (i == skeleton.numbers.size()) break;
        if (std::find(targets.begin(), targets.end(), i) == targets.end()) {
            pattern += '*';
            continue;
        }
        std::string name = nameFor(skeleton.texts[i]);
        while (!used.insert(name).second) name += '_';
        pattern += '{' + name + '}';
    }
    return pattern;
}

}  // namespace

std::optional<std::string> guessPattern(std::span<const std::string> paths)
{
    // The commonest way in which texts and numbers follow each other; endings may differ.
    std::map<std::vector<std::string>, std::vector<Cut>> kinds;
    const std::size_t step = std::max<std::size_t>(1, paths.size() / looked);
    std::size_t all = 0;
    for (std::size_t i = 0; i < paths.size(); i += step) {
        const std::string_view path = paths[i];
        const std::string_view name = path.substr(path.rfind('/') + 1);
        if (name.size() > 255) continue;
        ++all;
        Cut pieces = cut(name);
        if (pieces.numbers.empty()) continue;
        std::vector<std::string> key = pieces.texts;
        key.back() = key.back().substr(0, key.back().rfind('.') + 1);
        kinds[std::move(key)].push_back(std::move(pieces));
    }
    const auto best = std::max_element(kinds.begin(), kinds.end(),
                                       [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
    if (best == kinds.end() || best->second.size() < 2 || best->second.size() * 2 < all) return {};
    const std::vector<Cut>& cuts = best->second;

    std::vector<std::size_t> precise;
    std::optional<std::size_t> plain;
    for (std::size_t i = 0; i < cuts.front().numbers.size(); ++i) {
        const Field field = judge(cuts, i);
        if (!field.varies) continue;
        if (field.hasPoint || field.hasSign) precise.push_back(i);
        if (!field.counts && !saysIndex(cuts.front().texts[i]) && !plain) plain = i;
    }
    if (precise.empty() && plain) precise.push_back(*plain);
    if (precise.empty()) return {};
    const bool anyEnding = std::any_of(cuts.begin(), cuts.end(),
                                       [&](const Cut& each) { return each.texts.back() != cuts.front().texts.back(); });
    return write(cuts.front(), precise, anyEnding);
}

}  // namespace trueloss
