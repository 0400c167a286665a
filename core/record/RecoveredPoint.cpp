#include "record/RecoveredPoint.h"

namespace trueloss {

std::string_view gradeName(Grade grade)
{
    constexpr std::array<std::string_view, allGrades.size()> names{"exact", "bounded", "block_mean", "unrecoverable"};
    return names[static_cast<std::size_t>(grade)];
}

Message gradeTitle(Grade grade)
{
    switch (grade) {
        case Grade::Exact:
            return {TRUELOSS_TEXT("Core", "printed itself"), {}};
        case Grade::Bounded:
            return {TRUELOSS_TEXT("Core", "bounded"), {}};
        case Grade::BlockMean:
            return {TRUELOSS_TEXT("Core", "mean of a block"), {}};
        case Grade::Unrecoverable:
            return {TRUELOSS_TEXT("Core", "cannot be told"), {}};
    }
    return {};
}

}  // namespace trueloss
