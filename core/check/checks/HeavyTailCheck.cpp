#include "check/checks/CheckTools.h"
#include "scale/Moments.h"
#include "scale/OrderStatistics.h"

#include <algorithm>
#include <cmath>

namespace trueloss::checks {

namespace {

/// The hundredth of the rows farthest from the mean holds 8 % of the squared deviation in normal data, 22 % in
/// exponential and 49 % in lognormal data with sigma 1 (by integration); from half on, few rows rule a squared loss.
constexpr double leastShare = 0.5;
constexpr double warningShare = 0.7;
/// Crow and Siddiqui (1967): (q97.5 - q2.5) / (q75 - q25), 2.9 for normal, 3.3 for exponential, 4.8 for lognormal data.
/// It tells a tail from a few outliers, which leave it as it is.
constexpr double leastRatio = 4.0;
constexpr std::size_t leastRows = 100;

/// The share of the squared deviation that the hundredth of the rows with the largest one holds.
double shareOfHundredth(const std::vector<double>& sorted)
{
    const double mean = computeMoments(sorted).mean;
    std::size_t low = 0;
    std::size_t high = sorted.size();
    double most = 0.0;
    // The farthest rows stand at the two ends.
    for (std::size_t i = 0; i < (sorted.size() + 99) / 100; ++i) {
        const double atLow = sorted[low] - mean;
        const double atHigh = sorted[high - 1] - mean;
        const bool takeLow = std::abs(atLow) > std::abs(atHigh);
        most += takeLow ? atLow * atLow : atHigh * atHigh;
        takeLow ? ++low : --high;
    }
    double rest = 0.0;
    for (std::size_t i = low; i < high; ++i) rest += (sorted[i] - mean) * (sorted[i] - mean);
    return most + rest > 0.0 ? most / (most + rest) : 0.0;
}

}  // namespace

void checkHeavyTails(const TableInput& input, std::vector<DataFinding>& findings)
{
    for (const ColumnFacts& column : input.columns) {
        const std::vector<double>& sorted = column.plain;
        if (sorted.size() < leastRows) continue;
        const double share = shareOfHundredth(sorted);
        if (!(share >= leastShare)) continue;
        const double spread = quantileSorted(sorted, 0.75) - quantileSorted(sorted, 0.25);
        const double wide = quantileSorted(sorted, 0.975) - quantileSorted(sorted, 0.025);
        if (!(wide > 0.0) || wide < leastRatio * spread) continue;
        const double median = quantileSorted(sorted, 0.5);
        const bool upper = sorted.back() - median >= median - sorted.front();
        DataFinding finding;
        finding.kind = DataFindingKind::HeavyTail;
        finding.severity = share >= warningShare ? FindingSeverity::Warning : FindingSeverity::Note;
        finding.column = column.index;
        finding.rowCount = (sorted.size() + 99) / 100;
        finding.figures = {{"share", share}, {"median", median}, {"farthest", upper ? sorted.back() : sorted.front()}};
        finding.headline = {
            TRUELOSS_TEXT("Core",
                          "%1 % of the squared deviation in \"%2\" comes from 1 % of its rows: values "
                          "reach %3%5, with a median of %4%5."),
            {percentOf(share), column.name, upper ? sorted.back() : sorted.front(), median, column.unit}};
        finding.advice = {TRUELOSS_TEXT("Core",
                                        "A squared loss would learn these rows and little else. Train on a logarithm "
                                        "or a power of the target, or use the Huber or the absolute loss."),
                          {}};
        findings.push_back(std::move(finding));
    }
}

}  // namespace trueloss::checks
