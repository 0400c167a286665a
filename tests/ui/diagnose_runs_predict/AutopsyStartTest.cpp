// Where a search for a cause begins: at a state of the run that is kept near the spike, and with runs of the archive.

#include "SessionFixture.h"
#include "experiment/Autopsy.h"
#include "session/AutopsyJob.h"
#include "store/RunStore.h"
#include "train/StateRing.h"

#include <gmock/gmock.h>

#include <stdexcept>

namespace trueloss::ui {
namespace {

class AutopsyStartTest : public SessionFixture {
protected:
    static AutopsyOptions options()
    {
        AutopsyOptions options;
        options.batches = 4;
        options.seeds = 2;
        return options;
    }

    /// By the core alone, from the run's start.
    AutopsyReport fromTheStart(const ui::Run& run, std::int64_t batch) const
    {
        ReplayTask task;
        task.config = run.config;
        task.data = m_session.dataset();
        task.split = m_session.split();
        AutopsyOptions asked = options();
        asked.batch = batch;
        const auto report = runAutopsy(autopsyTaskOf(task, run.record(), false), asked);
        if (!report) throw std::runtime_error(toEnglish(report.error().message));
        return *report;
    }

    static void expectSame(const AutopsyReport& report, const AutopsyReport& expected)
    {
        EXPECT_EQ(report.spike, expected.spike);
        EXPECT_EQ(toEnglish(report.verdict), toEnglish(expected.verdict));
        ASSERT_EQ(report.tests.size(), expected.tests.size());
        for (std::size_t i = 0; i < expected.tests.size(); ++i) {
            EXPECT_EQ(report.tests[i].key, expected.tests[i].key);
            EXPECT_EQ(report.tests[i].rmse, expected.tests[i].rmse) << report.tests[i].key;
        }
    }

    void openArchive(Session& session)
    {
        bool opened = false;
        QObject::connect(&session.archive(), &RunArchive::opened, [&opened] { opened = true; });
        session.archive().open(m_folder.path() / "store");
        ASSERT_TRUE(waitFor([&opened] { return opened; }));
    }
};

TEST_F(AutopsyStartTest, ALateSpikeIsLookedIntoWithoutRunningAllBeforeItAgain)
{
    openImages();
    TrainingConfig config = explodingFrom(m_session.config());
    config.learningRate = 1e-4;
    config.epochs = 4000;
    m_session.setConfig(config);
    m_session.start();
    const auto batches = [this] { return m_session.current() ? m_session.current()->record().batchCount() : 0; };
    ASSERT_TRUE(waitFor([&] { return batches() > 110; }));
    m_session.pauseOrResume();
    ASSERT_TRUE(waitFor([&] { return m_session.activity() == Activity::Paused; }));
    const std::size_t sound = batches();
    config.learningRate = 1.0;  // By hand, in the middle of the run: the step after it is ten thousand times as long.
    m_session.setConfig(config);
    for (std::size_t i = 1; i <= 4; ++i) {
        m_session.step();
        ASSERT_TRUE(waitFor([&] { return batches() == sound + i && m_session.activity() == Activity::Paused; }));
    }
    m_session.stop();
    ASSERT_TRUE(waitFor([&] { return m_session.activity() == Activity::Idle; }));
    const auto run = m_session.current();
    const auto spike = static_cast<std::int64_t>(sound) + 1;
    ASSERT_GT(run->record().batch(sound + 1).rmse, 10 * run->record().batch(sound).rmse);

    const AutopsyReport expected = fromTheStart(*run, spike);
    EXPECT_EQ(expected.cause, CauseKind::LearningRateJump) << toEnglish(expected.verdict);
    EXPECT_GT(expected.batchesRun, 110);
    const auto kept = run->material.states->nearest(autopsyStart(spike));
    ASSERT_NE(kept, nullptr);
    ASSERT_GT(kept->position.batches, 0);
    AutopsyJob job(m_session);
    Finding about;
    about.kind = FindingKind::RunningMeanArtifact;
    about.batch = static_cast<std::size_t>(spike);
    job.begin(run, about, options());
    ASSERT_TRUE(waitFor([&] { return !job.busy(); }));
    ASSERT_EQ(job.of(run->number)->phase, Autopsy::Phase::Done) << toEnglish(job.of(run->number)->why);
    const AutopsyReport& report = job.of(run->number)->report;
    expectSame(report, expected);
    EXPECT_EQ(report.batchesRun, expected.batchesRun - kept->position.batches);
}

TEST_F(AutopsyStartTest, AnEarlySpikeIsLookedIntoFromTheRunsStartWhereMostCanBeChanged)
{
    openImages();
    trainExploding();
    const auto run = m_session.current();
    AutopsyJob job(m_session);
    job.begin(run, run->findings().front(), options());
    ASSERT_TRUE(waitFor([&] { return !job.busy(); }));
    ASSERT_EQ(job.of(run->number)->phase, Autopsy::Phase::Done) << toEnglish(job.of(run->number)->why);
    const AutopsyReport& report = job.of(run->number)->report;
    ASSERT_TRUE(run->findings().front().batch);
    expectSame(report, fromTheStart(*run, static_cast<std::int64_t>(*run->findings().front().batch)));
    EXPECT_EQ(report.firstBatch, 0);
    EXPECT_NE(report.find("pixels-unit"), nullptr);
    EXPECT_EQ(report.find("fresh-weights"), nullptr) << "it began with fresh ones";
}

TEST_F(AutopsyStartTest, ARunOfAnEarlierSessionIsLookedIntoWithoutOpeningItsImages)
{
    openArchive(m_session);
    openImages();
    trainExploding();
    const auto before = m_session.current();
    const auto batch = static_cast<std::int64_t>(before->findings().front().batch.value());
    const AutopsyReport expected = fromTheStart(*before, batch);
    ASSERT_TRUE(waitFor([this] { return !m_session.archive().kept().empty(); }));

    Session next;
    openArchive(next);
    next.archive().load(before->storeId);
    ASSERT_TRUE(waitFor([&] { return next.current() != nullptr; }));
    const auto run = next.current();
    AutopsyJob job(next);
    ASSERT_EQ(next.source(), nullptr);
    EXPECT_EQ(job.whyNot(*run).toStdString(), "");
    job.begin(run, run->findings().front(), options());
    ASSERT_TRUE(waitFor([&] { return !job.busy(); }));
    ASSERT_EQ(job.of(run->number)->phase, Autopsy::Phase::Done) << toEnglish(job.of(run->number)->why);
    expectSame(job.of(run->number)->report, expected);
    EXPECT_EQ(run->findings().front().evidence, Evidence::Tested);

    // Where the images have gone that is said.
    std::filesystem::rename(m_folder.path() / "images", m_folder.path() / "moved");
    job.begin(run, run->findings().front(), options());
    ASSERT_TRUE(waitFor([&] { return !job.busy(); }));
    EXPECT_EQ(job.of(run->number)->phase, Autopsy::Phase::Failed);
    EXPECT_FALSE(job.of(run->number)->why.empty());
}

}  // namespace
}  // namespace trueloss::ui
