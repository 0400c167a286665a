#include "check/DataFinding.h"

#include <algorithm>

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

std::optional<double> figureOf(const DataFinding& finding, std::string_view name)
{
    const auto found = std::find_if(finding.figures.begin(), finding.figures.end(),
                                    [name](const DataFigure& figure) { return figure.name == name; });
    if (found == finding.figures.end()) return {};
    return found->value;
}

}  // namespace trueloss
