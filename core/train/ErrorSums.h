#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace trueloss {

/// Errors in the target's unit, gathered over any number of batches. Sums in double.
class ErrorSums {
public:
    explicit ErrorSums(std::size_t outputs);

    /// Both row-major, N x outputs.
    void add(std::span<const double> predictions, std::span<const double> targets);

    double rmse() const;  ///< sqrt(mean((p - t)^2)) over samples and outputs. NaN before the first value.
    double mae() const;   ///< mean(|p - t|)
    /// 1 - SSE / SST, mean over the outputs, as sklearn.metrics.r2_score does by default; NaN where a target is
    /// constant.
    double r2() const;

private:
    struct Column {
        double squares = 0.0;
        double absolute = 0.0;
        double targetMean = 0.0;
        double targetSpread = 0.0;  ///< Sum of squared distances from the mean (Welford).
    };
    std::vector<Column> m_columns;
    std::size_t m_rows = 0;
};

}  // namespace trueloss
