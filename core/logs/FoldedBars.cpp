#include "logs/FoldedBars.h"

#include "base/Numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>

namespace trueloss {

namespace {

constexpr std::string_view heavyLine = "\u2501";
constexpr std::size_t longestUnread = 4096;  ///< No bar is longer.
constexpr int decimals = 4;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::size_t digitsAt(std::string_view text, std::size_t at)
{
    std::size_t count = 0;
    while (at + count < text.size() && isDigit(text[at + count])) ++count;
    return count;
}

/// Where the bar that opens at `at` has closed; npos: it is none.
std::size_t endOfBar(std::string_view text, std::size_t at)
{
    if (text.substr(at).starts_with(heavyLine)) {
        while (text.substr(at).starts_with(heavyLine)) at += heavyLine.size();
        return at;
    }
    if (at >= text.size() || text[at] != '[') return std::string_view::npos;
    const auto end = text.find_first_not_of("=>.", at + 1);
    return end != std::string_view::npos && text[end] == ']' ? end + 1 : std::string_view::npos;
}

void replaceAll(std::string& text, std::string_view what, std::string_view with)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// Without blanks, escapes and full-width punctuation.
std::string compacted(std::string_view line)
{
    std::string text;
    text.reserve(line.size());
    for (const char c : line) {
        if (c != ' ' && c != '\t' && c != '\f' && c != '\v') text += c;
    }
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> foreign{{{"\u00A0", ""},
                                                                                    {"\u3000", ""},
                                                                                    {"\uFF1A", ":"},
                                                                                    {"\uFF0F", "/"},
                                                                                    {"&gt;", ">"},
                                                                                    {"&nbsp;", ""},
                                                                                    {"\u2013", "-"},
                                                                                    {"\u2212", "-"}}};
    for (const auto& [what, with] : foreign) replaceAll(text, what, with);
    return text;
}

/// Takes "104.1821", "1.0000e-04", "nan" off the front. What follows may be the digits of the next bar.
std::string_view takeValue(std::string_view& text)
{
    std::size_t at = !text.empty() && text.front() == '-' ? 1 : 0;
    const std::string_view word = text.substr(at, 3);
    if (word == "nan" || word == "inf") {
        at += 3;
    } else {
        at += digitsAt(text, at);
        if (at < text.size() && text[at] == '.') {
            const std::size_t count = digitsAt(text, at + 1);
            at += 1 + std::min<std::size_t>(count, decimals);
            // More than four: a metric that is shown as it is, unless a bar begins there.
            if (count > decimals && at + count - decimals < text.size() && text[at + count - decimals] == '-')
                at += count - decimals;
            if (at + 1 < text.size() && text[at] == 'e' && (text[at + 1] == '-' || text[at + 1] == '+'))
                at += 2 + std::min<std::size_t>(digitsAt(text, at + 2), 2);
        }
    }
    const std::string_view value = text.substr(0, at);
    text.remove_prefix(at);
    return value;
}

/// "ETA:847s", "143s", "12s231ms/step", "1:02:45": what stands between the bar and the first field.
void readTime(std::string_view text, KerasBar& bar)
{
    const std::size_t first = std::min(text.find_first_of("0123456789"), text.size());
    bar.hasEta = first > 0 && text[first - 1] == ':';
    text.remove_prefix(first);
    const std::string_view time = text.substr(0, text.find_first_not_of("0123456789:"));
    double seconds = 0.0;
    std::string_view rest = time;
    while (!rest.empty()) {
        const std::size_t count = digitsAt(rest, 0);
        seconds = seconds * 60.0 + parseDouble(rest.substr(0, count)).value_or(0.0);
        rest.remove_prefix(std::min(count + 1, rest.size()));
    }
    if (time.empty()) return;
    bar.seconds = seconds;
    bar.time = time.find(':') == std::string_view::npos ? KerasTime::Seconds : KerasTime::Clock;
    if (text.ends_with("/step")) bar.unit = KerasUnit::Step;
    if (text.ends_with("/sample")) bar.unit = KerasUnit::Sample;
}

}  // namespace

/// Where a bar or a header begins in the text.
struct FoldedBars::Start {
    std::size_t begin = 0;
    std::size_t end = 0;  ///< Behind "1/51[....]" or "Epoch1/128".
    bool header = false;
    bool ofKeras3 = false;
    std::string_view current;
    std::string_view target;  ///< Empty: unknown.
};

bool FoldedBars::looksFolded(std::string_view line)
{
    if (line.find(heavyLine) != std::string_view::npos) return true;
    for (auto slash = line.find('/'); slash != std::string_view::npos; slash = line.find('/', slash + 1)) {
        if (slash == 0 || (!isDigit(line[slash - 1]) && line[slash - 1] != ' ')) continue;
        std::size_t at = line.find_first_not_of(' ', slash + 1);
        if (at == std::string_view::npos) return false;
        at += digitsAt(line, at);
        at = std::min(line.find_first_not_of(' ', at), line.size());
        if (at < line.size() && line[at] == '[' && at + 1 < line.size() &&
            (line[at + 1] == '.' || line[at + 1] == '=' || line[at + 1] == '>' || line[at + 1] == '&')) {
            return true;
        }
    }
    return false;
}

void FoldedBars::add(std::string_view line)
{
    m_text += compacted(line);
    replaceAll(m_text, "&gt;", ">");  // Folded itself.
    read(false);
}

void FoldedBars::flush()
{
    if (!m_text.empty()) read(true);
    m_text.clear();
}

bool FoldedBars::findStart(std::size_t from, Start& start) const
{
    const std::string_view text = m_text;
    for (auto slash = text.find('/', from); slash != std::string_view::npos; slash = text.find('/', slash + 1)) {
        std::size_t begin = slash;
        while (begin > from && isDigit(text[begin - 1])) --begin;
        if (begin == slash) continue;
        const std::size_t right = slash + 1;
        std::size_t count = digitsAt(text, right);
        const bool header =
            begin >= from + 5 && (text.substr(begin - 5, 5) == "Epoch" || text.substr(begin - 5, 5) == "epoch");
        if (header && count > 0) {
            // "Epoch1/1281/51[": the number of epochs is known, or the next bar is the first.
            if (right + count < text.size() && text[right + count] == '/') {
                const std::string_view digits = text.substr(right, count);
                if (!m_epochs.empty() && digits.size() > m_epochs.size() && digits.starts_with(m_epochs)) {
                    count = m_epochs.size();
                } else if (count > 1) {
                    --count;
                }
            }
            start = {
                begin - 5, right + count, true, false, text.substr(begin, slash - begin), text.substr(right, count)};
            return true;
        }
        // Digits that belong to the value before: its decimals, or its exponent.
        if (begin > from && text[begin - 1] == '.') begin += decimals;
        if (begin > from + 1 && text[begin - 2] == 'e' && (text[begin - 1] == '-' || text[begin - 1] == '+'))
            begin += 2;
        if (begin >= slash) continue;
        const bool unknown = text.substr(right).starts_with("Unknown");
        const std::size_t behind = right + (unknown ? 7 : count);
        const std::size_t end = unknown ? behind : count == 0 ? std::string_view::npos : endOfBar(text, behind);
        if (end == std::string_view::npos) continue;
        start = {begin,
                 end,
                 false,
                 !unknown && text[behind] != '[',
                 text.substr(begin, slash - begin),
                 text.substr(right, count)};
        return true;
    }
    return false;
}

void FoldedBars::read(bool last)
{
    Start start;
    std::size_t done = 0;
    bool found = findStart(0, start);
    while (found) {
        Start next;
        const bool more = findStart(start.end, next);
        if (!more && !last) break;
        if (start.header) {
            KerasHeader header{parseInteger(start.current).value_or(1), parseInteger(start.target).value_or(1)};
            m_epochs = start.target;
            // Keras counts from 1; a 0 is damage.
            if (header.epoch >= 1) m_header(header);
        } else {
            readBar(start, std::string_view(m_text).substr(start.end, (more ? next.begin : m_text.size()) - start.end));
        }
        done = more ? next.begin : m_text.size();
        found = more;
        start = next;
    }
    m_text.erase(0, done);
    if (m_text.size() > longestUnread) m_text.erase(0, m_text.size() - longestUnread / 16);
}

void FoldedBars::readBar(const Start& start, std::string_view rest)
{
    KerasBar& bar = m_scratch;
    bar = KerasBar();
    bar.seconds = std::numeric_limits<double>::quiet_NaN();
    bar.current = parseInteger(start.current).value_or(0);
    bar.target = parseInteger(start.target);
    bar.ofKeras3 = start.ofKeras3;
    if (bar.current < 1 || std::max(bar.current, bar.target.value_or(1)) > largestKerasCount) return;
    if (bar.target && bar.current > *bar.target + 1) return;  // Digits of something else stood before it.
    if (rest.starts_with('-')) rest.remove_prefix(1);
    const std::size_t end = std::min(rest.find('-'), rest.size());
    readTime(rest.substr(0, end), bar);
    rest.remove_prefix(end);
    while (rest.starts_with('-')) {
        rest.remove_prefix(1);
        const auto colon = rest.find(':');
        if (colon == std::string_view::npos || colon == 0) break;
        const std::string_view name = rest.substr(0, colon);
        rest.remove_prefix(colon + 1);
        const std::string_view value = takeValue(rest);
        const auto number = parsePrinted(value);
        if (!number) break;
        bar.fields.push_back({name, *number});
    }
    m_bar(bar);
}

}  // namespace trueloss
