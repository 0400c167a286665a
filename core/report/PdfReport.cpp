#include "report/ReportWriters.h"

#include "chart/CairoCanvas.h"
#include "chart/ChartDrawing.h"
#include "report/PdfPages.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <numeric>
#include <sstream>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace trueloss {

namespace {

constexpr unsigned textColour = 0x1C1C1C;
constexpr unsigned mutedColour = 0x5A5A5A;
constexpr unsigned lineColour = 0xD9D9D9;
constexpr double textSize = 9.5;
constexpr double cellSize = 8.5;
constexpr double columnGap = 14.0;
constexpr int mostCellLines = 12;
constexpr double thinPage = 60.0;
/// Of a chart, in its own units, which are drawn a little smaller.
constexpr double chartWidth = 720.0;
constexpr double chartHeight = 390.0;

unsigned colourOf(ReportTone tone)
{
    switch (tone) {
        case ReportTone::Good:
            return 0x00795A;
        case ReportTone::Doubtful:
            return 0x9A6A00;
        case ReportTone::Bad:
            return 0xB84A00;
        case ReportTone::Plain:
            break;
    }
    return 0xB5B5B5;
}

class PdfWriter {
public:
    PdfWriter(std::ostream& out, const RunReport& report, const ReportLanguage& language, int total, double gaps)
        : m_report(report), m_language(language), m_pages(out, language, report.name, total, gaps)
    {
    }

    void write()
    {
        text(m_language.text(m_report.kind), textSize, false, mutedColour);
        m_pages.gap(2.0);
        text(m_report.name, 19.0, true, textColour);
        m_pages.gap(5.0);
        text(m_language.text(m_report.summary), 12.0, false, textColour);
        m_pages.gap(10.0);
        rule(m_pages.y());
        for (const ReportSection& section : m_report.sections) {
            m_pages.gap(18.0);
            // A title stays with the beginning of what it names.
            m_pages.need(section.blocks.empty() || !std::holds_alternative<Chart>(section.blocks.front())
                             ? 90.0
                             : 30.0 + drawnChartHeight());
            m_pages.mark(m_language.text(section.title));
            text(m_language.text(section.title), 13.5, true, textColour);
            m_pages.gap(7.0);
            for (const ReportBlock& block : section.blocks)
                std::visit([this](const auto& content) { add(content); }, block);
        }
    }

    int pages() const { return m_pages.page(); }
    /// The last page holds so little that the reader would rather not turn it.
    bool endsThin() const { return m_pages.page() > 1 && m_pages.y() - PdfPages::margin < thinPage; }
    cairo_status_t finish() { return m_pages.finish(); }

private:
    static double drawnChartHeight() { return chartHeight * PdfPages::width / chartWidth; }

    void text(const std::string& words, double size, bool bold, unsigned colour)
    {
        m_pages.write(m_pages.layout(words, size, bold).get(), colour);
    }

    void rule(double y)
    {
        cairo_t* context = m_pages.context();
        setColour(context, lineColour);
        cairo_set_line_width(context, 0.6);
        cairo_move_to(context, PdfPages::margin, y);
        cairo_line_to(context, PdfPages::pageWidth - PdfPages::margin, y);
        cairo_stroke(context);
    }

    void add(const Message& paragraph)
    {
        text(m_language.text(paragraph), textSize, false, textColour);
        m_pages.gap(6.0);
    }

    void add(const Chart& chart)
    {
        m_pages.need(drawnChartHeight());
        cairo_t* context = m_pages.context();
        const double scale = PdfPages::width / chartWidth;
        cairo_save(context);
        cairo_translate(context, PdfPages::margin, m_pages.y());
        cairo_scale(context, scale, scale);
        CairoCanvas canvas(context);
        drawChart(chart, canvas, chartWidth, chartHeight, m_language.text);
        cairo_restore(context);
        m_pages.skip(drawnChartHeight());
        m_pages.gap(10.0);
    }

    void add(const ReportCard& card)
    {
        constexpr double indent = 10.0;
        constexpr double inner = PdfPages::width - indent;
        const unsigned tone = colourOf(card.tone);
        const auto bar = [this, tone](double top, double height) {
            setColour(m_pages.context(), tone);
            cairo_rectangle(m_pages.context(), PdfPages::margin, top, 2.5, height + 0.3);
            cairo_fill(m_pages.context());
        };
        m_pages.need(44.0);
        if (!card.badge.empty()) {
            const TextLayout badge = m_pages.layout(m_language.text(card.badge), 8.0, true, inner);
            m_pages.write(badge.get(), card.tone == ReportTone::Plain ? mutedColour : tone, indent, bar);
        }
        m_pages.write(m_pages.layout(m_language.text(card.headline), textSize, true, inner).get(), textColour, indent,
                      bar);
        if (!card.explanation.empty()) {
            m_pages.write(m_pages.layout(m_language.text(card.explanation), textSize, false, inner).get(),
                          card.points.empty() || card.tone != ReportTone::Plain ? textColour : mutedColour, indent,
                          bar);
        }
        for (const Message& point : card.points) {
            const TextLayout line = m_pages.layout("\xE2\x80\xA2 " + m_language.text(point), textSize, false, inner);
            pango_layout_set_indent(line.get(), static_cast<int>(-7.0 * PANGO_SCALE));
            m_pages.write(line.get(), textColour, indent, bar);
        }
        m_pages.gap(9.0);
    }

    void add(const ReportTable& table)
    {
        const bool longPairs = table.header.empty() && table.firstNumber > 1 && table.rows.size() > 8;
        writeTable(longPairs ? twoAbreast(table) : table);
        m_pages.gap(6.0);
    }

    /// A long list of pairs takes half the height in two columns, read down the first and then the second.
    static ReportTable twoAbreast(const ReportTable& table)
    {
        ReportTable wide;
        const std::size_t half = (table.rows.size() + 1) / 2;
        wide.firstNumber = 2 * table.rows.front().size();
        for (std::size_t i = 0; i < half; ++i) {
            std::vector<Message> row = table.rows[i];
            if (half + i < table.rows.size()) {
                const auto& other = table.rows[half + i];
                row.insert(row.end(), other.begin(), other.end());
            } else {
                row.resize(wide.firstNumber);
            }
            wide.rows.push_back(std::move(row));
        }
        return wide;
    }

    void writeTable(const ReportTable& table)
    {
        const std::vector<double> widths = columnWidths(table);
        if (!table.header.empty()) {
            const double first = table.rows.empty() ? 0.0 : rowHeight(table, table.rows.front(), widths);
            m_pages.need(rowHeight(table, table.header, widths) + first);
            writeRow(table, table.header, widths, true);
        }
        for (const auto& row : table.rows) {
            double height = rowHeight(table, row, widths);
            // The last row is not alone on a page.
            if (table.rows.size() > 1 && &row == &table.rows.back() - 1)
                height += rowHeight(table, table.rows.back(), widths);
            const int page = m_pages.page();
            m_pages.need(height);
            if (m_pages.page() != page && !table.header.empty()) writeRow(table, table.header, widths, true);
            writeRow(table, row, widths, false);
        }
    }

    TextLayout cellLayout(const Message& content, double wrapAt) const
    {
        TextLayout made = m_pages.layout(m_language.text(content), cellSize, false, wrapAt);
        pango_layout_set_height(made.get(), -mostCellLines);
        pango_layout_set_ellipsize(made.get(), PANGO_ELLIPSIZE_END);
        return made;
    }

    /// As wide as their text where there is room for all; else the widest give way.
    std::vector<double> columnWidths(const ReportTable& table) const
    {
        const std::size_t columns = table.rows.empty() ? table.header.size() : table.rows.front().size();
        std::vector<double> widths(columns, 0.0);
        const auto see = [&](const std::vector<Message>& row) {
            for (std::size_t c = 0; c < row.size() && c < columns; ++c) {
                const TextLayout made = m_pages.layout(m_language.text(row[c]), cellSize, false, 0.0);
                widths[c] = std::max(widths[c], widthOf(made.get()) + 1.0);
            }
        };
        see(table.header);
        for (const auto& row : table.rows) see(row);
        const double room = PdfPages::width - columnGap * static_cast<double>(columns);
        for (double total = std::accumulate(widths.begin(), widths.end(), 0.0); total > room + 0.5;) {
            const auto widest = std::ranges::max_element(widths);
            double second = room / static_cast<double>(columns);
            for (const double width : widths) {
                if (width < *widest) second = std::max(second, width);
            }
            const auto asWide = static_cast<double>(std::ranges::count(widths, *widest));
            const double target = std::max(second, *widest - (total - room) / asWide);
            const double before = *widest;
            std::ranges::replace(widths, before, target);
            total -= (before - target) * asWide;
        }
        return widths;
    }

    double rowHeight(const ReportTable& table, const std::vector<Message>& row, const std::vector<double>& widths) const
    {
        double height = 0.0;
        for (std::size_t c = 0; c < row.size() && c < widths.size(); ++c)
            height = std::max(height, heightOf(cellLayout(row[c], widths[c]).get()));
        return height + (table.header.empty() ? 5.0 : 6.0);
    }

    void writeRow(const ReportTable& table, const std::vector<Message>& row, const std::vector<double>& widths,
                  bool head)
    {
        const double height = rowHeight(table, row, widths);
        m_pages.need(height);
        double left = PdfPages::margin;
        for (std::size_t c = 0; c < row.size() && c < widths.size(); ++c) {
            const TextLayout made = cellLayout(row[c], widths[c]);
            if (c >= table.firstNumber) pango_layout_set_alignment(made.get(), PANGO_ALIGN_RIGHT);
            setColour(m_pages.context(),
                      head || (c % 2 == 0 && table.header.empty()) || (c == 0 && c < table.firstNumber) ? mutedColour
                                                                                                        : textColour);
            cairo_move_to(m_pages.context(), left, m_pages.y() + 2.0);
            pango_cairo_show_layout(m_pages.context(), made.get());
            left += widths[c] + columnGap;
        }
        m_pages.skip(height);
        setColour(m_pages.context(), lineColour);
        cairo_set_line_width(m_pages.context(), head ? 0.9 : 0.4);
        cairo_move_to(m_pages.context(), PdfPages::margin, m_pages.y() - 1.0);
        cairo_line_to(m_pages.context(), left - columnGap, m_pages.y() - 1.0);
        cairo_stroke(m_pages.context());
    }

    const RunReport& m_report;
    const ReportLanguage& m_language;
    PdfPages m_pages;
};

}  // namespace

Result<void> writePdf(std::ostream& out, const RunReport& report, const ReportLanguage& language)
{
    // Beforehand to count the pages, whose number stands on each, and to take up in smaller gaps a few lines that would
    // have the last page to themselves.
    int pages = 0;
    double gaps = 1.0;
    for (const double tried : {1.0, 0.85, 0.7}) {
        std::ostringstream discarded;
        PdfWriter counting(discarded, report, language, 1, tried);
        counting.write();
        if (pages > 0 && counting.endsThin()) continue;
        pages = counting.pages();
        gaps = tried;
        if (!counting.endsThin()) break;
    }
    PdfWriter writer(out, report, language, pages, gaps);
    writer.write();
    const cairo_status_t status = writer.finish();
    if (status == CAIRO_STATUS_SUCCESS || status == CAIRO_STATUS_WRITE_ERROR)
        return {};  // The stream knows of the last.
    return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "The pages of the report could not be drawn: %1."),
                {std::string(cairo_status_to_string(status))});
}

}  // namespace trueloss
