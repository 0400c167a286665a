// The data check in the window: the rows behind each finding, and those without rows.

#include "ui/data_targets/CheckFixture.h"

#include <QHeaderView>
#include <QLabel>
#include <QTabWidget>
#include <QTableView>

#include <gmock/gmock.h>

#include <set>

namespace trueloss::ui {
namespace {

using test::writeTinyData;

class CheckShownRowsTest : public test::CheckFixture {};

TEST_F(CheckShownRowsTest, ShowsTheRowsOfAFindingAndAllAgain)
{
    openPlanted();
    const auto conflicting = findingOf(DataFindingKind::ConflictingDuplicates);
    ASSERT_TRUE(conflicting);
    const DataFinding& finding = session.review().findings()[*conflicting];
    page.findChild<QTabWidget*>(QStringLiteral("rowTabs"))->setCurrentIndex(2);
    click(button(*conflicting, "showRowsButton"));
    std::set<std::size_t> both(finding.rows.begin(), finding.rows.end());
    both.insert(finding.partners.begin(), finding.partners.end());
    const auto* rows = page.findChild<QTableView*>(QStringLiteral("rowTable"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return rows->model()->rowCount() == static_cast<int>(both.size()); }));
    EXPECT_TRUE(rows->isVisible());
    EXPECT_LT(rows->model()->rowCount(), 42);
    QTest::mouseClick(page.findChild<QPushButton*>(QStringLiteral("allRowsButton")), Qt::LeftButton);
    EXPECT_EQ(rows->model()->rowCount(), 42);
}

// In a table that is sorted, too; the order of before comes back with all rows.
TEST_F(CheckShownRowsTest, RowsThatResembleEachOtherStandTogether)
{
    openPlanted();
    const auto table = folder.path() / "data" / "metadata.csv";
    const auto conflicting = findingOf(DataFindingKind::ConflictingDuplicates);
    ASSERT_TRUE(conflicting);
    auto* rows = page.findChild<QTableView*>(QStringLiteral("rowTable"));
    rows->sortByColumn(3, Qt::DescendingOrder);
    settle();
    const QString largest = rows->model()->index(0, 3).data().toString();
    page.findChild<QTabWidget*>(QStringLiteral("rowTabs"))->setCurrentIndex(2);
    QPushButton* show = button(*conflicting, "showRowsButton");
    EXPECT_EQ(show->text().toStdString(), "Show 4 row(s)") << "each that is listed counts";
    click(show);
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows->model()->rowCount() == 4; }));
    settle();
    std::vector<std::string> files;
    for (int row = 0; row < 4; ++row) files.push_back(rows->model()->index(row, 2).data().toString().toStdString());
    EXPECT_THAT(files, testing::ElementsAre(firstImage(table, 3), "copy_a.png", firstImage(table, 4), "copy_b.png"));
    EXPECT_EQ(rows->horizontalHeader()->sortIndicatorSection(), -1);
    const auto* said = page.findChild<QLabel*>(QStringLiteral("rowFilterText"));
    EXPECT_TRUE(said->text().startsWith(QLatin1String("4 row(s) shown: "))) << said->text().toStdString();

    page.findChild<QPushButton*>(QStringLiteral("allRowsButton"))->click();
    settle();
    EXPECT_EQ(rows->model()->rowCount(), 42);
    EXPECT_EQ(rows->horizontalHeader()->sortIndicatorSection(), 3);
    EXPECT_EQ(rows->model()->index(0, 3).data().toString(), largest);

    // What one sorts by meanwhile stays.
    click(show);
    settle();
    rows->sortByColumn(2, Qt::AscendingOrder);
    settle();
    EXPECT_EQ(rows->model()->index(0, 2).data().toString(), QStringLiteral("copy_a.png"));
    page.findChild<QPushButton*>(QStringLiteral("allRowsButton"))->click();
    settle();
    EXPECT_EQ(rows->horizontalHeader()->sortIndicatorSection(), 2);
}

TEST_F(CheckShownRowsTest, RowsThatCannotBeUsedAreShownByTheirReason)
{
    const auto table = writeTinyData(folder.path() / "data", 40);
    const std::string image = firstImage(table, 5);
    std::ofstream(table, std::ios::app) << image << ",n/a\ngone.png,120\n" << image << ",none\n";
    open(table);
    const auto& findings = session.review().findings();
    const auto bad = std::ranges::find(findings, std::optional(RejectReason::NotANumber), &DataFinding::leftOut);
    ASSERT_NE(bad, findings.end());
    auto* tabs = page.findChild<QTabWidget*>(QStringLiteral("rowTabs"));
    tabs->setCurrentIndex(2);
    QPushButton* show = button(static_cast<std::size_t>(bad - findings.begin()), "showLeftOutButton");
    ASSERT_TRUE(show->isVisible());
    EXPECT_EQ(show->text().toStdString(), "Show 2 row(s)");
    EXPECT_FALSE(button(static_cast<std::size_t>(bad - findings.begin()), "keepRowsButton")->isVisible());
    const auto* rejected = page.findChild<QTableView*>(QStringLiteral("rejectedTable"));
    ASSERT_EQ(rejected->model()->rowCount(), 3);
    click(show);
    EXPECT_EQ(tabs->currentIndex(), 1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return rejected->model()->rowCount() == 2; }));
    EXPECT_EQ(rejected->model()->index(0, 3).data().toString(), QStringLiteral("n/a"));
    EXPECT_EQ(rejected->model()->index(1, 3).data().toString(), QStringLiteral("none"));
    const auto* said = page.findChild<QLabel*>(QStringLiteral("leftOutFilterText"));
    EXPECT_EQ(said->text().toStdString(), "2 row(s) shown: is not a number");
    auto* all = page.findChild<QPushButton*>(QStringLiteral("allLeftOutButton"));
    EXPECT_TRUE(all->isVisible());
    QTest::mouseClick(all, Qt::LeftButton);
    EXPECT_EQ(rejected->model()->rowCount(), 3);
    EXPECT_FALSE(said->isVisible());
}

// The brightest pixel of these images is half of their target: there are no rows to leave out, but it can be known.
TEST_F(CheckShownRowsTest, AFindingWithoutRowsIsKeptAndTakenBack)
{
    open(writeTinyData(folder.path() / "data", 40));
    const auto leak = findingOf(DataFindingKind::TargetInPixels);
    ASSERT_TRUE(leak);
    page.findChild<QTabWidget*>(QStringLiteral("rowTabs"))->setCurrentIndex(2);
    QPushButton* keep = button(*leak, "keepRowsButton");
    QPushButton* undo = button(*leak, "undoDecisionButton");
    ASSERT_TRUE(keep->isVisible());
    EXPECT_EQ(keep->text().toStdString(), "Keep as it is");
    EXPECT_FALSE(button(*leak, "excludeRowsButton")->isVisible());
    EXPECT_FALSE(button(*leak, "showRowsButton")->isVisible());
    const auto* state = keep->parentWidget()->parentWidget()->findChild<QLabel*>(QStringLiteral("dataFindingState"));
    ASSERT_NE(state, nullptr);
    EXPECT_FALSE(state->isVisible());

    click(keep);
    EXPECT_EQ(session.review().decisionOf(*leak), RowDecision::Keep);
    EXPECT_EQ(session.rows().division()->summary, "known: target in the pixels (pressure)");
    EXPECT_TRUE(state->isVisible());
    EXPECT_EQ(state->text().toStdString(), "You know of it and leave it as it is.");
    EXPECT_FALSE(keep->isVisible());
    EXPECT_EQ(inSplit(), 40U);

    ASSERT_TRUE(undo->isVisible());
    click(undo);
    EXPECT_EQ(session.review().decisionOf(*leak), RowDecision::Undecided);
    EXPECT_EQ(session.rows().division()->summary, "");
    EXPECT_TRUE(keep->isVisible());
    EXPECT_FALSE(state->isVisible());
    // Beside a choice about rows it stays its own.
    click(keep);
    session.rows().decide(
        session.sharedManifest(), [] { return std::vector<std::size_t>{2}; }, DataFindingKind::ByHand,
        RowDecision::Exclude);
    settle();
    EXPECT_EQ(session.review().decisionOf(*leak), RowDecision::Keep);
    QTest::keyClick(undo, Qt::Key_Z, Qt::ControlModifier);
    settle();
    EXPECT_EQ(session.review().decisionOf(*leak), RowDecision::Keep);
    QTest::keyClick(undo, Qt::Key_Z, Qt::ControlModifier);
    settle();
    EXPECT_EQ(session.review().decisionOf(*leak), RowDecision::Undecided);
}

}  // namespace
}  // namespace trueloss::ui
