#pragma once

#include "check/DataFinding.h"
#include "check/checks/Checks.h"

#include <cstddef>
#include <string>
#include <vector>

namespace trueloss::checks {

/// A share in per cent, rounded to one decimal from 1 % on and to two digits below; 100 and 0 only where it is whole.
double percentOf(std::size_t some, std::size_t all);
double percentOf(double share);

MessageArg countArg(std::size_t count);

/// Where a row stands, with its own word: "line 12", "x_test[10]".
MessageArg placeArg(const Manifest& manifest, std::size_t row);

/// What tells one image from another, whatever kind of source it comes from.
std::string imageKey(const ManifestRow& row);

/// Puts the rows into the finding, ascending, and the full count beside them.
void setRows(DataFinding& finding, std::vector<std::size_t> rows);

/// Two rows that show the same; `row` is the one to exclude.
struct RowPair {
    std::size_t row = 0;
    std::size_t partner = 0;
    bool operator==(const RowPair&) const = default;
};

/// The same for pairs; of those with the same `row` the first counts.
void setPairs(DataFinding& finding, std::vector<RowPair> pairs);

/// The same for pairs of which either row may be the wrong one: each of the two stands in `rows`.
void setBoth(DataFinding& finding, std::vector<RowPair> pairs);

/// Equal rows sorted by what is wrong with them. A pair can be both crossing and conflicting.
struct SortedPairs {
    std::vector<RowPair> crossing;       ///< `row` in training, `partner` in validation.
    std::size_t crossingValidation = 0;  ///< Different validation rows that training holds too.
    std::vector<RowPair> conflicting;    ///< Their targets differ by more than a millionth of the column's range.
    double widest = 0.0;                 ///< The largest difference of targets, in the unit of `widestColumn`.
    std::size_t widestColumn = 0;
    RowPair widestPair;
    std::vector<RowPair> plain;  ///< Neither.
};

/// Sorts groups of rows (two or more each, ascending) into pairs. In a group that lies in both parts each training
/// row is paired with the first validation row and the other validation rows with that one; elsewhere each row with
/// the group's first.
SortedPairs sortGroups(const Manifest& manifest, std::span<const Part> parts,
                       const std::vector<std::vector<std::size_t>>& groups);

/// The same for pairs that are known one by one.
SortedPairs sortPairs(const Manifest& manifest, std::span<const Part> parts, const std::vector<RowPair>& pairs);

/// Severe enough to spoil the validation figure: equal images in both parts.
FindingSeverity severityOfCrossing(std::size_t validationRows, std::size_t validation);

}  // namespace trueloss::checks
