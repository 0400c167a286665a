#include "train/TargetScaling.h"

#include <utility>

namespace trueloss {

Message unfitTarget(ScalerKind kind, const Manifest& manifest, std::size_t row, std::size_t column)
{
    const ManifestRow& of = manifest.rows[row];
    const char* text =
        kind == ScalerKind::Log1p
            ? TRUELOSS_TEXT("Core",
                            "The target \"%3\" is %4 in %1 of %2, and log(1 + x) takes only values above -1. Choose "
                            "the Yeo-Johnson scaler, or correct or remove this row.")
        : kind == ScalerKind::BoxCox
            ? TRUELOSS_TEXT("Core",
                            "The target \"%3\" is %4 in %1 of %2, and the Box-Cox scaler takes only values above 0. "
                            "Choose the Yeo-Johnson scaler, or correct or remove this row.")
            : TRUELOSS_TEXT("Core",
                            "The target \"%3\" is %4 in %1 of %2, and a scaler needs finite numbers. Correct or "
                            "remove this row.");
    return {
        text,
        {manifest.place(of), manifest.fileOf(of).string(), manifest.targetColumns[column].name, of.targets[column]}};
}

Result<TargetScaling> TargetScaling::fit(const ScalerOptions& options, const ImageDataset& data, const Split& split)
{
    TargetScaling scaling;
    for (std::size_t column = 0; column < data.outputs(); ++column) {
        const std::vector<double> values = data.targets(column, split.train);
        auto scaler = fitScaler(options, values);
        if (!scaler) {
            // fitScaler() knows a target by its place among the values alone; here its row is known.
            Error error = scaler.error();
            if (const auto place = firstUnfit(options.kind, values))
                error.message = unfitTarget(options.kind, data.manifest(), split.train[*place], column);
            return tl::unexpected(std::move(error));
        }
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
