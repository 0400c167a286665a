#include "model/TensorSnapshot.h"

#include "model/TensorBytes.h"

#include <c10/core/Event.h>
#include <c10/core/StreamGuard.h>
#include <c10/core/impl/VirtualGuardImpl.h>
#include <torch/torch.h>

#include <optional>

namespace trueloss {

namespace {

/// Locked memory lets a GPU write while it computes. Where the system has none left, any will do: the copy then takes
/// longer.
torch::Tensor landingFor(const torch::Tensor& tensor)
{
    const auto options = tensor.options().device(torch::kCPU);
    try {
        return torch::empty(tensor.sizes(), options.pinned_memory(true));
    } catch (const c10::Error&) {
        return torch::empty(tensor.sizes(), options);
    }
}

}  // namespace

class TensorSnapshot::Impl {
public:
    std::vector<std::string> names;
    std::vector<NamedTensor> values;     ///< Of tensors on the CPU...
    std::vector<torch::Tensor> apart;    ///< ...and of those on a GPU,
    std::optional<c10::Event> setApart;  ///< which hold their values from here on.
};

TensorSnapshot::TensorSnapshot(const std::vector<std::pair<std::string, at::Tensor>>& tensors)
    : m_impl(std::make_unique<Impl>())
{
    const torch::NoGradGuard guard;
    for (const auto& [name, tensor] : tensors) {
        if (tensor.is_cpu()) {
            m_impl->values.push_back(toNamed(name, tensor));
            continue;
        }
        m_impl->names.push_back(name);
        m_impl->apart.push_back(tensor.detach().clone(torch::MemoryFormat::Contiguous));
    }
    if (m_impl->apart.empty()) return;
    const torch::Device device = m_impl->apart.front().device();
    m_impl->setApart.emplace(device.type());
    m_impl->setApart->record(c10::impl::VirtualGuardImpl(device.type()).getStream(device));
}

TensorSnapshot::~TensorSnapshot() = default;
TensorSnapshot::TensorSnapshot(TensorSnapshot&&) noexcept = default;
TensorSnapshot& TensorSnapshot::operator=(TensorSnapshot&&) noexcept = default;

bool TensorSnapshot::waits() const
{
    return !m_impl->apart.empty();
}

std::vector<NamedTensor> TensorSnapshot::take()
{
    if (!waits()) return std::move(m_impl->values);
    const torch::NoGradGuard guard;
    const torch::Device device = m_impl->apart.front().device();
    const c10::Stream stream = c10::impl::VirtualGuardImpl(device.type()).getStreamFromGlobalPool(device);
    const c10::StreamGuard streamGuard(stream);
    m_impl->setApart->block(stream);
    std::vector<torch::Tensor> landed;
    for (const torch::Tensor& tensor : m_impl->apart) landed.push_back(landingFor(tensor).copy_(tensor, true));
    // Before the tensors are let go: their memory goes back to the training's stream, which knows nothing of this one.
    stream.synchronize();
    m_impl->apart.clear();
    std::vector<NamedTensor> values;
    for (std::size_t i = 0; i < landed.size(); ++i) values.push_back(toNamed(m_impl->names[i], landed[i]));
    return values;
}

}  // namespace trueloss
