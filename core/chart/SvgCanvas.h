#pragma once

#include "chart/ChartCanvas.h"

#include <string>

namespace trueloss {

/// Collects what is drawn as the content of an <svg> element; the looks come from chartStyleSheet().
class SvgCanvas : public ChartCanvas {
public:
    void line(const std::vector<ChartSpot>& spots, ChartInk ink) override;
    void stretch(ChartSpot corner, double width, double height) override;
    void area(const std::vector<ChartSpot>& outline, ChartInk ink) override;
    void dot(ChartSpot centre, ChartInk ink) override;
    void diamond(ChartSpot centre, ChartInk ink) override;
    void text(ChartSpot spot, const std::string& words, TextAnchor anchor, ChartInk ink, bool halo) override;

    const std::string& content() const { return m_content; }

private:
    std::string m_content;
};

/// The CSS of the charts, light and (by prefers-color-scheme) dark. Each rule begins with "svg.chart".
std::string chartStyleSheet();

/// The pattern that stretches are hatched with, to stand once in a document before its charts.
std::string chartPattern();

}  // namespace trueloss
