#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace trueloss::checks {

/// y = factor x + offset.
struct StraightLine {
    double correlation = 0.0;  ///< Pearson's, of the rows on the line.
    double factor = 0.0;
    double offset = 0.0;
    double residual = 0.0;           ///< Standard deviation of y from it, of the same rows.
    std::vector<std::size_t> aside;  ///< Rows that do not lie on it, ascending.
};

/// A column with a few of its rows, spread over all, for a look before all rows are gone through.
class LineColumn {
public:
    /// `values` has to outlive it.
    explicit LineColumn(std::span<const double> values);

    std::span<const double> values() const { return m_values; }
    std::span<const double> sample() const { return m_sample; }
    std::size_t step() const { return m_step; }
    double median() const { return m_median; }  ///< Of the sample.
    double spread() const { return m_spread; }  ///< Of the sample: 1.4826 times the median distance from the median.
    bool isHigh(std::size_t place) const { return m_high[place]; }  ///< A value of the sample above the median.

private:
    std::span<const double> m_values;
    std::size_t m_step = 1;
    std::vector<double> m_sample;
    std::vector<bool> m_high;
    double m_median = 0.0;
    double m_spread = 0.0;
};

/// The line on which all rows lie, by least squares; nothing where the correlation is below 0.9999.
std::optional<StraightLine> lineOfAll(const LineColumn& x, const LineColumn& y);

/// The line on which all but a twentieth of the rows lie, wherever these are: the median of slopes and offsets (Theil
/// 1950) of the sample first, then least squares over the rows that are less than a twentieth of y's spread away from
/// it. Nothing where the correlation of these is below 0.9999, or half of the values of y are alike.
std::optional<StraightLine> lineOfMost(const LineColumn& x, const LineColumn& y);

}  // namespace trueloss::checks
