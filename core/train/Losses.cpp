#include "train/Losses.h"

#include <torch/torch.h>

namespace trueloss {

namespace {

/// sqrt whose gradient at 0 is 0. The inner where() keeps the infinite derivative out of the graph: masking the result
/// alone would leave 0 * inf = NaN in it.
torch::Tensor safeRoot(const torch::Tensor& squares)
{
    const torch::Tensor zero = squares == 0;
    return torch::where(zero, squares, torch::sqrt(torch::where(zero, torch::ones_like(squares), squares)));
}

torch::Tensor plainRoot(const torch::Tensor& squares)
{
    return torch::sqrt(squares);
}

}  // namespace

at::Tensor computeLoss(LossKind kind, const at::Tensor& prediction, const at::Tensor& target, bool guardRoot)
{
    const auto root = guardRoot ? &safeRoot : &plainRoot;
    const torch::Tensor residual = prediction - target;
    switch (kind) {
        case LossKind::BatchRmse:
            return root(residual.square().mean());
        case LossKind::Mse:
            return residual.square().mean();
        case LossKind::HalfMse:
            return residual.square().sum() / (2.0 * static_cast<double>(residual.size(0)));
        case LossKind::Mae:
            return residual.abs().mean();
        case LossKind::Huber: {
            const torch::Tensor size = residual.abs();
            return torch::where(size <= 1.0, 0.5 * residual.square(), size - 0.5).mean();
        }
        case LossKind::KerasRowRmse:
            return root(residual.square().mean(1)).mean();
        case LossKind::KerasSqueezedRmse:
            return residual.size(1) == 1 ? root(residual.square().mean()) : root(residual.square().mean(1)).mean();
    }
    return residual.square().mean();
}

}  // namespace trueloss
