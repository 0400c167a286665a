#pragma once

#include "chart/Chart.h"

#include <string>
#include <vector>

namespace trueloss {

struct ChartSpot {
    double x = 0.0;
    double y = 0.0;
};

enum class TextAnchor { Start, Middle, End };

/// How an ink looks on paper. An empty dash list is a solid line.
struct InkStyle {
    const char* name;    ///< Of its class in SVG.
    unsigned light;      ///< 0xRRGGBB on a white ground...
    unsigned dark;       ///< ...and on a dark one.
    double width;        ///< Of lines.
    const char* dashes;  ///< Lengths with blanks between them, as SVG writes them.
};
const InkStyle& styleOf(ChartInk ink);

/// The ground behind charts, 0xRRGGBB.
inline constexpr unsigned chartGroundLight = 0xFFFFFF;
inline constexpr unsigned chartGroundDark = 0x16181C;

/// Height of the letters of a chart, in the chart's units.
inline constexpr double chartFontSize = 12.0;

/// How wide the text is in the system's sans-serif font at chartFontSize; a browser's may differ a little.
double chartTextWidth(const std::string& text);

/// Where charts are drawn: a picture, a page or an SVG text. x grows to the right, y downward.
class ChartCanvas {
public:
    virtual ~ChartCanvas() = default;

    virtual void line(const std::vector<ChartSpot>& spots, ChartInk ink) = 0;
    virtual void stretch(ChartSpot corner, double width, double height) = 0;     ///< Light orange with hatching.
    virtual void area(const std::vector<ChartSpot>& outline, ChartInk ink) = 0;  ///< Filled, pale.
    virtual void dot(ChartSpot centre, ChartInk ink) = 0;
    virtual void diamond(ChartSpot centre, ChartInk ink) = 0;
    /// `spot` is on the base line. With `halo` the text keeps off what is drawn below it.
    virtual void text(ChartSpot spot, const std::string& words, TextAnchor anchor, ChartInk ink, bool halo) = 0;
};

}  // namespace trueloss
