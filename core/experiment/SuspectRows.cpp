#include "experiment/SuspectRows.h"

#include "base/Random.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace trueloss {

namespace {

constexpr double mostOfError = 0.8;
constexpr std::size_t suspectsShare = 8;

}  // namespace

std::vector<std::size_t> worstRows(const RerunCurve& curve, std::size_t batch)
{
    std::vector<double> errors = curve.rowErrors[batch];
    for (double& error : errors) error = std::isnan(error) ? std::numeric_limits<double>::infinity() : error;
    std::vector<std::size_t> order(errors.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, std::ranges::greater(), [&](std::size_t i) { return errors[i]; });
    const double whole = std::accumulate(errors.begin(), errors.end(), 0.0);
    std::vector<std::size_t> rows;
    double held = 0.0;
    for (const std::size_t i : order) {
        if (!(held < mostOfError * whole) && std::isfinite(errors[i])) break;
        held += errors[i];
        rows.push_back(curve.rows[batch][i]);
    }
    const std::size_t most = std::max<std::size_t>(errors.size() / suspectsShare, 1);
    return rows.size() <= most && rows.size() < errors.size() ? rows : std::vector<std::size_t>{};
}

std::vector<std::size_t> otherRows(const RerunCurve& curve, const std::vector<std::size_t>& rows, std::uint64_t seed)
{
    std::vector<std::size_t> others;
    for (const auto& batch : curve.rows) others.insert(others.end(), batch.begin(), batch.end());
    std::ranges::sort(others);
    const auto repeated = std::ranges::unique(others);
    others.erase(repeated.begin(), repeated.end());
    std::erase_if(others, [&rows](std::size_t row) { return std::ranges::find(rows, row) != rows.end(); });
    Random(seed).shuffle(others);
    others.resize(std::min(others.size() / 2, rows.size()));
    return others;
}

}  // namespace trueloss
