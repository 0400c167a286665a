#pragma once

#include "base/Numbers.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

namespace trueloss {

/// Reads a line from its left end. What does not fit is left where it is.
class TextCursor {
public:
    explicit TextCursor(std::string_view text) : m_text(text) {}

    std::string_view rest() const { return m_text; }
    bool empty() const { return m_text.empty(); }

    TextCursor& blanks()
    {
        m_text.remove_prefix(std::min(m_text.find_first_not_of(" \t"), m_text.size()));
        return *this;
    }

    bool take(std::string_view prefix)
    {
        if (!m_text.starts_with(prefix)) return false;
        m_text.remove_prefix(prefix.size());
        return true;
    }

    /// Digits alone.
    std::optional<std::int64_t> integer()
    {
        const auto end = std::min(m_text.find_first_not_of("0123456789"), m_text.size());
        const auto value = parseInteger(m_text.substr(0, end));
        if (value) m_text.remove_prefix(end);
        return value;
    }

    /// What stands before the first of `marks`, or all; the mark stays.
    std::string_view until(std::string_view marks)
    {
        const std::string_view piece = m_text.substr(0, m_text.find_first_of(marks));
        m_text.remove_prefix(piece.size());
        return piece;
    }

    /// Goes on behind the first occurrence of `text`.
    bool skipPast(std::string_view text)
    {
        const auto place = m_text.find(text);
        if (place == std::string_view::npos) return false;
        m_text.remove_prefix(place + text.size());
        return true;
    }

private:
    std::string_view m_text;
};

}  // namespace trueloss
