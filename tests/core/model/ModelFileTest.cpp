#include "model/ModelFile.h"

#include "model/Predictor.h"
#include "model/Safetensors.h"
#include "support/TinyDataset.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace trueloss {
namespace {

using testing::HasSubstr;

class ModelFile : public testing::Test {
protected:
    test::TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "model.safetensors";

    static ModelBundle makeModel()
    {
        ModelBundle model;
        model.spec.architecture = "small-cnn";
        model.spec.width = 20;
        model.spec.height = 16;
        model.spec.outputs = 2;
        model.spec.denseWidth = 8;
        model.state = (*Network::create(model.spec, 11))->state();
        model.fit = ImageFit::Crop;
        model.pixels = {PixelScalingKind::Standardised, {100, 110, 120}, {50, 51, 52}};
        const double first[] = {10, 20, 60};
        const double second[] = {-1, 3, 4};
        model.scalers = {*fitScaler({ScalerKind::Standard}, first),
                         *fitScaler({ScalerKind::MinMax, -2.0, 2.0}, second)};
        model.outputs = {{"pressure", "kPa"}, {"angle", "°"}};
        model.training = {{"optimizer", "adam"}};
        model.metrics = {{"validation_rmse", 1.25}};
        return model;
    }

    static std::vector<std::uint8_t> image()
    {
        std::vector<std::uint8_t> pixels(20 * 16 * 3);
        for (std::size_t i = 0; i < pixels.size(); ++i) pixels[i] = static_cast<std::uint8_t>(i * 37 % 256);
        return pixels;
    }

    static std::vector<double> predict(const ModelBundle& model)
    {
        auto predictor = Predictor::create(std::make_shared<const ModelBundle>(model));
        return (*predictor)->predict(image(), 1).value();
    }
};

TEST_F(ModelFile, ComesBackWholeAndPredictsTheSame)
{
    ModelBundle model = makeModel();
    model.spec.initialisation = Initialisation::HeUniform;
    model.spec.batchNorm = true;
    model.spec.batchNormNumerics = BatchNormNumerics::Keras;
    model.spec.padding = ConvPadding::Same;
    model.spec.precision = Precision::MixedFloat16;
    ASSERT_TRUE(saveModel(file, model));
    const auto back = loadModel(file);
    ASSERT_TRUE(back) << toEnglish(back.error().message);
    EXPECT_EQ(back->spec, model.spec);
    EXPECT_EQ(back->outputs, model.outputs);
    EXPECT_EQ(back->training, model.training);
    EXPECT_EQ(back->metrics, model.metrics);
    EXPECT_EQ(back->fit, ImageFit::Crop);
    EXPECT_EQ(back->pixels.offset, model.pixels.offset);
    EXPECT_EQ(back->scalers[1]->parameters(), model.scalers[1]->parameters());
    EXPECT_EQ(predict(*back), predict(model));
}

TEST_F(ModelFile, KeepsEveryKindOfScaler)
{
    std::vector<double> targets;
    for (int i = 1; i <= 1'500; ++i) targets.push_back(std::exp(0.003 * i) + 0.1 * (i % 7));
    for (const ScalerKind kind : allScalerKinds) {
        ModelBundle model = makeModel();
        model.scalers = {*fitScaler({kind}, targets), *fitScaler({kind, -2.0, 2.0}, targets)};
        ASSERT_TRUE(saveModel(file, model));
        const auto back = loadModel(file);
        ASSERT_TRUE(back) << scalerName(kind) << ": " << toEnglish(back.error().message);
        EXPECT_EQ(back->scalers[0]->kind(), kind);
        EXPECT_EQ(back->scalers[0]->parameters(), model.scalers[0]->parameters());
        for (const double scaled : {-0.7, 0.0, 0.4, 1.5}) {
            EXPECT_EQ(back->scalers[1]->inverseTransform(scaled), model.scalers[1]->inverseTransform(scaled));
        }
    }
}

TEST_F(ModelFile, SingleParametersStandAsNumbersAsInOlderFiles)
{
    ASSERT_TRUE(saveModel(file, makeModel()));
    const std::string text = readSafetensors(file)->metadata.at("trueloss");
    EXPECT_THAT(text, HasSubstr("\"data_min\":-1.0,\"data_max\":4.0,\"range_low\":-2.0,\"range_high\":2.0"));
}

TEST_F(ModelFile, PredictionsAreInTheTargetsUnit)
{
    ModelBundle model = makeModel();
    const std::vector<double> scaled = predict(model);
    const double anything[] = {0.0};
    model.scalers = {*fitScaler({ScalerKind::None}, anything), *fitScaler({ScalerKind::None}, anything)};
    const std::vector<double> raw = predict(model);
    // Standard on {10, 20, 60}: mean 30, deviation sqrt(1400 / 3); min-max of {-1, 3, 4} on [-2, 2]: 1.25 (y + 2) - 1.
    EXPECT_NEAR(scaled[0], 30 + raw[0] * std::sqrt(1400.0 / 3), 1e-9);
    EXPECT_NEAR(scaled[1], 1.25 * (raw[1] + 2) - 1, 1e-9);
}

TEST_F(ModelFile, AnImageOfAnotherSizeIsRefused)
{
    auto predictor = Predictor::create(std::make_shared<const ModelBundle>(makeModel()));
    ASSERT_TRUE(predictor);
    const auto values = (*predictor)->predict(std::vector<std::uint8_t>(10), 1);
    ASSERT_FALSE(values);
    EXPECT_EQ(values.error().code, ErrorCode::Mismatch);
}

TEST_F(ModelFile, AForeignSafetensorsFileIsExplained)
{
    SafetensorsContent content;
    content.tensors = makeModel().state;
    ASSERT_TRUE(writeSafetensors(file, content));
    const auto model = loadModel(file);
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::Unsupported);
    EXPECT_THAT(toEnglish(model.error().message), HasSubstr("scaler"));
}

TEST_F(ModelFile, DamagedDescriptionsAreErrorsNotCrashes)
{
    ASSERT_TRUE(saveModel(file, makeModel()));
    const auto good = *readSafetensors(file);
    const std::string text = good.metadata.at("trueloss");
    const auto load = [&](const std::string& changed) {
        SafetensorsContent content = good;
        content.metadata["trueloss"] = changed;
        EXPECT_TRUE(writeSafetensors(file, content));
        return loadModel(file);
    };
    const auto replaced = [&](const std::string& from, const std::string& to) {
        std::string changed = text;
        const auto at = changed.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        return load(changed.replace(at, from.size(), to));
    };
    ASSERT_TRUE(load(text));
    EXPECT_EQ(load("{").error().code, ErrorCode::Malformed);
    EXPECT_EQ(load("[1,2]").error().code, ErrorCode::Malformed);
    EXPECT_EQ(replaced("\"version\":1", "\"version\":99").error().code, ErrorCode::Unsupported);
    EXPECT_EQ(replaced("\"outputs\":2", "\"outputs\":3").error().code, ErrorCode::Malformed);
    EXPECT_EQ(replaced("\"width\":20", "\"width\":\"wide\"").error().code, ErrorCode::Malformed);
    EXPECT_FALSE(replaced("\"width\":20", "\"width\":-20"));
    EXPECT_FALSE(replaced("small-cnn", "tall-cnn"));
    EXPECT_FALSE(replaced("\"batch_norm_numerics\":\"torch\"", "\"batch_norm_numerics\":\"theano\""));
    EXPECT_FALSE(replaced("\"padding\":\"own\"", "\"padding\":\"all\""));
    EXPECT_FALSE(replaced("\"precision\":\"float32\"", "\"precision\":\"float8\""));
    EXPECT_EQ(replaced("\"batch_norm\":false", "\"batch_norm\":\"no\"").error().code, ErrorCode::Malformed);
    // A file from before there was a choice.
    const auto old = replaced(
        ",\"batch_norm\":false,\"batch_norm_numerics\":\"torch\",\"padding\":\"own\",\"precision\":\"float32\"", "");
    ASSERT_TRUE(old) << toEnglish(old.error().message);
    EXPECT_EQ(old->spec, makeModel().spec);
    EXPECT_EQ(replaced("\"dense_width\":8", "\"dense_width\":16000").error().code, ErrorCode::Mismatch);
    EXPECT_EQ(replaced("\"dense_width\":8", "\"dense_width\":7").error().code, ErrorCode::Mismatch);
    EXPECT_EQ(replaced("\"divisor\":[50.0", "\"divisor\":[0.0").error().code, ErrorCode::Malformed);
    EXPECT_FALSE(replaced("\"standard\"", "\"sideways\""));
    EXPECT_TRUE(replaced("\"data_min\":-1.0", "\"data_min\":[-1.0]"));
    EXPECT_EQ(replaced("\"data_min\":-1.0", "\"data_min\":[]").error().code, ErrorCode::Malformed);
    EXPECT_EQ(replaced("\"data_min\":-1.0", "\"data_min\":[-1.0,2.0]").error().code, ErrorCode::Malformed);
    EXPECT_EQ(replaced("\"data_min\":-1.0", "\"data_min\":\"low\"").error().code, ErrorCode::Malformed);
}

TEST_F(ModelFile, AFailedSaveLeavesTheOldFileWhole)
{
    ASSERT_TRUE(saveModel(file, makeModel()));
    ASSERT_FALSE(saveModel(folder.path() / "missing" / "model.safetensors", makeModel()));
    EXPECT_TRUE(loadModel(file));
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST_F(ModelFile, TextThatIsNoModelIsAClearError)
{
    std::ofstream(file) << "this is not a model at all, but a letter to the reader";
    const auto model = loadModel(file);
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::Malformed);
    EXPECT_THAT(toEnglish(model.error().message), HasSubstr(file.string()));
}

}  // namespace
}  // namespace trueloss
