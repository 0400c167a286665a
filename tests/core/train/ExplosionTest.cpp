#include "data/DataSource.h"
#include "data/DemoGauges.h"
#include "support/TinyDataset.h"
#include "train/Presets.h"
#include "train/RunRecorder.h"
#include "train/Trainer.h"

#include <gtest/gtest.h>

namespace trueloss {
namespace {

// What the program was made for: the demo data with the preset "As in the question" (AlexNet, 224 pixels, raw, RMSprop
// 1e-3, batches of 32). In Keras the second batch of such a training reached 10,554,548 and the third was at 88.
TEST(Explosion, TheSecondBatchOfTheQuestionExplodesAndIsOverSoon)
{
    const test::TemporaryFolder folder;
    const auto table = demo::generate(folder.path());
    ASSERT_TRUE(table) << toEnglish(table.error().message);
    auto source = openDataSource(*table);
    ASSERT_TRUE(source);
    ASSERT_EQ(source->manifest.rows.size(), demo::trainCount + demo::validationCount);
    // Six batches' worth of images suffice and load faster.
    auto& rows = source->manifest.rows;
    rows.erase(rows.begin() + 192, rows.end() - 8);
    const TrainingConfig config = presetAsInTheQuestion({});
    LoadOptions options;
    options.shape = {config.model.width, config.model.height, config.model.channels};
    const auto data = ImageDataset::load(source->manifest, options);
    ASSERT_TRUE(data);
    const auto split = makeSplit((*data)->manifest().rows, 0.2, config.seed);
    ASSERT_TRUE(split);

    RunRecorder recorder("question", "kPa");
    TrainingControl control;
    Trainer trainer(config, *data, *split);
    trainer.run(control, [&](TrainingEvent event) {
        recorder.consume(event);
        if (recorder.record()->batches().size() == 6) control.stop();
    });
    const auto& batches = recorder.record()->batches();
    ASSERT_EQ(batches.size(), 6U);
    EXPECT_GT(batches[0].rmse, 50);
    EXPECT_LT(batches[0].rmse, 250);
    EXPECT_GT(batches[1].rmse, 1000 * batches[0].rmse);
    double lowest = batches[2].rmse;
    for (std::size_t i = 3; i < 6; ++i) lowest = std::min(lowest, batches[i].rmse);
    EXPECT_LT(lowest, 3 * batches[0].rmse);
    ASSERT_FALSE(recorder.detector().artifacts().empty());
    const Artifact& artifact = recorder.detector().artifacts().front();
    EXPECT_TRUE(artifact.hasCulprit);
    EXPECT_EQ(artifact.culprit, 1U);
    EXPECT_GT(artifact.culpritShare, 0.9);
}

}  // namespace
}  // namespace trueloss
