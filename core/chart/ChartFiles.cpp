#include "chart/ChartFiles.h"

#include "base/AtomicFile.h"
#include "chart/CairoCanvas.h"
#include "chart/ChartDrawing.h"
#include "chart/MarkupText.h"
#include "chart/SvgCanvas.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <cmath>

namespace trueloss {

namespace {

constexpr double mostPixels = 20'000.0;

std::string endingOf(const std::filesystem::path& file)
{
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c; });
    return ending;
}

Result<void> resultOf(cairo_status_t status, const std::filesystem::path& file)
{
    if (status == CAIRO_STATUS_SUCCESS || status == CAIRO_STATUS_WRITE_ERROR)
        return {};  // The stream knows of the last.
    return fail(ErrorCode::Unwritable, TRUELOSS_TEXT("Core", "The chart could not be drawn into %1: %2."),
                {file.string(), std::string(cairo_status_to_string(status))});
}

std::string svgElement(const Chart& chart, const Translate& translate, const ChartSize& size, const std::string& extra,
                       const std::string& inside)
{
    SvgCanvas canvas;
    drawChart(chart, canvas, size.width, size.height, translate);
    const std::string wide = std::to_string(std::lround(size.width));
    const std::string high = std::to_string(std::lround(size.height));
    return "<svg class=\"chart\" role=\"img\"" + extra + " viewBox=\"0 0 " + wide + ' ' + high + "\" width=\"" + wide +
           "\" height=\"" + high + "\">\n<title>" + markupText(translate(chart.title)) + "</title>\n" + inside +
           canvas.content() + "</svg>\n";
}

Result<void> writePicture(std::ostream& out, const std::filesystem::path& file, const Chart& chart,
                          const Translate& translate, const ChartSize& size)
{
    const CairoSurface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24,
                                                          static_cast<int>(std::lround(size.width * size.scale)),
                                                          static_cast<int>(std::lround(size.height * size.scale))));
    const CairoContext context(cairo_create(surface.get()));
    setColour(context.get(), chartGroundLight);
    cairo_paint(context.get());
    cairo_scale(context.get(), size.scale, size.scale);
    cairo_translate(context.get(), 16.0, 12.0);
    CairoCanvas canvas(context.get());
    drawChart(chart, canvas, size.width - 32.0, size.height - 24.0, translate);
    if (cairo_status(context.get()) != CAIRO_STATUS_SUCCESS) return resultOf(cairo_status(context.get()), file);
    return resultOf(cairo_surface_write_to_png_stream(surface.get(), writeToStream, &out), file);
}

Result<void> writePage(std::ostream& out, const std::filesystem::path& file, const Chart& chart,
                       const Translate& translate, const ChartSize& size)
{
    const CairoSurface surface(cairo_pdf_surface_create_for_stream(writeToStream, &out, size.width, size.height));
    const CairoContext context(cairo_create(surface.get()));
    cairo_translate(context.get(), 16.0, 12.0);
    CairoCanvas canvas(context.get());
    drawChart(chart, canvas, size.width - 32.0, size.height - 24.0, translate);
    cairo_show_page(context.get());
    cairo_surface_finish(surface.get());
    return resultOf(cairo_status(context.get()), file);
}

}  // namespace

bool isChartFile(const std::filesystem::path& file)
{
    const std::string ending = endingOf(file);
    return ending == ".png" || ending == ".svg" || ending == ".pdf";
}

Result<void> saveChart(const std::filesystem::path& file, const Chart& chart, const Translate& translate,
                       const ChartSize& size)
{
    if (!isChartFile(file)) {
        return fail(ErrorCode::BadSetting,
                    TRUELOSS_TEXT("Core", "%1 has to end in .png, .svg or .pdf, so that it is clear how to write it."),
                    {file.string()});
    }
    const bool possible = size.width >= 300.0 && size.height >= 200.0 && size.scale > 0.0 &&
                          size.width * size.scale <= mostPixels && size.height * size.scale <= mostPixels &&
                          size.width <= mostPixels && size.height <= mostPixels;
    if (!possible) {
        return fail(ErrorCode::BadSetting,
                    TRUELOSS_TEXT("Core",
                                  "A chart of %1 x %2 cannot be drawn. Choose at least 300 x 200 and at most "
                                  "20,000 pixels on a side."),
                    {size.width, size.height});
    }
    return writeFileAtomically(file, [&](std::ostream& out) -> Result<void> {
        const std::string ending = endingOf(file);
        if (ending == ".png") return writePicture(out, file, chart, translate, size);
        if (ending == ".pdf") return writePage(out, file, chart, translate, size);
        out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            << svgElement(chart, translate, size, " xmlns=\"http://www.w3.org/2000/svg\"",
                          "<style>" + chartStyleSheet() + "</style>" + chartPattern() +
                              "<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n");
        return {};
    });
}

std::string chartElement(const Chart& chart, const Translate& translate, const ChartSize& size)
{
    return svgElement(chart, translate, size, "", "");
}

}  // namespace trueloss
