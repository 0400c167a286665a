#include "chart/CairoCanvas.h"

#include "base/Numbers.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <numbers>
#include <string_view>

namespace trueloss {

namespace {

constexpr unsigned orange = 0xE69F00;
constexpr double paleness = 0.25;

std::vector<double> dashesOf(std::string_view text)
{
    std::vector<double> lengths;
    while (!text.empty()) {
        const std::size_t blank = std::min(text.find(' '), text.size());
        lengths.push_back(parseDouble(text.substr(0, blank)).value_or(1.0));
        text.remove_prefix(std::min(blank + 1, text.size()));
    }
    return lengths;
}

}  // namespace

void CairoCanvas::line(const std::vector<ChartSpot>& spots, ChartInk ink)
{
    const InkStyle& style = styleOf(ink);
    setColour(m_context, style.light);
    cairo_set_line_width(m_context, style.width);
    cairo_set_line_join(m_context, CAIRO_LINE_JOIN_ROUND);
    const std::vector<double> dashes = dashesOf(style.dashes);
    cairo_set_dash(m_context, dashes.data(), static_cast<int>(dashes.size()), 0.0);
    cairo_new_path(m_context);
    for (const ChartSpot& spot : spots) cairo_line_to(m_context, spot.x, spot.y);
    cairo_stroke(m_context);
    cairo_set_dash(m_context, nullptr, 0, 0.0);
}

void CairoCanvas::stretch(ChartSpot corner, double width, double height)
{
    cairo_save(m_context);
    cairo_rectangle(m_context, corner.x, corner.y, width, height);
    cairo_clip(m_context);
    setColour(m_context, orange, 0.13);
    cairo_paint(m_context);
    setColour(m_context, orange, 0.4);
    cairo_set_line_width(m_context, 1.0);
    constexpr double step = 11.0;
    for (double offset = -height; offset < width; offset += step) {
        cairo_move_to(m_context, corner.x + offset, corner.y + height);
        cairo_line_to(m_context, corner.x + offset + height, corner.y);
    }
    cairo_stroke(m_context);
    cairo_restore(m_context);
}

void CairoCanvas::area(const std::vector<ChartSpot>& outline, ChartInk ink)
{
    setColour(m_context, styleOf(ink).light, paleness);
    cairo_new_path(m_context);
    for (const ChartSpot& spot : outline) cairo_line_to(m_context, spot.x, spot.y);
    cairo_close_path(m_context);
    cairo_fill(m_context);
}

void CairoCanvas::dot(ChartSpot centre, ChartInk ink)
{
    setColour(m_context, styleOf(ink).light);
    cairo_new_path(m_context);
    cairo_arc(m_context, centre.x, centre.y, 3.5, 0.0, 2.0 * std::numbers::pi);
    cairo_fill(m_context);
}

void CairoCanvas::diamond(ChartSpot centre, ChartInk ink)
{
    setColour(m_context, styleOf(ink).light);
    cairo_new_path(m_context);
    cairo_move_to(m_context, centre.x, centre.y - 6.0);
    cairo_rel_line_to(m_context, 6.0, 6.0);
    cairo_rel_line_to(m_context, -6.0, 6.0);
    cairo_rel_line_to(m_context, -6.0, -6.0);
    cairo_fill(m_context);
}

void CairoCanvas::text(ChartSpot spot, const std::string& words, TextAnchor anchor, ChartInk ink, bool halo)
{
    const TextLayout layout = makeLayout(m_context, words, chartFontSize);
    int width = 0;
    pango_layout_get_size(layout.get(), &width, nullptr);
    const double wide = static_cast<double>(width) / PANGO_SCALE;
    const double left = anchor == TextAnchor::Start    ? spot.x
                        : anchor == TextAnchor::Middle ? spot.x - wide / 2.0
                                                       : spot.x - wide;
    const double top = spot.y - static_cast<double>(pango_layout_get_baseline(layout.get())) / PANGO_SCALE;
    if (halo) {
        cairo_move_to(m_context, left, top);
        pango_cairo_layout_path(m_context, layout.get());
        setColour(m_context, chartGroundLight);
        cairo_set_line_width(m_context, 4.0);
        cairo_set_line_join(m_context, CAIRO_LINE_JOIN_ROUND);
        cairo_stroke(m_context);
    }
    cairo_move_to(m_context, left, top);
    setColour(m_context, styleOf(ink).light);
    pango_cairo_show_layout(m_context, layout.get());
}

}  // namespace trueloss
