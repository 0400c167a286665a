#pragma once

#include "base/Error.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace trueloss {

/// Cuts a terminal's output into lines as a person would have seen them: '\r' ends a line as '\n' does, '\b' and ANSI
/// escape sequences are dropped, blanks at the end are trimmed, empty lines left out. Takes the bytes in pieces of any
/// size and holds one line at most.
class LineSplitter {
public:
    /// The text is valid during the call only.
    using Sink = std::function<void(std::string_view line)>;
    static constexpr std::size_t longestLine = std::size_t{1} << 20;

    explicit LineSplitter(Sink sink) : m_sink(std::move(sink)) {}

    /// A line of more than longestLine bytes is handed over in pieces of that size. Errors: Malformed, at a zero byte,
    /// which no text has; the lines before it were handed over.
    Result<void> feed(std::string_view bytes);

    /// The bytes end here, for now: hands over a line without its end. What comes next begins a new one.
    void flush();

    std::int64_t overlong() const { return m_overlong; }  ///< Lines that were handed over in pieces.

private:
    enum class State { Text, Escape, Sequence };

    void add(std::string_view text);
    void endLine();

    Sink m_sink;
    std::string m_line;  ///< What came of the line in earlier pieces, or had something to be dropped.
    State m_state = State::Text;
    std::int64_t m_lineNumber = 1;  ///< As an editor counts: '\n' alone.
    std::int64_t m_overlong = 0;
    bool m_cut = false;  ///< The line was handed over in part.
};

}  // namespace trueloss
