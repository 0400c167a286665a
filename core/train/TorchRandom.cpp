#include "train/TorchRandom.h"

#include <torch/torch.h>

#include <cstring>
#include <mutex>

namespace trueloss {

namespace {

at::Generator generatorOf(DeviceId device)
{
    if (!device.isCuda()) return at::detail::getDefaultCPUGenerator();
    return at::globalContext().defaultGenerator(
        torch::Device(torch::kCUDA, static_cast<torch::DeviceIndex>(device.cuda)));
}

std::vector<std::byte> stateOf(DeviceId device)
{
    at::Generator generator = generatorOf(device);
    const std::lock_guard lock(generator.mutex());
    const torch::Tensor state = generator.get_state().contiguous();
    const auto* bytes = static_cast<const std::byte*>(state.data_ptr());
    return {bytes, bytes + state.nbytes()};
}

Result<void> restore(DeviceId device, const std::vector<std::byte>& bytes)
{
    at::Generator generator = generatorOf(device);
    const std::lock_guard lock(generator.mutex());
    if (bytes.size() != static_cast<std::size_t>(generator.get_state().nbytes()))
        return fail(ErrorCode::Mismatch,
                    TRUELOSS_TEXT("Core",
                                  "The checkpoint's random numbers are those of another version of libtorch. Continue "
                                  "it with the version that it was written with."));
    const torch::Tensor state = torch::empty({static_cast<std::int64_t>(bytes.size())}, torch::kUInt8);
    std::memcpy(state.data_ptr(), bytes.data(), bytes.size());
    generator.set_state(state);
    return {};
}

}  // namespace

void seedTorch(std::uint64_t seed)
{
    torch::manual_seed(seed);
}

TorchRandomState torchRandomState(DeviceId device)
{
    TorchRandomState state;
    state.cpu = stateOf({});
    if (device.isCuda()) state.cuda = stateOf(device);
    return state;
}

Result<void> restoreTorchRandom(const TorchRandomState& state, DeviceId device)
{
    if (auto restored = restore({}, state.cpu); !restored) return restored;
    return device.isCuda() ? restore(device, state.cuda) : Result<void>{};
}

KeptTorchRandom::KeptTorchRandom(DeviceId device) noexcept : m_device(device)
{
    try {
        m_state = torchRandomState(device);
    } catch (const std::exception&) {
        m_state = {};  // A GPU that does not answer has no state to come back to.
    }
}

KeptTorchRandom::~KeptTorchRandom()
{
    try {
        if (!m_state.cpu.empty()) static_cast<void>(restoreTorchRandom(m_state, m_device));
    } catch (const std::exception&) {
        // As above.
        m_state = {};
    }
}

}  // namespace trueloss
