#pragma once

#include "record/LossCurve.h"

#include <cstddef>
#include <vector>

namespace trueloss {

/// Steps between two lines of the loops that log a mean now and then (50 is what many examples take).
inline constexpr std::size_t loggingSteps = 50;

/// The mean of every `steps` values in a row, drawn at the last of them, as training loops that log "the mean since
/// the last line" do (Hugging Face's Trainer). Counts on over epochs; what comes after the last full block is not
/// drawn. A block with a value that is not finite has none either.
class BlockMeans {
public:
    /// Requires steps > 0.
    explicit BlockMeans(std::size_t steps = loggingSteps) : m_steps(steps) {}
    void add(double value);
    const std::vector<CurvePoint>& points() const { return m_points; }

private:
    std::size_t m_steps;
    std::size_t m_count = 0;
    double m_sum = 0.0;
    std::vector<CurvePoint> m_points;
};

/// Of a whole curve.
std::vector<CurvePoint> blockMeans(const LossCurve& curve, std::size_t steps = loggingSteps);

}  // namespace trueloss
