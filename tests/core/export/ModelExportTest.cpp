#include "export/OnnxFile.h"
#include "export/TorchScriptFile.h"
#include "model/Network.h"
#include "model/Predictor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/wait.h>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace trueloss {
namespace {

namespace fs = std::filesystem;

std::shared_ptr<const TargetScaler> scalerOf(ScalerKind kind)
{
    const std::vector<double> values{1.5, 2.0, 3.0, 3.5, 5.0, 8.0, 13.0, 21.0};
    auto scaler = fitScaler({kind, 0.0, 1.0}, values);
    EXPECT_TRUE(scaler);
    return scaler ? *scaler : nullptr;
}

ModelBundle bundleOf(ModelSpec spec, std::vector<ScalerKind> kinds, PixelScalingKind pixels)
{
    ModelBundle model;
    spec.outputs = static_cast<int>(kinds.size());
    model.spec = spec;
    auto network = Network::create(spec, 11);
    EXPECT_TRUE(network);
    model.state = (*network)->state();
    PixelStatistics statistics(spec.channels);
    std::vector<std::uint8_t> image(static_cast<std::size_t>(spec.channels) * 64);
    for (std::size_t i = 0; i < image.size(); ++i) image[i] = static_cast<std::uint8_t>(i * 3);
    statistics.add(image);
    model.pixels = statistics.scaling(pixels);
    for (const ScalerKind kind : kinds) {
        model.scalers.push_back(scalerOf(kind));
        model.outputs.push_back({"target " + std::to_string(model.outputs.size()), "mm"});
    }
    return model;
}

class ModelExport : public testing::Test {
protected:
    void SetUp() override
    {
        m_folder = fs::path(testing::TempDir()) /
                   (std::string("export_") + testing::UnitTest::GetInstance()->current_test_info()->name());
        fs::create_directories(m_folder);
    }
    void TearDown() override { fs::remove_all(m_folder); }

    void expectBoth(const ModelBundle& model, const std::string& what) const
    {
        const SampleImages images = madeUpImages(model.spec);
        const auto script = exportTorchScript(m_folder / "model.pt", model, images);
        EXPECT_TRUE(script) << what << ": " << toEnglish(script.error().message);
        const auto onnx = exportOnnx(m_folder / "model.onnx", model, images);
        EXPECT_TRUE(onnx) << what << ": " << toEnglish(onnx.error().message);
        if (script) {
            EXPECT_LT(script->difference, 1e-6) << what;
        }
        if (onnx) {
            EXPECT_EQ(onnx->images, images.count);
            RecordProperty(what, std::to_string(onnx->difference));
        }
    }

    fs::path m_folder;
};

TEST_F(ModelExport, OfEveryArchitectureAgreesWithTheOriginal)
{
    struct Case {
        const char* architecture;
        int width;
        int height;
        int channels;
    };
    // At sizes where the pooling of AlexNet and the small CNN does not divide evenly, too.
    for (const Case& made :
         {Case{"alexnet", 224, 224, 3}, Case{"alexnet", 200, 180, 1}, Case{"small-cnn", 112, 112, 3},
          Case{"small-cnn", 75, 61, 3}, Case{"counting-cnn", 96, 64, 3}, Case{"matlab-regression", 28, 28, 1},
          Case{"resnet18", 96, 80, 3}, Case{"resnet34", 64, 64, 3}, Case{"vgg11-bn", 64, 64, 3},
          Case{"mobilenet-v2", 96, 96, 3}, Case{"pilotnet", 200, 66, 3}}) {
        ModelSpec spec;
        spec.architecture = made.architecture;
        spec.width = made.width;
        spec.height = made.height;
        spec.channels = made.channels;
        if (spec.architecture == "alexnet" || spec.architecture == "vgg11-bn") spec.denseWidth = 64;
        expectBoth(bundleOf(spec, {ScalerKind::Standard}, PixelScalingKind::ImageNet), made.architecture);
    }
}

TEST_F(ModelExport, BringsEveryScalersInverseAlong)
{
    ModelSpec spec;
    spec.architecture = "matlab-regression";
    spec.width = spec.height = 28;
    for (const ScalerKind kind : allScalerKinds)
        expectBoth(bundleOf(spec, {kind}, PixelScalingKind::UnitRange), std::string(scalerName(kind)));
    expectBoth(bundleOf(spec, {allScalerKinds.begin(), allScalerKinds.end()}, PixelScalingKind::Standardised), "all");
    expectBoth(bundleOf(spec, {ScalerKind::Standard, ScalerKind::MinMax}, PixelScalingKind::Raw), "two lines");
}

TEST_F(ModelExport, KeepsTheOptionsOfTheNetwork)
{
    ModelSpec spec;
    spec.architecture = "pilotnet";
    spec.width = 99;
    spec.height = 77;
    spec.padding = ConvPadding::Same;  // 99 x 77 with a stride of 2: zeros on one side alone in places.
    spec.batchNorm = true;
    spec.batchNormNumerics = BatchNormNumerics::Keras;
    expectBoth(bundleOf(spec, {ScalerKind::None}, PixelScalingKind::UnitRange), "same padding, batch norm");
    spec.precision = Precision::MixedFloat16;
    expectBoth(bundleOf(spec, {ScalerKind::None}, PixelScalingKind::UnitRange), "mixed precision");
}

// With Python's torch and onnx where they are installed, as Debian's python3-torch and python3-onnx.
TEST_F(ModelExport, OpensInPython)
{
    ModelSpec spec;
    spec.architecture = "small-cnn";
    spec.width = 40;
    spec.height = 32;
    const ModelBundle model =
        bundleOf(spec, {ScalerKind::Standard, ScalerKind::YeoJohnson, ScalerKind::QuantileNormal, ScalerKind::BoxCox},
                 PixelScalingKind::ImageNet);
    const SampleImages images = madeUpImages(spec);
    ASSERT_TRUE(exportTorchScript(m_folder / "model.pt", model, images));
    ASSERT_TRUE(exportOnnx(m_folder / "model.onnx", model, images));
    auto predictor = Predictor::create(std::make_shared<const ModelBundle>(model));
    ASSERT_TRUE(predictor);
    const auto expected = (*predictor)->predict(images.pixels, images.count);
    ASSERT_TRUE(expected);
    const auto put = [&](const char* name, const auto& values) {
        std::ofstream(m_folder / name, std::ios::binary)
            .write(reinterpret_cast<const char*>(values.data()),
                   static_cast<std::streamsize>(values.size() * sizeof values[0]));
    };
    put("images.raw", images.pixels);
    put("expected.raw", *expected);
    std::ofstream(m_folder / "shape.txt") << images.count << " 32 40 3 4\n";
    const std::string script = TRUELOSS_SOURCE_DIR "/tests/core/export/open_exports.py";
    const int status = std::system(("/usr/bin/python3 '" + script + "' '" + m_folder.string() + "' >&2").c_str());
    if (WIFEXITED(status) && (WEXITSTATUS(status) == 77 || WEXITSTATUS(status) == 127))
        GTEST_SKIP() << "python3-torch or python3-onnx is not installed";
    EXPECT_EQ(status, 0);
}

// The file before stays where an export is not what it should be.
TEST_F(ModelExport, IsRefusedWhereItDiffers)
{
    ModelSpec spec;
    spec.architecture = "matlab-regression";
    spec.width = spec.height = 28;
    const ModelBundle model = bundleOf(spec, {ScalerKind::Standard}, PixelScalingKind::UnitRange);
    const SampleImages images = madeUpImages(spec);
    auto predictor = Predictor::create(std::make_shared<const ModelBundle>(model));
    ASSERT_TRUE(predictor);
    const auto exact = (*predictor)->predict(images.pixels, images.count);
    ASSERT_TRUE(exact);
    const auto off = [&](double factor) {
        return [&exact, factor](const SampleImages&) -> Result<std::vector<double>> {
            std::vector<double> values = *exact;
            values[2] *= factor;
            return values;
        };
    };
    const auto near = checkExport(model, images, off(1.0 + 5e-5));
    ASSERT_TRUE(near);
    EXPECT_NEAR(near->difference, 5e-5, 1e-9);
    const auto far = checkExport(model, images, off(1.0 + 2e-4));
    ASSERT_FALSE(far);
    EXPECT_EQ(far.error().code, ErrorCode::Mismatch);
    EXPECT_THAT(toEnglish(far.error().message), testing::HasSubstr("6 images"));
    EXPECT_FALSE(checkExport(model, images, off(std::nan(""))));
    EXPECT_FALSE(checkExport(model, images, [](const SampleImages&) { return std::vector<double>{1.0}; }));
}

TEST_F(ModelExport, KeepsTheFileBeforeWhereItFails)
{
    ModelSpec spec;
    spec.architecture = "matlab-regression";
    spec.width = spec.height = 28;
    ModelBundle model = bundleOf(spec, {ScalerKind::Standard}, PixelScalingKind::UnitRange);
    const SampleImages images = madeUpImages(spec);
    const fs::path file = m_folder / "model";
    std::ofstream(file) << "before";
    model.state.pop_back();  // Not a whole network any more.
    EXPECT_FALSE(exportTorchScript(file, model, images));
    EXPECT_FALSE(exportOnnx(file, model, images));
    std::ifstream in(file);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), "before");
    EXPECT_EQ(std::distance(fs::directory_iterator(m_folder), {}), 1) << "nothing is left beside it";
}

}  // namespace
}  // namespace trueloss
