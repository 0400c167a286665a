#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

namespace trueloss {

/// What Keras prints for metrics=['accuracy'] of a regression, by era; shares from 0 to 1. Neither says how near the
/// predictions are.
struct KerasAccuracy {
    double to231 = std::numeric_limits<double>::quiet_NaN();  ///< Keras to 2.3.1.
    double later = std::numeric_limits<double>::quiet_NaN();  ///< tf.keras 2.x and Keras 3.
};

/// Counts what Keras takes for hits. With one output it falls back on binary accuracy: to 2.3.1 round(prediction) ==
/// target, halves to even; later (prediction > 0.5) == target. With several it compares which output is the largest,
/// the first of equals. All in float, as the network and Keras have it.
class AccuracySums {
public:
    explicit AccuracySums(std::size_t outputs) : m_outputs(outputs) {}

    /// Both row-major, N x outputs, as the network sees them: scaled where the targets are.
    void add(std::span<const double> predictions, std::span<const float> targets);

    KerasAccuracy value() const;  ///< NaN before the first row.

private:
    std::size_t m_outputs;
    std::int64_t m_rows = 0;
    std::int64_t m_rounded = 0;
    std::int64_t m_aboveHalf = 0;
};

}  // namespace trueloss
