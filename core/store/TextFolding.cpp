#include "store/TextFolding.h"

#include <glib.h>

#include <memory>

namespace trueloss::store {

namespace {

using GlibText = std::unique_ptr<gchar, decltype(&g_free)>;

}  // namespace

std::string foldedText(const std::string& text)
{
    const auto size = static_cast<gssize>(text.size());
    const GlibText valid(g_utf8_make_valid(text.data(), size), g_free);
    const GlibText plain(g_utf8_normalize(valid.get(), -1, G_NORMALIZE_NFKC), g_free);
    const GlibText folded(g_utf8_casefold(plain.get(), -1), g_free);
    // Folding may take a composition apart ("Ç°", U+01F0).
    const GlibText composed(g_utf8_normalize(folded.get(), -1, G_NORMALIZE_NFKC), g_free);
    return composed.get();
}

}  // namespace trueloss::store
