#include "train/Optimizer.h"

#include <torch/torch.h>

#include <gtest/gtest.h>

#include <cmath>

namespace trueloss {
namespace {

const std::vector<float> start{0.5F, -0.25F, 1.0F, -2.0F};
const std::vector<std::vector<float>> gradients{
    {0.1F, -2.0F, 0.0F, 1e-4F}, {0.3F, 1.0F, -0.5F, 2e-4F}, {-0.2F, 0.5F, 0.25F, -3e-4F}};

using Path = std::vector<std::vector<double>>;

Path follow(const TrainingConfig& config, std::vector<std::int64_t> shape)
{
    torch::Tensor weights = torch::tensor(start).reshape(shape).set_requires_grad(true);
    Optimizer optimizer(config, {weights});
    Path path;
    for (const std::vector<float>& gradient : gradients) {
        weights.mutable_grad() = torch::tensor(gradient).reshape(shape);
        optimizer.step(config.learningRate, optimizer.gradientNorm());
        const torch::Tensor now = weights.detach().flatten().to(torch::kFloat64);
        path.emplace_back(now.data_ptr<double>(), now.data_ptr<double>() + 4);
    }
    return path;
}

void expectPath(const Path& path, const Path& expected, double tolerance)
{
    for (std::size_t step = 0; step < expected.size(); ++step) {
        for (std::size_t i = 0; i < 4; ++i)
            EXPECT_NEAR(path[step][i], expected[step][i], tolerance) << step << ' ' << i;
    }
}

TrainingConfig configOf(OptimizerKind kind, double rate)
{
    TrainingConfig config;
    config.optimizer = kind;
    config.learningRate = rate;
    return config;
}

// torch.optim.RMSprop(lr=1e-3, alpha=0.9, eps=1e-7) of PyTorch 1.13: the same formula as Keras 2.1.3 to TF 2.10.
TEST(Optimizer, RmsPropAgreesWithPyTorch)
{
    expectPath(follow(configOf(OptimizerKind::RmsProp, 1e-3), {4}),
               {{0.4968377351760864, -0.24683772027492523, 1.0, -2.003152370452881},
                {0.4938226342201233, -0.24831214547157288, 1.0031622648239136, -2.0060055255889893},
                {0.49558284878730774, -0.2490667849779129, 1.0016878843307495, -2.0034170150756836}},
               5e-7);
}

// The same with weight_decay=0.01, which reaches weights of two dimensions alone.
TEST(Optimizer, WeightDecayIsAddedToTheGradientOfMatrices)
{
    TrainingConfig config = configOf(OptimizerKind::RmsProp, 1e-3);
    config.weightDecay = 0.01;
    expectPath(follow(config, {2, 2}),
               {{0.4968377351760864, -0.24683772027492523, 0.9968377947807312, -1.9968377351760864},
                {0.4938317537307739, -0.24830785393714905, 0.999999463558197, -1.9945508241653442},
                {0.49553805589675903, -0.24905863404273987, 0.9984561204910278, -1.9926048517227173}},
               5e-7);
    expectPath(follow(config, {4}), follow(configOf(OptimizerKind::RmsProp, 1e-3), {4}), 0.0);
}

// torch.optim.SGD(lr=1e-2, momentum=0.9); at a constant rate Keras' velocity gives the same path.
TEST(Optimizer, SgdAgreesWithPyTorch)
{
    expectPath(follow(configOf(OptimizerKind::Sgd, 1e-2), {4}),
               {{0.49900001287460327, -0.23000000417232513, 1.0, -2.0000009536743164},
                {0.4951000213623047, -0.22200000286102295, 1.0049999952316284, -2.0000038146972656},
                {0.49359002709388733, -0.21980001032352448, 1.0069999694824219, -2.0000033378601074}},
               5e-7);
}

// torch.optim.Adam(lr=1e-3) with an epsilon too small to matter on either side.
TEST(Optimizer, AdamAgreesWithPyTorch)
{
    TrainingConfig config = configOf(OptimizerKind::Adam, 1e-3);
    config.epsilon = 1e-12;
    expectPath(follow(config, {4}),
               {{0.49900001287460327, -0.24899999797344208, 1.0, -2.000999927520752},
                {0.4980822205543518, -0.24873365461826324, 1.000744104385376, -2.001965045928955},
                {0.4978243112564087, -0.2486722618341446, 1.0009727478027344, -2.0018985271453857}},
               1e-6);
}

// Keras leaves Adam's epsilon uncorrected: after one step with g = 1e-4, m / sqrt(v) is (1e-5 / sqrt(1e-11)), and the
// step is lr sqrt(0.001) / 0.1 * 1e-5 / (3.16227766e-6 + 1e-7) = 0.96935e-3, where libtorch would take 0.999e-3.
TEST(Optimizer, AdamsEpsilonIsKeras)
{
    const TrainingConfig config = configOf(OptimizerKind::Adam, 1e-3);
    const double moved = -2.0 - follow(config, {4})[0][3];
    const double expected = 1e-3 * std::sqrt(0.001) / 0.1 * 1e-5 / (std::sqrt(1e-11) + 1e-7);
    EXPECT_NEAR(moved, expected, 2.5e-7);
    EXPECT_LT(moved, 0.98e-3);
}

// The figure that explains the question: lr / sqrt(1 - rho) = 0.0031623 whatever the gradient.
TEST(Optimizer, RmsPropsFirstStepDoesNotDependOnTheGradientsSize)
{
    const Path path = follow(configOf(OptimizerKind::RmsProp, 1e-3), {4});
    EXPECT_NEAR(0.5 - path[0][0], 1e-3 / std::sqrt(0.1), 1e-6);
    EXPECT_NEAR(path[0][1] + 0.25, 1e-3 / std::sqrt(0.1), 1e-6);
}

TEST(Optimizer, ClippingScalesToTheLimit)
{
    TrainingConfig config = configOf(OptimizerKind::Sgd, 1.0);
    config.momentum = 0.0;
    config.clipNorm = 1.0;
    torch::Tensor a = torch::zeros({1}, torch::requires_grad());
    torch::Tensor b = torch::zeros({1}, torch::requires_grad());
    Optimizer optimizer(config, {a, b});
    a.mutable_grad() = torch::full({1}, 3.0F);
    b.mutable_grad() = torch::full({1}, 4.0F);
    EXPECT_DOUBLE_EQ(optimizer.gradientNorm(), 5.0);
    optimizer.step(1.0, 5.0);
    EXPECT_FLOAT_EQ(a.item<float>(), -0.6F);
    EXPECT_FLOAT_EQ(b.item<float>(), -0.8F);
    // Below the limit nothing is scaled.
    a.mutable_grad() = torch::full({1}, 0.3F);
    b.mutable_grad() = torch::full({1}, 0.0F);
    optimizer.step(1.0, optimizer.gradientNorm());
    EXPECT_FLOAT_EQ(a.item<float>(), -0.9F);
}

TEST(Optimizer, LargeTensorsAgreeWithOneByOneArithmetic)
{
    // Longer than a block and no multiple of the vector width.
    const std::int64_t count = (1 << 18) * 2 + 13;
    torch::manual_seed(3);
    torch::Tensor weights = torch::rand({count}).set_requires_grad(true);
    const torch::Tensor before = weights.detach().clone();
    weights.mutable_grad() = torch::randn({count});
    Optimizer optimizer(configOf(OptimizerKind::RmsProp, 1e-3), {weights});
    const double norm = optimizer.gradientNorm();
    EXPECT_NEAR(norm, weights.grad().to(torch::kFloat64).norm().item<double>(), 1e-9 * norm);
    optimizer.step(1e-3, norm);
    const torch::Tensor g = weights.grad().to(torch::kFloat64);
    const torch::Tensor expected = before.to(torch::kFloat64) - 1e-3 * g / ((0.1 * g * g).sqrt() + 1e-7);
    EXPECT_LT((weights.detach().to(torch::kFloat64) - expected).abs().max().item<double>(), 2e-7);
}

TEST(Optimizer, NonFiniteWeightsAreSeen)
{
    torch::Tensor weights = torch::zeros({5}, torch::requires_grad());
    const Optimizer optimizer(configOf(OptimizerKind::Sgd, 1.0), {weights});
    EXPECT_TRUE(optimizer.weightsFinite());
    {
        const torch::NoGradGuard guard;
        weights[3] = INFINITY;
    }
    EXPECT_FALSE(optimizer.weightsFinite());
}

}  // namespace
}  // namespace trueloss
