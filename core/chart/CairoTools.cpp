#include "chart/CairoTools.h"

#include "chart/ChartCanvas.h"
#include "chart/MarkupText.h"

#include <pango/pangocairo.h>

namespace trueloss {

void CairoDeleter::operator()(PangoLayout* layout) const
{
    g_object_unref(layout);
}

TextLayout makeLayout(cairo_t* context, const std::string& text, double size, bool bold)
{
    TextLayout layout(pango_cairo_create_layout(context));
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family_static(font, "sans-serif");
    pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
    if (bold) pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    // A hyphen that is not in a name would be read as part of it.
    PangoAttrList* attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
    pango_layout_set_attributes(layout.get(), attributes);
    pango_attr_list_unref(attributes);
    const std::string clean = cleanText(text);
    pango_layout_set_text(layout.get(), clean.data(), static_cast<int>(clean.size()));
    return layout;
}

void setColour(cairo_t* context, unsigned rgb, double alpha)
{
    cairo_set_source_rgba(context, (rgb >> 16) / 255.0, (rgb >> 8 & 0xFF) / 255.0, (rgb & 0xFF) / 255.0, alpha);
}

cairo_status_t writeToStream(void* closure, const unsigned char* data, unsigned length)
{
    auto& out = *static_cast<std::ostream*>(closure);
    out.write(reinterpret_cast<const char*>(data), length);
    return out ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

double chartTextWidth(const std::string& text)
{
    const CairoSurface surface(cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nullptr));
    const CairoContext context(cairo_create(surface.get()));
    int width = 0;
    pango_layout_get_size(makeLayout(context.get(), text, chartFontSize).get(), &width, nullptr);
    return static_cast<double>(width) / PANGO_SCALE;
}

}  // namespace trueloss
