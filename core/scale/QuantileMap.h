#pragma once

#include <span>
#include <vector>

namespace trueloss {

/// A column's distribution by up to 1000 reference values at even shares of it, as scikit-learn's QuantileTransformer
/// (n_quantiles = 1000). The references come from all values: scikit-learn draws a random sample of 10,000 (its
/// subsample), so that its figures change with the seed; ours are those of subsample = n.
class QuantileMap {
public:
    /// Requires references in ascending order, at least one, all finite.
    explicit QuantileMap(std::vector<double> references);

    /// Requires finite values, at least one.
    static QuantileMap fitted(std::span<const double> values);

    /// What a restored list of references needs to be.
    static bool valid(const std::vector<double>& references);

    /// The share of the values below `value`: linear between the references, their mean from both sides where a
    /// reference repeats; 0 below the first and 1 above the last. NaN stays NaN.
    double share(double value) const;

    /// The value at a share; outside 0..1 the first or the last reference.
    double valueAt(double share) const;

    /// The slope of valueAt().
    double slopeAt(double share) const;

    double first() const { return m_references.front(); }
    double last() const { return m_references.back(); }
    const std::vector<double>& references() const { return m_references; }

private:
    std::vector<double> m_references;
    std::vector<double> m_shares;  ///< numpy.linspace(0, 1, n).
};

}  // namespace trueloss
