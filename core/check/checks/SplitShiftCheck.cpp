#include "check/KolmogorovSmirnov.h"
#include "check/checks/CheckTools.h"

namespace trueloss::checks {

namespace {

/// By chance, a random split gives a finding once in a thousand columns.
constexpr double mostProbable = 0.001;
/// Many rows make any difference significant, so the statistic itself (the largest difference between the two
/// cumulative shares) says how much it matters.
constexpr double warningStatistic = 0.1;
constexpr double seriousStatistic = 0.25;
constexpr std::size_t leastRows = 5;

std::vector<double> valuesOf(const ColumnFacts& column, const std::vector<std::size_t>& rows)
{
    std::vector<double> values;
    values.reserve(rows.size());
    for (const std::size_t row : rows) values.push_back(column.values[row]);
    return values;
}

}  // namespace

void checkSplitShift(const TableInput& input, std::vector<DataFinding>& findings)
{
    if (input.split.train.size() < leastRows || input.split.validation.size() < leastRows) return;
    for (const ColumnFacts& column : input.columns) {
        const KolmogorovSmirnov test =
            kolmogorovSmirnov(valuesOf(column, input.split.train), valuesOf(column, input.split.validation));
        if (!(test.pValue < mostProbable)) continue;
        DataFinding finding;
        finding.kind = DataFindingKind::SplitShift;
        finding.severity = test.statistic >= seriousStatistic   ? FindingSeverity::Serious
                           : test.statistic >= warningStatistic ? FindingSeverity::Warning
                                                                : FindingSeverity::Note;
        finding.column = column.index;
        finding.rowCount = input.split.train.size() + input.split.validation.size();
        finding.figures = {{"statistic", test.statistic},
                           {"p value", test.pValue},
                           {"value", test.location},
                           {"training share", test.firstShare},
                           {"validation share", test.secondShare}};
        finding.headline = {TRUELOSS_TEXT("Core",
                                          "%1 % of the training rows but %2 % of the validation rows lie at or below "
                                          "%3%4 in \"%5\" (Kolmogorov-Smirnov %6, p = %7)."),
                            {percentOf(test.firstShare), percentOf(test.secondShare), test.location, column.unit,
                             column.name, test.statistic, test.pValue}};
        finding.advice = {
            test.statistic < warningStatistic
                ? TRUELOSS_TEXT("Core",
                                "So many rows show even a small difference; it hardly matters. If the parts "
                                "were meant to be alike, look how they were made.")
                : TRUELOSS_TEXT("Core",
                                "The validation error then says little about the training data, and the "
                                "other way round. If that is not meant, as with later recordings or another device, "
                                "split at random."),
            {}};
        findings.push_back(std::move(finding));
    }
}

}  // namespace trueloss::checks
