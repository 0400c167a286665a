#include "base/Message.h"

#include "base/Numbers.h"

namespace trueloss {

std::string fillPlaces(std::string_view text, const std::vector<std::string>& values)
{
    std::string out;
    out.reserve(text.size() + 32);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9') {
            const auto place = static_cast<std::size_t>(text[i + 1] - '1');
            if (place < values.size()) {
                out += values[place];
                ++i;
                continue;
            }
        }
        out += text[i];
    }
    return out;
}

std::string toEnglish(const Message& message)
{
    std::vector<std::string> values;
    values.reserve(message.args.size());
    for (const MessageArg& arg : message.args) {
        if (const auto* text = std::get_if<std::string>(&arg)) {
            values.push_back(*text);
        } else if (const auto* whole = std::get_if<std::int64_t>(&arg)) {
            values.push_back(groupedInteger(*whole));
        } else {
            values.push_back(humanNumber(std::get<double>(arg)));
        }
    }
    return fillPlaces(message.text, values);
}

}  // namespace trueloss
