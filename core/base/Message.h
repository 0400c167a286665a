#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Marks a sentence for translation. Expands to the text itself; lupdate reads it as QT_TRANSLATE_NOOP.
/// The context is always "Core", so that the user interface finds the translation by the English text.
#define TRUELOSS_TEXT(context, text) text

namespace trueloss {

using PlainArg = std::variant<std::string, std::int64_t, double>;

/// A part of a sentence with words of its own, "line %1", so that another can stand in its place: "x_test[%1]".
struct Phrase {
    const char* text = "";  ///< As Message::text.
    std::vector<PlainArg> args;

    bool operator==(const Phrase& other) const { return std::string_view(text) == other.text && args == other.args; }
};

/// What fills a place (%1 to %9) of a sentence. Numbers stay numbers until they are shown, so that each language
/// can write them in its own way.
using MessageArg = std::variant<std::string, std::int64_t, double, Phrase>;

/// A sentence for people: an English template, marked with TRUELOSS_TEXT, and what fills its places.
/// A value: copyable, comparable, free of Qt, safe to hand from thread to thread.
struct Message {
    const char* text = "";  ///< A string literal (static storage).
    std::vector<MessageArg> args;

    bool empty() const { return *text == '\0'; }
    bool operator==(const Message& other) const { return std::string_view(text) == other.text && args == other.args; }
};

/// The message in English, as the command line prints it. Doubles are written by humanNumber().
std::string toEnglish(const Message& message);

/// A sentence as a part of another. Phrases within it are written in English.
Phrase asPhrase(const Message& message);

/// Replaces %1 to %9 in one pass, so that a filled-in value that contains "%2" stays as it is.
std::string fillPlaces(std::string_view text, const std::vector<std::string>& values);

}  // namespace trueloss
