#include "check/DataFinding.h"

#include <algorithm>
#include <numeric>

namespace trueloss {

const char* dataFindingName(DataFindingKind kind)
{
    switch (kind) {
        case DataFindingKind::RowsLeftOut:
            return TRUELOSS_TEXT("Core", "rows left out");
        case DataFindingKind::RepeatedFile:
            return TRUELOSS_TEXT("Core", "image listed twice");
        case DataFindingKind::ConstantTarget:
            return TRUELOSS_TEXT("Core", "constant target");
        case DataFindingKind::FewValues:
            return TRUELOSS_TEXT("Core", "few values");
        case DataFindingKind::MissingCode:
            return TRUELOSS_TEXT("Core", "code for a missing value");
        case DataFindingKind::HeavyTail:
            return TRUELOSS_TEXT("Core", "heavy tail");
        case DataFindingKind::Outliers:
            return TRUELOSS_TEXT("Core", "outliers");
        case DataFindingKind::RepeatedColumn:
            return TRUELOSS_TEXT("Core", "repeated column");
        case DataFindingKind::SplitShift:
            return TRUELOSS_TEXT("Core", "training and validation differ");
        case DataFindingKind::BlankImages:
            return TRUELOSS_TEXT("Core", "blank images");
        case DataFindingKind::PixelsZeroToOne:
            return TRUELOSS_TEXT("Core", "pixels from 0 to 1");
        case DataFindingKind::LowDynamicRange:
            return TRUELOSS_TEXT("Core", "low dynamic range");
        case DataFindingKind::ChannelOrder:
            return TRUELOSS_TEXT("Core", "red and blue exchanged");
        case DataFindingKind::TargetInPixels:
            return TRUELOSS_TEXT("Core", "target in the pixels");
        case DataFindingKind::DuplicatesAcrossSplit:
            return TRUELOSS_TEXT("Core", "duplicates across the split");
        case DataFindingKind::ConflictingDuplicates:
            return TRUELOSS_TEXT("Core", "duplicates with different targets");
        case DataFindingKind::ExactDuplicates:
            return TRUELOSS_TEXT("Core", "exact duplicates");
        case DataFindingKind::NearDuplicatesAcross:
            return TRUELOSS_TEXT("Core", "near duplicates across the split");
        case DataFindingKind::NearDuplicates:
            return TRUELOSS_TEXT("Core", "near duplicates");
        case DataFindingKind::ByHand:
            return TRUELOSS_TEXT("Core", "by hand");
    }
    return "";
}

std::vector<std::size_t> rowsToShow(const DataFinding& finding)
{
    if (finding.partners.empty()) return finding.rows;
    // Each row by the first of its group: union-find over the places of the rows among all that are named.
    std::vector<std::size_t> named = finding.rows;
    named.insert(named.end(), finding.partners.begin(), finding.partners.end());
    std::sort(named.begin(), named.end());
    named.erase(std::unique(named.begin(), named.end()), named.end());
    const auto placeOf = [&named](std::size_t row) {
        return static_cast<std::size_t>(std::lower_bound(named.begin(), named.end(), row) - named.begin());
    };
    std::vector<std::size_t> first(named.size());
    std::iota(first.begin(), first.end(), std::size_t{0});
    const auto firstOf = [&first](std::size_t place) {
        while (first[place] != place) place = first[place] = first[first[place]];
        return place;
    };
    for (std::size_t i = 0; i < finding.rows.size(); ++i) {
        const auto [low, high] =
            std::minmax({firstOf(placeOf(finding.rows[i])), firstOf(placeOf(finding.partners[i]))});
        first[high] = low;
    }
    std::vector<std::size_t> places(named.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::stable_sort(places.begin(), places.end(),
                     [&firstOf](std::size_t a, std::size_t b) { return firstOf(a) < firstOf(b); });
    std::vector<std::size_t> out;
    out.reserve(places.size());
    for (const std::size_t place : places) out.push_back(named[place]);
    return out;
}

std::optional<double> figureOf(const DataFinding& finding, std::string_view name)
{
    const auto found = std::find_if(finding.figures.begin(), finding.figures.end(),
                                    [name](const DataFigure& figure) { return figure.name == name; });
    if (found == finding.figures.end()) return {};
    return found->value;
}

}  // namespace trueloss
