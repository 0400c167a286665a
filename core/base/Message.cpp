#include "base/Message.h"

#include "base/Numbers.h"

namespace trueloss {

namespace {

/// Whether a character of Chinese or Japanese stands at this byte of a UTF-8 text: U+3000 to U+9FFF, which are those of
/// three bytes that begin with E3 to E9.
bool isEastAsian(std::string_view text, std::size_t at)
{
    return at + 2 < text.size() && static_cast<unsigned char>(text[at]) >= 0xE3 &&
           static_cast<unsigned char>(text[at]) <= 0xE9;
}

bool endsEastAsian(std::string_view text)
{
    return text.size() >= 3 && isEastAsian(text, text.size() - 3);
}

}  // namespace

/// Chinese sets a number or a name off by blanks, "在 %1 中", but not a word: these go where what fills the place is
/// one.
std::string fillPlaces(std::string_view text, const std::vector<std::string>& values)
{
    std::string out;
    out.reserve(text.size() + 32);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9') {
            const auto place = static_cast<std::size_t>(text[i + 1] - '1');
            if (place < values.size()) {
                const std::string& value = values[place];
                if (out.ends_with(' ') && isEastAsian(value, 0) && endsEastAsian({out.data(), out.size() - 1}))
                    out.pop_back();
                out += value;
                ++i;
                if (endsEastAsian(value) && text.substr(i + 1).starts_with(' ') && isEastAsian(text, i + 2)) ++i;
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

Phrase asPhrase(const Message& message)
{
    Phrase phrase{message.text, {}};
    for (const MessageArg& argument : message.args) {
        if (const auto* inner = std::get_if<Phrase>(&argument)) {
            phrase.args.emplace_back(InEnglish{}(*inner));
        } else if (const auto* text = std::get_if<std::string>(&argument)) {
            phrase.args.emplace_back(*text);
        } else if (const auto* whole = std::get_if<std::int64_t>(&argument)) {
            phrase.args.emplace_back(*whole);
        } else {
            phrase.args.emplace_back(std::get<double>(argument));
        }
    }
    return phrase;
}

}  // namespace trueloss
