#pragma once

#include "data/ImageDataset.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace trueloss {

/// What the targets of some rows are like, those that stand far apart from the rest aside.
struct TargetBody {
    /// RMSE of always answering 0 or always answering the mean, whichever is larger, on the rows that do not stand
    /// apart: an error far above it is worse than no network at all.
    double level = 0.0;
    std::vector<double> medians;  ///< Of these rows, one a target column.

    /// Rows apart, ascending: in the order of |target - median| there is a gap of at least a factor of 5 below them, in
    /// the upper third of the rows, beyond ten times the median of these distances. A heavy tail has no such gap.
    std::vector<std::size_t> apart;

    /// Of the column in which they stand apart.
    std::size_t column = 0;

    /// The usual factor between units (see usualFactor()) by which the targets of `apart` have to be divided to be
    /// distributed as the others (Kolmogorov and Smirnov, 1 %); at least three rows. Nothing otherwise.
    std::optional<double> unitFactor;
};

/// Requires rows.
TargetBody targetBody(const ImageDataset& data, const std::vector<std::size_t>& rows);

/// The usual factor between units (10, 100, 1000, 25.4, 6.894757, 57.29578 and so on, or its inverse) within 15 % of
/// `ratio`, nearest first.
std::optional<double> usualFactor(double ratio);

}  // namespace trueloss
