#include "session/ConfigSettings.h"
#include "session/Session.h"

#include "support/TinyDataset.h"

#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace trueloss::ui {
namespace {

class SessionTest : public testing::Test {
protected:
    void openTiny(std::size_t count = 48)
    {
        const auto table = test::writeTinyData(folder.path() / "tiny", count);
        session.openData(QString::fromStdString(table.string()));
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return session.dataset() && session.split() && !session.loading() && !session.rows().busy(); },
            20'000));
        TrainingConfig config = session.config();
        config.epochs = 2;
        config.batchSize = 8;
        session.setConfig(config);
    }

    void trainToTheEnd()
    {
        session.start();
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                return session.current() && session.current()->recorder.ended() && session.activity() == Activity::Idle;
            },
            60'000));
    }

    test::TemporaryFolder folder;
    Session session;
};

TEST_F(SessionTest, OwnDataOpenWithTheRecommendedPreset)
{
    openTiny();
    EXPECT_EQ(session.preset(), Preset::Recommended);
    EXPECT_EQ(session.config().model.architecture, "small-cnn");
    EXPECT_EQ(session.manifest()->targetColumns.front().unit, "kPa");
    ASSERT_TRUE(session.split());
    EXPECT_EQ(session.split()->train.size() + session.split()->validation.size(), 48U);
}

TEST_F(SessionTest, ARunLeavesRecordAndModel)
{
    openTiny();
    trainToTheEnd();
    ASSERT_TRUE(session.current()->model());
    EXPECT_EQ(session.current()->record().epochs().size(), 2U);
    EXPECT_EQ(session.current()->record().unit, "kPa");
}

TEST_F(SessionTest, AProblemIsToldInWords)
{
    QSignalSpy problems(&session, &Session::problem);
    session.start();
    ASSERT_EQ(problems.count(), 1);
    session.openData(QStringLiteral("/no/such/folder"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return problems.count() == 2; }, 10'000));
    EXPECT_THAT(problems.last().first().toString().toStdString(), testing::HasSubstr("/no/such/folder"));
    EXPECT_EQ(session.source(), nullptr);
}

TEST_F(SessionTest, AnotherInputSizeLoadsTheImagesAnewBeforeTraining)
{
    openTiny();
    TrainingConfig config = session.config();
    config.model.width = 24;
    config.model.height = 24;
    session.setConfig(config);
    EXPECT_EQ(session.dataset(), nullptr);
    trainToTheEnd();
    EXPECT_EQ(session.current()->recorder.ended()->reason, EndReason::Completed);
    EXPECT_EQ(session.dataset()->shape().width, 24);
}

// A reading beside a training would slow both and hold the images twice.
TEST_F(SessionTest, AnotherSizeWaitsForTheTrainingToEnd)
{
    openTiny();
    TrainingConfig config = session.config();
    config.epochs = 100'000;
    session.setConfig(config);
    session.start();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return session.current() && session.current()->record().batchCount() > 1; }, 30'000));
    config.model.width = 24;
    session.setConfig(config);
    QTest::qWait(1000);
    EXPECT_EQ(session.dataset(), nullptr);
    EXPECT_FALSE(session.loading());
    session.stop();
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.dataset() != nullptr; }, 30'000));
    EXPECT_EQ(session.dataset()->shape().width, 24);
}

TEST_F(SessionTest, OtherSettingsDoNotReadTheImagesAnew)
{
    openTiny();
    const auto images = session.dataset();
    TrainingConfig config = session.config();
    config.learningRate *= 2;
    session.setConfig(config);
    QTest::qWait(700);
    EXPECT_EQ(session.dataset(), images);
}

TEST_F(SessionTest, ARunOverTargetsOfDifferentUnitsSaysSo)
{
    std::filesystem::create_directories(folder.path() / "many");
    const auto table = test::writeTinyData(folder.path() / "many", 24);
    std::ifstream in(table);
    std::string text;
    std::string line;
    for (int i = 0; std::getline(in, line); ++i)
        text += line + (i == 0 ? ",angle_deg,part\n" : "," + std::to_string(i) + (i < 18 ? ",train\n" : ",val\n"));
    in.close();
    std::ofstream(table) << text;
    session.openData(QString::fromStdString(table.string()));
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.dataset() && session.split() && !session.loading(); }, 20'000));
    ColumnChoice both = session.columns();
    both.targets = {1, 2};
    session.setColumns(both);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return session.dataset() && session.dataset()->outputs() == 2 && session.split() && !session.loading(); },
        20'000));
    TrainingConfig config = session.config();
    config.epochs = 1;
    session.setConfig(config);
    trainToTheEnd();
    EXPECT_EQ(session.current()->record().unit, "mixed units");
    // The rows say their part, so that no share divides them.
    std::string share;
    for (const RunSetting& setting : session.current()->record().settings) {
        if (setting.key == "validation share") share = setting.value;
    }
    EXPECT_EQ(share, "as the rows say");
    session.setUnit(1, QStringLiteral("kPa"));
    trainToTheEnd();
    EXPECT_EQ(session.current()->record().unit, "kPa") << "both are in kPa now";
}

// The rows are divided on another thread; a run that is asked for meanwhile waits for it.
TEST_F(SessionTest, ARunBeginsWithTheShareAndTheRowsThatWereChosenLast)
{
    openTiny();
    session.setValidationShare(0.25);
    session.setValidationShare(0.5);
    session.rows().decide(
        session.sharedManifest(), [] { return std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13}; },
        DataFindingKind::ByHand, RowDecision::Exclude);
    session.start();
    EXPECT_EQ(session.activity(), Activity::Preparing);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            return session.current() && session.current()->recorder.ended() && session.activity() == Activity::Idle;
        },
        60'000));
    ASSERT_EQ(session.split()->train.size() + session.split()->validation.size(), 34U);
    // 2 epochs of batches of 8.
    EXPECT_EQ(session.current()->record().batches().size(), 2 * ((session.split()->train.size() + 7) / 8));
    EXPECT_EQ(session.rows().division()->whole->train.size(), 24U);
}

TEST_F(SessionTest, ARunThatWaitsCanBeTakenBack)
{
    openTiny();
    session.setValidationShare(0.5);
    session.start();
    ASSERT_EQ(session.activity(), Activity::Preparing);
    session.stop();
    EXPECT_EQ(session.activity(), Activity::Idle);
    QTest::qWait(300);
    EXPECT_EQ(session.activity(), Activity::Idle);
    EXPECT_TRUE(session.runs().empty());
    EXPECT_EQ(session.split()->train.size(), 24U);
}

TEST_F(SessionTest, AUnitIsKeptByDataRunAndModel)
{
    openTiny();
    session.setUnit(0, QStringLiteral("bar"));
    trainToTheEnd();
    EXPECT_EQ(session.current()->record().unit, "bar");
    EXPECT_EQ(session.current()->model()->outputs.front().unit, "bar");
}

TEST_F(SessionTest, RunsCanBeComparedRemovedAndBroughtBack)
{
    openTiny();
    trainToTheEnd();
    const int first = session.current()->number;
    trainToTheEnd();
    session.setCompared(first, true);
    ASSERT_EQ(session.compared().size(), 1U);
    session.removeRuns({{first, {}}});
    EXPECT_TRUE(session.compared().empty());
    EXPECT_EQ(session.runs().size(), 1U);
    ASSERT_TRUE(session.canRestoreRuns());
    session.restoreRuns();
    EXPECT_EQ(session.runs().size(), 2U);
    EXPECT_EQ(session.runs().front()->number, first);
}

TEST_F(SessionTest, AnyNumberOfRunsCanBeCompared)
{
    openTiny();
    for (int i = 0; i < 4; ++i) trainToTheEnd();
    const auto numbers = [this] {
        std::vector<int> out;
        for (const auto& run : session.compared()) out.push_back(run->number);
        return out;
    };
    session.setCompared(3, true);
    session.setCompared(1, true);
    session.setCompared(1, true);
    session.setCompared(4, true);  // The one that is shown.
    EXPECT_EQ(numbers(), (std::vector<int>{1, 3}));
    session.showRun(1);
    EXPECT_EQ(numbers(), (std::vector<int>{3}));
    session.setCompared(4, true);
    session.setCompared(3, false);
    EXPECT_EQ(numbers(), (std::vector<int>{4}));
    session.compareWithNone();
    EXPECT_TRUE(numbers().empty());
}

TEST_F(SessionTest, SettingsSurviveAStart)
{
    TrainingConfig config = presetMatlabExample({});
    config.learningRate = 3e-5;
    config.scaler = {ScalerKind::MinMax, -1.0, 1.0};
    config.flips = true;
    config.contrast = 0.25;
    QSettings settings(QString::fromStdString((folder.path() / "settings.ini").string()), QSettings::IniFormat);
    EXPECT_FALSE(restoreConfig(settings));
    storeConfig(settings, config);
    const auto back = restoreConfig(settings);
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, config);
    // The device is whatever the next start finds.
    config.device = DeviceId{3};
    storeConfig(settings, config);
    EXPECT_FALSE(restoreConfig(settings)->device.isCuda());
    settings.setValue(QStringLiteral("training/settings"), QStringLiteral("{\"batch_size\": \"many\"}"));
    EXPECT_FALSE(restoreConfig(settings));
    settings.setValue(QStringLiteral("training/settings"), QStringLiteral("{\"batch_size\": -3}"));
    EXPECT_FALSE(restoreConfig(settings));
}

TEST_F(SessionTest, DataOpenWithTheSettingsThatWereKept)
{
    TrainingConfig config = presetMatlabExample({});
    config.learningRate = 3e-5;
    session.setConfigForNextData(config);
    const auto table = test::writeTinyData(folder.path() / "tiny", 12);
    session.openData(QString::fromStdString(table.string()));
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.source() != nullptr; }, 20'000));
    EXPECT_EQ(session.config().learningRate, 3e-5);
    EXPECT_EQ(session.config().model.architecture, "matlab-regression");
}

TEST_F(SessionTest, StoppingAndClosingAreQuick)
{
    openTiny();
    TrainingConfig config = session.config();
    config.epochs = 100'000;
    session.setConfig(config);
    session.start();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return session.current() && session.current()->record().batches().size() > 3; }, 30'000));
    // The destructor of the session, at the end of this test, must not wait for a hundred thousand epochs.
}

TEST_F(SessionTest, ALogBecomesARun)
{
    session.openLog(QStringLiteral(TRUELOSS_TEST_DATA "/logs/keras-2.0-fit-generator.log"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.current() != nullptr; }, 10'000));
    EXPECT_TRUE(session.current()->fromLog);
    ASSERT_GT(session.current()->record().batches().size(), 50U);
    EXPECT_NEAR(session.current()->record().batches()[1].rmse, 10'554'548.0, 1.0);
    EXPECT_FALSE(session.current()->recorder.detector().artifacts().empty());
}

TEST_F(SessionTest, LoadingCanBeCancelled)
{
    const auto table = test::writeTinyData(folder.path() / "many", 400, 64);
    session.openData(QString::fromStdString(table.string()));
    session.cancelLoading();
    EXPECT_FALSE(session.loading());
    QTest::qWait(200);
    EXPECT_EQ(session.source(), nullptr);
}

}  // namespace
}  // namespace trueloss::ui
