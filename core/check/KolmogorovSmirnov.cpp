#include "check/KolmogorovSmirnov.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace trueloss {

namespace {

constexpr std::size_t mostExact = 10'000;

std::vector<double> ascending(std::span<const double> values)
{
    std::vector<double> out(values.begin(), values.end());
    std::sort(out.begin(), out.end());
    return out;
}

/// The probability that a random path from (0, 0) to (n, m) leaves |i m - j n| < limit, by one row of the lattice
/// after the other: u(i, j) = (i u(i - 1, j) + j u(i, j - 1)) / (i + j), and 1 outside. Only the band inside is kept.
double pathOutside(std::int64_t n, std::int64_t m, std::int64_t limit)
{
    std::vector<double> row(static_cast<std::size_t>(m) + 1, 1.0);
    const auto at = [&row](std::int64_t j) -> double& { return row[static_cast<std::size_t>(j)]; };
    // Row 0: from (0, 0), where j n < limit.
    for (std::int64_t j = 0; j <= m && j * n < limit; ++j) at(j) = 0.0;
    std::int64_t lowBefore = 0;
    for (std::int64_t i = 1; i <= n; ++i) {
        // |i m - j n| < limit: j from just above (i m - limit) / n to just below (i m + limit) / n.
        const std::int64_t below = i * m - limit;
        const std::int64_t low = below < 0 ? 0 : below / n + 1;
        const std::int64_t high = std::min(m, (i * m + limit - 1) / n);
        for (std::int64_t j = lowBefore; j < low && j <= m; ++j) at(j) = 1.0;
        lowBefore = low;
        for (std::int64_t j = low; j <= high; ++j) {
            const double left = j > 0 ? at(j - 1) : 0.0;
            at(j) = (static_cast<double>(i) * at(j) + static_cast<double>(j) * left) / static_cast<double>(i + j);
        }
    }
    return at(m);
}

}  // namespace

double kolmogorovTail(double x)
{
    if (!(x > 0.0)) return 1.0;
    // Two series for the same function; each is taken where it converges within a few terms.
    if (x < 1.0) {
        constexpr double pi = 3.14159265358979323846;
        double sum = 0.0;
        for (int k = 1; k <= 7; k += 2) sum += std::exp(-k * k * pi * pi / (8.0 * x * x));
        return 1.0 - std::sqrt(2.0 * pi) / x * sum;
    }
    double sum = 0.0;
    for (int k = 1; k <= 8; ++k) sum += (k % 2 == 1 ? 2.0 : -2.0) * std::exp(-2.0 * k * k * x * x);
    return std::clamp(sum, 0.0, 1.0);
}

KolmogorovSmirnov kolmogorovSmirnov(std::span<const double> first, std::span<const double> second)
{
    KolmogorovSmirnov result;
    if (first.empty() || second.empty()) return result;
    const std::vector<double> a = ascending(first);
    const std::vector<double> b = ascending(second);
    const auto n = static_cast<std::int64_t>(a.size());
    const auto m = static_cast<std::int64_t>(b.size());
    std::int64_t largest = -1;  // |i m - j n|, in whole numbers: the statistic times n m.
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() || j < b.size()) {
        const double value = j == b.size() || (i < a.size() && a[i] < b[j]) ? a[i] : b[j];
        while (i < a.size() && a[i] <= value) ++i;
        while (j < b.size() && b[j] <= value) ++j;
        const std::int64_t apart = std::abs(static_cast<std::int64_t>(i) * m - static_cast<std::int64_t>(j) * n);
        if (apart <= largest) continue;
        largest = apart;
        result.location = value;
        result.firstShare = static_cast<double>(i) / static_cast<double>(n);
        result.secondShare = static_cast<double>(j) / static_cast<double>(m);
    }
    const double product = static_cast<double>(n) * static_cast<double>(m);
    result.statistic = static_cast<double>(largest) / product;
    if (largest == 0) return result;
    result.exact = std::max(a.size(), b.size()) <= mostExact;
    result.pValue = result.exact ? std::clamp(pathOutside(n, m, largest), 0.0, 1.0)
                                 : kolmogorovTail(std::sqrt(product / static_cast<double>(n + m)) * result.statistic);
    return result;
}

}  // namespace trueloss
