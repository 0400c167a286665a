#include "session/RowDivision.h"

#include <algorithm>
#include <utility>

namespace trueloss::ui {

namespace {

Split withoutExcluded(const Split& whole, const std::vector<RowDecision>& decided)
{
    Split split;
    const auto take = [&decided](const std::vector<std::size_t>& from, std::vector<std::size_t>& to) {
        to.reserve(from.size());
        for (const std::size_t row : from) {
            if (decided[row] != RowDecision::Exclude) to.push_back(row);
        }
    };
    take(whole.train, split.train);
    take(whole.validation, split.validation);
    return split;
}

}  // namespace

RowDivision divideRows(const Manifest& manifest, double validationShare, std::uint64_t seed,
                       std::shared_ptr<const RowDecisions> decisions, std::shared_ptr<const Split> whole)
{
    RowDivision out;
    out.decisions = std::move(decisions);
    out.summary = out.decisions->summary();
    out.decided = out.decisions->decisions(manifest);
    std::vector<std::size_t> excluded;
    for (std::size_t row = 0; row < out.decided.size(); ++row) {
        if (out.decided[row] == RowDecision::Exclude) excluded.push_back(row);
    }
    out.excluded = std::make_shared<const std::vector<std::size_t>>(std::move(excluded));
    out.rowsNameParts =
        std::ranges::any_of(manifest.rows, [](const ManifestRow& row) { return row.part != SplitPart::Unassigned; });
    out.whole = std::move(whole);
    if (!out.whole) {
        auto made = makeSplit(manifest.rows, validationShare, seed);
        if (made) {
            out.whole = std::make_shared<const Split>(std::move(*made));
        } else {
            out.problem = made.error().message;
        }
    }
    if (out.whole && !out.excluded->empty()) {
        out.split = std::make_shared<const Split>(withoutExcluded(*out.whole, out.decided));
    } else {
        out.split = out.whole;
    }
    out.parts.assign(manifest.rows.size(), RowPart::None);
    if (out.split) {
        for (const std::size_t row : out.split->train) out.parts[row] = RowPart::Train;
        for (const std::size_t row : out.split->validation) out.parts[row] = RowPart::Validation;
    }
    for (const std::size_t row : *out.excluded) out.parts[row] = RowPart::Excluded;
    return out;
}

}  // namespace trueloss::ui
