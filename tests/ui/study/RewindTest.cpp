// Going back to a batch of a run and on from there.

#include "StudyFixture.h"
#include "train/StateRing.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSpinBox>

#include <set>

namespace trueloss::ui {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class RewindTest : public StudyFixture {
protected:
    /// Presses "Go on from here" and waits for the end of the branch.
    void goOn()
    {
        const std::size_t before = m_session.runs().size();
        button("rewindGo").click();
        ASSERT_TRUE(waitFor([&] {
            return m_session.runs().size() == before + 1 && m_session.activity() == Activity::Idle &&
                   m_session.current()->recorder.ended();
        })) << textOf("studyText")
            << m_problem.toStdString();
    }

    void trainWithDropout(double rate = 1e-3)
    {
        TrainingConfig config = explodingFrom(m_session.config());
        config.learningRate = rate;
        config.model.dropout = 0.5;
        train(config);
    }

    static std::vector<double> gradients(const RunRecord& record)
    {
        std::vector<double> norms;
        for (std::size_t i = 0; i < record.batchCount(); ++i) norms.push_back(record.batch(i).gradNorm);
        return norms;
    }
};

TEST_F(RewindTest, WithoutAChangeTheBranchRepeatsTheCurveBitForBit)
{
    for (const int megabytes : {automaticStateMemory, 0}) {
        SCOPED_TRACE(megabytes);
        setStateMegabytes(megabytes);
        if (m_session.dataset() == nullptr) openImages();
        trainWithDropout();
        const auto parent = m_session.current();
        showPage();
        study().rewind(7);
        EXPECT_EQ(child<QSpinBox>(*m_page, "rewindPlace")->value(), 7);
        EXPECT_THAT(textOf("rewindSettings"), HasSubstr("No setting differs"));
        // Copies take a share of the time, so how many there are depends on the machine; the first one is there.
        const auto nearest = parent->material.states->nearest(7);
        ASSERT_EQ(nearest == nullptr, megabytes == 0);
        EXPECT_THAT(textOf("rewindWay"),
                    HasSubstr(!nearest ? "No state before it is in memory"
                              : nearest->position.batches == 7
                                  ? "at once"
                                  : "batches to be run again first: " + std::to_string(7 - nearest->position.batches)));
        goOn();
        const auto branch = m_session.current();
        ASSERT_NE(branch, parent);
        EXPECT_EQ(branch->record().trueCurve().values(), parent->record().trueCurve().values());
        EXPECT_EQ(gradients(branch->record()), gradients(parent->record()));
        ASSERT_EQ(branch->record().epochs().size(), 2U);
        EXPECT_EQ(branch->record().epochs()[0].rmse, parent->record().epochs()[0].rmse);
        EXPECT_EQ(branch->record().epochs()[1].rmse, parent->record().epochs()[1].rmse);
        // The old curve stays as a ghost, and the pane has done its work.
        EXPECT_TRUE(m_session.isCompared(parent->number));
        EXPECT_TRUE(study().isHidden());
        m_session.compareWithNone();
    }
}

TEST_F(RewindTest, WhatTheSettingsChangeIsSaidAndTakesHoldAfterTheBatch)
{
    openImages();
    trainWithDropout();
    const auto parent = m_session.current();
    showPage();
    study().rewind(3);
    TrainingConfig config = m_session.config();
    config.learningRate = 1e-5;
    config.optimizer = OptimizerKind::Adam;
    m_session.setConfig(config);
    EXPECT_THAT(textOf("rewindSettings"),
                AllOf(HasSubstr("learning rate: 1e-5 instead of 0.001"), HasSubstr("Adam instead of RMSprop")));
    EXPECT_THAT(textOf("rewindSettings"), AllOf(HasSubstr("beta 2: 0.999"), Not(HasSubstr("rho"))));
    goOn();
    const RunRecord& branch = m_session.current()->record();
    ASSERT_EQ(branch.batchCount(), parent->record().batchCount());
    for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(branch.batch(i).rmse, parent->record().batch(i).rmse) << i;
    EXPECT_EQ(branch.batch(3).learningRate, 1e-5);  // The batch that was computed before the first new step.
    EXPECT_NE(branch.batch(4).rmse, parent->record().batch(4).rmse);
    EXPECT_EQ(m_session.current()->config, config);
    EXPECT_THAT(m_session.current()->name.toStdString(), HasSubstr("from batch 3"));
}

TEST_F(RewindTest, WhatNoStateCanBeTakenOverToIsSaidInPlace)
{
    openImages();
    trainWithDropout();
    const auto parent = m_session.current();
    showPage();
    study().rewind(3);
    TrainingConfig config = m_session.config();
    config.batchSize = 6;
    m_session.setConfig(config);
    button("rewindGo").click();
    ASSERT_TRUE(waitFor([this] { return child<QLabel>(*m_page, "studyText")->isVisible(); }));
    EXPECT_THAT(textOf("studyText"), HasSubstr("can change only between two epochs"));
    EXPECT_EQ(m_session.current(), parent);
    // At the end of an epoch it can.
    child<QSpinBox>(*m_page, "rewindPlace")->setValue(5);
    goOn();
    EXPECT_EQ(m_session.current()->record().batch(4).samples, 3);  // The first epoch's last: 19 = 4 * 4 + 3.
    EXPECT_EQ(m_session.current()->record().batch(5).samples, 6);
}

TEST_F(RewindTest, APausedRunEndsAndTheBranchIsKeptWithItsOrigin)
{
    openArchive(m_session);
    openImages();
    TrainingConfig config = explodingFrom(m_session.config());
    config.learningRate = 1e-3;
    config.epochs = 2000;
    m_session.setConfig(config);
    m_session.start();
    ASSERT_TRUE(waitFor([this] { return m_session.current() && m_session.current()->record().batchCount() > 6; }));
    showPage();
    study().rewind(4);
    EXPECT_FALSE(button("rewindGo").isEnabled());
    EXPECT_THAT(textOf("rewindWhyNot"), HasSubstr("Pause the training"));
    m_session.pauseOrResume();
    ASSERT_TRUE(waitFor([this] { return m_session.activity() == Activity::Paused; }));
    EXPECT_THAT(textOf("rewindWhyNot"), HasSubstr("ends with that"));
    const auto parent = m_session.current();
    config.epochs = 2;
    config.learningRate = 1e-4;
    m_session.setConfig(config);
    goOn();
    EXPECT_EQ(parent->recorder.ended()->reason, EndReason::Stopped);
    const auto branch = m_session.current();
    EXPECT_EQ(branch->record().batchCount(), 10U);
    EXPECT_EQ(branch->record().batch(3).rmse, parent->record().batch(3).rmse);
    ASSERT_TRUE(waitFor([&] {
        const RunSummary* kept = m_session.archive().find(branch->storeId);
        return kept != nullptr && kept->state == RunState::Completed;
    }));
    const RunSummary& kept = *m_session.archive().find(branch->storeId);
    EXPECT_EQ(kept.branchOf, parent->storeId);
    EXPECT_EQ(kept.branchBatch, 4);
    EXPECT_EQ(kept.figures.batches, 10);
}

TEST_F(RewindTest, ABatchOfABranchIsTakenApartOnItsOwnRunOrOnTheOneItLeft)
{
    for (const bool archive : {false, true}) {
        SCOPED_TRACE(archive);
        if (archive) {
            openArchive(m_session);
            setStateMegabytes(0);
        }
        if (m_session.dataset() == nullptr) openImages();
        trainWithDropout();
        showPage();
        study().rewind(6);
        TrainingConfig config = m_session.config();
        config.learningRate = 1e-4;
        config.loss = LossKind::Mse;
        m_session.setConfig(config);
        goOn();
        // The last two before it are the parent's; the first ones after it met weights that its settings made.
        for (const qsizetype index : {3, 5, 6, 7, 9}) {
            SCOPED_TRACE(index);
            study().inspect(index);
            ASSERT_TRUE(waitFor([&] {
                return textOf("studyTitle") == "Batch " + std::to_string(index + 1) &&
                       (child<QWidget>(*m_page, "inspectionTabs")->isVisible() ||
                        child<QLabel>(*m_page, "studyText")->isVisible());
            }));
            EXPECT_THAT(textOf("inspectionHeadline"), HasSubstr("bit for bit")) << textOf("studyText");
        }
        m_session.compareWithNone();
    }
}

TEST_F(RewindTest, TheChartTellsWhichStatesAreKept)
{
    openImages();
    trainWithDropout();
    showPage();
    ASSERT_TRUE(waitFor([this] { return m_page->chart()->paintCount() > 0; }));
    std::set<std::string> expected;
    for (const KeptState& state : m_session.current()->material.states->kept())
        expected.insert("The state after batch " + std::to_string(state.batches) +
                        " is kept: rewinding to it takes no time.");
    ASSERT_FALSE(expected.empty());
    std::set<std::string> hints;
    for (int x = 0; x < plot()->width(); ++x) {
        for (int y = 0; y < 60; y += 4) {
            const std::string hint = m_page->chart()->hintAt(QPointF(x, y)).toStdString();
            if (hint.find("is kept") != std::string::npos) hints.insert(hint);
        }
    }
    EXPECT_EQ(hints, expected);
    // A later run needs the memory.
    const auto before = m_session.current();
    trainWithDropout();
    EXPECT_EQ(before->material.states, nullptr);
}

TEST_F(RewindTest, TheMenuOfABatchLeadsToBoth)
{
    openImages();
    trainWithDropout();
    showPage();
    QMenu menu;
    study().fillMenu(menu, 4);
    ASSERT_EQ(menu.actions().size(), 2);
    EXPECT_EQ(menu.actions()[0]->text().toStdString(), "&Inspect batch 5");
    EXPECT_EQ(menu.actions()[1]->text().toStdString(), "&Rewind to batch 5...");
    menu.actions()[1]->trigger();
    EXPECT_EQ(child<QSpinBox>(*m_page, "rewindPlace")->value(), 5);
    menu.actions()[0]->trigger();
    ASSERT_TRUE(waitForImages(3));  // The epoch's last batch: 19 = 4 * 4 + 3.
    // From there the way leads to before the batch.
    button("rewindButton").click();
    EXPECT_EQ(child<QSpinBox>(*m_page, "rewindPlace")->value(), 4);
    study().close();
    m_page->chart()->setCrosshair(2);
    QContextMenuEvent wish(QContextMenuEvent::Keyboard, plot()->rect().center(),
                           plot()->mapToGlobal(plot()->rect().center()));
    QApplication::sendEvent(plot(), &wish);
    auto* popped = m_page->findChild<QMenu*>(QStringLiteral("batchMenu"));
    ASSERT_NE(popped, nullptr);
    EXPECT_EQ(popped->actions()[0]->text().toStdString(), "&Inspect batch 3");
    popped->close();
    QMenu none;
    study().fillMenu(none, 10);
    EXPECT_TRUE(none.isEmpty());
}

}  // namespace
}  // namespace trueloss::ui
