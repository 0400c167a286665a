#pragma once

#include "experiment/Rerun.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace trueloss {

/// The rows of a batch (its place in the curve) that hold 80 % of its squared error, when these are at most an eighth
/// of them (or one); else none. Where there are errors that are not finite, it is these rows.
std::vector<std::size_t> worstRows(const RerunCurve& curve, std::size_t batch);

/// As many others that the curve's batches hold, drawn by `seed`; at most half of them.
std::vector<std::size_t> otherRows(const RerunCurve& curve, const std::vector<std::size_t>& rows, std::uint64_t seed);

}  // namespace trueloss
