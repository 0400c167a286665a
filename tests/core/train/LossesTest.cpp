#include "train/Losses.h"

#include <torch/torch.h>

#include <gtest/gtest.h>

#include <cmath>

namespace trueloss {
namespace {

struct Expected {
    LossKind kind;
    double value;
    double gradient[6];
};

// PyTorch 1.13 on the same tables: mse_loss().sqrt(), mse_loss, mse_loss(sum) / 6, l1_loss, huber_loss, and
// ((p - t) ** 2).mean(1).sqrt().mean(); its gradients by autograd.
const Expected expectations[] = {
    {LossKind::BatchRmse, 1.1039700508117676, {0.15097028, 0, -0.30194056, -0.22645542, 0, 0.03774257}},
    {LossKind::Mse, 1.21875, {0.333333343, 0, -0.666666687, -0.5, 0, 0.083333336}},
    {LossKind::HalfMse, 1.21875, {0.333333343, 0, -0.666666687, -0.5, 0, 0.083333336}},
    {LossKind::Mae, 0.7916666865348816, {0.166666672, 0, -0.166666672, -0.166666672, 0, 0.166666672}},
    {LossKind::Huber, 0.5052083134651184, {0.166666672, 0, -0.166666672, -0.166666672, 0, 0.041666668}},
    {LossKind::KerasRowRmse, 0.8838834762573242, {0.235702276, 0, -0.188561812, -0.141421363, 0, 0.235702276}},
    {LossKind::KerasSqueezedRmse, 0.8838834762573242, {0.235702276, 0, -0.188561812, -0.141421363, 0, 0.235702276}},
};

TEST(Losses, ValuesAndGradientsAgreeWithPyTorch)
{
    for (const Expected& expected : expectations) {
        torch::Tensor prediction = torch::tensor({{1.0F, 2.0F}, {3.0F, -1.0F}, {0.5F, 0.0F}}, torch::requires_grad());
        const torch::Tensor target = torch::tensor({{0.0F, 2.0F}, {5.0F, 0.5F}, {0.5F, -0.25F}});
        torch::Tensor loss = computeLoss(expected.kind, prediction, target);
        EXPECT_NEAR(loss.item<double>(), expected.value, 1e-6) << lossName(expected.kind);
        loss.backward();
        for (int i = 0; i < 6; ++i) {
            EXPECT_NEAR(prediction.grad().flatten()[i].item<double>(), expected.gradient[i], 1e-6)
                << lossName(expected.kind) << ' ' << i;
        }
    }
}

// One output: half the sum over three samples, by hand (0.5 + 2 + 0) / 3; MATLAB's regression loss.
TEST(Losses, HalfMseDividesBySamples)
{
    const torch::Tensor prediction = torch::tensor({{1.0F}, {3.0F}, {0.5F}});
    const torch::Tensor target = torch::tensor({{0.0F}, {5.0F}, {0.5F}});
    EXPECT_NEAR(computeLoss(LossKind::HalfMse, prediction, target).item<double>(), 2.5 / 3, 1e-6);
}

// With one output Keras' "rmse" is the mean absolute error: (1 + 2 + 0) / 3.
TEST(Losses, RowWiseRmseOfOneOutputIsTheMeanAbsoluteError)
{
    const torch::Tensor prediction = torch::tensor({{1.0F}, {3.0F}, {0.5F}});
    const torch::Tensor target = torch::tensor({{0.0F}, {5.0F}, {0.5F}});
    EXPECT_NEAR(computeLoss(LossKind::KerasRowRmse, prediction, target).item<double>(), 1.0, 1e-6);
}

// Keras 3.0.0 to 3.0.4 squeeze a prediction of one output, so that the mean runs over the batch: sqrt((1 + 4 + 0) / 3),
// with a gradient of r / (3 * 1.2909944).
TEST(Losses, SqueezedRmseOfOneOutputIsTheTrueOne)
{
    torch::Tensor prediction = torch::tensor({{1.0F}, {3.0F}, {0.5F}}, torch::requires_grad());
    torch::Tensor loss = computeLoss(LossKind::KerasSqueezedRmse, prediction, torch::tensor({{0.0F}, {5.0F}, {0.5F}}));
    EXPECT_NEAR(loss.item<double>(), 1.2909944, 1e-6);
    loss.backward();
    EXPECT_NEAR(prediction.grad()[0].item<double>(), 0.2581989, 1e-6);
    EXPECT_NEAR(prediction.grad()[1].item<double>(), -0.5163978, 1e-6);
    EXPECT_EQ(prediction.grad()[2].item<double>(), 0.0);
}

// In Keras the root's derivative at 0, infinite, times that of the square, 0, is NaN; of the rows whose error is not 0
// it is the sign of the error over the batch size.
TEST(Losses, WithoutTheGuardAnErrorOfExactlyZeroHasNoGradient)
{
    torch::Tensor rows = torch::tensor({{2.0F}, {3.5F}}, torch::requires_grad());
    computeLoss(LossKind::KerasRowRmse, rows, torch::tensor({{2.0F}, {3.0F}}), false).backward();
    EXPECT_TRUE(std::isnan(rows.grad()[0].item<float>()));
    EXPECT_FLOAT_EQ(rows.grad()[1].item<float>(), 0.5F);
    // The root of the whole batch is 0 only where every error is.
    for (const LossKind kind : {LossKind::BatchRmse, LossKind::KerasSqueezedRmse}) {
        torch::Tensor some = torch::tensor({{2.0F}, {3.5F}}, torch::requires_grad());
        computeLoss(kind, some, torch::tensor({{2.0F}, {3.0F}}), false).backward();
        EXPECT_EQ(some.grad()[0].item<float>(), 0.0F) << lossName(kind);
        torch::Tensor none = torch::tensor({{2.0F}, {3.0F}}, torch::requires_grad());
        computeLoss(kind, none, torch::tensor({{2.0F}, {3.0F}}), false).backward();
        EXPECT_TRUE(std::isnan(none.grad()[1].item<float>())) << lossName(kind);
    }
}

TEST(Losses, AnErrorOfExactlyZeroHasAGradientOfZero)
{
    for (const LossKind kind : {LossKind::BatchRmse, LossKind::KerasRowRmse, LossKind::KerasSqueezedRmse}) {
        torch::Tensor prediction = torch::tensor({{2.0F}, {3.0F}}, torch::requires_grad());
        computeLoss(kind, prediction, torch::tensor({{2.0F}, {3.0F}})).backward();
        EXPECT_EQ(prediction.grad().abs().sum().item<float>(), 0.0F) << lossName(kind);
    }
}

}  // namespace
}  // namespace trueloss
