#include "check/checks/CheckTools.h"

#include <algorithm>
#include <functional>
#include <string_view>

namespace trueloss::checks {

namespace {

/// Rows that name the same image, in groups of two and more.
std::vector<std::vector<std::size_t>> groupsOf(const Manifest& manifest)
{
    struct Named {
        std::size_t hash;
        std::size_t row;
    };
    std::vector<Named> names;
    names.reserve(manifest.rows.size());
    for (std::size_t row = 0; row < manifest.rows.size(); ++row)
        names.push_back({std::hash<std::string_view>{}(imageKey(manifest.rows[row])), row});
    std::sort(names.begin(), names.end(),
              [](const Named& a, const Named& b) { return a.hash != b.hash ? a.hash < b.hash : a.row < b.row; });
    std::vector<std::vector<std::size_t>> groups;
    for (std::size_t first = 0; first < names.size();) {
        std::size_t end = first + 1;
        while (end < names.size() && names[end].hash == names[first].hash) ++end;
        if (end - first > 1) {
            // Two names may share a hash.
            std::vector<std::size_t> rows;
            for (std::size_t i = first; i < end; ++i) rows.push_back(names[i].row);
            std::stable_sort(rows.begin(), rows.end(), [&manifest](std::size_t a, std::size_t b) {
                return imageKey(manifest.rows[a]) < imageKey(manifest.rows[b]);
            });
            for (std::size_t i = 0; i < rows.size();) {
                std::size_t j = i + 1;
                while (j < rows.size() && imageKey(manifest.rows[rows[j]]) == imageKey(manifest.rows[rows[i]])) ++j;
                if (j - i > 1)
                    groups.emplace_back(rows.begin() + static_cast<std::ptrdiff_t>(i),
                                        rows.begin() + static_cast<std::ptrdiff_t>(j));
                i = j;
            }
        }
        first = end;
    }
    return groups;
}

}  // namespace

void checkRepeatedFiles(const TableInput& input, std::vector<DataFinding>& findings)
{
    const Manifest& manifest = input.manifest;
    const std::vector<std::vector<std::size_t>> groups = groupsOf(manifest);
    if (groups.empty()) return;
    const SortedPairs sorted = sortGroups(manifest, input.parts, groups);
    const auto start = [](std::vector<RowPair> pairs, FindingSeverity severity) {
        DataFinding finding;
        finding.kind = DataFindingKind::RepeatedFile;
        finding.severity = severity;
        setPairs(finding, std::move(pairs));
        finding.figures = {{"rows", static_cast<double>(finding.rowCount)}};
        return finding;
    };
    if (!sorted.crossing.empty()) {
        const std::size_t validation = input.split.validation.size();
        DataFinding finding = start(sorted.crossing, severityOfCrossing(sorted.crossingValidation, validation));
        finding.excludable = true;
        finding.figures.push_back({"validation rows", static_cast<double>(sorted.crossingValidation)});
        finding.headline = {
            TRUELOSS_TEXT(
                "Core", "%1 of %2 validation rows (%3 %) with an image that training rows name too: first %4 and %5."),
            {countArg(sorted.crossingValidation), countArg(validation),
             percentOf(sorted.crossingValidation, validation), placeArg(manifest, finding.partners.front()),
             placeArg(manifest, finding.rows.front())}};
        finding.advice = {TRUELOSS_TEXT("Core",
                                        "The network is judged on images that it has learnt, so the validation error "
                                        "is too small. Exclude the training rows, or split by image."),
                          {}};
        findings.push_back(std::move(finding));
    }
    if (!sorted.conflicting.empty()) {
        DataFinding finding;
        finding.kind = DataFindingKind::RepeatedFile;
        finding.severity = FindingSeverity::Warning;
        finding.column = sorted.widestColumn;
        finding.excludable = true;
        setBoth(finding, sorted.conflicting);  // Which of the two is right is not known.
        finding.figures = {{"rows", static_cast<double>(finding.rowCount)}, {"largest difference", sorted.widest}};
        const TargetColumn& column = manifest.targetColumns[sorted.widestColumn];
        finding.headline = {
            TRUELOSS_TEXT("Core",
                          "%1 of %7 rows with the same image as another one but a different target: up to %2%3 apart "
                          "in \"%4\", %5 and %6."),
            {countArg(finding.rowCount), sorted.widest, column.unit.empty() ? "" : " " + column.unit, column.name,
             placeArg(manifest, sorted.widestPair.partner), placeArg(manifest, sorted.widestPair.row),
             countArg(manifest.rows.size())}};
        finding.advice = {TRUELOSS_TEXT("Core",
                                        "No network can meet two targets for one image; it will learn their mean. Keep "
                                        "the right one, average them before training, or exclude them all."),
                          {}};
        findings.push_back(std::move(finding));
    }
    if (!sorted.plain.empty()) {
        DataFinding finding = start(sorted.plain, FindingSeverity::Note);
        finding.excludable = true;
        finding.headline = {TRUELOSS_TEXT("Core",
                                          "%1 of %2 rows (%3 %) with the same image and target as an earlier one: "
                                          "first %4, equal to %5."),
                            {countArg(sorted.plain.size()), countArg(manifest.rows.size()),
                             percentOf(sorted.plain.size(), manifest.rows.size()),
                             placeArg(manifest, finding.rows.front()), placeArg(manifest, finding.partners.front())}};
        finding.advice = {
            TRUELOSS_TEXT("Core", "These images count more than once. Exclude the repetitions unless that is meant."),
            {}};
        findings.push_back(std::move(finding));
    }
}

}  // namespace trueloss::checks
