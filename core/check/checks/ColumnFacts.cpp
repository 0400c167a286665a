#include "check/checks/ColumnFacts.h"

#include "scale/OrderStatistics.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace trueloss::checks {

namespace {

constexpr std::array codesInUse{-99'999.0, -32'768.0, -9'999.0, -999.0,  -99.0,    -9.0,    -1.0,
                                0.0,       99.0,      999.0,    9'999.0, 65'535.0, 99'999.0};
constexpr std::size_t leastApart = 3;
constexpr std::size_t leastAmong = 5;
constexpr std::size_t timesMoreOften = 10;
constexpr double zeroSpreads = 3.0;
constexpr double honestZeroShare = 0.05;
constexpr std::size_t leastRest = 10;
constexpr std::size_t leastRestValues = 3;

bool mayBeCode(double value)
{
    return std::find(codesInUse.begin(), codesInUse.end(), value) != codesInUse.end();
}

/// The value below which `part` of the counted rows lie.
double quantileOf(std::span<const ValueCount> distinct, std::size_t rows, double part)
{
    const double wanted = part * static_cast<double>(rows);
    double seen = 0.0;
    for (const ValueCount& one : distinct) {
        seen += static_cast<double>(one.count);
        if (seen >= wanted) return one.value;
    }
    return distinct.back().value;
}

/// What is left of a column when the candidate and the codes that are known already are taken away.
struct Rest {
    std::vector<ValueCount> values;
    std::size_t rows = 0;
    std::size_t mostOften = 0;
};

Rest restWithout(std::span<const ValueCount> distinct, double candidate, const std::vector<MissingCode>& known)
{
    Rest rest;
    for (const ValueCount& one : distinct) {
        const bool gone = one.value == candidate || std::any_of(known.begin(), known.end(), [&one](const auto& code) {
                              return code.value == one.value;
                          });
        if (gone) continue;
        rest.values.push_back(one);
        rest.rows += one.count;
        rest.mostOften = std::max(rest.mostOften, one.count);
    }
    return rest;
}

/// Zero is a value like any other, unless far from the rest; and counts that are often zero are honest, however far
/// from zero the others are: empty images beside full ones.
bool mayBeHonestZero(const ValueCount& zero, const Rest& rest, double gap, double spread)
{
    const bool whole = std::all_of(rest.values.begin(), rest.values.end(),
                                   [](const ValueCount& one) { return one.value == std::floor(one.value); });
    const double share = static_cast<double>(zero.count) / static_cast<double>(zero.count + rest.rows);
    return gap < zeroSpreads * spread || (whole && share >= honestZeroShare);
}

bool liesApart(const ValueCount& candidate, const Rest& rest)
{
    const double value = candidate.value;
    const double low = rest.values.front().value;
    const double high = rest.values.back().value;
    if (value > low && value < high) return false;
    // Negative among values that are never negative: no room is needed between them.
    const bool signs = rest.values.size() == 2 && low == 0.0;
    if (value < 0.0 && low >= 0.0 && !signs) return true;
    const double gap = value < low ? low - value : value - high;
    const double spread = quantileOf(rest.values, rest.rows, 0.75) - quantileOf(rest.values, rest.rows, 0.25);
    if (value == 0.0 && mayBeHonestZero(candidate, rest, gap, spread)) return false;
    return gap > 0.0 && gap >= spread;
}

bool pilesUpAmong(const ValueCount& one, const Rest& rest)
{
    return one.value > rest.values.front().value && one.value < rest.values.back().value && one.count >= leastAmong &&
           one.count >= timesMoreOften * rest.mostOften;
}

}  // namespace

std::vector<MissingCode> findMissingCodes(std::span<const ValueCount> distinct)
{
    std::vector<ValueCount> candidates;
    for (const ValueCount& one : distinct) {
        if (one.count >= leastApart && mayBeCode(one.value)) candidates.push_back(one);
    }
    // The most extreme first: beside -999, -1 does not lie apart.
    std::sort(candidates.begin(), candidates.end(),
              [](const ValueCount& a, const ValueCount& b) { return std::abs(a.value) > std::abs(b.value); });
    std::vector<MissingCode> found;
    for (const ValueCount& candidate : candidates) {
        const Rest rest = restWithout(distinct, candidate.value, found);
        if (rest.rows < leastRest || rest.values.size() < leastRestValues) continue;
        const bool apart = liesApart(candidate, rest);
        if (apart || (candidate.value != 0.0 && pilesUpAmong(candidate, rest)))
            found.push_back({candidate.value, candidate.count, apart});
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.value < b.value; });
    return found;
}

bool ColumnFacts::isCode(double value) const
{
    return std::any_of(codes.begin(), codes.end(), [value](const MissingCode& code) { return code.value == value; });
}

ColumnFacts columnFacts(const Manifest& manifest, std::size_t column)
{
    ColumnFacts facts;
    facts.index = column;
    facts.name = manifest.targetColumns[column].name;
    if (const std::string& unit = manifest.targetColumns[column].unit; !unit.empty()) facts.unit = " " + unit;
    facts.values.reserve(manifest.rows.size());
    for (const ManifestRow& row : manifest.rows) facts.values.push_back(row.targets[column]);
    facts.plain = sortedFinite(facts.values);
    for (const double value : facts.plain) {
        if (facts.distinct.empty() || facts.distinct.back().value != value) facts.distinct.push_back({value, 0});
        ++facts.distinct.back().count;
    }
    facts.codes = findMissingCodes(facts.distinct);
    if (!facts.codes.empty()) std::erase_if(facts.plain, [&facts](double value) { return facts.isCode(value); });
    return facts;
}

}  // namespace trueloss::checks
