// Runs that outlive the session: the list, what can be done to it, and going on with what was interrupted.

#include "ArchiveFixture.h"
#include "pages/RunsPage.h"
#include "window/ResumeBar.h"

#include <gmock/gmock.h>

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace trueloss::ui {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class RunArchiveTest : public ArchiveFixture {};

TEST_F(RunArchiveTest, ARunComesBackInTheNextSession)
{
    trainKept();
    const RunRecord& trained = m_session.current()->record();

    Session next;
    openArchive(next, store());
    RunsPage page(next);
    page.show();
    auto* table = child<QTableView>(page, "runTable");
    ASSERT_EQ(table->model()->rowCount(), 1);
    EXPECT_THAT(column(table, RunTableModel::StateColumn), ElementsAre("finished"));
    EXPECT_THAT(column(table, RunTableModel::BatchesColumn), ElementsAre("10"));
    EXPECT_THAT(column(table, RunTableModel::NameColumn), ElementsAre(m_session.current()->name.toStdString()));
    EXPECT_TRUE(next.runs().empty());
    table->selectRow(0);
    child<QPushButton>(page, "showRunButton")->click();
    ASSERT_TRUE(waitFor([&] { return next.current() != nullptr; })) << m_problem.toStdString();
    const RunRecord& loaded = next.current()->record();
    EXPECT_EQ(loaded.trueCurve().values(), trained.trueCurve().values());
    EXPECT_EQ(loaded.runningMeanCurve().values(), trained.runningMeanCurve().values());
    EXPECT_EQ(loaded.epochs().size(), 2U);
    EXPECT_EQ(loaded.epochs().back().rmse, trained.epochs().back().rmse);
    EXPECT_EQ(loaded.unit, trained.unit);
    EXPECT_EQ(next.current()->config, m_session.current()->config);
    EXPECT_EQ(next.current()->settings(), m_session.current()->settings());
    EXPECT_EQ(next.current()->recorder.findings().size(), m_session.current()->recorder.findings().size());
    EXPECT_EQ(table->model()->rowCount(), 1);
    EXPECT_THAT(column(table, RunTableModel::UseColumn), ElementsAre("Shown"));
}

TEST_F(RunArchiveTest, NamesTagsAndNotesAreKeptAndFound)
{
    trainKept();
    RunsPage page(m_session);
    page.show();
    auto* table = child<QTableView>(page, "runTable");
    ASSERT_EQ(table->model()->rowCount(), 1);
    table->selectRow(0);
    ASSERT_TRUE(table->model()->setData(table->model()->index(0, RunTableModel::NameColumn), "the first try"));
    auto* tags = child<QLineEdit>(page, "runTags");
    ASSERT_TRUE(tags->isEnabled());
    QTest::keyClicks(tags, "baseline, kPa,baseline");
    QTest::keyClick(tags, Qt::Key_Return);
    QTest::keyClicks(child<QPlainTextEdit>(page, "runNote"), "raw pixels explode");
    ASSERT_TRUE(waitFor([&] {
        const auto& kept = m_session.archive().kept();
        return kept.size() == 1 && kept[0].name == "the first try" && kept[0].note == "raw pixels explode" &&
               kept[0].tags == std::vector<std::string>{"baseline", "kPa"};
    }));
    EXPECT_THAT(column(table, RunTableModel::TagsColumn), ElementsAre("baseline, kPa"));
    auto* search = child<QLineEdit>(page, "runSearch");
    search->setText("explode baseline");
    ASSERT_TRUE(waitFor([&] { return m_session.archive().searched() == "explode baseline"; }));
    QTest::qWait(200);
    EXPECT_EQ(table->model()->rowCount(), 1);
    search->setText("explode nothing");
    EXPECT_TRUE(waitFor([&] { return table->model()->rowCount() == 0; }));
    search->clear();
    EXPECT_TRUE(waitFor([&] { return table->model()->rowCount() == 1; }));
}

TEST_F(RunArchiveTest, TheTrashGivesBackAndDeletesForGood)
{
    trainKept();
    RunsPage page(m_session);
    page.show();
    auto* table = child<QTableView>(page, "runTable");
    auto* trash = child<QPushButton>(page, "trashButton");
    const auto counts = [this] {
        return std::pair(m_session.archive().kept().size(), m_session.archive().trashed().size());
    };
    const auto become = [&](std::size_t kept, std::size_t trashed) {
        return waitFor([&] { return counts() == std::pair(kept, trashed); });
    };
    table->selectRow(0);
    child<QPushButton>(page, "removeRunButton")->click();
    ASSERT_TRUE(become(0, 1));
    EXPECT_EQ(table->model()->rowCount(), 0);
    child<QPushButton>(page, "undoRemoveButton")->click();
    ASSERT_TRUE(become(1, 0));
    EXPECT_EQ(table->model()->rowCount(), 1);

    table->selectRow(0);
    child<QPushButton>(page, "removeRunButton")->click();
    ASSERT_TRUE(become(0, 1));
    EXPECT_THAT(trash->text().toStdString(), HasSubstr("1"));
    trash->click();
    ASSERT_EQ(table->model()->rowCount(), 1);
    table->selectRow(0);
    child<QPushButton>(page, "restoreRunButton")->click();
    ASSERT_TRUE(become(1, 0));
    const std::string id = m_session.archive().kept()[0].id;
    m_session.archive().moveToTrash(id);
    ASSERT_TRUE(become(0, 1));
    table->selectRow(0);
    child<QPushButton>(page, "purgeRunButton")->click();
    ASSERT_TRUE(become(0, 0));
    EXPECT_FALSE(std::filesystem::exists(m_session.archive().store()->runFolder(id)));
}

TEST_F(RunArchiveTest, ARunMovesToAnotherStoreAsAFile)
{
    trainKept();
    const auto file = QString::fromStdString((m_folder.path() / "one.tlrun").string());
    bool written = false;
    QObject::connect(&m_session, &Session::notice, [&written] { written = true; });
    m_session.archive().exportRun(m_session.archive().kept()[0].id, file, true);
    ASSERT_TRUE(waitFor([&written] { return written; })) << m_problem.toStdString();

    Session other;
    openArchive(other, m_folder.path() / "other store");
    other.archive().importRun(file);
    ASSERT_TRUE(waitFor([&other] { return other.archive().kept().size() == 1; })) << m_problem.toStdString();
    EXPECT_EQ(other.archive().kept()[0].name, m_session.current()->name.toStdString());
    EXPECT_EQ(other.archive().kept()[0].figures.batches, 10);
}

TEST_F(RunArchiveTest, AnInterruptedRunGoesOnAsIfNothingHadHappened)
{
    trainKept();
    const BatchValues whole = m_session.current()->record().trueCurve().values();
    // The same run again, step by step into its second epoch (the pause before the first step writes a checkpoint); the
    // copy of the store at that moment is what a killed program leaves behind.
    m_session.step();
    ASSERT_TRUE(waitFor([this] { return m_session.activity() == Activity::Paused; }));
    for (std::size_t batch = 2; batch <= 7; ++batch) {
        m_session.step();
        ASSERT_TRUE(waitFor([&] {
            return m_session.current()->record().batchCount() == batch && m_session.activity() == Activity::Paused;
        }));
    }
    const std::string id = m_session.current()->storeId;
    ASSERT_FALSE(id.empty());
    std::string told;
    EXPECT_TRUE(waitFor([&] {
        told.clear();
        for (const RunEvent& event : m_session.current()->record().events())
            told += std::string(runEventName(event.kind)) + " " + event.text + "; ";
        return told.find("checkpoint ") != std::string::npos;
    })) << told;
    QTest::qWait(1000);  // All is committed within a second.
    const auto left = m_folder.path() / "left behind";
    std::filesystem::copy(store(), left, std::filesystem::copy_options::recursive);
    m_session.stop();
    ASSERT_TRUE(waitFor([this] { return m_session.activity() == Activity::Idle; }));

    Session next;
    ResumeBar bar(next);
    openArchive(next, left);
    EXPECT_FALSE(bar.isHidden());
    EXPECT_THAT(child<QLabel>(bar, "resumeText")->text().toStdString(), HasSubstr("batch 7"));
    const RunSummary* summary = next.archive().find(id);
    ASSERT_NE(summary, nullptr);
    EXPECT_EQ(summary->state, RunState::Interrupted);
    child<QPushButton>(bar, "resumeButton")->click();
    ASSERT_TRUE(waitFor([&] { return next.current() && next.current()->recorder.ended(); })) << m_problem.toStdString();
    EXPECT_EQ(next.current()->recorder.ended()->reason, EndReason::Completed) << m_problem.toStdString();
    EXPECT_EQ(next.current()->record().trueCurve().values(), whole);
    EXPECT_EQ(next.current()->storeId, id);
    EXPECT_TRUE(bar.isHidden());
    ASSERT_TRUE(waitFor([&] {
        const RunSummary* stored = next.archive().find(id);
        return stored != nullptr && stored->state == RunState::Completed;
    }));
    EXPECT_EQ(next.archive().find(id)->figures.batches, 10);
}

// A resumption that could not begin must not turn the next training into one.
TEST_F(RunArchiveTest, AResumptionThatCannotBeginIsForgotten)
{
    openArchive(m_session, store());
    openImages();
    TrainingConfig config = explodingFrom(m_session.config());
    config.epochs = 100'000;
    m_session.setConfig(config);
    m_session.start();
    ASSERT_TRUE(waitFor([this] { return m_session.current() && m_session.current()->record().batchCount() > 7; }));
    m_session.stop();
    ASSERT_TRUE(waitFor([this] { return m_session.activity() == Activity::Idle; }));
    const std::string id = m_session.current()->storeId;
    ASSERT_TRUE(waitFor([&] { return m_session.canResume(id); }));

    // Settings that cannot be trained with, made while its images are being read.
    TrainingConfig impossible = m_session.config();
    impossible.batchSize = 0;
    bool reading = false;
    const auto connection = QObject::connect(&m_session, &Session::loadingChanged, [&](bool loading) {
        if (!loading || !m_session.readingImages()) return;
        reading = true;
        m_session.setConfig(impossible);
    });
    m_problem.clear();
    m_session.resumeRun(id);
    ASSERT_TRUE(waitFor([this] { return !m_problem.isEmpty() && m_session.activity() == Activity::Idle; }));
    QObject::disconnect(connection);
    ASSERT_TRUE(reading);
    config.epochs = 1;
    train(config);
    EXPECT_NE(m_session.current()->storeId, id) << "a new run, not the old one";
    EXPECT_EQ(m_session.current()->record().batchCount(), 5U);
}

TEST_F(RunArchiveTest, WithoutAStoreRunsLiveForTheSession)
{
    std::filesystem::create_directories(m_folder.path());
    {
        std::ofstream(m_folder.path() / "no folder") << "a file";
    }
    QObject::connect(&m_session, &Session::problem, [this](const QString& text) { m_problem = text; });
    m_session.archive().open(m_folder.path() / "no folder");
    ASSERT_TRUE(waitFor([this] { return !m_problem.isEmpty(); }));
    EXPECT_THAT(m_problem.toStdString(), HasSubstr("not kept"));
    openImages();
    trainExploding();
    EXPECT_EQ(m_session.runs().size(), 1U);
    EXPECT_TRUE(m_session.current()->storeId.empty());
}

}  // namespace
}  // namespace trueloss::ui
