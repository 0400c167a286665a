#pragma once

#include "base/Error.h"
#include "model/ModelSpec.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace at {
class Tensor;
}

namespace trueloss {

class TensorSnapshot;

enum class TensorType { Float32, Int64 };

/// A tensor as plain bytes (little-endian, row-major), for files and for handing state around without torch.
struct NamedTensor {
    std::string name;
    TensorType type = TensorType::Float32;
    std::vector<std::int64_t> shape;
    std::vector<std::byte> bytes;
};

/// "cpu" or a CUDA device by number.
struct DeviceId {
    int cuda = -1;  ///< Negative: the CPU.
    bool isCuda() const { return cuda >= 0; }
    bool operator==(const DeviceId&) const = default;
};

/// A network built from a ModelSpec. Used by one thread at a time. The tensor functions may throw what torch throws;
/// their callers (Trainer, Predictor) catch it.
class Network {
public:
    /// Initialises with `seed`, the same weights on every machine and for every device. Errors: those of layerTable().
    static Result<std::unique_ptr<Network>> create(const ModelSpec& spec, std::uint64_t seed, DeviceId device = {});
    ~Network();
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;

    const ModelSpec& spec() const { return m_spec; }

    /// Sees what a layer, by its name, makes of a batch.
    using LayerWatch = std::function<void(const std::string& layer, const at::Tensor& output)>;

    /// In training, batch normalisation over a single value a channel (one image, one pixel) takes its moving
    /// statistics, since that value has no variance.
    /// input: float, N x channels x height x width on the network's device, channels-last for speed.
    /// Returns N x outputs.
    /// With Precision::MixedFloat16 the input, the weights and biases of convolutions and dense layers as they are
    /// used, and what every layer puts out are rounded to the nearest number of 16 bits (ties to even; below 2^-24 / 2
    /// to 0, from 65,520 on to infinity), and on the way back so is the gradient by each of them. What happens within
    /// a layer is in 32 bits and rounded once at its end: products are exact and summed up in 32 bits together with
    /// the bias, as on tensor cores; batch normalisation computes its statistics so and keeps its own parameters in 32
    /// bits, as Keras and autocast do. Parameters, their gradients as the optimizer sees them, and the loss are of 32
    /// bits; tf.keras 2 alone would compute the loss in 16. There is no loss scale (Keras' LossScaleOptimizer, torch's
    /// GradScaler): a gradient below 6e-8 is lost. Tensors hold 32 bits throughout: this is about numbers, not speed.
    at::Tensor forward(const at::Tensor& input, const LayerWatch& watch = {});

    void setTraining(bool training);  ///< Dropout and batch statistics on or off.
    std::vector<at::Tensor> parameters() const;
    std::vector<std::string> parameterNames() const;  ///< In the order of parameters(): "features.0.weight".
    void clearGradients();

    /// Keeps the running statistics of batch normalisation, which a forward pass in training mode changes, and brings
    /// them back. For a batch that turns out to be bad.
    void keepStatistics();
    void restoreStatistics();

    /// Weights and buffers in the order of the layers.
    std::vector<NamedTensor> state() const;
    TensorSnapshot snapshot() const;  ///< Whose values are state().

    /// Requires the same names, types and shapes as state(). Errors: Mismatch, with the tensor's name and both shapes;
    /// nothing is changed then.
    Result<void> loadState(const std::vector<NamedTensor>& state);

private:
    class Impl;
    Network(const ModelSpec& spec, std::unique_ptr<Impl> impl);
    ModelSpec m_spec;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace trueloss
