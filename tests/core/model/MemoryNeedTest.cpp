#include "model/MemoryNeed.h"

#include <gtest/gtest.h>

namespace trueloss {
namespace {

class MemoryNeedTest : public testing::Test {
protected:
    MemoryNeedTest()
    {
        m_spec.architecture = "matlab-regression";
        m_spec.width = 28;
        m_spec.height = 28;
        m_spec.channels = 1;
        m_rows = layerTable(m_spec).value();
    }

    ModelSpec m_spec;
    std::vector<LayerRow> m_rows;
};

// By hand, in values an image. Kept up to the last dense layer: the image 784; what conv1 (6,272) and relu1 (6,272)
// make; pool1 1,568; conv2 3,136; relu2 3,136; pool2 784; conv3, relu3, conv4, relu4 1,568 each; the mask of dropout
// 1,568; the flat copy 1,568: 31,360 in all. The most is taken where flatten is gone back through, with the gradients
// before and behind it: 31,360 + 2 * 1,568 = 34,496. The weights are 16,881.
TEST_F(MemoryNeedTest, OfAStepIsAsByHand)
{
    const MemoryNeed need = trainingMemory(m_rows, m_spec, 1, 4);
    EXPECT_EQ(need.parameters, 16'881 * 4 * 4);
    EXPECT_EQ(need.activations, 34'496 * 4);
    EXPECT_EQ(need.images, 784 * 5);
    EXPECT_EQ(need.total(), need.parameters + need.activations + need.images);
    const MemoryNeed more = trainingMemory(m_rows, m_spec, 32, 4);
    EXPECT_EQ(more.activations, 32 * need.activations);
    EXPECT_EQ(more.images, 32 * need.images);
    EXPECT_EQ(more.parameters, need.parameters);
}

// By hand: the most is taken at norm1 and relu1, which have 6,272 before and behind them and the image 784 beside
// them; conv1 has the image twice, 6,272, and both once more in another order: 2 * 784 + 6,272 + 784 + 6,272 = 14,896.
TEST_F(MemoryNeedTest, OfAPredictionIsAsByHand)
{
    EXPECT_EQ(forwardMemory(m_rows, m_spec, 2, 1).activations, 14'896 * 4 * 2);
    EXPECT_LT(forwardMemory(m_rows, m_spec, 2, 1).total(), trainingMemory(m_rows, m_spec, 2, 1).total());
}

TEST_F(MemoryNeedTest, MaxPoolingKeepsItsIndices)
{
    // One convolution, 2 channels of 4 x 4 out of 1, and pooling to 2 x 2. By hand in bytes: going back through the
    // pooling there are the image 16 * 4, the convolution's result 32 * 4, indices 8 * 8, the gradient behind 8 * 4 and
    // before 32 * 4.
    ModelSpec spec;
    spec.width = 4;
    spec.height = 4;
    spec.channels = 1;
    std::vector<LayerRow> rows(2);
    rows[0] = {Layer::conv("c", 2, 3, 1, 1), 2, 4, 4, 1, 20, 0};
    rows[1] = {Layer::maxPool("p", 2, 2), 2, 2, 2, 2, 0, 0};
    rows[1].source = 0;
    // Going back through the convolution, which comes after: 64 + 128, the gradient 128, and 64 + 128 in another order.
    EXPECT_EQ(trainingMemory(rows, spec, 1, 1).activations, std::max(64 + 128 + 64 + 32 + 128, 64 + 128 + 128 + 192));
}

// A convolution of 16 values into 32, one of those into 32, and the sum of both. By hand, in values. A step keeps the
// image and the first result, 48; the most is taken going back through the second convolution: 48, the gradient that
// the sum left for the first result 32, the gradients behind and before 64, and input and output in another order 64.
// Predicting, the second convolution takes most: image 16, both results 64, and both in another order 64; the sum needs
// the image 16 and three results 96.
TEST_F(MemoryNeedTest, ASumHoldsBothOfItsInputs)
{
    ModelSpec spec;
    spec.width = 4;
    spec.height = 4;
    spec.channels = 1;
    std::vector<LayerRow> rows(3);
    rows[0] = {Layer::conv("a", 2, 3, 1, 1), 2, 4, 4, 1, 20, 0};
    rows[1] = {Layer::conv("b", 2, 3, 1, 1), 2, 4, 4, 2, 38, 0};
    rows[1].source = 0;
    rows[2] = {Layer::add("c", "a"), 2, 4, 4, 2, 0, 0};
    rows[2].source = 1;
    rows[2].addend = 0;
    EXPECT_EQ(trainingMemory(rows, spec, 1, 1).activations, 4 * (48 + 32 + 64 + 64));
    EXPECT_EQ(forwardMemory(rows, spec, 1, 1).activations, 4 * (16 + 64 + 64));
}

// The same two convolutions in mixed precision, by hand: the image is held as it came and rounded, 32, and the first
// result 32. Going back through the second convolution: 64, the gradient that the sum left for the first result 32, the
// gradients behind and before 64, and in another order 64 (rounding passes with 48). Predicting, at the second one:
// both images 32, both results 64, and 64 in another order. The sum needs 32 + 96 and, for the rounding, 48 more: 176.
// And the weights once more, rounded.
TEST_F(MemoryNeedTest, MixedPrecisionHoldsWhatItRounds)
{
    ModelSpec spec;
    spec.width = 4;
    spec.height = 4;
    spec.channels = 1;
    spec.precision = Precision::MixedFloat16;
    std::vector<LayerRow> rows(3);
    rows[0] = {Layer::conv("a", 2, 3, 1, 1), 2, 4, 4, 1, 20, 0};
    rows[1] = {Layer::conv("b", 2, 3, 1, 1), 2, 4, 4, 2, 38, 0};
    rows[1].source = 0;
    rows[2] = {Layer::add("c", "a"), 2, 4, 4, 2, 0, 0};
    rows[2].source = 1;
    rows[2].addend = 0;
    EXPECT_EQ(trainingMemory(rows, spec, 1, 3).activations, 4 * (64 + 32 + 64 + 64));
    EXPECT_EQ(forwardMemory(rows, spec, 1, 3).activations, 4 * (32 + 96 + 48));
    EXPECT_EQ(trainingMemory(rows, spec, 1, 3).parameters, 58 * 4 * 4);
}

}  // namespace
}  // namespace trueloss
