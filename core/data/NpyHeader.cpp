#include "data/NpyHeader.h"

#include "base/Numbers.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <optional>

namespace trueloss {

namespace {

constexpr std::size_t maxHeadBytes = std::size_t{1} << 16;
constexpr std::uint64_t maxValueBytes = std::uint64_t{1} << 48;
constexpr std::size_t maxDimensions = 8;

tl::unexpected<Error> notNpy(const std::string& name)
{
    return fail(ErrorCode::Malformed,
                TRUELOSS_TEXT("Core", "%1 is not an array in NumPy's format, or its head is damaged. Save it anew."),
                {name});
}

/// The few Python literals that a head consists of.
class HeadReader {
public:
    explicit HeadReader(std::string_view text) : m_text(text) {}

    bool skip(char c)
    {
        blanks();
        if (m_at >= m_text.size() || m_text[m_at] != c) return false;
        ++m_at;
        return true;
    }

    bool atEnd()
    {
        blanks();
        return m_at == m_text.size();
    }

    std::optional<std::string_view> quoted()
    {
        blanks();
        if (m_at >= m_text.size() || (m_text[m_at] != '\'' && m_text[m_at] != '"')) return {};
        const std::size_t end = m_text.find(m_text[m_at], m_at + 1);
        if (end == std::string_view::npos) return {};
        const std::string_view inside = m_text.substr(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        return inside;
    }

    std::optional<bool> truth()
    {
        blanks();
        if (m_text.substr(m_at).starts_with("True")) {
            m_at += 4;
            return true;
        }
        if (m_text.substr(m_at).starts_with("False")) {
            m_at += 5;
            return false;
        }
        return {};
    }

    /// "(3, 4)", "(3,)", "()"; Python 2 wrote "3L".
    std::optional<std::vector<std::uint64_t>> tuple()
    {
        if (!skip('(')) return {};
        std::vector<std::uint64_t> numbers;
        while (!skip(')')) {
            if (!numbers.empty() && !skip(',')) return {};
            if (skip(')')) break;
            blanks();
            const std::size_t from = m_at;
            while (m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9') ++m_at;
            const auto number = parseInteger(m_text.substr(from, m_at - from));
            if (!number || numbers.size() > maxDimensions) return {};
            numbers.push_back(static_cast<std::uint64_t>(*number));
            skip('L');
        }
        return numbers;
    }

private:
    void blanks()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\t')) ++m_at;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

Result<void> readType(std::string_view type, const std::string& name, NpyHeader& header)
{
    if (type.find('O') != std::string_view::npos)
        return fail(ErrorCode::Unsupported,
                    TRUELOSS_TEXT("Core",
                                  "%1 holds pickled Python objects, which are not read because they may run code. "
                                  "Save it as numbers, for example with numpy.asarray(x, dtype=\"float32\")."),
                    {name});
    const auto unsupported = [&] {
        return fail(ErrorCode::Unsupported,
                    TRUELOSS_TEXT("Core",
                                  "%1 holds values of the type \"%2\". Save it as whole numbers or floating-point "
                                  "numbers of 16 to 64 bits."),
                    {name, std::string(type.substr(0, 40))});
    };
    if (type.size() != 3) return unsupported();
    header.bigEndian = type[0] == '>';
    header.itemBytes = static_cast<std::size_t>(type[2] - '0');
    const std::size_t size = header.itemBytes;
    const bool whole = size == 1 || size == 2 || size == 4 || size == 8;
    switch (type[1]) {
        case 'b':
            header.kind = NpyHeader::Kind::Bool;
            if (size != 1) return unsupported();
            break;
        case 'i':
            header.kind = NpyHeader::Kind::Signed;
            break;
        case 'u':
            header.kind = NpyHeader::Kind::Unsigned;
            break;
        case 'f':
            header.kind = NpyHeader::Kind::Float;
            if (size == 1) return unsupported();
            break;
        default:
            return unsupported();
    }
    if (!whole || std::string_view("<>|=").find(type[0]) == std::string_view::npos) return unsupported();
    return {};
}

/// IEEE 754 binary16.
double halfValue(std::uint16_t bits)
{
    const int exponent = bits >> 10 & 31;
    const int fraction = bits & 1023;
    const double sign = (bits & 0x8000) != 0 ? -1.0 : 1.0;
    if (exponent == 31) return fraction == 0 ? sign * HUGE_VAL : std::nan("");
    if (exponent == 0) return sign * std::ldexp(fraction, -24);
    return sign * std::ldexp(fraction + 1024, exponent - 25);
}

}  // namespace

std::uint64_t NpyHeader::elements() const
{
    std::uint64_t product = 1;
    for (const std::uint64_t side : shape) product *= side;
    return product;
}

std::string NpyHeader::shapeText() const
{
    std::string text = "(";
    for (const std::uint64_t side : shape) text += (text.size() == 1 ? "" : ", ") + std::to_string(side);
    return text + (shape.size() == 1 ? ",)" : ")");
}

std::string NpyHeader::typeText() const
{
    const std::string bits = std::to_string(itemBytes * 8);
    switch (kind) {
        case Kind::Bool:
            return "bool";
        case Kind::Signed:
            return "int" + bits;
        case Kind::Unsigned:
            return "uint" + bits;
        case Kind::Float:
            break;
    }
    return "float" + bits;
}

Result<std::size_t> npyHeadBytes(std::string_view start, const std::string& name)
{
    if (start.size() < npyPrefixBytes || !start.starts_with("\x93NUMPY")) return notNpy(name);
    const auto byte = [&](std::size_t at) { return static_cast<std::size_t>(static_cast<unsigned char>(start[at])); };
    const std::size_t version = byte(6);
    if (version < 1 || version > 3)
        return fail(ErrorCode::Unsupported,
                    TRUELOSS_TEXT("Core", "%1 is written in version %2 of NumPy's format; 1 to 3 can be read."),
                    {name, static_cast<std::int64_t>(version)});
    const std::size_t length = version == 1 ? 10 + byte(8) + (byte(9) << 8)
                                            : 12 + byte(8) + (byte(9) << 8) + (byte(10) << 16) + (byte(11) << 24);
    if (length > maxHeadBytes)
        return fail(ErrorCode::TooLarge,
                    TRUELOSS_TEXT("Core", "The head of %1 is longer than 64 KiB, so this is no plain array."), {name});
    return length;
}

Result<NpyHeader> parseNpyHeader(std::string_view head, const std::string& name)
{
    const auto length = npyHeadBytes(head, name);
    if (!length) return tl::unexpected<Error>(length.error());
    if (head.size() < *length) return notNpy(name);
    const std::size_t from = head[6] == 1 ? 10 : 12;
    HeadReader reader(head.substr(from, *length - from));

    NpyHeader header;
    header.headBytes = *length;
    std::optional<std::string_view> type;
    std::optional<bool> fortran;
    std::optional<std::vector<std::uint64_t>> shape;
    if (!reader.skip('{')) return notNpy(name);
    while (!reader.skip('}')) {
        const auto key = reader.quoted();
        if (!key || !reader.skip(':')) return notNpy(name);
        if (*key == "descr" && !type) {
            if (reader.skip('['))
                return fail(ErrorCode::Unsupported,
                            TRUELOSS_TEXT("Core", "%1 holds records. Save its columns as arrays of their own."),
                            {name});
            type = reader.quoted();
        } else if (*key == "fortran_order" && !fortran) {
            fortran = reader.truth();
        } else if (*key == "shape" && !shape) {
            shape = reader.tuple();
        } else {
            return notNpy(name);
        }
        if (!reader.skip(',') && !reader.skip('}')) return notNpy(name);
        if (reader.atEnd()) break;
    }
    if (!reader.atEnd() || !type || !fortran || !shape) return notNpy(name);
    if (const Result<void> read = readType(*type, name, header); !read) return tl::unexpected<Error>(read.error());
    header.fortranOrder = *fortran;
    header.shape = std::move(*shape);

    std::uint64_t bytes = header.itemBytes;
    bool empty = false;
    for (const std::uint64_t side : header.shape) {
        empty = empty || side == 0;
        if (side != 0 && bytes > maxValueBytes / side)
            return fail(ErrorCode::TooLarge,
                        TRUELOSS_TEXT("Core", "%1 says that it has the shape %2, which no memory holds."),
                        {name, header.shapeText()});
        bytes *= std::max<std::uint64_t>(side, 1);
    }
    if (empty)
        return fail(ErrorCode::NothingUsable, TRUELOSS_TEXT("Core", "%1 has the shape %2 and holds no value."),
                    {name, header.shapeText()});
    return header;
}

double npyValue(const NpyHeader& header, const std::uint8_t* bytes)
{
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < header.itemBytes; ++i) {
        const std::size_t at = header.bigEndian ? i : header.itemBytes - 1 - i;
        bits = bits << 8 | bytes[at];
    }
    switch (header.kind) {
        case NpyHeader::Kind::Bool:
            return bits != 0 ? 1.0 : 0.0;
        case NpyHeader::Kind::Unsigned:
            return static_cast<double>(bits);
        case NpyHeader::Kind::Signed: {
            const unsigned shift = 64 - static_cast<unsigned>(header.itemBytes) * 8;
            return static_cast<double>(std::bit_cast<std::int64_t>(bits << shift) >> shift);
        }
        case NpyHeader::Kind::Float:
            break;
    }
    if (header.itemBytes == 2) return halfValue(static_cast<std::uint16_t>(bits));
    if (header.itemBytes == 4) return std::bit_cast<float>(static_cast<std::uint32_t>(bits));
    return std::bit_cast<double>(bits);
}

}  // namespace trueloss
