#pragma once

#include "experiment/Rerun.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace at {
class Tensor;
}

namespace trueloss {

/// Stands around the first step of a rerun: changes it as a probe asks, and measures what it did to each layer. Costs
/// nothing from the third batch on. May throw what torch throws.
class FirstStep {
public:
    FirstStep(FirstStepProbe probe, bool watch, std::uint64_t seed);
    ~FirstStep();
    FirstStep(FirstStep&&) noexcept;
    FirstStep& operator=(FirstStep&&) noexcept;

    /// network.forward(), looked at in the first two batches where that was asked for.
    at::Tensor forward(Network& network, const at::Tensor& input);
    void before(const Network& network);  ///< The optimizer's step.
    void after(const Network& network);

    std::vector<LayerPicture> layers() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace trueloss
