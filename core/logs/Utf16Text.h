#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace trueloss {

/// Turns UTF-16 into UTF-8 as its bytes come, as PowerShell's ">" writes it; half pairs become U+FFFD.
class Utf16Text {
public:
    enum class Order { Little, Big };
    /// The order of the bytes, if the text begins with UTF-16's byte order mark. Requires two bytes.
    static std::optional<Order> orderOf(std::string_view head);

    explicit Utf16Text(Order order) : m_order(order) {}
    std::string decode(std::string_view bytes);

private:
    void put(char32_t code, std::string& text) const;

    Order m_order;
    std::optional<unsigned char> m_half;
    char16_t m_high = 0;  ///< The first of a pair; 0: none.
};

}  // namespace trueloss
