#include "model/Architecture.h"
#include "model/LayerTable.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace trueloss {
namespace {

ModelSpec specOf(const char* architecture, int width, int height, int channels, int outputs = 1)
{
    ModelSpec spec;
    spec.architecture = architecture;
    spec.width = width;
    spec.height = height;
    spec.channels = channels;
    spec.outputs = outputs;
    return spec;
}

const LayerRow& rowNamed(const std::vector<LayerRow>& rows, const std::string& name)
{
    for (const LayerRow& row : rows) {
        if (row.layer.name == name) return row;
    }
    throw std::runtime_error("no layer " + name);
}

// torchvision's documentation states 61,100,840 parameters for alexnet with 1,000 classes.
TEST(LayerTable, AlexNetHasThePublishedNumberOfParameters)
{
    const auto rows = layerTable(specOf("alexnet", 224, 224, 3, 1000));
    ASSERT_TRUE(rows);
    EXPECT_EQ(totalParameters(*rows), 61'100'840);
    const auto one = layerTable(specOf("alexnet", 224, 224, 3, 1));
    ASSERT_TRUE(one);
    EXPECT_EQ(totalParameters(*one), 61'100'840 - 4097 * 999);
}

// Shapes of torchvision's alexnet at 224 pixels: 64x55x55, 64x27x27, 192x27x27, 192x13x13, ..., 256x6x6, 9216.
TEST(LayerTable, AlexNetHasThePublishedShapes)
{
    const auto rows = layerTable(specOf("alexnet", 224, 224, 3));
    ASSERT_TRUE(rows);
    EXPECT_EQ(rowNamed(*rows, "features.0").height, 55);
    EXPECT_EQ(rowNamed(*rows, "features.2").width, 27);
    EXPECT_EQ(rowNamed(*rows, "features.5").height, 13);
    EXPECT_EQ(rowNamed(*rows, "features.12").height, 6);
    EXPECT_EQ(rowNamed(*rows, "features.12").channels, 256);
    EXPECT_EQ(rowNamed(*rows, "flatten").channels, 9216);
    // torchvision lists 0.71 GFLOPS (multiply-adds) for alexnet; an operation here is one of the two.
    EXPECT_NEAR(static_cast<double>(totalOperations(*rows)), 2 * 0.71e9, 0.03e9);
}

// By hand: 80 + 16 + 1168 + 32 + 4640 + 64 + 9248 + 64 + (7 * 7 * 32 + 1).
TEST(LayerTable, MatlabNetworkCountsAsByHand)
{
    const auto rows = layerTable(specOf("matlab-regression", 28, 28, 1));
    ASSERT_TRUE(rows);
    EXPECT_EQ(totalParameters(*rows), 16'881);
    EXPECT_EQ(rowNamed(*rows, "conv1").operations, 2 * 9 * 8 * 28 * 28);
}

TEST(LayerTable, DenseWidthCanBeSet)
{
    ModelSpec spec = specOf("alexnet", 224, 224, 3);
    spec.denseWidth = 64;
    const auto rows = layerTable(spec);
    ASSERT_TRUE(rows);
    EXPECT_EQ(rowNamed(*rows, "classifier.1").parameters, 9216 * 64 + 64);
    EXPECT_EQ(rowNamed(*rows, "classifier.6").parameters, 65);
}

TEST(LayerTable, ATooSmallInputNamesTheLayer)
{
    const auto rows = layerTable(specOf("alexnet", 20, 20, 3));
    ASSERT_FALSE(rows);
    EXPECT_EQ(rows.error().code, ErrorCode::BadSetting);
    EXPECT_THAT(toEnglish(rows.error().message),
                testing::AllOf(testing::HasSubstr("20 x 20"), testing::HasSubstr("features.")));
}

TEST(LayerTable, SenselessSettingsAreRefused)
{
    EXPECT_FALSE(layerTable(specOf("alexnet", 224, 224, 2)));
    EXPECT_FALSE(layerTable(specOf("alexnet", 0, 224, 3)));
    EXPECT_FALSE(layerTable(specOf("alexnet", 224, 224, 3, 0)));
    EXPECT_FALSE(layerTable(specOf("alexnet", 100000, 224, 3)));
    ModelSpec spec = specOf("small-cnn", 32, 32, 3);
    spec.dropout = std::nan("");
    // Negative and NaN are not the same: only a number below 0 means the network's own.
    EXPECT_FALSE(layerTable(spec));
    const auto unknown = layerTable(specOf("alexnot", 224, 224, 3));
    ASSERT_FALSE(unknown);
    EXPECT_THAT(toEnglish(unknown.error().message),
                testing::AllOf(testing::HasSubstr("alexnot"), testing::HasSubstr("alexnet")));
}

TEST(Architectures, AllBuildAtTheirUsualSizeAndEndInTheOutputs)
{
    for (const Architecture& entry : architectures()) {
        const auto rows = layerTable(specOf(entry.id.data(), entry.width, entry.height, 3, 2));
        ASSERT_TRUE(rows) << entry.id;
        EXPECT_EQ(rows->back().channels, 2) << entry.id;
        EXPECT_EQ(rows->back().height, 0) << entry.id;
    }
}

TEST(Architectures, SmallNetworksTakeSmallAndLongImages)
{
    for (const char* id : {"small-cnn", "counting-cnn"}) {
        for (const auto& [width, height] : {std::pair{8, 8}, {16, 64}, {28, 28}, {300, 40}}) {
            EXPECT_TRUE(layerTable(specOf(id, width, height, 1))) << id << ' ' << width << 'x' << height;
        }
    }
}

}  // namespace
}  // namespace trueloss
