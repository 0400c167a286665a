#include "check/checks/CheckTools.h"

#include <algorithm>

namespace trueloss::checks {

namespace {

/// A quarter of the bytes' range. 12 bits of a camera in a 16-bit file give 0 to 16.
constexpr int lowSpan = 64;
/// Below that, a data set says nothing about itself as a whole.
constexpr std::size_t leastImages = 2;

DataFinding zeroToOne(const ImageInput& input, std::vector<std::size_t> rows)
{
    const Manifest& manifest = input.manifest();
    DataFinding finding;
    finding.kind = DataFindingKind::PixelsZeroToOne;
    finding.severity = FindingSeverity::Serious;
    finding.figures = {{"rows", static_cast<double>(rows.size())}};
    finding.headline = {
        TRUELOSS_TEXT("Core", "%1 of %2 images (%3 %) without a pixel above 1 of 255: the first in %4."),
        {countArg(rows.size()), countArg(manifest.rows.size()), percentOf(rows.size(), manifest.rows.size()),
         placeArg(manifest, rows.front())}};
    finding.advice = {
        rows.size() == input.facts.size()
            ? TRUELOSS_TEXT(
                  "Core",
                  "Pixels from 0 to 1 were probably stored as whole numbers, and all shades between are lost. Write "
                  "the images again, times 255. For masks of 0 and 1 this is right; then standardise the pixels.")
            : TRUELOSS_TEXT("Core",
                            "Beside the others they are black to a network: probably pixels from 0 to 1, stored as "
                            "whole numbers. Write them again, times 255, or exclude them."),
        {}};
    finding.excludable = rows.size() < input.facts.size();
    setRows(finding, std::move(rows));
    return finding;
}

DataFinding lowRange(const ImageInput& input, int low, int high)
{
    DataFinding finding;
    finding.kind = DataFindingKind::LowDynamicRange;
    finding.severity = FindingSeverity::Warning;
    finding.rowCount = input.facts.size();
    finding.figures = {{"lowest", static_cast<double>(low)}, {"highest", static_cast<double>(high)}};
    finding.headline = {TRUELOSS_TEXT("Core", "%1 to %2 of 255: all pixels of the %3 images lie in this range."),
                        {std::int64_t{low}, std::int64_t{high}, countArg(input.facts.size())}};
    finding.advice = {
        TRUELOSS_TEXT("Core",
                      "12-bit values in 16-bit files look like this, and lose shades when they are read as bytes. "
                      "Write the images with the full range, or at least standardise the pixels."),
        {}};
    return finding;
}

}  // namespace

Result<void> checkPixelRange(const ImageInput& input, std::vector<DataFinding>& findings)
{
    std::vector<std::size_t> dim;
    std::size_t drawn = 0;  // Images that are not plain.
    int low = 255;
    int high = 0;
    for (std::size_t row = 0; row < input.facts.size(); ++row) {
        const PixelFacts& facts = input.facts[row];
        low = std::min<int>(low, facts.min);
        high = std::max<int>(high, facts.max);
        if (facts.plain) continue;
        ++drawn;
        if (facts.max <= 1) dim.push_back(row);
    }
    if (!dim.empty()) findings.push_back(zeroToOne(input, dim));
    if (drawn >= leastImages && dim.size() < drawn && high - low < lowSpan)
        findings.push_back(lowRange(input, low, high));
    return {};
}

}  // namespace trueloss::checks
