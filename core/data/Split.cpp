#include "data/Split.h"

#include "base/Random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace trueloss {

namespace {

Result<Split> splitByColumn(const std::vector<ManifestRow>& rows)
{
    Split split;
    for (std::size_t i = 0; i < rows.size(); ++i)
        (rows[i].part == SplitPart::Validation ? split.validation : split.train).push_back(i);
    if (split.train.empty() || split.validation.empty())
        return fail(
            ErrorCode::NothingUsable,
            split.train.empty()
                ? TRUELOSS_TEXT("Core",
                                "The split column puts all %1 usable rows into validation and none into training. "
                                "Choose no split column, or correct it.")
                : TRUELOSS_TEXT("Core",
                                "The split column puts all %1 usable rows into training and none into validation. "
                                "Choose no split column, or correct it."),
            {static_cast<std::int64_t>(rows.size())});
    return split;
}

}  // namespace

Result<Split> makeSplit(const std::vector<ManifestRow>& rows, double validationShare, std::uint64_t seed)
{
    const bool bySelf =
        std::any_of(rows.begin(), rows.end(), [](const ManifestRow& row) { return row.part != SplitPart::Unassigned; });
    if (bySelf) return splitByColumn(rows);
    if (!(validationShare > 0.0 && validationShare < 1.0))
        return fail(ErrorCode::BadSetting,
                    TRUELOSS_TEXT("Core", "The validation share is %1 and must lie between 0 and 1, for example 0.2."),
                    {validationShare});
    if (rows.size() < 2)
        return fail(ErrorCode::NothingUsable,
                    TRUELOSS_TEXT("Core", "%1 usable row cannot be split into training and validation. Add images."),
                    {static_cast<std::int64_t>(rows.size())});

    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    Random(seed).shuffle(order);
    const auto wanted = static_cast<std::size_t>(std::round(validationShare * static_cast<double>(rows.size())));
    const auto count = static_cast<std::ptrdiff_t>(std::clamp<std::size_t>(wanted, 1, rows.size() - 1));
    Split split;
    split.validation.assign(order.begin(), order.begin() + count);
    split.train.assign(order.begin() + count, order.end());
    std::sort(split.validation.begin(), split.validation.end());
    std::sort(split.train.begin(), split.train.end());
    return split;
}

}  // namespace trueloss
