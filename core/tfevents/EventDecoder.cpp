#include "tfevents/EventDecoder.h"

#include "event.pb.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>
#include <string>
#include <unordered_set>

namespace trueloss {

namespace {

/// TensorFlow's DataType.
constexpr int typeFloat = 1;
constexpr int typeDouble = 2;
constexpr int typeInt32 = 3;
constexpr int typeInt64 = 9;
constexpr int typeBfloat16 = 14;
constexpr int typeHalf = 19;

/// Binary digits of the significands, and the exponents of the smallest normal numbers.
struct Precision {
    int digits;
    int lowest;
};
constexpr Precision single{24, -126};
constexpr Precision twofold{53, -1022};
constexpr Precision brain{8, -126};
constexpr Precision half{11, -14};

constexpr std::size_t mostNamedTags = 4096;

struct Number {
    double value = 0.0;
    double halfUnit = 0.0;
};

Number rounded(double value, Precision precision)
{
    if (!std::isfinite(value)) return {value, 0.0};
    const int exponent = value == 0.0 ? precision.lowest : std::max(std::ilogb(value), precision.lowest);
    return {value, std::ldexp(1.0, exponent - precision.digits)};
}

/// IEEE 754 binary16: 1 sign, 5 exponent, 10 fraction bits.
double halfValue(std::uint32_t bits)
{
    const double sign = (bits & 0x8000u) != 0 ? -1.0 : 1.0;
    const int exponent = static_cast<int>(bits >> 10 & 0x1Fu);
    const int fraction = static_cast<int>(bits & 0x3FFu);
    if (exponent == 31)
        return fraction != 0 ? std::numeric_limits<double>::quiet_NaN()
                             : sign * std::numeric_limits<double>::infinity();
    if (exponent == 0) return sign * std::ldexp(fraction, -24);
    return sign * std::ldexp(1024 + fraction, exponent - 25);
}

/// The upper half of a float32.
double brainValue(std::uint32_t bits)
{
    return std::bit_cast<float>(bits << 16);
}

/// The one number of the content's bytes; nothing where they are not as long as one.
template <class T>
std::optional<T> only(const std::string& content)
{
    static_assert(std::endian::native == std::endian::little);
    if (content.size() != sizeof(T)) return {};
    T value{};
    std::memcpy(&value, content.data(), sizeof value);
    return value;
}

/// The same for a list that takes its place when the content is empty.
template <class T, class List>
std::optional<T> only(const std::string& content, const List& list)
{
    if (!content.empty()) return only<T>(content);
    if (list.size() != 1) return {};
    return static_cast<T>(list[0]);
}

std::optional<Number> numberOf(const events::Tensor& tensor)
{
    const std::string& content = tensor.tensor_content();
    switch (tensor.dtype()) {
        case typeFloat:
            if (const auto value = only<float>(content, tensor.float_val())) return rounded(*value, single);
            break;
        case typeDouble:
            if (const auto value = only<double>(content, tensor.double_val())) return rounded(*value, twofold);
            break;
        case typeInt32:
            if (const auto value = only<std::int32_t>(content, tensor.int_val())) return Number{double(*value), 0.0};
            break;
        case typeInt64:
            if (const auto value = only<std::int64_t>(content, tensor.int64_val())) return Number{double(*value), 0.0};
            break;
        case typeBfloat16:
            if (const auto bits = only<std::uint16_t>(content, tensor.half_val()))
                return rounded(brainValue(*bits), brain);
            break;
        case typeHalf:
            if (const auto bits = only<std::uint16_t>(content, tensor.half_val()))
                return rounded(halfValue(*bits), half);
            break;
        default:
            break;
    }
    return {};
}

}  // namespace

class EventDecoder::Impl {
public:
    const ScalarEvent* decode(std::string_view record)
    {
        m_out.scalars.clear();
        // The message is used again and again: what it once needed it keeps, and no event allocates.
        if (!m_event.ParseFromArray(record.data(), static_cast<int>(record.size()))) return nullptr;
        m_out.wallTime = m_event.wall_time();
        m_out.step = m_event.step();
        for (const events::Summary::Value& value : m_event.summary().value()) {
            if (const auto number = scalar(value)) {
                m_out.scalars.push_back({value.tag(), number->value, number->halfUnit});
            }
        }
        // A graph or an image leaves more behind than it is worth keeping.
        if (record.size() > (std::size_t{1} << 20) && m_out.scalars.empty()) m_event = {};
        return &m_out;
    }

private:
    std::optional<Number> scalar(const events::Summary::Value& value)
    {
        if (value.has_simple_value()) return rounded(value.simple_value(), single);
        if (!value.has_tensor()) return {};
        if (value.has_metadata() && !value.metadata().plugin_data().plugin_name().empty()) {
            if (value.metadata().plugin_data().plugin_name() != "scalars") return {};
            if (m_scalarTags.size() < mostNamedTags) m_scalarTags.insert(value.tag());
        } else if (!m_scalarTags.contains(value.tag())) {
            return {};
        }
        return numberOf(value.tensor());
    }

    events::Event m_event;
    ScalarEvent m_out;
    std::unordered_set<std::string> m_scalarTags;
};

EventDecoder::EventDecoder() : m_impl(std::make_unique<Impl>()) {}

EventDecoder::~EventDecoder() = default;

EventDecoder::EventDecoder(EventDecoder&&) noexcept = default;

EventDecoder& EventDecoder::operator=(EventDecoder&&) noexcept = default;

const ScalarEvent* EventDecoder::decode(std::string_view record)
{
    return m_impl->decode(record);
}

}  // namespace trueloss
