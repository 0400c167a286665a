#include "chart/SvgCanvas.h"

#include "chart/MarkupText.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace trueloss {

namespace {

/// Tenths of a unit are finer than any screen.
std::string coordinate(double value)
{
    std::array<char, 32> text{};
    auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 1).ptr;
    if (end[-1] == '0') end -= 2;
    return {text.data(), end};
}

std::string attribute(const char* name, double value)
{
    return std::string(" ") + name + "=\"" + coordinate(value) + '"';
}

std::string hexColour(unsigned colour)
{
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "#%06x", colour);
    return text.data();
}

std::string rules(bool dark)
{
    std::string css;
    for (int i = 0; i <= static_cast<int>(ChartInk::Text); ++i) {
        const InkStyle& style = styleOf(static_cast<ChartInk>(i));
        const std::string name = std::string(".") + style.name;
        const std::string colour = hexColour(dark ? style.dark : style.light);
        css += "svg.chart path" + name + "{stroke:" + colour + "}svg.chart text" + name + ",svg.chart .sign" + name +
               "{fill:" + colour + "}\n";
    }
    const std::string ground = hexColour(dark ? chartGroundDark : chartGroundLight);
    css += "svg.chart .halo{stroke:" + ground + "}svg.chart .ground{fill:" + ground + "}\n";
    return css;
}

}  // namespace

void SvgCanvas::line(const std::vector<ChartSpot>& spots, ChartInk ink)
{
    m_content += std::string("<path class=\"") + styleOf(ink).name + "\" d=\"";
    char command = 'M';
    for (const ChartSpot& spot : spots) {
        m_content += command + coordinate(spot.x) + ' ' + coordinate(spot.y);
        command = 'L';
    }
    m_content += "\"/>\n";
}

void SvgCanvas::stretch(ChartSpot corner, double width, double height)
{
    const std::string place =
        attribute("x", corner.x) + attribute("y", corner.y) + attribute("width", width) + attribute("height", height);
    m_content += "<rect class=\"stretch\"" + place + "/><rect class=\"hatch\"" + place + "/>\n";
}

void SvgCanvas::area(const std::vector<ChartSpot>& outline, ChartInk ink)
{
    m_content +=
        std::string("<path class=\"sign ") + styleOf(ink).name + "\" style=\"stroke:none;fill-opacity:.25\" d=\"";
    char command = 'M';
    for (const ChartSpot& spot : outline) {
        m_content += command + coordinate(spot.x) + ' ' + coordinate(spot.y);
        command = 'L';
    }
    m_content += "Z\"/>\n";
}

void SvgCanvas::dot(ChartSpot centre, ChartInk ink)
{
    m_content += std::string("<circle class=\"sign ") + styleOf(ink).name + '"' + attribute("cx", centre.x) +
                 attribute("cy", centre.y) + " r=\"3.5\"/>\n";
}

void SvgCanvas::diamond(ChartSpot centre, ChartInk ink)
{
    m_content += std::string("<path class=\"sign ") + styleOf(ink).name + "\" d=\"M" + coordinate(centre.x) + ' ' +
                 coordinate(centre.y - 6.0) + "l6 6l-6 6l-6 -6z\"/>\n";
}

void SvgCanvas::text(ChartSpot spot, const std::string& words, TextAnchor anchor, ChartInk ink, bool halo)
{
    const char* where = anchor == TextAnchor::Start ? "" : anchor == TextAnchor::Middle ? " middle" : " end";
    const std::string place = where + std::string("\"") + attribute("x", spot.x) + attribute("y", spot.y) + '>' +
                              markupText(words) + "</text>";
    if (halo) m_content += "<text aria-hidden=\"true\" class=\"halo" + place;
    m_content += std::string("<text class=\"") + styleOf(ink).name + place + '\n';
}

std::string chartStyleSheet()
{
    std::string css =
        "svg.chart path{fill:none;stroke-linejoin:round}\n"
        "svg.chart text{font:12px system-ui,sans-serif;stroke:none}\n"
        "svg.chart .middle{text-anchor:middle}svg.chart .end{text-anchor:end}\n"
        "svg.chart text.halo{stroke-width:4;stroke-linejoin:round;fill:none}\n"
        "svg.chart .stretch{fill:#e69f00;fill-opacity:.13}svg.chart .hatch{fill:url(#hatch)}\n";
    for (int i = 0; i <= static_cast<int>(ChartInk::Text); ++i) {
        const InkStyle& style = styleOf(static_cast<ChartInk>(i));
        css += std::string("svg.chart path.") + style.name + "{stroke-width:" + coordinate(style.width);
        if (*style.dashes != '\0') css += std::string(";stroke-dasharray:") + style.dashes;
        css += "}\n";
    }
    return css + rules(false) + "@media(prefers-color-scheme:dark){@media screen{\n" + rules(true) + "}}\n";
}

std::string chartPattern()
{
    return "<defs><pattern id=\"hatch\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" "
           "patternTransform=\"rotate(45)\"><path d=\"M0 0V8\" "
           "style=\"stroke:#e69f00;stroke-opacity:.4;stroke-width:2\"/>"
           "</pattern></defs>";
}

}  // namespace trueloss
