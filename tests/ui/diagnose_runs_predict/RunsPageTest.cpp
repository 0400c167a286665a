#include "SessionFixture.h"
#include "models/RunTableModel.h"
#include "models/SettingsCompareModel.h"
#include "pages/RunsPage.h"

#include <gmock/gmock.h>

#include <QCheckBox>
#include <QComboBox>
#include <QTableView>

namespace trueloss::ui {
namespace {

using testing::HasSubstr;

class RunsPageTest : public SessionFixture {
protected:
    void trainTwo()
    {
        openImages();
        trainExploding();
        TrainingConfig config = m_session.config();
        config.scaler.kind = ScalerKind::Standard;
        train(config);
    }

    static std::string cell(const QTableView* table, int row, int column)
    {
        return table->model()->index(row, column).data().toString().toStdString();
    }
};

TEST_F(RunsPageTest, SendsPeopleToTheTrainPageWhileThereIsNoRun)
{
    RunsPage page(m_session);
    page.show();
    std::vector<Page> wanted;
    QObject::connect(&page, &RunsPage::pageWanted, [&wanted](Page target) { wanted.push_back(target); });
    child<QPushButton>(page, "emptyButton")->click();
    EXPECT_THAT(wanted, testing::ElementsAre(Page::Train));
}

TEST_F(RunsPageTest, ShowsAndComparesRuns)
{
    RunsPage page(m_session);
    page.show();
    trainTwo();
    auto* runs = child<QTableView>(page, "runTable");
    auto* show = child<QPushButton>(page, "showRunButton");
    auto* compare = child<QPushButton>(page, "compareRunButton");
    ASSERT_EQ(runs->model()->rowCount(), 2);
    // The run that began last is shown and marked.
    EXPECT_EQ(runs->currentIndex().row(), 0);
    EXPECT_EQ(cell(runs, 0, RunTableModel::NumberColumn), "2");
    EXPECT_FALSE(show->isEnabled());
    EXPECT_FALSE(compare->isEnabled());
    EXPECT_EQ(cell(runs, 0, RunTableModel::StateColumn), "finished");

    runs->selectRow(1);
    EXPECT_TRUE(compare->isEnabled());
    compare->click();
    ASSERT_EQ(m_session.compared().size(), 1U);
    EXPECT_EQ(m_session.compared()[0]->number, 1);
    EXPECT_TRUE(compare->isChecked());
    auto* settings = child<QTableView>(page, "settingsTable");
    std::vector<std::string> marked;
    for (int row = 0; row < settings->model()->rowCount(); ++row) {
        if (cell(settings, row, SettingsCompareModel::MarkColumn).empty()) continue;
        marked.push_back(cell(settings, row, SettingsCompareModel::FirstRunColumn));
        EXPECT_NE(marked.back(), cell(settings, row, SettingsCompareModel::FirstRunColumn + 1));
    }
    EXPECT_EQ(marked.size(), 1U);
    EXPECT_THAT(text(child<QLabel>(page, "differenceSummary")), HasSubstr("differ: 1"));
    const int all = settings->model()->rowCount();
    child<QCheckBox>(page, "onlyDifferences")->click();
    EXPECT_LT(settings->model()->rowCount(), all);
    EXPECT_TRUE(child<QComboBox>(page, "compareAxis")->isVisible());

    compare->click();
    EXPECT_TRUE(m_session.compared().empty());
    EXPECT_FALSE(child<QComboBox>(page, "compareAxis")->isVisible());
    show->click();
    EXPECT_EQ(m_session.current()->number, 1);
    EXPECT_EQ(cell(runs, 1, RunTableModel::UseColumn), "Shown");
}

TEST_F(RunsPageTest, RemovesAndBringsBack)
{
    RunsPage page(m_session);
    page.show();
    trainTwo();
    auto* runs = child<QTableView>(page, "runTable");
    auto* undo = child<QPushButton>(page, "undoRemoveButton");
    EXPECT_FALSE(undo->isEnabled());
    runs->selectRow(1);
    child<QPushButton>(page, "removeRunButton")->click();
    ASSERT_EQ(m_session.runs().size(), 1U);
    EXPECT_EQ(m_session.runs()[0]->number, 2);
    EXPECT_EQ(runs->model()->rowCount(), 1);
    ASSERT_TRUE(undo->isEnabled());
    undo->click();
    ASSERT_EQ(m_session.runs().size(), 2U);
    EXPECT_EQ(m_session.runs()[0]->number, 1);
    EXPECT_EQ(cell(runs, 1, RunTableModel::NumberColumn), "1");
    EXPECT_FALSE(undo->isEnabled());
}

TEST_F(RunsPageTest, TheLastRunCanBeBroughtBackToo)
{
    openImages();
    trainExploding();
    RunsPage page(m_session);
    page.show();
    child<QPushButton>(page, "removeRunButton")->click();
    ASSERT_TRUE(m_session.runs().empty());
    auto* undo = child<QPushButton>(page, "emptyUndoButton");
    ASSERT_TRUE(undo->isVisible());
    undo->click();
    EXPECT_EQ(m_session.runs().size(), 1U);
}

TEST_F(RunsPageTest, ARunThatIsGoingCannotBeRemoved)
{
    openImages();
    RunsPage page(m_session);
    page.show();
    m_session.setConfig(explodingFrom(m_session.config()));
    m_session.step();  // One batch, then it waits.
    ASSERT_TRUE(waitFor([&] { return m_session.activity() == Activity::Paused; }));
    EXPECT_FALSE(child<QPushButton>(page, "removeRunButton")->isEnabled());
    m_session.stop();
    ASSERT_TRUE(waitFor([&] { return m_session.activity() == Activity::Idle; }));
    EXPECT_TRUE(child<QPushButton>(page, "removeRunButton")->isEnabled());
}

// What was decided about rows is part of how a run came about.
TEST_F(RunsPageTest, SettingsNameTheRowsThatWereLeftOut)
{
    openImages();
    RunsPage page(m_session);
    page.show();
    m_session.rows().decide(
        m_session.sharedManifest(),
        [] {
            return std::vector<std::size_t>{2, 5};
        },
        DataFindingKind::ByHand, RowDecision::Exclude);
    train(explodingFrom(m_session.config()));
    const auto* settings = child<QTableView>(page, "settingsTable");
    std::string told;
    for (int row = 0; row < settings->model()->rowCount(); ++row) {
        if (cell(settings, row, SettingsCompareModel::SettingColumn) == "rows left out or kept by choice")
            told = cell(settings, row, SettingsCompareModel::FirstRunColumn);
    }
    EXPECT_EQ(told, "excluded 2: by hand 2");
}

}  // namespace
}  // namespace trueloss::ui
