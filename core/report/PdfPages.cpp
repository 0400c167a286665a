#include "report/PdfPages.h"

#include "chart/MarkupText.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <memory>

namespace trueloss {

namespace {

constexpr double footSize = 8.0;
/// Height of a line of text over that of its letters.
constexpr double leading = 1.12;
constexpr unsigned footColour = 0x5A5A5A;

double points(int pangoUnits)
{
    return static_cast<double>(pangoUnits) / PANGO_SCALE;
}

}  // namespace

PdfPages::PdfPages(std::ostream& out, const ReportLanguage& language, const std::string& title, int total, double gaps)
    : m_surface(cairo_pdf_surface_create_for_stream(writeToStream, &out, pageWidth, pageHeight)),
      m_context(cairo_create(m_surface.get())),
      m_language(language),
      m_total(total),
      m_gaps(gaps)
{
    cairo_pdf_surface_set_metadata(m_surface.get(), CAIRO_PDF_METADATA_TITLE, cleanText(title).c_str());
    cairo_pdf_surface_set_metadata(m_surface.get(), CAIRO_PDF_METADATA_CREATOR, "TrueLoss");
}

void PdfPages::need(double height)
{
    if (m_y + height <= pageHeight - margin || m_y <= margin) return;
    endPage();
    ++m_page;
    m_y = margin;
}

TextLayout PdfPages::layout(const std::string& text, double size, bool bold, double wrapAt) const
{
    TextLayout made = makeLayout(m_context.get(), text, size, bold);
    pango_context_set_language(pango_layout_get_context(made.get()),
                               pango_language_from_string(m_language.tag.c_str()));
    if (wrapAt > 0.0) {
        pango_layout_set_width(made.get(), static_cast<int>(wrapAt * PANGO_SCALE));
        pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
    }
    return made;
}

void PdfPages::write(PangoLayout* text, unsigned colour, double indent,
                     const std::function<void(double, double)>& beside)
{
    const std::unique_ptr<PangoLayoutIter, decltype(&pango_layout_iter_free)> lines(pango_layout_get_iter(text),
                                                                                    pango_layout_iter_free);
    const int count = pango_layout_get_line_count(text);
    int line = 0;
    do {
        PangoRectangle box;
        pango_layout_iter_get_line_extents(lines.get(), nullptr, &box);
        const double ascent = points(pango_layout_iter_get_baseline(lines.get()) - box.y);
        const double height = points(box.height) * leading;
        // The first two and the last two lines stay together, and so do three.
        const bool pair = count > 1 && (line == 0 || line == count - 2);
        need(height * (count == 3 && line == 0 ? 3 : pair ? 2 : 1));
        ++line;
        if (beside) beside(m_y, height);
        cairo_move_to(m_context.get(), margin + indent + points(box.x), m_y + ascent);
        setColour(m_context.get(), colour);
        pango_cairo_show_layout_line(m_context.get(), pango_layout_iter_get_line_readonly(lines.get()));
        m_y += height;
    } while (pango_layout_iter_next_line(lines.get()) != FALSE);
}

void PdfPages::mark(const std::string& words)
{
    const std::string place = "page=" + std::to_string(m_page) + " pos=[" + std::to_string(static_cast<int>(margin)) +
                              ' ' + std::to_string(static_cast<int>(m_y)) + ']';
    cairo_pdf_surface_add_outline(m_surface.get(), CAIRO_PDF_OUTLINE_ROOT, cleanText(words).c_str(), place.c_str(),
                                  CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

void PdfPages::endPage()
{
    const Message words{TRUELOSS_TEXT("Core", "Page %1 of %2"), {std::int64_t{m_page}, std::int64_t{m_total}}};
    const TextLayout foot = layout(m_language.text(words), footSize, false, 0.0);
    cairo_move_to(m_context.get(), pageWidth - margin - widthOf(foot.get()), pageHeight - margin + 20.0);
    setColour(m_context.get(), footColour);
    pango_cairo_show_layout(m_context.get(), foot.get());
    cairo_show_page(m_context.get());
}

cairo_status_t PdfPages::finish()
{
    endPage();
    cairo_surface_finish(m_surface.get());
    return cairo_status(m_context.get());
}

double heightOf(PangoLayout* layout)
{
    int height = 0;
    pango_layout_get_size(layout, nullptr, &height);
    return points(height);
}

double widthOf(PangoLayout* layout)
{
    int width = 0;
    pango_layout_get_size(layout, &width, nullptr);
    return points(width);
}

}  // namespace trueloss
