#include "model/TensorSnapshot.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cstring>

namespace trueloss {
namespace {

// Of a GPU the same where there is one.
std::vector<torch::Device> devices()
{
    std::vector<torch::Device> devices{torch::kCPU};
    if (torch::cuda::is_available()) devices.emplace_back(torch::kCUDA, 0);
    return devices;
}

TEST(TensorSnapshot, HoldsTheValuesOfItsMoment)
{
    for (const torch::Device& device : devices()) {
        const torch::Tensor weight = torch::full({3, 2}, 1.5F, device);
        const torch::Tensor turned = torch::arange(6, torch::dtype(torch::kFloat32).device(device)).view({2, 3}).t();
        const torch::Tensor count = torch::full({}, 7, torch::dtype(torch::kInt64).device(device));
        TensorSnapshot snapshot({{"weight", weight}, {"turned", turned}, {"count", count}});
        weight.fill_(-1.0);
        turned.zero_();
        count.add_(1);
        EXPECT_EQ(snapshot.waits(), !device.is_cpu());
        const std::vector<NamedTensor> values = snapshot.take();
        ASSERT_EQ(values.size(), 3U);
        EXPECT_EQ(values[0].name, "weight");
        EXPECT_EQ(values[0].shape, (std::vector<std::int64_t>{3, 2}));
        std::vector<float> floats(6);
        ASSERT_EQ(values[0].bytes.size(), 24U);
        std::memcpy(floats.data(), values[0].bytes.data(), 24);
        EXPECT_EQ(floats, std::vector<float>(6, 1.5F));
        // Row by row, whatever the order in memory.
        ASSERT_EQ(values[1].bytes.size(), 24U);
        std::memcpy(floats.data(), values[1].bytes.data(), 24);
        EXPECT_EQ(floats, (std::vector<float>{0, 3, 1, 4, 2, 5}));
        EXPECT_EQ(values[2].type, TensorType::Int64);
        std::int64_t number = 0;
        ASSERT_EQ(values[2].bytes.size(), sizeof number);
        std::memcpy(&number, values[2].bytes.data(), sizeof number);
        EXPECT_EQ(number, 7);
    }
}

}  // namespace
}  // namespace trueloss
