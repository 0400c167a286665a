// The Runs page over a store: comparing what was not opened yet, what other programs write, and a damaged file.

#include "ArchiveFixture.h"
#include "core/store/StoreTestTools.h"
#include "models/SettingsCompareModel.h"
#include "pages/RunsPage.h"

#include <gmock/gmock.h>

#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <thread>

namespace trueloss::ui {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing_store::sampleBatch;
using testing_store::sampleInfo;

class KeptRunsTest : public ArchiveFixture {
protected:
    /// No branch of another one.
    static RunInfo ownRun(const std::string& name)
    {
        RunInfo info = sampleInfo(name);
        info.branchOf.clear();
        info.branchBatch = 0;
        return info;
    }

    /// Runs of so many batches, named after their numbers from 1, the last one the newest.
    std::vector<std::string> writeRuns(const std::vector<std::int64_t>& batches)
    {
        auto opened = RunStore::open(store());
        EXPECT_TRUE(opened);
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < batches.size(); ++i) {
            ids.push_back(testing_store::writeRun(*opened, ownRun("run " + std::to_string(i + 1)), batches[i]));
            std::this_thread::sleep_for(std::chrono::milliseconds(2));  // None began with another.
        }
        return ids;
    }

    static std::vector<int> comparedNumbers(const Session& session)
    {
        std::vector<int> numbers;
        for (const auto& run : session.compared()) numbers.push_back(run->number);
        return numbers;
    }
};

TEST_F(KeptRunsTest, RunsThatWereNotOpenedAreReadAndCompared)
{
    writeRuns({400, 250, 300});
    openArchive(m_session, store());
    RunsPage page(m_session);
    page.show();
    auto* table = child<QTableView>(page, "runTable");
    auto* compare = child<QPushButton>(page, "compareRunButton");
    EXPECT_THAT(column(table, RunTableModel::NameColumn), ElementsAre("run 3", "run 2", "run 1"));
    mark(table, {0});
    EXPECT_FALSE(compare->isEnabled()) << "one run beside none";
    mark(table, {0, 2});
    ASSERT_TRUE(compare->isEnabled());
    compare->click();
    ASSERT_TRUE(waitFor([this] { return m_session.compared().size() == 1; })) << m_problem.toStdString();
    // No run was shown, so the first of them is.
    EXPECT_EQ(m_session.current()->name, "run 3");
    EXPECT_EQ(m_session.compared().front()->name, "run 1");
    EXPECT_EQ(m_session.compared().front()->record().batchCount(), 400U);
    EXPECT_TRUE(compare->isChecked());
    // What was opened stays where it stood, and what was marked stays marked.
    EXPECT_THAT(column(table, RunTableModel::NameColumn), ElementsAre("run 3", "run 2", "run 1"));
    EXPECT_THAT(column(table, RunTableModel::UseColumn), ElementsAre("Shown", "", "Compared"));
    EXPECT_THAT(markedRows(table), ElementsAre(0, 2));

    mark(table, {1, 2});
    EXPECT_FALSE(compare->isChecked());
    compare->click();
    ASSERT_TRUE(waitFor([this] { return m_session.compared().size() == 2; })) << m_problem.toStdString();
    EXPECT_EQ(m_session.current()->name, "run 3");
    EXPECT_EQ(m_session.runs().size(), 3U) << "none is read twice";
    const auto* figures = child<QTableView>(page, "settingsTable");
    // Of the first 250 batches of 1, 1/2, 1/3, ...: numpy.mean(1 / numpy.arange(1, 251)) is 0.0244026.
    ASSERT_TRUE(waitFor([&] {
        return figures->model()->index(4, SettingsCompareModel::FirstRunColumn).data().toString().startsWith("0.0244");
    })) << figures->model()->index(4, SettingsCompareModel::FirstRunColumn).data().toString().toStdString();
    compare->click();
    EXPECT_TRUE(m_session.compared().empty());
}

TEST_F(KeptRunsTest, ComparingCanBeCancelled)
{
    writeRuns({300, 300});
    openArchive(m_session, store());
    RunsPage page(m_session);
    page.show();
    auto* table = child<QTableView>(page, "runTable");
    auto* compare = child<QPushButton>(page, "compareRunButton");
    mark(table, {0, 1});
    compare->click();
    auto* bar = child<QWidget>(page, "loadingBar");
    ASSERT_TRUE(bar->isVisible());
    EXPECT_THAT(text(child<QLabel>(page, "loadingLabel")), HasSubstr("2"));
    child<QPushButton>(page, "cancelLoadingButton")->click();
    EXPECT_FALSE(bar->isVisible());
    EXPECT_FALSE(compare->isChecked());
    QTest::qWait(500);
    EXPECT_TRUE(m_session.runs().empty());
    EXPECT_TRUE(m_problem.isEmpty()) << m_problem.toStdString();
}

TEST_F(KeptRunsTest, ARunThatCannotBeReadIsNamedAndTheOthersAreCompared)
{
    const auto ids = writeRuns({100, 100, 100});
    openArchive(m_session, store());
    RunsPage page(m_session);
    page.show();
    ASSERT_TRUE(RunStore::open(store())->purge(ids[1]));
    mark(child<QTableView>(page, "runTable"), {0, 1, 2});
    child<QPushButton>(page, "compareRunButton")->click();
    ASSERT_TRUE(waitFor([this] { return m_session.runs().size() == 2 && !m_problem.isEmpty(); }));
    EXPECT_THAT(m_problem.toStdString(), HasSubstr("run 2"));
    EXPECT_EQ(m_session.current()->name, "run 3");
    EXPECT_EQ(m_session.compared().front()->name, "run 1");
}

TEST_F(KeptRunsTest, WhatAnotherProgramWritesAppears)
{
    writeRuns(std::vector<std::int64_t>(60, 5));
    openArchive(m_session, store());
    RunsPage page(m_session);
    page.resize(900, 500);
    page.show();
    auto* table = child<QTableView>(page, "runTable");
    ASSERT_EQ(table->model()->rowCount(), 60);
    mark(table, {20, 22});
    table->verticalScrollBar()->setValue(table->rowHeight(0) * 18 + 3);
    const auto nameAt = [&](int row) {
        return table->model()->index(row, RunTableModel::NameColumn).data().toString().toStdString();
    };
    const std::string top = nameAt(table->rowAt(0));
    const int cut = table->rowViewportPosition(table->rowAt(0));

    auto other = RunStore::open(store());
    auto writer = RunWriter::begin(*other, ownRun("elsewhere"));
    ASSERT_TRUE(writer);
    for (std::int64_t i = 0; i < 40; ++i) (*writer)->append(sampleBatch(i));
    ASSERT_TRUE((*writer)->flush());
    ASSERT_TRUE(waitFor([&] { return table->model()->rowCount() == 61; }));
    EXPECT_EQ(nameAt(0), "elsewhere");
    EXPECT_EQ(column(table, RunTableModel::StateColumn)[0], "training elsewhere");
    EXPECT_EQ(column(table, RunTableModel::BatchesColumn)[0], "40");
    EXPECT_THAT(markedRows(table), ElementsAre(21, 23));
    EXPECT_EQ(nameAt(table->rowAt(0)), top);
    EXPECT_EQ(table->rowViewportPosition(table->rowAt(0)), cut);

    // A look at it does not make it a run of this session.
    mark(table, {0});
    child<QPushButton>(page, "showRunButton")->click();
    ASSERT_TRUE(waitFor([this] { return m_session.current() != nullptr; }));
    EXPECT_EQ(column(table, RunTableModel::StateColumn)[0], "training elsewhere");
    for (std::int64_t i = 40; i < 50; ++i) (*writer)->append(sampleBatch(i));
    (*writer)->end(RunState::Completed);
    ASSERT_TRUE((*writer)->close());
    ASSERT_TRUE(waitFor([&] { return column(table, RunTableModel::StateColumn)[0] == "finished"; }));
    EXPECT_EQ(column(table, RunTableModel::BatchesColumn)[0], "50");
}

TEST_F(KeptRunsTest, TheListIsReadAnewWhenThePageIsShown)
{
    writeRuns({5});
    openArchive(m_session, store());
    RunsPage page(m_session);
    page.show();
    page.hide();
    writeRuns({5});
    page.show();
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_session.archive().kept().size() == 2; }, 1500));
}

TEST_F(KeptRunsTest, NothingIsRedrawnWhileNothingChanges)
{
    writeRuns({5, 5});
    openArchive(m_session, store());
    QSignalSpy changed(&m_session.archive(), &RunArchive::changed);
    m_session.archive().look();
    QTest::qWait(500);
    EXPECT_EQ(changed.count(), 0);
    ASSERT_TRUE(RunStore::open(store())->setNote(m_session.archive().kept()[1].id, "new"));
    m_session.archive().look();
    EXPECT_TRUE(waitFor([&] { return changed.count() == 1; }));
}

// A name is typed while another program trains and its figures come in.
TEST_F(KeptRunsTest, WhatIsTypedIsNotOverwritten)
{
    const auto ids = writeRuns({5, 5});
    openArchive(m_session, store());
    RunsPage page(m_session);
    page.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&page));
    auto* table = child<QTableView>(page, "runTable");
    table->selectRow(1);
    QTest::keyClick(table, Qt::Key_F2);
    auto* editor = table->findChild<QLineEdit*>();
    ASSERT_NE(editor, nullptr);
    editor->setText("half a na");
    QSignalSpy changed(&m_session.archive(), &RunArchive::changed);
    ASSERT_TRUE(RunStore::open(store())->rename(ids[1], "renamed elsewhere"));
    m_session.archive().look();
    ASSERT_TRUE(waitFor([&] { return changed.count() == 1; }));
    EXPECT_EQ(editor->text(), "half a na");
    QTest::keyClick(editor, Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] {
        return column(table, RunTableModel::NameColumn) == std::vector<std::string>{"renamed elsewhere", "half a na"};
    }));
}

TEST_F(KeptRunsTest, ADamagedStoreIsRepairedFromThePage)
{
    const auto ids = writeRuns({1500, 1500});
    // The true RMSE of batch 1000, 1/1001, stands in the file as a double, little endian.
    const auto file = store() / "runs.sqlite";
    std::string content = testing_store::readFile(file);
    const double rmse = 1.0 / 1001.0;
    const auto at = content.find(std::string(reinterpret_cast<const char*>(&rmse), sizeof rmse));
    ASSERT_NE(at, std::string::npos);
    content[at] = static_cast<char>(content[at] ^ 1);
    testing_store::writeFile(file, content);

    openArchive(m_session, store());
    RunsPage page(m_session);
    page.show();
    auto* bar = child<QWidget>(page, "repairBar");
    auto* repair = child<QPushButton>(page, "repairButton");
    EXPECT_FALSE(bar->isVisible());
    mark(child<QTableView>(page, "runTable"), {0, 1});
    child<QPushButton>(page, "compareRunButton")->click();
    ASSERT_TRUE(waitFor([bar] { return bar->isVisible(); })) << m_problem.toStdString();
    EXPECT_THAT(text(child<QLabel>(page, "repairText")), HasSubstr("is damaged"));
    ASSERT_TRUE(repair->isVisible());

    {
        // Not under another's hands, and that is said in the page as well.
        const auto other = RunStore::open(store());
        repair->click();
        EXPECT_FALSE(repair->isEnabled());
        ASSERT_TRUE(waitFor([repair] { return repair->isEnabled(); }));
        EXPECT_THAT(text(child<QLabel>(page, "repairText")), HasSubstr("another program"));
        EXPECT_EQ(testing_store::readFile(file), content);
    }
    repair->click();
    ASSERT_TRUE(waitFor([repair] { return !repair->isVisible(); }));
    EXPECT_TRUE(bar->isVisible());
    const std::string told = text(child<QLabel>(page, "repairText"));
    EXPECT_THAT(told, HasSubstr("read whole: 1, in part: 1"));
    std::filesystem::path aside;
    for (const auto& entry : std::filesystem::directory_iterator(store())) {
        if (entry.path().filename().string().starts_with("runs-damaged-")) aside = entry.path();
    }
    ASSERT_FALSE(aside.empty());
    EXPECT_THAT(told, HasSubstr(aside.filename().string()));
    EXPECT_EQ(testing_store::readFile(aside), content) << "what was damaged is kept as it was";
    child<QPushButton>(page, "repairCloseButton")->click();
    EXPECT_FALSE(bar->isVisible());
    // Now it can be shown, with what is left of it.
    ASSERT_TRUE(waitFor([this] {
        const auto& kept = m_session.archive().kept();
        return std::ranges::count_if(kept, [](const auto& run) { return !run.damage.empty(); }) == 1;
    }));
    const int opened = static_cast<int>(m_session.runs().size());
    for (const std::string& id : ids) {
        if (m_session.archive().find(id)->damage.empty()) continue;
        m_session.archive().load(id);
    }
    ASSERT_TRUE(waitFor([&] { return static_cast<int>(m_session.runs().size()) == opened + 1; }));
    EXPECT_EQ(m_session.current()->record().batchCount(), 1500U);
}

// What is wrong with a file that is imported is no damage of the store.
TEST_F(KeptRunsTest, AnImportThatFailsOffersNoRepair)
{
    openArchive(m_session, store());
    RunsPage page(m_session);
    page.show();
    const auto file = m_folder.path() / "no run.tlrun";
    std::ofstream(file) << "words";
    m_session.archive().importRun(QString::fromStdString(file.string()));
    ASSERT_TRUE(waitFor([this] { return !m_problem.isEmpty(); }));
    EXPECT_FALSE(child<QWidget>(page, "repairBar")->isVisible());
    EXPECT_TRUE(m_session.archive().damage().isEmpty());
}

}  // namespace
}  // namespace trueloss::ui
