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

namespace {

/// Writes each kind of argument.
struct InEnglish {
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t whole) const { return groupedInteger(whole); }
    std::string operator()(double number) const { return humanNumber(number); }
    std::string operator()(const Phrase& phrase) const { return filled(phrase.text, phrase.args); }

    template <class Arg>
    std::string filled(const char* text, const std::vector<Arg>& args) const
    {
        std::vector<std::string> values;
        values.reserve(args.size());
        for (const Arg& arg : args) values.push_back(std::visit(*this, arg));
        return fillPlaces(text, values);
    }
};

}  // namespace

std::string toEnglish(const Message& message)
{
    return InEnglish{}.filled(message.text, message.args);
}

}  // namespace trueloss
