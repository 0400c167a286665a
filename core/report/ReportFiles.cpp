#include "report/ReportFiles.h"

#include "base/AtomicFile.h"
#include "report/ReportWriters.h"

#include <algorithm>

namespace trueloss {

namespace {

std::string endingOf(const std::filesystem::path& file)
{
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c; });
    return ending;
}

}  // namespace

bool isReportFile(const std::filesystem::path& file)
{
    const std::string ending = endingOf(file);
    return ending == ".html" || ending == ".htm" || ending == ".pdf";
}

Result<void> writeReport(const std::filesystem::path& file, const RunReport& report, const ReportLanguage& language)
{
    if (!isReportFile(file)) {
        return fail(
            ErrorCode::BadSetting,
            TRUELOSS_TEXT("Core", "%1 has to end in .html or .pdf, so that it is clear how to write the report."),
            {file.string()});
    }
    return writeFileAtomically(file, [&](std::ostream& out) -> Result<void> {
        if (endingOf(file) == ".pdf") return writePdf(out, report, language);
        writeHtml(out, report, language);
        return {};
    });
}

}  // namespace trueloss
