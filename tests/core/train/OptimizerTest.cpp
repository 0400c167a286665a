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

// The formulas of the eras in numpy, double precision:
//   a = rho*a + (1-rho)*g*g;  w -= lr*g/(np.sqrt(a)+1e-8)   or   /(np.sqrt(a)+1e-7)   or   /np.sqrt(a+1e-7)
// The fourth weight, whose gradients are as small as epsilon's root, tells the three apart.
TEST(Optimizer, RmsPropFollowsItsEra)
{
    TrainingConfig config = configOf(OptimizerKind::RmsProp, 1e-3);
    config.numerics = Numerics::Keras212;
    expectPath(follow(config, {4}),
               {{0.496837723, -0.246837722, 1, -2.00316128},
                {0.49382261, -0.248312142, 1.00316228, -2.00601801},
                {0.49558283, -0.249066778, 1.00168786, -2.0034276}},
               1e-6);
    config.numerics = Numerics::Tf210;
    expectPath(follow(config, {4}),
               {{0.496837732, -0.246837723, 1, -2.00315231},
                {0.493822622, -0.248312142, 1.00316228, -2.00600538},
                {0.49558284, -0.249066778, 1.00168786, -2.00341697}},
               1e-6);
    config.numerics = Numerics::Keras3;
    expectPath(follow(config, {4}),
               {{0.49683788, -0.246837723, 1, -2.00031466},
                {0.493822782, -0.248312142, 1.00316227, -2.00093217},
                {0.495582995, -0.249066778, 1.00168785, -2.00004133}},
               1e-6);
    // torch.optim.RMSprop(lr=1e-3, alpha=0.9), PyTorch 1.13.
    config.numerics = Numerics::Torch;
    expectPath(follow(config, {4}),
               {{0.496837735, -0.24683772, 1, -2.00316119},
                {0.493822634, -0.248312145, 1.00316226, -2.00601792},
                {0.495582849, -0.249066785, 1.00168788, -2.00342751}},
               1e-6);
}

// numpy: h = a/(1-rho**t);  w -= lr*g/(np.sqrt(h)+1e-4), and w -= lr*g/np.sqrt(h+1e-7). The first step is lr whatever
// the gradient, not lr / sqrt(1 - rho).
TEST(Optimizer, RmsPropWithBiasCorrectionDividesTheMeanSquare)
{
    TrainingConfig config = configOf(OptimizerKind::RmsProp, 1e-3);
    config.biasCorrection = true;
    config.epsilon = 1e-4;
    expectPath(follow(config, {4}),
               {{0.499000999, -0.24900005, 1, -2.0005},
                {0.497687317, -0.249642693, 1.00137802, -2.00126749},
                {0.498603227, -0.250035508, 1.00061071, -2.00033711}},
               1e-6);
    config.epsilon = -1.0;
    config.numerics = Numerics::Keras3;
    expectPath(follow(config, {4}),
               {{0.499000005, -0.249, 1, -2.00030151},
                {0.497685749, -0.249642685, 1.0013784, -2.00086542},
                {0.498602077, -0.250035531, 1.00061086, -2.00008948}},
               1e-6);
}

// numpy: m = b1*m + (1-b1)*g; v = b2*v + (1-b2)*g*g; w -= lr*sqrt(1-b2**t)/(1-b1**t)*m/(np.sqrt(v)+eps)
TEST(Optimizer, AdamTakesTheEpsilonOfItsEra)
{
    TrainingConfig config = configOf(OptimizerKind::Adam, 1e-3);
    config.numerics = Numerics::Keras212;
    const Path old{{0.499000003, -0.249, 1, -2.00099685},
                   {0.498082223, -0.248733663, 1.00074414, -2.00196067},
                   {0.497824319, -0.248672274, 1.00097278, -2.00189412}};
    expectPath(follow(config, {4}), old, 1e-6);
    const Path late{{0.499000032, -0.249000002, 1, -2.00096935},
                    {0.49808226, -0.248733665, 1.00074413, -2.00192107},
                    {0.497824358, -0.248672276, 1.00097277, -2.00185503}};
    for (const Numerics numerics : {Numerics::Tf210, Numerics::Keras3}) {
        config.numerics = numerics;
        expectPath(follow(config, {4}), late, 1e-6);
    }
    // A set epsilon stands whatever the era.
    config.epsilon = 1e-8;
    expectPath(follow(config, {4}), old, 1e-6);
}

// torch.optim.Adam(lr=1e-3, eps=1e-5) of PyTorch 1.13; by Keras' formula the fourth weight ends at -2.00060393.
TEST(Optimizer, AdamCorrectsItsEpsilonAsPyTorchDoes)
{
    TrainingConfig config = configOf(OptimizerKind::Adam, 1e-3);
    config.epsilon = 1e-5;
    EXPECT_NEAR(follow(config, {4})[2][3], -2.00060393, 1e-6);
    config.numerics = Numerics::Torch;
    expectPath(follow(config, {4}),
               {{0.499000102, -0.248999998, 1, -2.00090909},
                {0.49808237, -0.24873367, 1.0007441, -2.00181675},
                {0.49782449, -0.248672277, 1.00097275, -2.00175309}},
               1e-6);
}

// Rates 1e-2, 1e-3, 1e-2, momentum 0.9. Keras (numpy: v = 0.9*v - lr*g; w += v) goes on with the velocity of the large
// rate, torch.optim.SGD of PyTorch 1.13 scales it down with the rate.
TEST(Optimizer, SgdTakesAChangeOfTheRateAsItsEraDoes)
{
    const double rates[] = {1e-2, 1e-3, 1e-2};
    const auto followRates = [&rates](Numerics numerics) {
        TrainingConfig config = configOf(OptimizerKind::Sgd, 1e-2);
        config.numerics = numerics;
        torch::Tensor weights = torch::tensor(start).set_requires_grad(true);
        Optimizer optimizer(config, {weights});
        Path path;
        for (std::size_t step = 0; step < gradients.size(); ++step) {
            weights.mutable_grad() = torch::tensor(gradients[step]);
            optimizer.step(rates[step], optimizer.gradientNorm());
            const torch::Tensor now = weights.detach().to(torch::kFloat64);
            path.emplace_back(now.data_ptr<double>(), now.data_ptr<double>() + 4);
        }
        return path;
    };
    const Path keras{
        {0.499, -0.23, 1, -2.000001}, {0.4978, -0.213, 1.0005, -2.0000021}, {0.49872, -0.2027, 0.99845, -2.00000009}};
    for (const Numerics numerics : {Numerics::Keras212, Numerics::Tf210, Numerics::Keras3})
        expectPath(followRates(numerics), keras, 5e-7);
    expectPath(followRates(Numerics::Torch),
               {{0.499000013, -0.230000004, 1, -2.00000095},
                {0.49861002, -0.229200006, 1.00049996, -2.00000119},
                {0.497100025, -0.227000013, 1.00249994, -2.00000072}},
               5e-7);
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
