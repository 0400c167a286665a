#include "logs/LineSplitter.h"

#include <array>

namespace trueloss {

namespace {

/// Bytes that are no text of a line.
constexpr std::array<bool, 256> specials = [] {
    std::array<bool, 256> table{};
    for (const unsigned char c : {'\n', '\r', '\b', '\x1b', '\0'}) table[c] = true;
    return table;
}();

bool isSpecial(char c)
{
    return specials[static_cast<unsigned char>(c)];
}

std::string_view trimmedRight(std::string_view text)
{
    const auto last = text.find_last_not_of(" \t\f\v");
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

}  // namespace

Result<void> LineSplitter::feed(std::string_view bytes)
{
    std::size_t at = 0;
    while (at < bytes.size()) {
        if (m_state != State::Text) {
            const char c = bytes[at++];
            // "ESC [" opens a sequence that ends at a byte from '@' to '~'; other escapes are two bytes long.
            if (m_state == State::Escape) {
                m_state = c == '[' ? State::Sequence : State::Text;
            } else if (c >= '@' && c <= '~') {
                m_state = State::Text;
            } else if (c == '\n' || c == '\r') {
                m_state = State::Text;  // No sequence after all.
                --at;
            }
            continue;
        }
        const std::size_t begin = at;
        while (at < bytes.size() && !isSpecial(bytes[at])) ++at;
        const std::string_view text = bytes.substr(begin, at - begin);
        if (at == bytes.size()) {
            add(text);
            break;
        }
        const char c = bytes[at++];
        if (c == '\n' || c == '\r') {
            if (m_line.empty() && !m_cut && text.size() <= longestLine) {
                if (const std::string_view line = trimmedRight(text); !line.empty()) m_sink(line);
            } else {
                add(text);
                endLine();
            }
            if (c == '\n') ++m_lineNumber;
            continue;
        }
        add(text);
        if (c == '\x1b') m_state = State::Escape;
        if (c == '\0') {
            endLine();
            return fail(ErrorCode::Malformed,
                        TRUELOSS_TEXT("Core",
                                      "Line %1 has a zero byte, so this is no text from there on. What stands before "
                                      "it was read."),
                        {m_lineNumber});
        }
    }
    return {};
}

void LineSplitter::flush()
{
    m_state = State::Text;
    endLine();
}

void LineSplitter::add(std::string_view text)
{
    while (m_line.size() + text.size() > longestLine) {
        const std::size_t room = longestLine - m_line.size();
        m_line.append(text.substr(0, room));
        text.remove_prefix(room);
        if (!m_cut) ++m_overlong;
        m_cut = true;
        m_sink(m_line);
        m_line.clear();
    }
    m_line.append(text);
}

void LineSplitter::endLine()
{
    if (const std::string_view line = trimmedRight(m_line); !line.empty()) m_sink(line);
    m_line.clear();
    m_cut = false;
}

}  // namespace trueloss
