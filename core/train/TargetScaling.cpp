#include "train/TargetScaling.h"

namespace trueloss {

namespace {

/// fitScaler() knows a target by its place among the values alone; here its row is known.
Error named(const Error& error, ScalerKind kind, const ImageDataset& data, std::size_t column,
            std::span<const std::size_t> rows, std::span<const double> values)
{
    const auto place = firstUnfit(kind, values);
    if (!place) return error;
    const Manifest& manifest = data.manifest();
    const ManifestRow& row = manifest.rows[rows[*place]];
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
        error.code,
        {text,
         {manifest.place(row), manifest.fileOf(row).string(), manifest.targetColumns[column].name, values[*place]}}};
}

}  // namespace

Result<TargetScaling> TargetScaling::fit(const ScalerOptions& options, const ImageDataset& data, const Split& split)
{
    TargetScaling scaling;
    for (std::size_t column = 0; column < data.outputs(); ++column) {
        const std::vector<double> values = data.targets(column, split.train);
        auto scaler = fitScaler(options, values);
        if (!scaler) return tl::unexpected(named(scaler.error(), options.kind, data, column, split.train, values));
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
