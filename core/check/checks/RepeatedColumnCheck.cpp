#include "check/checks/CheckTools.h"
#include "scale/Moments.h"

#include <algorithm>
#include <cmath>

namespace trueloss::checks {

namespace {

/// Beyond this correlation a column adds nothing that a network could show; 1 up to rounding counts as exact.
constexpr double leastCorrelation = 0.9999;
constexpr double exactCorrelation = 1.0 - 1e-12;
/// Few rows cannot tell a repetition from chance.
constexpr std::size_t leastRows = 10;
/// With many columns a look at some rows first keeps the pairs cheap.
constexpr std::size_t sampleRows = 200;
constexpr double leastInSample = 0.99;

struct Centre {
    double mean = 0.0;
    double deviation = 0.0;  ///< With n.
};

/// Pearson's, over every `step`th row.
double correlation(const ColumnFacts& a, const ColumnFacts& b, std::size_t step, double meanA, double meanB)
{
    double ab = 0.0;
    double aa = 0.0;
    double bb = 0.0;
    for (std::size_t row = 0; row < a.values.size(); row += step) {
        const double da = a.values[row] - meanA;
        const double db = b.values[row] - meanB;
        ab += da * db;
        aa += da * da;
        bb += db * db;
    }
    return aa > 0.0 && bb > 0.0 ? ab / std::sqrt(aa * bb) : 0.0;
}

/// Over a sample, about its own means.
double sampleCorrelation(const ColumnFacts& a, const ColumnFacts& b, std::size_t step)
{
    double sumA = 0.0;
    double sumB = 0.0;
    std::size_t count = 0;
    for (std::size_t row = 0; row < a.values.size(); row += step, ++count) {
        sumA += a.values[row];
        sumB += b.values[row];
    }
    const auto n = static_cast<double>(count);
    return correlation(a, b, step, sumA / n, sumB / n);
}

DataFinding report(const ColumnFacts& first, const ColumnFacts& second, double r, double factor, double offset)
{
    DataFinding finding;
    finding.kind = DataFindingKind::RepeatedColumn;
    finding.severity = FindingSeverity::Warning;
    finding.column = second.index;
    finding.rowCount = second.values.size();
    finding.figures = {
        {"correlation", r}, {"factor", factor}, {"offset", offset}, {"other column", static_cast<double>(first.index)}};
    if (first.values == second.values) {
        finding.headline = {TRUELOSS_TEXT("Core", "%1 rows, and \"%2\" equals \"%3\" in every one."),
                            {countArg(first.values.size()), second.name, first.name}};
    } else if (std::abs(r) >= exactCorrelation) {
        finding.headline = {TRUELOSS_TEXT("Core", "%1 times \"%2\" plus %3 is \"%4\", in every one of %5 rows."),
                            {factor, first.name, offset, second.name, countArg(first.values.size())}};
    } else {
        // Rounded to four digits, as sentences are, it would read 100.
        finding.headline = {
            TRUELOSS_TEXT("Core", "%1 % of \"%2\" follows from \"%3\" by a straight line, over %4 rows."),
            {std::floor(r * r * 1e4) / 1e2, second.name, first.name, countArg(first.values.size())}};
    }
    finding.advice = {TRUELOSS_TEXT("Core",
                                    "One of them is enough: the second output would show the same error again. Drop a "
                                    "column, unless one was chosen by mistake."),
                      {}};
    return finding;
}

}  // namespace

void checkRepeatedColumns(const TableInput& input, std::vector<DataFinding>& findings)
{
    const std::span<const ColumnFacts> columns = input.columns;
    if (columns.size() < 2 || columns.front().values.size() < leastRows) return;
    const std::size_t step = std::max<std::size_t>(1, columns.front().values.size() / sampleRows);
    std::vector<Centre> centres;
    for (const ColumnFacts& column : columns) {
        const Moments moments = computeMoments(column.values);
        centres.push_back({moments.mean, std::sqrt(moments.variance)});
    }
    for (std::size_t second = 1; second < columns.size(); ++second) {
        if (columns[second].distinct.size() < 2) continue;
        // One repetition of each column is enough to know.
        for (std::size_t first = 0; first < second; ++first) {
            if (columns[first].distinct.size() < 2) continue;
            const double glance = std::abs(sampleCorrelation(columns[first], columns[second], step));
            if (step > 1 && glance != 0.0 && glance < leastInSample) continue;
            const double r = correlation(columns[first], columns[second], 1, centres[first].mean, centres[second].mean);
            if (std::abs(r) < leastCorrelation) continue;
            const double factor = r * centres[second].deviation / centres[first].deviation;
            findings.push_back(report(columns[first], columns[second], r, factor,
                                      centres[second].mean - factor * centres[first].mean));
            break;
        }
    }
}

}  // namespace trueloss::checks
