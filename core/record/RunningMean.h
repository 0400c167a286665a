#pragma once

namespace trueloss {

/// The mean of all values so far, each with its weight, as a progress bar prints it. NaN before the first value.
class RunningMean {
public:
    RunningMean() = default;
    /// As it was when sum() and weight() were these.
    RunningMean(double sum, double weight) : m_sum(sum), m_weight(weight) {}

    void add(double value, double weight = 1.0);
    double value() const;
    double sum() const { return m_sum; }  ///< Of the values times their weights.
    double weight() const { return m_weight; }
    void reset() { *this = RunningMean(); }

private:
    double m_sum = 0.0;
    double m_weight = 0.0;
};

/// TensorBoard's smoothing: an exponential moving average with the start's bias divided out,
/// s_k = beta s_{k-1} + (1 - beta) b_k, value = s_k / (1 - beta^k). Values that are not finite are passed over.
class ExponentialMean {
public:
    /// Requires 0 <= smoothing < 1; 0 returns each value as it is.
    explicit ExponentialMean(double smoothing) : m_beta(smoothing) {}
    void add(double value);
    double value() const;

private:
    double m_beta;
    double m_sum = 0.0;
    double m_power = 1.0;
};

}  // namespace trueloss
