#pragma once

#include "chart/CairoTools.h"
#include "report/ReportFiles.h"

#include <functional>
#include <optional>
#include <ostream>
#include <string>

// Included by .cpp files alone, as CairoTools.h.

namespace trueloss {

/// A4 pages that are filled from top to bottom; each page that is left gets its number. All lengths in points.
class PdfPages {
public:
    static constexpr double pageWidth = 595.28;
    static constexpr double pageHeight = 841.89;
    static constexpr double margin = 51.0;
    static constexpr double width = pageWidth - 2.0 * margin;

    /// `total`: the number of pages to print at the foot of each; `gaps`: how large those are, of their usual size.
    PdfPages(std::ostream& out, const ReportLanguage& language, const std::string& title, int total, double gaps);

    cairo_t* context() const { return m_context.get(); }
    double y() const { return m_y; }
    int page() const { return m_page; }

    void skip(double height) { m_y += height; }
    void gap(double height) { m_y += height * m_gaps; }

    /// Begins a page unless so much is left on this one. What is higher than a page starts on a fresh one.
    void need(double height);

    /// A layout in the report's language, wrapped at `wrapAt` where that is positive.
    TextLayout layout(const std::string& text, double size, bool bold = false, double wrapAt = width) const;

    /// Writes it at the left of the margin plus `indent`, line by line over as many pages as it takes, no line of it
    /// alone on a page. `beside` is called for each line with its top and height, before it is written.
    void write(PangoLayout* text, unsigned colour, double indent = 0.0,
               const std::function<void(double, double)>& beside = {});

    /// An entry of the outline that leads here.
    void mark(const std::string& words);

    /// Ends the last page. Returns what went wrong with the pages themselves.
    cairo_status_t finish();

private:
    void endPage();

    CairoSurface m_surface;
    CairoContext m_context;
    const ReportLanguage& m_language;
    int m_total;
    double m_gaps;
    int m_page = 1;
    double m_y = margin;
};

/// Height of a layout, in points.
double heightOf(PangoLayout* layout);
double widthOf(PangoLayout* layout);

}  // namespace trueloss
