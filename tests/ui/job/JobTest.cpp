// The whole job as a newcomer does it, with clicks and keys on the real window: open the demo, press Start, see the
// second batch explode and the explanation, toggle normalisation, train again, compare, save the model, predict with
// it.

#include "charts/LossChart.h"
#include "model/ModelFile.h"
#include "pages/TrainPage.h"
#include "support/TinyDataset.h"
#include "window/Language.h"
#include "window/MainWindow.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iostream>

namespace trueloss::ui {
namespace {

class Job : public testing::Test {
protected:
    Job()
    {
        qputenv("XDG_CACHE_HOME", QByteArray::fromStdString((folder.path() / "cache").string()));
        window = std::make_unique<MainWindow>(session, language);
        window->resize(1280, 800);
        window->show();
        window->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }

    template <class Widget>
    Widget* find(const char* name) const
    {
        auto* widget = window->findChild<Widget*>(QString::fromUtf8(name));
        EXPECT_NE(widget, nullptr) << name;
        return widget;
    }

    void click(const char* name)
    {
        auto* button = find<QAbstractButton>(name);
        ASSERT_TRUE(button->isEnabled()) << name;
        QTest::mouseClick(button, Qt::LeftButton);
    }

    std::size_t batches() const { return session.current() ? session.current()->record().batches().size() : 0; }
    bool waitForBatches(std::size_t count)
    {
        return QTest::qWaitFor([&] { return batches() >= count; }, 120'000);
    }
    bool waitForIdle()
    {
        return QTest::qWaitFor([&] { return session.activity() == Activity::Idle; }, 60'000);
    }
    bool waitForData()
    {
        return QTest::qWaitFor([&] { return session.dataset() && session.split() && !session.loading(); }, 120'000);
    }

    test::TemporaryFolder folder;
    Session session;
    Language language;
    std::unique_ptr<MainWindow> window;
};

TEST_F(Job, FromTheDemoToTheSavedModel)
{
    // Data: the button on the empty page.
    click("railData");
    EXPECT_EQ(window->page(), Page::Data);
    click("useDemoButton");
    ASSERT_TRUE(waitForData());
    EXPECT_EQ(session.dataset()->size(), 2050U);
    EXPECT_EQ(session.split()->train.size(), 1640U);

    // Train as in the question, which is what the demo opens with.
    click("railTrain");
    EXPECT_TRUE(find<QPushButton>("presetQuestion")->isChecked());
    EXPECT_EQ(session.config().model.architecture, "alexnet");
    click("start");
    ASSERT_TRUE(waitForBatches(3));
    // Space pauses, a full stop runs one batch.
    QTest::keyClick(window.get(), Qt::Key_Space);
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.activity() == Activity::Paused; }, 30'000));
    const std::size_t paused = batches();
    QTest::keyClick(window.get(), Qt::Key_Period);
    ASSERT_TRUE(waitForBatches(paused + 1));
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.activity() == Activity::Paused; }, 30'000));
    QTest::qWait(300);
    EXPECT_EQ(batches(), paused + 1);

    const auto& points = session.current()->record().batches();
    EXPECT_GT(points[1].rmse, 1000 * points[0].rmse);
    EXPECT_TRUE(find<LossChart>("lossChart")->isLogarithmic());
    EXPECT_THAT(find<QLabel>("headline")->text().toStdString(), testing::HasSubstr("Batch 2"));
    EXPECT_THAT(find<QLabel>("explanation")->text().toStdString(), testing::HasSubstr("running mean"));
    EXPECT_TRUE(find<QLabel>("headline")->isVisible());
    click("showBatch");
    EXPECT_EQ(find<LossChart>("lossChart")->crosshair(), 1);
    click("stop");
    ASSERT_TRUE(waitForIdle());

    // Toggle normalisation and train again.
    const auto first = session.current();
    click("scalerStandard");
    click("pixelsUnit");
    EXPECT_EQ(session.config().scaler.kind, ScalerKind::Standard);
    EXPECT_EQ(session.config().pixels, PixelScalingKind::UnitRange);
    click("start");
    ASSERT_TRUE(waitForBatches(2));
    click("stop");
    ASSERT_TRUE(waitForIdle());
    EXPECT_NE(session.current(), first);
    EXPECT_EQ(session.runs().size(), 2U);

    // Lay the first run over it.
    auto* compare = find<QToolButton>("compare");
    ASSERT_EQ(compare->menu()->actions().size(), 1);
    compare->menu()->actions().front()->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !session.compared().empty(); }, 5'000));
    EXPECT_EQ(session.compared().front(), first);
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return !find<LossChart>("lossChart")->drawnGhostPoints(0, CurveKind::TrueRmse).isEmpty(); }, 5'000));

    // One click to the recommended settings, which differ visibly, and a short run.
    click("presetRecommended");
    EXPECT_EQ(session.config().model.architecture, "small-cnn");
    EXPECT_THAT(find<QPushButton>("presetDifferences")->text().toStdString(), testing::HasSubstr("differ"));
    click("start");
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.runs().size() == 3 && batches() >= 3; }, 120'000));
    click("stop");
    ASSERT_TRUE(waitForIdle());

    // Save the model and read it back.
    click("saveModel");
    auto* dialog = window->findChild<QFileDialog*>(QStringLiteral("saveModelDialog"));
    ASSERT_NE(dialog, nullptr);
    const auto file = folder.path() / "gauge.safetensors";
    dialog->selectFile(QString::fromStdString(file.string()));
    QMetaObject::invokeMethod(dialog, "accept");
    ASSERT_TRUE(QTest::qWaitFor([&] { return std::filesystem::exists(file); }, 20'000));
    const auto model = loadModel(file);
    ASSERT_TRUE(model) << toEnglish(model.error().message);
    EXPECT_EQ(model->outputs.front().unit, "kPa");
    EXPECT_EQ(model->spec.architecture, "small-cnn");
}

// The promise is 25 redraws a second; on a busy machine of two cores the bound here is lenient, the figure is printed.
TEST_F(Job, TheChartKeepsUpWithAFastRun)
{
    const auto table = test::writeTinyData(folder.path() / "tiny", 64);
    session.openData(QString::fromStdString(table.string()));
    ASSERT_TRUE(waitForData());
    TrainingConfig config = session.config();
    config.epochs = 1'000'000;
    config.batchSize = 4;
    session.setConfig(config);
    window->showPage(Page::Train);
    click("start");
    ASSERT_TRUE(waitForBatches(50));
    const auto* chart = find<LossChart>("lossChart");
    const int painted = chart->paintCount();
    const std::size_t before = batches();
    QElapsedTimer clock;
    clock.start();
    QTest::qWait(3000);
    const double seconds = static_cast<double>(clock.elapsed()) / 1000.0;
    const double rate = (chart->paintCount() - painted) / seconds;
    std::cout << rate << " redraws a second at " << static_cast<double>(batches() - before) / seconds
              << " batches a second\n";
    EXPECT_GE(rate, 15.0);
    click("stop");
    ASSERT_TRUE(waitForIdle());
}

TEST_F(Job, PagesAreReachedByKeysAndNoneIsBlankWithoutData)
{
    for (int i = 0; i < pageCount; ++i) {
        QTest::keyClick(window.get(), static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
        EXPECT_EQ(window->page(), static_cast<Page>(i));
    }
    click("railTrain");
    EXPECT_FALSE(find<QPushButton>("start")->isEnabled());
}

TEST_F(Job, TheWindowSpeaksChineseWhenAsked)
{
    const auto* start = find<QPushButton>("start");
    language.set(QStringLiteral("zh_CN"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return start->text().contains(QStringLiteral("\u5f00\u59cb")); }, 2'000));
    EXPECT_NE(find<QToolButton>("railData")->text(), QStringLiteral("Data"));
    language.set(QStringLiteral("en"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return start->text() == QStringLiteral("&Start"); }, 2'000));
    // English has its plural forms from its own file.
    EXPECT_FALSE(find<QComboBox>("device")->itemText(0).contains(QStringLiteral("(s)")));
}

}  // namespace
}  // namespace trueloss::ui
