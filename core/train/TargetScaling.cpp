#include "train/TargetScaling.h"

namespace trueloss {

Result<TargetScaling> TargetScaling::fit(const ScalerOptions& options, const ImageDataset& data, const Split& split)
{
    TargetScaling scaling;
    for (std::size_t column = 0; column < data.outputs(); ++column) {
        auto scaler = fitScaler(options, data.targets(column, split.train));
        if (!scaler) return tl::unexpected(scaler.error());
        scaling.m_scalers.push_back(std::move(*scaler));
    }
    return scaling;
}

std::vector<float> TargetScaling::transform(std::span<const double> values) const
{
    std::vector<float> out(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        out[i] = static_cast<float>(m_scalers[i % m_scalers.size()]->transform(values[i]));
    }
    return out;
}

std::vector<double> TargetScaling::inverseTransform(std::span<const double> values) const
{
    std::vector<double> out(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        out[i] = m_scalers[i % m_scalers.size()]->inverseTransform(values[i]);
    }
    return out;
}

}  // namespace trueloss
