#include "store/Packing.h"

#include "store/StoreErrors.h"
#include "store/TextPool.h"

#include <bit>

namespace trueloss::store {

void Packer::put(std::int64_t value)
{
    auto bits = static_cast<std::uint64_t>(value);
    for (int i = 0; i < 8; ++i, bits >>= 8) m_bytes += static_cast<char>(bits & 0xFF);
}

void Packer::put(double value)
{
    put(std::bit_cast<std::int64_t>(value));
}

void Packer::put(std::string_view text)
{
    put(static_cast<std::int64_t>(text.size()));
    m_bytes += text;
}

void Packer::put(const Message& message)
{
    put(std::string_view(message.text));
    put(static_cast<std::int64_t>(message.args.size()));
    for (const MessageArg& arg : message.args) {
        put(static_cast<std::int64_t>(arg.index()));
        if (const auto* text = std::get_if<std::string>(&arg)) {
            put(std::string_view(*text));
        } else if (const auto* whole = std::get_if<std::int64_t>(&arg)) {
            put(*whole);
        } else if (const auto* real = std::get_if<double>(&arg)) {
            put(*real);
        } else {
            const auto& phrase = std::get<Phrase>(arg);
            Message inner{phrase.text, {}};
            for (const PlainArg& plain : phrase.args) {
                std::visit([&inner](const auto& value) { inner.args.emplace_back(value); }, plain);
            }
            put(inner);
        }
    }
}

void Packer::putVarint(std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7) m_bytes += static_cast<char>((value & 0x7F) | 0x80);
    m_bytes += static_cast<char>(value);
}

void Packer::put(const std::vector<std::int64_t>& numbers)
{
    putVarint(numbers.size());
    std::uint64_t last = 0;
    for (const std::int64_t number : numbers) {
        const std::uint64_t step = static_cast<std::uint64_t>(number) - last;
        putVarint((step << 1) ^ (step >> 63 != 0 ? ~std::uint64_t{0} : 0));
        last = static_cast<std::uint64_t>(number);
    }
}

std::string_view Unpacker::bytes(std::size_t size)
{
    if (size > m_rest.size()) throw Damage("a row ends too early");
    const std::string_view out = m_rest.substr(0, size);
    m_rest.remove_prefix(size);
    return out;
}

std::int64_t Unpacker::integer()
{
    std::uint64_t bits = 0;
    const std::string_view eight = bytes(8);
    for (std::size_t i = 8; i-- > 0;) bits = bits << 8 | static_cast<unsigned char>(eight[i]);
    return static_cast<std::int64_t>(bits);
}

double Unpacker::real()
{
    return std::bit_cast<double>(integer());
}

std::size_t Unpacker::count(std::size_t leastBytes)
{
    const std::int64_t count = integer();
    if (count < 0 || static_cast<std::uint64_t>(count) > m_rest.size() / leastBytes)
        throw Damage("a row ends too early");
    return static_cast<std::size_t>(count);
}

std::string Unpacker::text()
{
    return std::string(bytes(count(1)));
}

Message Unpacker::message()
{
    Message message;
    message.text = pooledText(text());
    for (std::size_t left = count(16); left > 0; --left) {
        switch (integer()) {
            case 0:
                message.args.emplace_back(text());
                break;
            case 1:
                message.args.emplace_back(integer());
                break;
            case 2:
                message.args.emplace_back(real());
                break;
            case 3:
                message.args.emplace_back(phrase());
                break;
            default:
                throw Damage("a sentence with a value of no known kind");
        }
    }
    return message;
}

Phrase Unpacker::phrase()
{
    Phrase phrase;
    phrase.text = pooledText(text());
    for (std::size_t left = count(16); left > 0; --left) {
        switch (integer()) {
            case 0:
                phrase.args.emplace_back(text());
                break;
            case 1:
                phrase.args.emplace_back(integer());
                break;
            case 2:
                phrase.args.emplace_back(real());
                break;
            default:
                throw Damage("a phrase with a value of no known kind");
        }
    }
    return phrase;
}

std::uint64_t Unpacker::varint()
{
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes(1).front());
        value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        if (byte < 0x80) return value;
    }
    throw Damage("a number of too many bytes");
}

std::vector<std::int64_t> Unpacker::integers()
{
    const std::uint64_t size = varint();
    if (size > m_rest.size()) throw Damage("a row ends too early");
    std::vector<std::int64_t> numbers;
    numbers.reserve(size);
    std::uint64_t last = 0;
    for (std::uint64_t i = 0; i < size; ++i) {
        const std::uint64_t zigzag = varint();
        last += (zigzag >> 1) ^ (~(zigzag & 1) + 1);
        numbers.push_back(static_cast<std::int64_t>(last));
    }
    return numbers;
}

void Unpacker::end() const
{
    if (!m_rest.empty()) throw Damage("a row of too many bytes");
}

}  // namespace trueloss::store
