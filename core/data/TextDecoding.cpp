#include "data/TextDecoding.h"

#include <iconv.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace trueloss {

namespace {

const char* iconvName(TextEncoding encoding)
{
    switch (encoding) {
        case TextEncoding::Utf16Le:
            return "UTF-16LE";
        case TextEncoding::Utf16Be:
            return "UTF-16BE";
        case TextEncoding::Windows1252:
            return "WINDOWS-1252";
        case TextEncoding::Utf8:
            break;
    }
    return "UTF-8";
}

class Converter {
public:
    explicit Converter(const char* from) : m_state(::iconv_open("UTF-8", from)) {}
    ~Converter()
    {
        if (ready()) ::iconv_close(m_state);
    }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;

    // NOLINTNEXTLINE(performance-no-int-to-ptr): iconv_open's own word for "none".
    bool ready() const { return m_state != reinterpret_cast<iconv_t>(-1); }

    /// False where the bytes break the encoding; `out` then holds what came before.
    bool convert(std::string& bytes, std::string& out)
    {
        std::array<char, 1 << 16> buffer{};
        char* from = bytes.data();
        std::size_t left = bytes.size();
        while (left > 0) {
            char* to = buffer.data();
            std::size_t room = buffer.size();
            const std::size_t done = ::iconv(m_state, &from, &left, &to, &room);
            out.append(buffer.data(), buffer.size() - room);
            if (done == static_cast<std::size_t>(-1) && errno != E2BIG) return false;
        }
        return true;
    }

private:
    iconv_t m_state;
};

std::int64_t lineAt(std::string_view text, std::size_t at)
{
    return std::int64_t{1} + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
}

Result<std::string> withoutZeros(std::string text, const std::filesystem::path& file)
{
    if (const auto at = text.find('\0'); at != std::string::npos)
        return fail(ErrorCode::Malformed,
                    TRUELOSS_TEXT("Core", "%1 is not a text file: line %2 holds a zero byte. Save it as UTF-8 text."),
                    {file.string(), lineAt(text, at)});
    return text;
}

}  // namespace

TextEncoding detectEncoding(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE")) return TextEncoding::Utf16Le;
    if (bytes.starts_with("\xFE\xFF")) return TextEncoding::Utf16Be;
    // Without a mark: half of the bytes of western text in UTF-16 are zero, all at even or all at odd places.
    constexpr std::size_t looked = 512;
    const std::size_t count = std::min(bytes.size(), looked) / 2 * 2;
    std::size_t zeros[2] = {0, 0};
    for (std::size_t i = 0; i < count; ++i) zeros[i % 2] += bytes[i] == '\0' ? 1 : 0;
    if (count >= 8 && zeros[0] == 0 && zeros[1] * 4 > count) return TextEncoding::Utf16Le;
    if (count >= 8 && zeros[1] == 0 && zeros[0] * 4 > count) return TextEncoding::Utf16Be;
    return TextEncoding::Utf8;
}

Result<std::string> toUtf8(std::string bytes, TextEncoding encoding, const std::filesystem::path& file)
{
    if (encoding == TextEncoding::Utf8) {
        if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
        return withoutZeros(std::move(bytes), file);
    }
    Converter converter(iconvName(encoding));
    if (!converter.ready())
        return fail(ErrorCode::Unsupported,
                    TRUELOSS_TEXT("Core", "This system cannot read %1 in the encoding %2. Save it as UTF-8."),
                    {file.string(), std::string(iconvName(encoding))});
    std::string out;
    out.reserve(bytes.size());
    if (!converter.convert(bytes, out))
        return fail(ErrorCode::Malformed,
                    TRUELOSS_TEXT(
                        "Core", "Line %1 of %2 is not valid in the encoding %3. Choose another, or save it as UTF-8."),
                    {lineAt(out, out.size()), file.string(), std::string(iconvName(encoding))});
    if (out.starts_with("\xEF\xBB\xBF")) out.erase(0, 3);
    return withoutZeros(std::move(out), file);
}

}  // namespace trueloss
