#include "check/checks/CheckTools.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_set>
#include <utility>

namespace trueloss::checks {

namespace {

using Groups = std::vector<std::vector<std::size_t>>;

/// Rows with equal fingerprints, plain images aside (those have a check of their own).
Groups alikeByFingerprint(std::span<const PixelFacts> facts)
{
    std::vector<std::size_t> order(facts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::erase_if(order, [facts](std::size_t row) { return facts[row].plain; });
    std::sort(order.begin(), order.end(), [facts](std::size_t a, std::size_t b) {
        return facts[a].fingerprint != facts[b].fingerprint ? facts[a].fingerprint < facts[b].fingerprint : a < b;
    });
    Groups groups;
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (facts[order[i]].fingerprint != facts[order[i - 1]].fingerprint) continue;
        const bool first = i < 2 || facts[order[i - 2]].fingerprint != facts[order[i]].fingerprint;
        if (first) groups.push_back({order[i - 1]});
        groups.back().push_back(order[i]);
    }
    return groups;
}

/// Takes away what is not equal byte by byte to the group's first, and rows that name the same file as another of the
/// group: the check of the table has told of those.
Result<void> confirm(const ImageDataset& data, std::vector<std::size_t>& group)
{
    const std::size_t bytes = data.shape().bytes();
    std::vector<std::uint8_t> first(bytes);
    std::vector<std::uint8_t> other(bytes);
    if (auto copied = data.copyPixels(group.front(), first); !copied) return copied;
    std::vector<std::size_t> kept{group.front()};
    std::unordered_set<std::string> files{imageKey(data.row(group.front()))};
    for (std::size_t i = 1; i < group.size(); ++i) {
        std::string file = imageKey(data.row(group[i]));
        if (files.contains(file)) continue;
        if (auto copied = data.copyPixels(group[i], other); !copied) return copied;
        if (first != other) continue;
        kept.push_back(group[i]);
        files.insert(std::move(file));
    }
    group = std::move(kept);
    return {};
}

DataFinding start(DataFindingKind kind, FindingSeverity severity, std::vector<RowPair> pairs)
{
    DataFinding finding;
    finding.kind = kind;
    finding.severity = severity;
    finding.excludable = true;
    setPairs(finding, std::move(pairs));
    finding.figures = {{"rows", static_cast<double>(finding.rowCount)}};
    return finding;
}

DataFinding acrossSplit(const ImageInput& input, const SortedPairs& sorted)
{
    const Manifest& manifest = input.manifest();
    const std::size_t validation = input.split.validation.size();
    DataFinding finding = start(DataFindingKind::DuplicatesAcrossSplit,
                                severityOfCrossing(sorted.crossingValidation, validation), sorted.crossing);
    finding.figures.push_back({"validation rows", static_cast<double>(sorted.crossingValidation)});
    finding.headline = {
        TRUELOSS_TEXT("Core",
                      "%1 of %2 validation images (%3 %) are in training too, equal pixel by pixel: first %4, "
                      "equal to %5."),
        {countArg(sorted.crossingValidation), countArg(validation), percentOf(sorted.crossingValidation, validation),
         placeArg(manifest, finding.partners.front()), placeArg(manifest, finding.rows.front())}};
    finding.advice = {TRUELOSS_TEXT("Core",
                                    "The network is judged on images that it has learnt, so the validation error is "
                                    "too small. Exclude the training copies; the validation part then stays as it is."),
                      {}};
    return finding;
}

DataFinding conflicting(const ImageInput& input, const SortedPairs& sorted)
{
    const Manifest& manifest = input.manifest();
    DataFinding finding;
    finding.kind = DataFindingKind::ConflictingDuplicates;
    finding.severity = FindingSeverity::Warning;
    finding.column = sorted.widestColumn;
    finding.excludable = true;
    setBoth(finding, sorted.conflicting);  // Which of the two is right is not known.
    finding.figures = {{"rows", static_cast<double>(finding.rowCount)}, {"largest difference", sorted.widest}};
    const TargetColumn& column = manifest.targetColumns[sorted.widestColumn];
    finding.headline = {
        TRUELOSS_TEXT("Core",
                      "%1 of %7 images with the same pixels as another one but a different target: up to %2%3 apart in "
                      "\"%4\", %5 and %6."),
        {countArg(finding.rowCount), sorted.widest, column.unit.empty() ? "" : " " + column.unit, column.name,
         placeArg(manifest, sorted.widestPair.partner), placeArg(manifest, sorted.widestPair.row),
         countArg(manifest.rows.size())}};
    finding.advice = {TRUELOSS_TEXT("Core",
                                    "No network can meet two targets for one image; it will learn their mean. Look "
                                    "which target is right and exclude the other row; where that cannot be told, "
                                    "exclude them all."),
                      {}};
    return finding;
}

DataFinding plain(const ImageInput& input, const SortedPairs& sorted)
{
    const Manifest& manifest = input.manifest();
    DataFinding finding = start(DataFindingKind::ExactDuplicates, FindingSeverity::Note, sorted.plain);
    finding.headline = {
        TRUELOSS_TEXT("Core",
                      "%1 of %2 images (%3 %) with the same pixels and target as another one: first %4, equal to %5."),
        {countArg(sorted.plain.size()), countArg(manifest.rows.size()),
         percentOf(sorted.plain.size(), manifest.rows.size()), placeArg(manifest, finding.rows.front()),
         placeArg(manifest, finding.partners.front())}};
    finding.advice = {
        TRUELOSS_TEXT("Core", "These images count more than once. Exclude the repetitions unless that is meant."), {}};
    return finding;
}

}  // namespace

Result<void> checkExactDuplicates(const ImageInput& input, std::vector<DataFinding>& findings)
{
    Groups groups = alikeByFingerprint(input.facts);
    for (std::vector<std::size_t>& group : groups) {
        if (input.stop.stop_requested())
            return fail(ErrorCode::Cancelled, TRUELOSS_TEXT("Core", "Stopped as you asked."));
        if (auto confirmed = confirm(input.data, group); !confirmed) return confirmed;
    }
    std::erase_if(groups, [](const std::vector<std::size_t>& group) { return group.size() < 2; });
    const SortedPairs sorted = sortGroups(input.manifest(), input.parts, groups);
    if (!sorted.crossing.empty()) findings.push_back(acrossSplit(input, sorted));
    if (!sorted.conflicting.empty()) findings.push_back(conflicting(input, sorted));
    if (!sorted.plain.empty()) findings.push_back(plain(input, sorted));
    return {};
}

}  // namespace trueloss::checks
