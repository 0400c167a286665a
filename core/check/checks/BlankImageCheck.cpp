#include "check/checks/CheckTools.h"

#include <algorithm>

namespace trueloss::checks {

Result<void> checkBlankImages(const ImageInput& input, std::vector<DataFinding>& findings)
{
    std::vector<std::size_t> rows;
    std::size_t black = 0;
    for (std::size_t row = 0; row < input.facts.size(); ++row) {
        if (!input.facts[row].plain) continue;
        rows.push_back(row);
        if (input.facts[row].max == 0) ++black;
    }
    if (rows.empty()) return {};
    const Manifest& manifest = input.manifest();
    // Nothing to be seen may be what the target says: zero objects.
    const bool oneTarget = std::all_of(rows.begin(), rows.end(), [&](std::size_t row) {
        return manifest.rows[row].targets == manifest.rows[rows.front()].targets;
    });
    DataFinding finding;
    finding.kind = DataFindingKind::BlankImages;
    finding.severity = oneTarget && rows.size() > 1 ? FindingSeverity::Note : FindingSeverity::Warning;
    finding.excludable = true;
    finding.figures = {{"rows", static_cast<double>(rows.size())}, {"black", static_cast<double>(black)}};
    const char* text =
        black == 0 ? TRUELOSS_TEXT("Core", "%1 of %2 images (%3 %) of one plain colour: the first in %5.")
        : black == rows.size()
            ? TRUELOSS_TEXT("Core", "%1 of %2 images (%3 %) all black: the first in %5.")
            : TRUELOSS_TEXT("Core", "%1 of %2 images (%3 %) of one plain colour, %4 of them black: the first in %5.");
    finding.headline = {
        text,
        {countArg(rows.size()), countArg(manifest.rows.size()), percentOf(rows.size(), manifest.rows.size()),
         countArg(black), placeArg(manifest, rows.front())}};
    if (finding.severity == FindingSeverity::Note) {
        finding.advice = {TRUELOSS_TEXT("Core",
                                        "All of them have the same target, %1. If that means \"nothing to see\", keep "
                                        "them; if the recording failed, exclude them."),
                          {manifest.rows[rows.front()].targets.front()}};
    } else {
        finding.advice = {TRUELOSS_TEXT("Core",
                                        "Nothing in them tells their target. Look how they were made, and exclude them "
                                        "unless they belong there."),
                          {}};
    }
    setRows(finding, std::move(rows));
    findings.push_back(std::move(finding));
    return {};
}

}  // namespace trueloss::checks
