#include "DataFindings.h"

#include <algorithm>
#include <iostream>

namespace trueloss::cli {

namespace {

constexpr std::size_t mostListed = 8;

const char* severityWord(FindingSeverity severity)
{
    switch (severity) {
        case FindingSeverity::Note:
            return "note";
        case FindingSeverity::Warning:
            return "warning";
        case FindingSeverity::Serious:
            return "serious";
    }
    return "";
}

/// "line 3 like line 8, line 5 like line 9, x_test[10] like x_test[4], ...": what a click in the window would show.
void printRows(const DataFinding& finding, const Manifest& manifest)
{
    if (finding.rows.empty()) return;
    const auto placeText = [&manifest](std::size_t row) {
        return toEnglish({"%1", {manifest.place(manifest.rows[row])}});
    };
    std::cout << "  rows: ";
    for (std::size_t i = 0; i < std::min(mostListed, finding.rows.size()); ++i) {
        std::cout << (i == 0 ? "" : ", ") << placeText(finding.rows[i]);
        if (!finding.partners.empty()) std::cout << " like " << placeText(finding.partners[i]);
    }
    if (finding.rowCount > mostListed) std::cout << ", ... (" << finding.rowCount << " in all)";
    std::cout << "\n";
}

}  // namespace

void printFindings(const std::vector<DataFinding>& findings, const Manifest& manifest)
{
    for (const DataFinding& finding : findings) {
        std::cout << "* " << severityWord(finding.severity) << ": " << toEnglish(finding.headline) << "\n  "
                  << toEnglish(finding.advice) << "\n";
        printRows(finding, manifest);
    }
}

}  // namespace trueloss::cli
