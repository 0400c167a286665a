#pragma once

#include "report/ReportFiles.h"

#include <ostream>

namespace trueloss {

/// The forms of writeReport(), into a stream.
void writeHtml(std::ostream& out, const RunReport& report, const ReportLanguage& language);
Result<void> writePdf(std::ostream& out, const RunReport& report, const ReportLanguage& language);

}  // namespace trueloss
