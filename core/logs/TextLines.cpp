#include "logs/TextLines.h"

#include <array>
#include <cstdint>
#include <fstream>
#include <string>

namespace fs = std::filesystem;

namespace trueloss {

namespace {

constexpr std::int64_t largestFile = std::int64_t{2} << 30;
constexpr std::size_t longestLine = std::size_t{1} << 20;

/// Collects the visible characters of a line, one byte after the other.
class LineBuilder {
public:
    void add(char c)
    {
        switch (m_state) {
            case State::Text:
                if (c == '\x1b') {
                    m_state = State::Escape;
                } else if (c != '\b') {
                    m_text += c;
                }
                break;
            case State::Escape:
                // "ESC [" opens a sequence that ends at a byte from '@' to '~'; other escapes are two bytes long.
                m_state = c == '[' ? State::Sequence : State::Text;
                break;
            case State::Sequence:
                if (c >= '@' && c <= '~') m_state = State::Text;
                break;
        }
    }

    std::string_view text() const
    {
        const auto last = m_text.find_last_not_of(" \t\f\v");
        return std::string_view(m_text).substr(0, last == std::string::npos ? 0 : last + 1);
    }

    bool tooLong() const { return m_text.size() > longestLine; }

    void clear()
    {
        m_text.clear();
        m_state = State::Text;
    }

private:
    enum class State { Text, Escape, Sequence };
    std::string m_text;
    State m_state = State::Text;
};

tl::unexpected<Error> unreadable(const fs::path& file)
{
    return fail(ErrorCode::Unreadable,
                TRUELOSS_TEXT("Core", "The log %1 could not be read. Check that you may open it."), {file.string()});
}

Result<void> checkFile(const fs::path& file)
{
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found) {
        return fail(ErrorCode::NotFound, TRUELOSS_TEXT("Core", "There is no file %1. Check the path."),
                    {file.string()});
    }
    if (error) return unreadable(file);
    if (fs::is_directory(status)) {
        return fail(ErrorCode::Unreadable, TRUELOSS_TEXT("Core", "%1 is a folder. Choose the log file itself."),
                    {file.string()});
    }
    if (!fs::is_regular_file(status)) {
        return fail(ErrorCode::Unreadable,
                    TRUELOSS_TEXT("Core", "%1 is not an ordinary file. Save the log to a file and open that."),
                    {file.string()});
    }
    const auto size = fs::file_size(file, error);
    if (error) return unreadable(file);
    if (size > static_cast<std::uintmax_t>(largestFile)) {
        return fail(
            ErrorCode::TooLarge,
            TRUELOSS_TEXT("Core", "The log %1 has %2 bytes; at most %3 are read. Cut it into parts of fewer epochs."),
            {file.string(), static_cast<double>(size), largestFile});
    }
    return {};
}

}  // namespace

Result<void> readTerminalLines(const fs::path& file, const std::function<void(std::string_view)>& line)
{
    if (auto checked = checkFile(file); !checked) return checked;
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return unreadable(file);

    LineBuilder builder;
    std::int64_t lineNumber = 1;  // As an editor counts: '\n' alone.
    std::int64_t bytes = 0;
    const auto finishLine = [&] {
        if (!builder.text().empty()) line(builder.text());
        builder.clear();
    };
    std::array<char, 1 << 16> chunk{};
    while (stream) {
        stream.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
        const auto count = static_cast<std::size_t>(stream.gcount());
        bytes += stream.gcount();
        if (bytes > largestFile) {  // It has grown meanwhile.
            return fail(
                ErrorCode::TooLarge,
                TRUELOSS_TEXT("Core",
                              "The log %1 grew past %2 bytes while it was read. Cut it into parts of fewer epochs."),
                {file.string(), largestFile});
        }
        for (std::size_t i = 0; i < count; ++i) {
            const char c = chunk[i];
            if (c == '\0') {
                return fail(
                    ErrorCode::Malformed,
                    TRUELOSS_TEXT("Core",
                                  "%1 is not a text file: line %2 has a zero byte. If PowerShell wrote it, save it as "
                                  "UTF-8 and open it again."),
                    {file.string(), lineNumber});
            }
            if (c == '\r' || c == '\n') {
                finishLine();
                if (c == '\n') ++lineNumber;
                continue;
            }
            builder.add(c);
            if (builder.tooLong()) {
                return fail(
                    ErrorCode::TooLarge,
                    TRUELOSS_TEXT("Core",
                                  "Line %2 of %1 has more than %3 characters, so this is no training log. Choose "
                                  "another file."),
                    {file.string(), lineNumber, static_cast<std::int64_t>(longestLine)});
            }
        }
    }
    if (stream.bad()) return unreadable(file);
    finishLine();
    return {};
}

}  // namespace trueloss
