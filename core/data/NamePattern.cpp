#include "data/NamePattern.h"

#include "base/Numbers.h"

#include <algorithm>

namespace trueloss {

namespace {

constexpr std::size_t maxPattern = 1000;
constexpr std::size_t maxNumbers = 64;
constexpr std::size_t maxName = 4096;
constexpr std::size_t longestNumber = 64;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// The ends of all numbers that begin at `from`, the longest first.
std::vector<std::size_t> numberEnds(std::string_view name, std::size_t from)
{
    std::vector<std::size_t> ends;
    const std::size_t limit = std::min(name.size(), from + longestNumber);
    std::size_t at = from;
    const auto digits = [&](bool eachIsAnEnd) {
        const std::size_t start = at;
        while (at < limit && isDigit(name[at])) {
            ++at;
            if (eachIsAnEnd) ends.push_back(at);
        }
        return at > start;
    };
    if (at < limit && (name[at] == '-' || name[at] == '+')) ++at;
    if (!digits(true)) return {};
    if (at + 1 < limit && name[at] == '.' && isDigit(name[at + 1])) {
        ++at;
        digits(true);
    }
    if (at + 1 < limit && (name[at] == 'e' || name[at] == 'E')) {
        ++at;
        if (name[at] == '-' || name[at] == '+') ++at;
        digits(true);
    }
    std::reverse(ends.begin(), ends.end());
    return ends;
}

tl::unexpected<Error> bad(const char* text, std::string_view pattern)
{
    return fail(ErrorCode::BadSetting, text, {std::string(pattern.substr(0, 200))});
}

}  // namespace

Result<NamePattern> NamePattern::parse(std::string_view text)
{
    if (text.size() > maxPattern) return bad(TRUELOSS_TEXT("Core", "The pattern \"%1...\" is too long."), text);
    NamePattern pattern;
    pattern.m_text = text;
    pattern.m_wholePath = text.find('/') != std::string_view::npos;
    std::vector<Part>& parts = pattern.m_parts;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == '}') return bad(TRUELOSS_TEXT("Core", "The pattern \"%1\" closes a brace that was not opened."), text);
        if (c == '*') {
            if (parts.empty() || parts.back().kind != Part::Kind::Anything) parts.push_back({Part::Kind::Anything, {}});
            ++at;
            continue;
        }
        if (c != '{') {
            if (parts.empty() || parts.back().kind != Part::Kind::Text) parts.push_back({Part::Kind::Text, {}});
            parts.back().text += c;
            ++at;
            continue;
        }
        const std::size_t end = text.find('}', at);
        if (end == std::string_view::npos)
            return bad(TRUELOSS_TEXT("Core", "The pattern \"%1\" opens a brace and does not close it."), text);
        const std::string name(text.substr(at + 1, end - at - 1));
        if (name.empty() || name.find('{') != std::string::npos)
            return bad(TRUELOSS_TEXT("Core", "The pattern \"%1\" has a number without a name. Write {target}."), text);
        if (std::find(pattern.m_names.begin(), pattern.m_names.end(), name) != pattern.m_names.end())
            return bad(TRUELOSS_TEXT("Core", "The pattern \"%1\" has two numbers of one name. Name them apart."), text);
        if (!parts.empty() && parts.back().kind == Part::Kind::Number)
            return bad(TRUELOSS_TEXT("Core", "In the pattern \"%1\" two numbers touch, so nothing tells them apart."),
                       text);
        parts.push_back({Part::Kind::Number, {}});
        pattern.m_names.push_back(name);
        at = end + 1;
    }
    if (pattern.m_names.empty())
        return bad(
            TRUELOSS_TEXT("Core",
                          "The pattern \"%1\" does not say where the number is. Write {target} in its place, for "
                          "example steer_{target}_*.jpg."),
            text);
    if (pattern.m_names.size() > maxNumbers)
        return bad(TRUELOSS_TEXT("Core", "The pattern \"%1\" has too many numbers."), text);
    return pattern;
}

/// Tries the parts in order and remembers what has failed, so that no pair of part and place is tried twice.
class NamePattern::Matcher {
public:
    Matcher(const std::vector<Part>& parts, std::string_view name)
        : m_parts(parts), m_name(name), m_failed(parts.size() * (name.size() + 1), false)
    {
    }

    bool run() { return from(0, 0); }
    std::vector<std::string_view> numbers() const { return {m_numbers.rbegin(), m_numbers.rend()}; }

private:
    /// The numbers are noted on the way back, the last first.
    bool from(std::size_t part, std::size_t at)
    {
        if (part == m_parts.size()) return at == m_name.size();
        const std::size_t state = part * (m_name.size() + 1) + at;
        if (m_failed[state]) return false;
        const bool matched = step(m_parts[part], part, at);
        m_failed[state] = !matched;
        return matched;
    }

    bool step(const Part& here, std::size_t part, std::size_t at)
    {
        switch (here.kind) {
            case Part::Kind::Text: {
                const std::string_view there = m_name.substr(at, here.text.size());
                const bool same = std::equal(there.begin(), there.end(), here.text.begin(), here.text.end(),
                                             [](char a, char b) { return lower(a) == lower(b); });
                return same && from(part + 1, at + here.text.size());
            }
            case Part::Kind::Anything:
                for (std::size_t end = at; end <= m_name.size(); ++end) {
                    if (from(part + 1, end)) return true;
                }
                return false;
            case Part::Kind::Number:
                return number(part, at);
        }
        return false;
    }

    bool number(std::size_t part, std::size_t at)
    {
        const bool open = part == 0 || m_parts[part - 1].kind == Part::Kind::Anything;
        if (open && at > 0) {
            const char before = m_name[at - 1];
            if (at < m_name.size() && (m_name[at] == '-' || m_name[at] == '+')) {
                if (isDigit(before) || isLetter(before)) return false;
            } else if (isDigit(before) || (before == '.' && at > 1 && isDigit(m_name[at - 2])) ||
                       // A sign before it belongs to it.
                       ((before == '-' || before == '+') &&
                        (at == 1 || !(isDigit(m_name[at - 2]) || isLetter(m_name[at - 2]))))) {
                return false;
            }
        }
        const bool last = part + 1 == m_parts.size();
        const bool openEnd = !last && m_parts[part + 1].kind == Part::Kind::Anything;
        for (const std::size_t end : numberEnds(m_name, at)) {
            if (!from(part + 1, end)) {
                if (openEnd) return false;  // A part of a number is none.
                continue;
            }
            m_numbers.push_back(m_name.substr(at, end - at));
            return true;
        }
        return false;
    }

    const std::vector<Part>& m_parts;
    const std::string_view m_name;
    std::vector<bool> m_failed;
    std::vector<std::string_view> m_numbers;
};

std::optional<std::vector<std::string_view>> NamePattern::match(std::string_view path) const
{
    std::string_view name = path;
    if (!m_wholePath) name.remove_prefix(path.rfind('/') + 1);  // npos + 1 is 0.
    if (name.size() > maxName) return {};
    Matcher matcher(m_parts, name);
    if (!matcher.run()) return {};
    return matcher.numbers();
}

PatternPreview previewPattern(const NamePattern& pattern, std::span<const std::string> paths, std::size_t shown)
{
    PatternPreview preview;
    for (const std::string& path : paths) {
        const auto numbers = pattern.match(path);
        if (!numbers) {
            if (preview.mismatchCount++ < shown) preview.mismatches.push_back(path);
            continue;
        }
        if (preview.matchCount++ >= shown) continue;
        PatternPreview::Match match{path, {}};
        for (const std::string_view number : *numbers) match.values.push_back(parseDouble(number).value_or(0.0));
        preview.matches.push_back(std::move(match));
    }
    return preview;
}

}  // namespace trueloss
