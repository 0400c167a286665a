#include "data/TextDecoding.h"

#include <iconv.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
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
        case TextEncoding::Gb18030:
            return "GB18030";
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

unsigned byteAt(std::string_view bytes, std::size_t at)
{
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
}

bool isWithin(unsigned byte, unsigned low, unsigned high)
{
    return byte >= low && byte <= high;
}

/// Where the plain ASCII that begins at `at` ends, or up to seven bytes before: most tables hold nothing else.
std::size_t skipAscii(std::string_view bytes, std::size_t at)
{
    constexpr std::uint64_t highBits = 0x8080808080808080ULL;
    for (std::uint64_t eight = 0; at + sizeof eight <= bytes.size(); at += sizeof eight) {
        std::memcpy(&eight, bytes.data() + at, sizeof eight);
        if ((eight & highBits) != 0) break;
    }
    return at;
}

/// Well-formed as RFC 3629 has it.
bool isUtf8(std::string_view bytes)
{
    for (std::size_t at = skipAscii(bytes, 0); at < bytes.size();) {
        const unsigned lead = byteAt(bytes, at);
        const unsigned second = byteAt(bytes, at + 1);
        if (lead < 0x80) {
            at = skipAscii(bytes, at + 1);
            continue;
        }
        const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        // Forms that are longer than needed, surrogates, and what lies beyond U+10FFFF.
        const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (!isWithin(lead, 0xC2, 0xF4) || !isWithin(second, low, high)) return false;
        for (std::size_t i = 2; i < length; ++i) {
            if (!isWithin(byteAt(bytes, at + i), 0x80, 0xBF)) return false;
        }
        at += length;
    }
    return true;
}

/// By the form of GB 18030's characters of two and of four bytes, and by how many of those of two bytes are among the
/// 3,755 of the first level of GB 2312, which make up nearly all of modern text. Western letters with accents stand
/// beside plain ones, and such pairs are none of these.
bool looksChinese(std::string_view bytes)
{
    std::size_t pairs = 0;
    std::size_t common = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const unsigned lead = byteAt(bytes, at);
        const unsigned second = byteAt(bytes, at + 1);
        if (lead < 0x80) {
            ++at;
            continue;
        }
        if (!isWithin(lead, 0x81, 0xFE)) return false;
        if (isWithin(second, 0x30, 0x39)) {
            if (!isWithin(byteAt(bytes, at + 2), 0x81, 0xFE) || !isWithin(byteAt(bytes, at + 3), 0x30, 0x39))
                return false;
            at += 4;
            continue;
        }
        if (!isWithin(second, 0x40, 0xFE) || second == 0x7F) return false;
        ++pairs;
        common += isWithin(lead, 0xB0, 0xD7) && second >= 0xA1 ? 1 : 0;
        at += 2;
    }
    return pairs > 0 && common * 3 >= pairs * 2;
}

bool isValidIn(TextEncoding encoding, std::string_view bytes)
{
    Converter converter(iconvName(encoding));
    std::string copy(bytes);
    std::string ignored;
    return converter.ready() && converter.convert(copy, ignored);
}

}  // namespace

TextEncoding detectEncoding(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE")) return TextEncoding::Utf16Le;
    if (bytes.starts_with("\xFE\xFF")) return TextEncoding::Utf16Be;
    if (bytes.starts_with("\x84\x31\x95\x33")) return TextEncoding::Gb18030;
    // Without a mark: half of the bytes of western text in UTF-16 are zero, all at even or all at odd places.
    constexpr std::size_t looked = 512;
    const std::size_t count = std::min(bytes.size(), looked) / 2 * 2;
    std::size_t zeros[2] = {0, 0};
    for (std::size_t i = 0; i < count; ++i) zeros[i % 2] += bytes[i] == '\0' ? 1 : 0;
    if (count >= 8 && zeros[0] == 0 && zeros[1] * 4 > count) return TextEncoding::Utf16Le;
    if (count >= 8 && zeros[1] == 0 && zeros[0] * 4 > count) return TextEncoding::Utf16Be;
    if (!isUtf8(bytes) && looksChinese(bytes) && isValidIn(TextEncoding::Gb18030, bytes)) return TextEncoding::Gb18030;
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
