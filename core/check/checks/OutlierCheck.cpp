#include "check/checks/CheckTools.h"
#include "scale/OrderStatistics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace trueloss::checks {

namespace {

/// Iglewicz and Hoaglin, How to Detect and Handle Outliers (1993): the modified z score 0.6745 (x - median) / MAD, an
/// outlier beyond 3.5. Where the MAD is 0, their substitute: (x - median) / (1.253314 mean absolute deviation).
constexpr double mostModifiedZ = 3.5;
/// That alone calls 4 % of exponential data outliers, and 470 of a million normal values. So a value must also lie
/// beyond what its own side's tail leads to: the k farthest values of a side are taken for a Pareto tail (Hill 1975;
/// the median of the log excesses in place of their mean, so that up to half of them may be outliers), and fewer than
/// 0.05 values are expected beyond the limit, 0.01 where a small sample knows its tail less well. Normal data of 1,000
/// rows: about 6 standard deviations.
constexpr double expectedBeyond = 0.05;
constexpr double expectedBeyondFew = 0.01;
constexpr std::size_t fewInTail = 24;
constexpr double tailShare = 0.05;
constexpr std::size_t leastTail = 10;
constexpr std::size_t mostTail = 1'000;
/// A small sample says too little about its tail to rule anything out. But a value fifty times as far off as the next
/// one follows from no tail of data that one would train on: of Cauchy's, one column in fifty has such a gap at its
/// end, of lighter ones next to none.
constexpr double isolatingGap = 50.0;
constexpr std::size_t leastRows = 30;

/// Distances beyond which a value of this side is an outlier by its tail. `distances`: those greater than 0, ascending.
double tailLimit(const std::vector<double>& distances)
{
    const std::size_t count = distances.size();
    const auto wanted = static_cast<std::size_t>(tailShare * static_cast<double>(count));
    const std::size_t k = std::clamp(wanted, leastTail, mostTail);
    // Too few to have a tail: nearly all rows hold the median.
    if (count <= k) return 0.0;
    const double base = distances[count - 1 - k];
    const double middle = distances[count - 1 - k / 2];
    // Counts and other rounded values: a whole step may lie between two that are written alike.
    double step = base;
    for (std::size_t i = 1; i < count; ++i) {
        if (distances[i] > distances[i - 1]) step = std::min(step, distances[i] - distances[i - 1]);
    }
    const double index = std::log(middle / std::max(base - step, base / 2.0)) / std::log(2.0);
    return base * std::pow(static_cast<double>(k) / (k < fewInTail ? expectedBeyondFew : expectedBeyond), index);
}

/// Between the values behind such a gap, which are at most a twentieth of the side, and the rest; infinite without one.
double gapLimit(const std::vector<double>& distances)
{
    const std::size_t count = distances.size();
    const std::size_t behind = std::max<std::size_t>(1, count / 20);
    for (std::size_t i = count > behind ? count - behind : 1; i < count; ++i) {
        if (distances[i] >= isolatingGap * distances[i - 1]) return std::sqrt(distances[i] * distances[i - 1]);
    }
    return std::numeric_limits<double>::infinity();
}

struct Limits {
    double median = 0.0;
    double below = std::numeric_limits<double>::infinity();  ///< Distances from the median.
    double above = std::numeric_limits<double>::infinity();
};

Limits limitsOf(const std::vector<double>& sorted)
{
    Limits limits;
    limits.median = quantileSorted(sorted, 0.5);
    std::vector<double> all;
    std::vector<double> below;
    std::vector<double> above;
    all.reserve(sorted.size());
    double sum = 0.0;
    for (const double value : sorted) {
        const double distance = std::abs(value - limits.median);
        all.push_back(distance);
        sum += distance;
        if (distance > 0.0) (value < limits.median ? below : above).push_back(distance);
    }
    std::reverse(below.begin(), below.end());
    const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    std::nth_element(all.begin(), middle, all.end());
    const double byScore = *middle > 0.0 ? mostModifiedZ * *middle / 0.6745
                                         : mostModifiedZ * 1.253314 * sum / static_cast<double>(all.size());
    if (!(byScore > 0.0)) return limits;
    limits.below = std::max(byScore, std::min(tailLimit(below), gapLimit(below)));
    limits.above = std::max(byScore, std::min(tailLimit(above), gapLimit(above)));
    return limits;
}

DataFinding report(const TableInput& input, const ColumnFacts& column, const Limits& limits,
                   std::vector<std::size_t> rows)
{
    const auto distance = [&](std::size_t row) { return std::abs(column.values[row] - limits.median); };
    const std::size_t farthest = *std::max_element(
        rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) { return distance(a) < distance(b); });
    const auto low = std::lower_bound(column.plain.begin(), column.plain.end(), limits.median - limits.below);
    const auto high = std::upper_bound(column.plain.begin(), column.plain.end(), limits.median + limits.above) - 1;
    DataFinding finding;
    finding.kind = DataFindingKind::Outliers;
    finding.severity = FindingSeverity::Warning;
    finding.column = column.index;
    finding.excludable = true;
    finding.figures = {{"rows", static_cast<double>(rows.size())},
                       {"farthest", column.values[farthest]},
                       {"lower limit", limits.median - limits.below},
                       {"upper limit", limits.median + limits.above}};
    finding.headline = {
        TRUELOSS_TEXT("Core",
                      "%1 of %8 rows far off in \"%2\": up to %3%4 (%5), while all others lie between %6 and %7%4."),
        {countArg(rows.size()), column.name, column.values[farthest], column.unit, placeArg(input.manifest, farthest),
         *low, *high, countArg(column.values.size())}};
    finding.advice = {TRUELOSS_TEXT("Core",
                                    "Look at their images. A slip of the pen is best corrected or excluded; a true "
                                    "value stays, and the Huber or the absolute loss keeps it from ruling the rest."),
                      {}};
    setRows(finding, std::move(rows));
    return finding;
}

}  // namespace

void checkOutliers(const TableInput& input, std::vector<DataFinding>& findings)
{
    for (const ColumnFacts& column : input.columns) {
        if (column.plain.size() < leastRows) continue;
        const Limits limits = limitsOf(column.plain);
        if (column.plain.front() >= limits.median - limits.below && column.plain.back() <= limits.median + limits.above)
            continue;
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row < column.values.size(); ++row) {
            const double value = column.values[row];
            const bool off = value < limits.median - limits.below || value > limits.median + limits.above;
            if (off && !column.isCode(value)) rows.push_back(row);
        }
        findings.push_back(report(input, column, limits, std::move(rows)));
    }
}

}  // namespace trueloss::checks
