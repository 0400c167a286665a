#include "logs/KerasProgress.h"

#include "base/Numbers.h"

#include <algorithm>
#include <limits>
#include <string>

namespace trueloss {

namespace {

constexpr std::string_view digits = "0123456789";

void skipBlanks(std::string_view& text)
{
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
}

bool take(std::string_view& text, std::string_view prefix)
{
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

std::optional<std::int64_t> takeInteger(std::string_view& text)
{
    const auto end = std::min(text.find_first_not_of(digits), text.size());
    const auto value = parseInteger(text.substr(0, end));
    if (value) text.remove_prefix(end);
    return value;
}

/// Takes what stands before the next " - ", and that too.
std::string_view takePiece(std::string_view& text)
{
    const auto end = text.find(" - ");
    const std::string_view piece = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 3);
    return piece;
}

/// "143s", "12s 231ms/step", "1s 2ms/sample".
bool parseTime(std::string_view text, KerasBarLine& bar)
{
    const auto seconds = takeInteger(text);
    if (!seconds || !take(text, "s")) return false;
    bar.seconds = static_cast<double>(*seconds);
    if (text.empty()) return true;
    skipBlanks(text);
    if (!takeInteger(text) || !(take(text, "us/") || take(text, "ms/") || take(text, "s/"))) return false;
    bar.timeUnit = text == "sample" ? KerasBarLine::TimeUnit::Sample : KerasBarLine::TimeUnit::Step;
    return text == "sample" || text == "step";
}

/// "name: value" of one column.
void readColumn(std::string_view piece, KerasBarLine& bar)
{
    const auto colon = piece.rfind(": ");
    if (colon == std::string_view::npos) return;
    const std::string_view name = piece.substr(0, colon);
    if (name != "loss" && name != "val_loss") return;
    auto number = parsePrinted(piece.substr(colon + 2));
    if (number) (name == "loss" ? bar.loss : bar.valLoss) = number;
}

/// "52/52 - 12s - loss: 4.0000" and " - 12s - loss: 4.0000": what verbose=2 writes at the end of an epoch.
bool isEpochSummary(std::string_view line)
{
    skipBlanks(line);
    if (takeInteger(line) && line.starts_with('/')) {
        line.remove_prefix(1);
        if (!takeInteger(line)) return false;
        skipBlanks(line);
    }
    return take(line, "- ") && line.find("s - loss: ") != std::string_view::npos;
}

}  // namespace

std::optional<KerasBarLine> parseKerasBarLine(std::string_view line)
{
    KerasBarLine bar;
    bar.seconds = std::numeric_limits<double>::quiet_NaN();
    skipBlanks(line);
    const auto current = takeInteger(line);
    if (!current || *current < 1 || !take(line, "/")) return {};
    bar.current = *current;
    if (!take(line, "Unknown")) {
        skipBlanks(line);
        bar.target = takeInteger(line);
        if (!bar.target || !take(line, " [")) return {};
        line.remove_prefix(std::min(line.find_first_not_of("=>."), line.size()));
        if (!take(line, "]")) return {};
    }
    if (!take(line, " - ")) return {};
    std::string_view time = takePiece(line);
    bar.hasEta = take(time, "ETA: ");
    if (!bar.hasEta && !parseTime(time, bar)) return {};
    while (!line.empty()) readColumn(takePiece(line), bar);
    return bar;
}

std::optional<std::int64_t> parseEpochHeader(std::string_view line)
{
    skipBlanks(line);
    if (!take(line, "Epoch ")) return {};
    const auto number = takeInteger(line);
    if (!number || *number < 1 || !take(line, "/") || !takeInteger(line) || !line.empty()) return {};
    return number;
}

void KerasProgress::add(std::string_view line)
{
    if (const auto number = parseEpochHeader(line)) {
        // A log that begins in the middle of an epoch: that one's number follows from the first header.
        if (!m_headers) {
            auto before = *number - static_cast<std::int64_t>(m_epochs.size());
            for (KerasEpoch& epoch : m_epochs) epoch.number = std::max<std::int64_t>(before++, 1);
        }
        m_headers = true;
        KerasEpoch epoch;
        epoch.number = *number;
        epoch.hasHeader = true;
        m_epochs.push_back(std::move(epoch));
    } else if (const auto bar = parseKerasBarLine(line)) {
        if (bar->loss) addBar(*bar);
    } else if (line.find("\u2501\u2501\u2501") != std::string_view::npos && line.find('/') != std::string_view::npos) {
        m_keras3 = true;
    } else if (isEpochSummary(line)) {
        m_summary = true;
    }
}

void KerasProgress::addBar(const KerasBarLine& bar)
{
    const bool ended = m_epochs.empty() || m_epochs.back().finalLine;
    if (ended) {
        if (m_headers) {
            ++m_passedOver;
            return;
        }
        KerasEpoch epoch;
        epoch.number = static_cast<std::int64_t>(m_epochs.size()) + 1;
        m_epochs.push_back(std::move(epoch));
    }
    KerasEpoch& epoch = m_epochs.back();
    const std::int64_t last = epoch.lines.empty() ? 0 : epoch.lines.back().current;
    if (!bar.hasEta && bar.target) {
        if (bar.current < last) {
            ++m_passedOver;
        } else {
            epoch.finalLine = bar;
        }
    } else if (bar.current > last) {
        epoch.lines.push_back(bar);
    } else if (bar.current < last) {
        ++m_passedOver;
    }  // Else the same step drawn once more.
}

}  // namespace trueloss
