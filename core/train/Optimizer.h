#pragma once

#include "model/Network.h"
#include "train/TrainingConfig.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace at {
class Tensor;
}

namespace trueloss {

/// What an optimizer remembers between two steps.
struct OptimizerState {
    std::int64_t steps = 0;
    std::vector<NamedTensor> tensors;  ///< "0.first", "0.second", "1.first", ...: by the place of the parameter.
};

/// The optimizers of Keras and libtorch, see Numerics, over a network's parameters: fused loops on the CPU, tensor
/// calls on a GPU. One thread at a time; may throw what torch throws. The result does not depend on the number of
/// threads.
class Optimizer {
public:
    Optimizer(const TrainingConfig& config, std::vector<at::Tensor> parameters);
    ~Optimizer();
    Optimizer(const Optimizer&) = delete;
    Optimizer& operator=(const Optimizer&) = delete;

    /// L2 norm of all gradients, before clipping.
    double gradientNorm() const;

    /// One step at `learningRate`. `gradientNorm` is what gradientNorm() returned, for clipping.
    void step(double learningRate, double gradientNorm);

    /// Whether every weight is finite.
    bool weightsFinite() const;

    OptimizerState state() const;
    std::int64_t steps() const;       ///< Of state()...
    TensorSnapshot snapshot() const;  ///< ...and its tensors.

    /// Requires state() of an optimizer of the same kind over the same parameters. Errors: Mismatch, with the tensor's
    /// name; nothing is changed then.
    Result<void> loadState(const OptimizerState& state);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace trueloss
