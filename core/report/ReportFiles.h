#pragma once

#include "base/Error.h"
#include "base/Translate.h"
#include "report/RunReport.h"

#include <filesystem>
#include <string>

namespace trueloss {

/// The language that a report is written in.
struct ReportLanguage {
    std::string tag = "en";  ///< As HTML has it: "en", "zh-CN".
    Translate text = toEnglish;
};

/// Whether the file's ending is one that writeReport() knows: ".html", ".htm" or ".pdf", in any case.
bool isReportFile(const std::filesystem::path& file);

/// Writes the report as the file's ending says. Atomic. Errors: Unwritable, BadSetting (the ending).
///
/// HTML: one file that needs nothing else, no script and no network; light or dark as the reader's screen, and fit to
/// be printed. PDF: A4 with page numbers, an outline and text that can be selected.
Result<void> writeReport(const std::filesystem::path& file, const RunReport& report,
                         const ReportLanguage& language = {});

}  // namespace trueloss
