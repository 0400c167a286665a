// Taking a batch apart in the window: what is shown is what the core's inspectBatch() says of the same run, told anew
// from its start.

#include "StudyFixture.h"
#include "charts/HistogramChart.h"
#include "inspect/BatchInspector.h"
#include "models/ImageRoles.h"
#include "models/InspectedImagesModel.h"
#include "models/LayerFiguresModel.h"
#include "pages/ChartTools.h"
#include "pages/EvidenceBadge.h"
#include "pages/ExplanationCard.h"
#include "pages/InspectionView.h"
#include "text/NumberText.h"

#include <gmock/gmock.h>

#include <QListView>
#include <QMenu>
#include <QTableView>

#include <algorithm>

namespace trueloss::ui {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class BatchStudyTest : public StudyFixture {
protected:
    /// From the start, without anything that the window keeps.
    BatchInspection inspected(std::int64_t number) const
    {
        const auto run = m_session.current();
        InspectionTask task;
        task.run.config = run->config;
        task.run.data = m_session.dataset();
        task.run.split = m_session.split();
        task.batch = number;
        task.unit = run->record().unit;
        auto found = inspectBatch(task);
        EXPECT_TRUE(found) << found.error().message.text;
        return std::move(*found);
    }

    std::string cell(int row, int role) const { return sheet().index(row, 0).data(role).toString().toStdString(); }

    const InspectionView& view() const { return *m_page->findChild<InspectionView*>(); }
    ExplanationCard& card(const char* name) const { return *child<ExplanationCard>(*m_page, name); }
};

TEST_F(BatchStudyTest, EnterOnABatchShowsItsImagesByTheirErrors)
{
    openImages();
    trainExploding();
    showPage();
    EXPECT_TRUE(study().isHidden());
    enter(1);
    ASSERT_FALSE(study().isHidden());
    EXPECT_EQ(textOf("studyTitle"), "Batch 2");
    ASSERT_TRUE(waitForImages(4)) << textOf("studyText");

    const BatchInspection expected = inspected(2);
    ASSERT_EQ(expected.images.size(), 4U);
    for (int row = 0; row < 4; ++row) {
        const ImageError& image = expected.images[static_cast<std::size_t>(row)];
        if (row > 0) {
            EXPECT_LE(image.squaredError, expected.images[static_cast<std::size_t>(row) - 1].squaredError);
        }
        EXPECT_EQ(cell(row, InspectedImagesModel::TargetRole), humanNumber(image.targets[0]).toStdString());
        EXPECT_EQ(cell(row, InspectedImagesModel::PredictionRole), humanNumber(image.predictions[0]).toStdString());
        EXPECT_EQ(cell(row, InspectedImagesModel::ErrorRole), humanNumber(image.errors[0]).toStdString());
        EXPECT_EQ(sheet().index(row, 0).data(InspectedImagesModel::ShareRole).toDouble(), image.shareOfLoss);
        EXPECT_EQ(sheet().index(row, 0).data(ImageRole).value<ImageRef>(),
                  m_session.dataset()->manifest().rows[image.row].image);
        // In the unit, for the viewer.
        EXPECT_THAT(cell(row, ImageTextRole), HasSubstr(withUnit(image.errors[0], "kPa").toStdString()));
    }
    const BatchInspection& shown = view().batch()->found;
    EXPECT_EQ(shown.step.point.rmse, m_session.current()->record().batch(1).rmse);
    EXPECT_EQ(shown.repeated, true);
    EXPECT_THAT(textOf("inspectionHeadline"), StartsWith("Batch 2 of epoch 1, images: 4."));
    EXPECT_THAT(textOf("inspectionHeadline"), HasSubstr("bit for bit"));
}

TEST_F(BatchStudyTest, AClickOnTheChartOpensTheBatchThere)
{
    openImages();
    trainExploding();
    showPage();
    QTest::qWait(50);
    const double value = m_session.current()->record().batch(6).rmse;
    QTest::mouseClick(plot(), Qt::LeftButton, {}, m_page->chart()->positionOf(7, value).toPoint());
    ASSERT_TRUE(waitForImages(4));
    EXPECT_EQ(textOf("studyTitle"), "Batch 7");
    EXPECT_EQ(view().batch()->found.place.epoch, 2);
    // The finding makes room meanwhile, and comes back.
    EXPECT_TRUE(child<QWidget>(*m_page, "finding")->isHidden());
    QTest::keyClick(child<QWidget>(*m_page, "contactSheet"), Qt::Key_Escape);
    EXPECT_TRUE(study().isHidden());
    EXPECT_FALSE(child<QWidget>(*m_page, "finding")->isHidden());
}

TEST_F(BatchStudyTest, InALowWindowTheLeversOfTheChartMakeRoom)
{
    openImages();
    trainExploding();
    showPage(880, 560);
    const auto* tools = m_page->chartTools();
    EXPECT_TRUE(tools->isVisible());
    enter(1);
    ASSERT_TRUE(waitForImages(4));
    EXPECT_FALSE(tools->isVisible());
    // A whole tile fits: picture, target, prediction, error and share.
    auto* images = child<QListView>(*m_page, "contactSheet");
    EXPECT_GE(images->viewport()->height(), images->visualRect(images->model()->index(0, 0)).height());
    m_page->resize(880, 900);
    EXPECT_TRUE(waitFor([&] { return tools->isVisible(); }));
    m_page->resize(880, 560);
    EXPECT_TRUE(waitFor([&] { return !tools->isVisible(); }));
    study().close();
    EXPECT_TRUE(tools->isVisible());
}

TEST_F(BatchStudyTest, TheThreeExplanationsSayWhatTheCoreFound)
{
    openImages();
    trainExploding();
    showPage();
    enter(1);
    ASSERT_TRUE(waitForImages(4));
    const BatchInspection expected = inspected(2);
    // The first step blows the network up: ordinary batches explode on its weights as well.
    ASSERT_EQ(expected.update.verdict, Verdict::Yes);
    EXPECT_EQ(text(child<QLabel>(card("explanation0"), "explanationSentence")),
              messageText(expected.unusual.sentence).toStdString());
    EXPECT_EQ(child<EvidenceBadge>(card("explanation0"), "evidenceBadge")->text().toStdString(), "tested: no");
    EXPECT_EQ(text(child<QLabel>(card("explanation1"), "explanationSentence")),
              messageText(expected.update.sentence).toStdString());
    EXPECT_EQ(child<EvidenceBadge>(card("explanation1"), "evidenceBadge")->text().toStdString(), "tested: yes");
    EXPECT_THAT(text(child<QLabel>(card("explanation1"), "explanationFigures")),
                HasSubstr(withUnit(expected.update.now.median, "kPa").toStdString()));
    EXPECT_THAT(text(child<QLabel>(card("explanation2"), "explanationSentence")),
                StartsWith("No: the network learns the targets in their own unit"));

    enter(0);
    ASSERT_TRUE(waitFor([this] { return view().batch()->found.place.number == 1; }));
    // No update came before the first batch.
    EXPECT_EQ(child<EvidenceBadge>(card("explanation1"), "evidenceBadge")->text().toStdString(), "not testable");
    EXPECT_EQ(textOf("changesText"), "There is no batch before it.");
}

TEST_F(BatchStudyTest, LayersErrorsAndChangesAreThoseOfTheCore)
{
    openImages();
    trainExploding();
    showPage();
    enter(1);
    ASSERT_TRUE(waitForImages(4));
    const BatchInspection expected = inspected(2);
    const auto& layers = *child<QTableView>(*m_page, "layerFigures")->model();
    ASSERT_EQ(layers.rowCount(), static_cast<int>(expected.step.layers.size()));
    const auto figure = [&](int row, int column) { return layers.index(row, column).data().toString().toStdString(); };
    EXPECT_EQ(figure(0, LayerFiguresModel::NameColumn), expected.step.layers[0].name);
    // A convolution and an activation, which has no weights.
    EXPECT_FALSE(figure(0, LayerFiguresModel::GradientColumn).empty());
    EXPECT_THAT(figure(0, LayerFiguresModel::MeanColumn), HasSubstr("\u2192"));
    const auto bare = std::ranges::find(expected.step.layers, 0, &LayerFigures::parameters);
    ASSERT_NE(bare, expected.step.layers.end());
    const int row = static_cast<int>(bare - expected.step.layers.begin());
    EXPECT_EQ(figure(row, LayerFiguresModel::GradientColumn), "");
    EXPECT_EQ(figure(row, LayerFiguresModel::RatioColumn), "");

    const std::string changes = textOf("changesText");
    ASSERT_FALSE(expected.changes.empty());
    for (const BatchChange& change : expected.changes)
        EXPECT_THAT(changes, HasSubstr(messageText(change.sentence).toStdString()));

    const auto* histogram = child<HistogramChart>(*m_page, "errorHistogram");
    int bars = 0;
    for (std::size_t bin = 0; bin < expected.errors.counts.size(); ++bin) {
        const bool filled = expected.errors.counts[bin] > 0;
        EXPECT_EQ(!histogram->barRect(static_cast<qsizetype>(bin)).isEmpty(), filled);
        bars += filled ? 1 : 0;
    }
    EXPECT_GT(bars, 0);
}

TEST_F(BatchStudyTest, WhileATrainingGoesOnItWaitsForThePauseAndLeavesTheRunAsItIs)
{
    openImages();
    TrainingConfig config = explodingFrom(m_session.config());
    config.learningRate = 1e-3;
    config.model.dropout = 0.5;
    config.epochs = 3;
    train(config);
    const auto alone = m_session.current();

    showPage();
    config.epochs = 4000;
    m_session.setConfig(config);
    m_session.start();
    ASSERT_TRUE(
        waitFor([&] { return m_session.current() != alone && m_session.current()->record().batchCount() > 3; }));
    enter(1);
    ASSERT_FALSE(study().isHidden());
    EXPECT_THAT(textOf("studyText"), StartsWith("Batch 2 is taken apart as soon as the training is paused"));
    button("pauseToInspect").click();
    ASSERT_TRUE(waitForImages(4)) << textOf("studyText");
    EXPECT_EQ(m_session.activity(), Activity::Paused);
    EXPECT_EQ(view().batch()->found.repeated, true);
    // Going on in the middle of another one: it gives way first, so that dropout's random numbers stay the run's.
    enter(2);
    m_session.pauseOrResume();
    const std::size_t paused = m_session.current()->record().batchCount();
    ASSERT_TRUE(waitFor([&] { return m_session.current()->record().batchCount() > paused + 10; }));
    m_session.stop();
    ASSERT_TRUE(waitFor([this] { return m_session.activity() == Activity::Idle; }));
    const RunRecord& record = m_session.current()->record();
    for (std::size_t i = 0; i < std::min(alone->record().batchCount(), record.batchCount()); ++i)
        EXPECT_EQ(record.batch(i).rmse, alone->record().batch(i).rmse) << i;
}

TEST_F(BatchStudyTest, APausedRunThatGoesOnStaysTheSameBitForBit)
{
    openImages();
    TrainingConfig config = explodingFrom(m_session.config());
    config.learningRate = 1e-3;
    config.model.dropout = 0.5;
    config.epochs = 6;
    train(config);
    const BatchValues alone = m_session.current()->record().trueCurve().values();
    showPage();
    m_session.step();
    for (std::size_t batches = 1; batches <= 12; ++batches) {
        ASSERT_TRUE(waitFor([&] {
            return m_session.current()->record().batchCount() == batches && m_session.activity() == Activity::Paused;
        }));
        if (batches == 7) {
            enter(5);
            ASSERT_TRUE(waitForImages(4));
        }
        m_session.step();
    }
    m_session.pauseOrResume();
    ASSERT_TRUE(waitFor([this] { return m_session.activity() == Activity::Idle; }));
    EXPECT_EQ(m_session.current()->record().trueCurve().values(), alone);
}

TEST_F(BatchStudyTest, CancelLeavesItAndAgainTakesItUp)
{
    setStateMegabytes(0);
    openImages();
    TrainingConfig config = explodingFrom(m_session.config());
    config.learningRate = 1e-4;
    config.epochs = 200;
    train(config);
    showPage();
    bool running = false;
    QObject::connect(&m_session.replays(), &RunReplays::progressed, [&running] { running = true; });
    enter(998);
    ASSERT_TRUE(waitFor([&] { return running; }));
    study().findChild<QPushButton*>(QStringLiteral("cancelLoadingButton"))->click();
    EXPECT_EQ(textOf("studyText"), "Stopped. The run is as it was.");
    EXPECT_EQ(sheet().rowCount(), 0);
    ASSERT_TRUE(button("inspectAgain").isVisible());
    button("inspectAgain").click();
    ASSERT_TRUE(waitForImages(4));
    EXPECT_EQ(view().batch()->found.place.number, 999);
    EXPECT_EQ(view().batch()->found.repeated, true);
}

TEST_F(BatchStudyTest, ARunOfAnEarlierSessionIsTakenApartFromWhatIsKept)
{
    openArchive(m_session);
    openImages();
    trainExploding();
    const BatchInspection expected = inspected(7);
    ASSERT_TRUE(waitFor([this] { return !m_session.archive().kept().empty(); }));
    const std::string id = m_session.current()->storeId;

    Session next;
    openArchive(next);
    TrainPage page(next);
    page.resize(1000, 800);
    page.show();
    next.archive().load(id);
    ASSERT_TRUE(waitFor([&] { return next.current() != nullptr; }));
    auto* pane = child<BatchStudy>(page, "batchStudy");
    pane->inspect(6);
    const auto& images = *child<QAbstractItemView>(page, "contactSheet")->model();
    ASSERT_TRUE(waitFor([&] { return images.rowCount() == 4; })) << text(child<QLabel>(page, "studyText"));
    const auto* shown = page.findChild<InspectionView*>();
    EXPECT_EQ(shown->batch()->found.repeated, true);
    EXPECT_EQ(shown->batch()->found.images[0].squaredError, expected.images[0].squaredError);
    // Without opening them: the archive knows where they lie.
    EXPECT_EQ(next.source(), nullptr);

    // When they are gone that is said, with the way to open them.
    std::filesystem::rename(m_folder.path() / "images", m_folder.path() / "moved");
    pane->inspect(2);
    auto* openButton = child<QPushButton>(page, "openRunImages");
    ASSERT_TRUE(waitFor([&] { return openButton->isVisible(); }));
    EXPECT_FALSE(child<QLabel>(page, "studyText")->text().isEmpty());
    Page wanted = Page::Train;
    QObject::connect(&page, &TrainPage::pageWanted, [&](Page to) { wanted = to; });
    openButton->click();
    EXPECT_EQ(wanted, Page::Data);
    // Opened at their new place they serve.
    next.openData(path("moved/metadata.csv"));
    ASSERT_TRUE(waitFor([&] { return next.dataset() != nullptr; }));
    child<QPushButton>(page, "inspectAgain")->click();
    ASSERT_TRUE(waitFor([&] { return shown->batch()->found.place.number == 3; }))
        << text(child<QLabel>(page, "studyText"));
    EXPECT_EQ(shown->batch()->found.repeated, true);
}

TEST_F(BatchStudyTest, ALogSaysWhyItCannot)
{
    m_session.openLog(QString::fromUtf8(TRUELOSS_TEST_DATA "/logs/keras-2.0-fit-generator.log"));
    const bool read = waitFor([this] { return m_session.current() != nullptr || !m_problem.isEmpty(); });
    ASSERT_TRUE(read && m_session.current() != nullptr) << m_problem.toStdString();
    showPage();
    study().inspect(0);
    EXPECT_THAT(textOf("studyText"), StartsWith("A log does not say enough"));
    EXPECT_FALSE(button("inspectAgain").isVisible());
    QMenu menu;
    study().fillMenu(menu, 0);
    ASSERT_EQ(menu.actions().size(), 2);
    EXPECT_FALSE(menu.actions()[1]->isEnabled());
}

}  // namespace
}  // namespace trueloss::ui
