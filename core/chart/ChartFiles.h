#pragma once

#include "base/Error.h"
#include "base/Translate.h"
#include "chart/Chart.h"

#include <filesystem>
#include <string>

namespace trueloss {

/// Size of a chart in its own units, and pixels for each of them in a PNG.
struct ChartSize {
    double width = 960.0;
    double height = 520.0;
    double scale = 2.0;
};

/// The endings that saveChart() knows: ".png", ".svg" and ".pdf", in any case.
bool isChartFile(const std::filesystem::path& file);

/// Writes the chart as the file's ending says. SVG and PDF keep text as text; SVG follows the reader's light or dark
/// theme. Atomic. Errors: Unwritable, BadSetting (the ending, or a size that no picture can have).
Result<void> saveChart(const std::filesystem::path& file, const Chart& chart, const Translate& translate,
                       const ChartSize& size = {});

/// An <svg> element with class "chart" that stands in a page with chartStyleSheet() and chartPattern(), as wide as
/// there is room for it.
std::string chartElement(const Chart& chart, const Translate& translate, const ChartSize& size = {});

}  // namespace trueloss
