#pragma once

#include "model/Network.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace trueloss {

/// The values that tensors had at one moment. Of tensors on the CPU they are copied at once. Of tensors on a GPU they
/// are set apart within its memory, behind what its stream already has to do and before what comes next: making the
/// snapshot waits for nothing, and what it costs is that memory until take().
class TensorSnapshot {
public:
    /// All tensors on one device. May throw what torch throws.
    explicit TensorSnapshot(const std::vector<std::pair<std::string, at::Tensor>>& tensors);
    ~TensorSnapshot();
    TensorSnapshot(TensorSnapshot&&) noexcept;
    TensorSnapshot& operator=(TensorSnapshot&&) noexcept;

    /// Whether take() has to wait for a GPU.
    bool waits() const;

    /// The values, in the order of the tensors. From any thread, once. Brings them from the GPU on a stream of its own,
    /// beside which the training's goes on. May throw what torch throws.
    std::vector<NamedTensor> take();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace trueloss
