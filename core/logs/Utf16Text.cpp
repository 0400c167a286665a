#include "logs/Utf16Text.h"

namespace trueloss {

namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t byteOrderMark = 0xFEFF;

}  // namespace

std::optional<Utf16Text::Order> Utf16Text::orderOf(std::string_view head)
{
    if (head.starts_with("\xFF\xFE")) return Order::Little;
    if (head.starts_with("\xFE\xFF")) return Order::Big;
    return {};
}

std::string Utf16Text::decode(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size());
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (!m_half) {
            m_half = byte;
            continue;
        }
        const auto unit = static_cast<char16_t>(m_order == Order::Little ? byte << 8 | *m_half : *m_half << 8 | byte);
        m_half.reset();
        const bool high = unit >= 0xD800 && unit < 0xDC00;
        const bool low = unit >= 0xDC00 && unit < 0xE000;
        if (m_high != 0) {
            const char32_t pair =
                0x10000 + ((static_cast<char32_t>(m_high) - 0xD800) << 10) + (static_cast<char32_t>(unit) - 0xDC00);
            m_high = 0;
            put(low ? pair : replacement, text);
            if (low) continue;
        }
        if (high) {
            m_high = unit;
        } else {
            put(low ? replacement : char32_t{unit}, text);
        }
    }
    return text;
}

void Utf16Text::put(char32_t code, std::string& text) const
{
    if (code == byteOrderMark) return;
    const auto add = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code < 0x80) {
        add(code);
    } else if (code < 0x800) {
        add(0xC0 | code >> 6);
        add(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        add(0xE0 | code >> 12);
        add(0x80 | (code >> 6 & 0x3F));
        add(0x80 | (code & 0x3F));
    } else {
        add(0xF0 | code >> 18);
        add(0x80 | (code >> 12 & 0x3F));
        add(0x80 | (code >> 6 & 0x3F));
        add(0x80 | (code & 0x3F));
    }
}

}  // namespace trueloss
