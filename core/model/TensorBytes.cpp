#include "model/TensorBytes.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace trueloss {

namespace {

TensorType typeOf(const torch::Tensor& tensor)
{
    return tensor.scalar_type() == torch::kInt64 ? TensorType::Int64 : TensorType::Float32;
}

}  // namespace

NamedTensor toNamed(const std::string& name, const torch::Tensor& tensor)
{
    const torch::Tensor plain = tensor.detach().to(torch::kCPU).contiguous();
    const auto* bytes = static_cast<const std::byte*>(plain.data_ptr());
    NamedTensor out;
    out.name = name;
    out.type = typeOf(plain);
    out.shape.assign(plain.sizes().begin(), plain.sizes().end());
    out.bytes.assign(bytes, bytes + plain.nbytes());
    return out;
}

bool fits(const NamedTensor& source, const torch::Tensor& tensor)
{
    return source.type == typeOf(tensor) && source.bytes.size() == tensor.nbytes() &&
           std::equal(source.shape.begin(), source.shape.end(), tensor.sizes().begin(), tensor.sizes().end());
}

bool allFinite(const std::vector<NamedTensor>& tensors)
{
    return std::all_of(tensors.begin(), tensors.end(), [](const NamedTensor& tensor) {
        if (tensor.type != TensorType::Float32) return true;
        for (std::size_t at = 0; at + sizeof(float) <= tensor.bytes.size(); at += sizeof(float)) {
            float value = 0.0F;
            std::memcpy(&value, tensor.bytes.data() + at, sizeof value);
            if (!std::isfinite(value)) return false;
        }
        return true;
    });
}

void copyInto(const torch::Tensor& tensor, const NamedTensor& source)
{
    const torch::Tensor plain = torch::empty(tensor.sizes(), tensor.scalar_type());
    std::memcpy(plain.data_ptr(), source.bytes.data(), source.bytes.size());
    tensor.copy_(plain);
}

}  // namespace trueloss
