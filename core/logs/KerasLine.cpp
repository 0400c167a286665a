#include "logs/KerasLine.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace trueloss {

namespace {

constexpr std::string_view heavyLine = "\u2501";  // The stroke that Keras 3 draws its bar with.

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

void skipBlanks(std::string_view& text)
{
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
}

bool take(std::string_view& text, std::string_view prefix)
{
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

bool takeInteger(std::string_view& text, std::int64_t& value)
{
    if (text.empty() || !isDigit(text.front())) return false;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || value > largestKerasCount) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

/// "847s", "12:31", "1:02:45".
bool takeTime(std::string_view& text, KerasBar& bar)
{
    std::int64_t first = 0;
    if (!takeInteger(text, first)) return false;
    if (take(text, "s")) {
        bar.time = KerasTime::Seconds;
        bar.seconds = static_cast<double>(first);
        return true;
    }
    std::int64_t second = 0;
    if (!take(text, ":") || !takeInteger(text, second)) return false;
    bar.time = KerasTime::Clock;
    bar.seconds = static_cast<double>(first) * 60.0 + static_cast<double>(second);
    std::int64_t third = 0;
    if (!take(text, ":")) return true;
    if (!takeInteger(text, third)) return false;
    bar.seconds = bar.seconds * 60.0 + static_cast<double>(third);
    return true;
}

/// "231ms/step"; "239ms/epoch" is none.
bool takePace(std::string_view& text, KerasUnit& unit)
{
    std::string_view rest = text;
    std::int64_t number = 0;
    if (!takeInteger(rest, number) || !(take(rest, "us/") || take(rest, "ms/") || take(rest, "s/"))) return false;
    if (take(rest, "step")) {
        unit = KerasUnit::Step;
    } else if (take(rest, "sample")) {
        unit = KerasUnit::Sample;
    } else if (!take(rest, "epoch")) {
        return false;
    }
    text = rest;
    return true;
}

/// A value as Keras prints it: four decimals at the least, or no finite number. Shorter ones are parts of folded lines.
bool isWhole(std::string_view text)
{
    if (text.size() > 5 && text[text.size() - 5] == '.') return true;  // Most are such; what is no number shows later.
    const auto point = text.find('.');
    if (point == std::string_view::npos) return text.size() <= 4 && !isDigit(text.back());  // "nan", "-inf"
    std::size_t decimals = 0;
    while (point + 1 + decimals < text.size() && isDigit(text[point + 1 + decimals])) ++decimals;
    return decimals >= 4;
}

/// " - name: value" to the end of the line.
bool takeFields(std::string_view text, std::vector<KerasField>& fields)
{
    while (!text.empty()) {
        if (!take(text, " - ")) return false;
        const auto colon = text.find(": ");
        if (colon == std::string_view::npos || colon == 0) return false;
        const std::string_view name = text.substr(0, colon);
        text.remove_prefix(colon + 2);
        skipBlanks(text);
        const std::string_view value = text.substr(0, text.find(' '));
        if (value.empty() || !isWhole(value)) return false;
        const auto number = parsePrinted(value);
        if (!number) return false;
        fields.push_back({name, *number});
        text.remove_prefix(value.size());
    }
    return true;
}

}  // namespace

bool parseKerasBar(std::string_view line, KerasBar& bar)
{
    bar.fields.clear();
    skipBlanks(line);
    if (!takeInteger(line, bar.current) || bar.current < 1 || !take(line, "/")) return false;
    bar.target.reset();
    bar.ofKeras3 = bar.hasEta = false;
    bar.time = KerasTime::None;
    bar.seconds = std::numeric_limits<double>::quiet_NaN();
    bar.unit = KerasUnit::None;
    if (!take(line, "Unknown")) {
        skipBlanks(line);
        std::int64_t target = 0;
        if (!takeInteger(line, target) || !take(line, " ")) return false;
        bar.target = target;
        if (take(line, "[")) {
            while (!line.empty() && (line.front() == '=' || line.front() == '>' || line.front() == '.'))
                line.remove_prefix(1);
            if (!take(line, "]")) return false;
        } else {
            while (take(line, heavyLine)) bar.ofKeras3 = true;
            if (!bar.ofKeras3) return false;
        }
    }
    // Keras 3 sets its time apart by a blank alone.
    if (!take(line, " - ") && !take(line, " ")) return false;
    skipBlanks(line);
    bar.hasEta = take(line, "ETA: ");
    if (!takeTime(line, bar)) return false;
    if (line.starts_with(' ') && !line.starts_with(" - ")) {
        skipBlanks(line);
        if (!takePace(line, bar.unit)) return false;
    }
    return takeFields(line, bar.fields);
}

bool parseKerasSummary(std::string_view line, KerasSummaryLine& summary)
{
    summary.steps.reset();
    summary.perStep = line.find("/step") != std::string_view::npos;
    summary.fields.clear();
    skipBlanks(line);
    std::int64_t steps = 0;
    if (std::string_view rest = line; takeInteger(rest, steps) && take(rest, "/")) {
        std::int64_t target = 0;
        if (!takeInteger(rest, target) || steps != target || !take(rest, " ")) return false;
        summary.steps = steps;
        line = rest;
    }
    KerasBar time;
    if (take(line, "- ")) {
        if (!takeTime(line, time)) return false;
    } else if (summary.steps || !takeTime(line, time)) {  // To 2.0.8 the line begins with the time.
        return false;
    }
    summary.seconds = time.seconds;
    // Newer ones: " - 239ms/step" in front of the fields, "- 12s/epoch - 239ms/step" behind them.
    if (std::string_view rest = line; take(rest, " - ") && takePace(rest, time.unit)) line = rest;
    for (const std::string_view unit : {"/step", "/sample", "/epoch"}) {
        while (line.ends_with(unit)) {
            const auto dash = line.rfind(" - ");
            if (dash == std::string_view::npos) return false;
            line = line.substr(0, dash);
        }
    }
    if (!takeFields(line, summary.fields)) return false;
    return std::any_of(summary.fields.begin(), summary.fields.end(),
                       [](const KerasField& field) { return field.name == "loss"; });
}

std::optional<KerasHeader> parseKerasHeader(std::string_view line)
{
    skipBlanks(line);
    if (line.empty() || isDigit(line.front())) return {};
    const auto blank = line.find(' ');
    if (blank == std::string_view::npos) return {};
    const std::string_view word = line.substr(0, blank);
    const bool foreign = std::any_of(word.begin(), word.end(), [](char c) { return static_cast<signed char>(c) < 0; });
    if (word != "Epoch" && word != "epoch" && !foreign) return {};
    line.remove_prefix(blank + 1);
    KerasHeader header;
    if (!takeInteger(line, header.epoch) || header.epoch < 1 || !take(line, "/") || !takeInteger(line, header.epochs) ||
        !line.empty()) {
        return {};
    }
    return header;
}

}  // namespace trueloss
