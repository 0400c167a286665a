#include "chart/MarkupText.h"

#include <glib.h>

#include <memory>

namespace trueloss {

namespace {

using GText = std::unique_ptr<char, decltype(&g_free)>;

bool isAllowed(gunichar character)
{
    if (character == '\t' || character == '\n') return true;
    // The last two are no characters, and XML forbids them.
    return !g_unichar_iscntrl(character) && character != 0xFFFE && character != 0xFFFF;
}

}  // namespace

std::string cleanText(std::string_view text)
{
    const GText valid(g_utf8_make_valid(text.data(), static_cast<gssize>(text.size())), g_free);
    std::string out;
    out.reserve(text.size());
    for (const char* at = valid.get(); *at != '\0';) {
        const char* next = g_utf8_next_char(at);
        if (isAllowed(g_utf8_get_char(at))) {
            out.append(at, next);
        } else {
            out += "\xEF\xBF\xBD";
        }
        at = next;
    }
    return out;
}

std::string markupText(std::string_view text)
{
    const std::string clean = cleanText(text);
    const GText escaped(g_markup_escape_text(clean.data(), static_cast<gssize>(clean.size())), g_free);
    return escaped.get();
}

}  // namespace trueloss
