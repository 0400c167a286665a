#pragma once

#include "chart/CairoTools.h"
#include "chart/ChartCanvas.h"

// Included by .cpp files alone, as CairoTools.h.

namespace trueloss {

/// Draws on paper: a page or a picture, with the colours for a white ground.
class CairoCanvas : public ChartCanvas {
public:
    /// Draws with the context's current transformation. The context has to outlive the canvas.
    explicit CairoCanvas(cairo_t* context) : m_context(context) {}

    void line(const std::vector<ChartSpot>& spots, ChartInk ink) override;
    void stretch(ChartSpot corner, double width, double height) override;
    void area(const std::vector<ChartSpot>& outline, ChartInk ink) override;
    void dot(ChartSpot centre, ChartInk ink) override;
    void diamond(ChartSpot centre, ChartInk ink) override;
    void text(ChartSpot spot, const std::string& words, TextAnchor anchor, ChartInk ink, bool halo) override;

private:
    cairo_t* m_context;
};

}  // namespace trueloss
