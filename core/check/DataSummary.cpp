#include "check/DataSummary.h"

#include <algorithm>
#include <utility>

namespace trueloss {

namespace {

constexpr std::size_t mostExamples = 5;

std::vector<Message> examplesOf(const DataFinding& finding, const Manifest& manifest)
{
    std::vector<Message> examples;
    for (std::size_t i = 0; i < finding.rows.size() && examples.size() < mostExamples; ++i) {
        if (finding.rows[i] >= manifest.rows.size()) continue;
        const MessageArg place = manifest.place(manifest.rows[finding.rows[i]]);
        if (i < finding.partners.size() && finding.partners[i] < manifest.rows.size()) {
            examples.push_back(
                {TRUELOSS_TEXT("Core", "%1 like %2"), {place, manifest.place(manifest.rows[finding.partners[i]])}});
        } else {
            examples.push_back({"%1", {place}});
        }
    }
    for (const RejectedRow& row : manifest.rejected) {
        if (!finding.leftOut || examples.size() == mostExamples) break;
        if (row.reason == *finding.leftOut) examples.push_back({"%1", {manifest.place(row)}});
    }
    return examples;
}

std::vector<FindingSummary> summarizeFindings(const CheckedData& checked)
{
    std::vector<FindingSummary> summaries;
    for (const DataFinding& finding : *checked.findings) {
        FindingSummary summary;
        summary.kind = finding.kind;
        summary.severity = finding.severity;
        summary.headline = finding.headline;
        summary.advice = finding.advice;
        summary.rowCount = static_cast<std::int64_t>(finding.rowCount);
        if (summaries.size() < checked.decisions.size()) summary.decision = checked.decisions[summaries.size()];
        if (checked.manifest) summary.examples = examplesOf(finding, *checked.manifest);
        summaries.push_back(std::move(summary));
    }
    return summaries;
}

/// The targets of a column in the rows that are there.
void appendTargets(const Manifest& manifest, const std::vector<std::size_t>& rows, std::size_t column,
                   std::vector<double>& values)
{
    for (const std::size_t row : rows) {
        if (row < manifest.rows.size()) values.push_back(manifest.rows[row].targets[column]);
    }
}

TargetSummary summarizeTarget(const Manifest& manifest, const Split& split, std::size_t column,
                              const ScalerOptions& options)
{
    TargetSummary summary;
    summary.name = manifest.targetColumns[column].name;
    summary.unit = manifest.targetColumns[column].unit;
    std::vector<double> values;
    values.reserve(split.train.size() + split.validation.size());
    appendTargets(manifest, split.train, column, values);
    if (const auto scaler = fitScaler(options, values)) {
        summary.scaler = (*scaler)->kind();
        summary.parameters = (*scaler)->parameters();
    }
    appendTargets(manifest, split.validation, column, values);
    summary.statistics = computeStatistics(values);
    summary.histogram = computeHistogram(values);
    return summary;
}

}  // namespace

DataSummary summarizeData(const Manifest& manifest, const Split& split, const ScalerOptions& scaler,
                          const CheckedData& checked)
{
    DataSummary summary;
    if (checked.findings) summary.findings = summarizeFindings(checked);
    summary.lookedAtImages = checked.lookedAtImages;
    summary.trainRows = static_cast<std::int64_t>(split.train.size());
    summary.validationRows = static_cast<std::int64_t>(split.validation.size());
    for (std::size_t column = 0; column < manifest.targetColumns.size(); ++column) {
        summary.targets.push_back(summarizeTarget(manifest, split, column, scaler));
    }
    return summary;
}

}  // namespace trueloss
