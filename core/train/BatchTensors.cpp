#include "train/BatchTensors.h"

#include "model/TensorImages.h"

#include <torch/torch.h>

namespace trueloss {

namespace {

torch::Device deviceOf(const TrainingConfig& config)
{
    if (!config.device.isCuda()) return {torch::kCPU};
    return {torch::kCUDA, static_cast<torch::DeviceIndex>(config.device.cuda)};
}

}  // namespace

torch::Tensor inputTensor(const Batch& batch, const TrainingConfig& config, const PixelScaling& pixels)
{
    return imagesToTensor(batch.pixels, batch.rows.size(), config.model, pixels, deviceOf(config));
}

torch::Tensor targetTensor(const Batch& batch, const TrainingConfig& config, const TargetScaling& scaling)
{
    std::vector<float> scaled = scaling.transform(batch.targets);
    const auto count = static_cast<std::int64_t>(batch.rows.size());
    // A copy: the values end with this function.
    return torch::from_blob(scaled.data(), {count, config.model.outputs}, torch::kFloat32)
        .to(deviceOf(config), torch::kFloat32, false, true);
}

std::vector<double> toDoubles(const torch::Tensor& tensor)
{
    const torch::Tensor plain = tensor.detach().to(torch::kCPU, torch::kFloat64).contiguous();
    return {plain.data_ptr<double>(), plain.data_ptr<double>() + plain.numel()};
}

}  // namespace trueloss
