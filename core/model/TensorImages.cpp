#include "model/TensorImages.h"

#include <torch/torch.h>

namespace trueloss {

at::Tensor imagesToTensor(std::span<const std::uint8_t> pixels, std::size_t count, const ModelSpec& spec,
                          const PixelScaling& scaling, const c10::Device& device)
{
    // from_blob wants a mutable pointer but nothing writes through it: the conversion to float copies.
    auto* bytes = const_cast<std::uint8_t*>(pixels.data());
    torch::Tensor images = torch::from_blob(
        bytes, {static_cast<std::int64_t>(count), spec.height, spec.width, spec.channels}, torch::kUInt8);
    images = images.to(device).to(torch::kFloat32);
    if (scaling.kind != PixelScalingKind::Raw) {
        const auto options = torch::TensorOptions().dtype(torch::kFloat32).device(device);
        const torch::Tensor offset = torch::tensor(scaling.offset).to(options);
        const torch::Tensor divisor = torch::tensor(scaling.divisor).to(options);
        images.sub_(offset).div_(divisor);
    }
    return images.permute({0, 3, 1, 2});
}

}  // namespace trueloss
