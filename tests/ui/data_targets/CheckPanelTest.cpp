// The data check in the window: what it found, and the choice to leave rows out or keep them.

#include "ui/data_targets/CheckFixture.h"

#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <optional>

namespace trueloss::ui {
namespace {

using test::writeTinyData;

class CheckPanelTest : public test::CheckFixture {};

TEST_F(CheckPanelTest, RunsByItselfAndNamesTheCopies)
{
    openPlanted();
    const auto conflicting = findingOf(DataFindingKind::ConflictingDuplicates);
    ASSERT_TRUE(conflicting);
    const auto* tabs = page.findChild<QTabWidget*>(QStringLiteral("rowTabs"));
    EXPECT_EQ(tabs->tabText(2).toStdString(), "&Check (" + std::to_string(session.review().findings().size()) + ")");
    const auto* summary = page.findChild<QLabel*>(QStringLiteral("checkSummary"));
    EXPECT_THAT(summary->text().toStdString(), testing::HasSubstr("42 rows and every pixel"));
}

TEST_F(CheckPanelTest, LeavesRowsOutKeepsThemAndTakesItBack)
{
    const auto table = writeTinyData(folder.path() / "data", 40);
    std::ofstream(table, std::ios::app) << firstImage(table, 5) << ",40000\n";
    open(table);
    const auto outliers = excludable({40});
    ASSERT_TRUE(outliers);
    page.findChild<QTabWidget*>(QStringLiteral("rowTabs"))->setCurrentIndex(2);
    EXPECT_EQ(inSplit(), 41U);

    click(button(*outliers, "excludeRowsButton"));
    EXPECT_EQ(inSplit(), 40U);
    EXPECT_EQ(std::ranges::count(session.split()->train, 40U) + std::ranges::count(session.split()->validation, 40U),
              0);
    EXPECT_FALSE(button(*outliers, "excludeRowsButton")->isVisible());

    // Where one has just chosen, Ctrl+Z takes it back.
    QTest::keyClick(button(*outliers, "undoDecisionButton"), Qt::Key_Z, Qt::ControlModifier);
    settle();
    EXPECT_EQ(inSplit(), 41U);
    click(button(*outliers, "excludeRowsButton"));
    EXPECT_EQ(inSplit(), 40U);
    click(button(*outliers, "undoDecisionButton"));
    EXPECT_EQ(inSplit(), 41U);
    click(button(*outliers, "keepRowsButton"));
    EXPECT_EQ(inSplit(), 41U);
    EXPECT_TRUE(button(*outliers, "undoDecisionButton")->isVisible());
}

TEST_F(CheckPanelTest, ARunRecordsTheChoiceAndOtherDataForgetIt)
{
    const auto table = writeTinyData(folder.path() / "data", 40);
    std::ofstream(table, std::ios::app) << firstImage(table, 5) << ",40000\n";
    open(table);
    const auto outliers = excludable({40});
    ASSERT_TRUE(outliers);
    session.review().decide(*outliers, RowDecision::Exclude);  // Not there yet when the run is asked for.
    TrainingConfig config = session.config();
    config.epochs = 1;
    session.setConfig(config);
    session.start();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return session.activity() == Activity::Idle && session.current() && session.current()->model(); },
        60'000));
    std::string recorded;
    for (const RunSetting& setting : session.current()->record().settings) {
        if (setting.key == "rows left out or kept by choice") recorded = setting.value;
    }
    EXPECT_THAT(recorded, testing::StartsWith("excluded 1: "));

    open(writeTinyData(folder.path() / "other", 30));
    EXPECT_EQ(inSplit(), 30U);
    EXPECT_EQ(session.review().excludedCount(), 0U);
}

TEST_F(CheckPanelTest, RowsThatArePickedByHandGoAndComeBack)
{
    open(writeTinyData(folder.path() / "data", 40));
    auto* rows = page.findChild<QTableView*>(QStringLiteral("rowTable"));
    auto* choose = page.findChild<QPushButton*>(QStringLiteral("excludeSelectedButton"));
    auto* undo = page.findChild<QPushButton*>(QStringLiteral("undoRowsButton"));
    const auto* said = page.findChild<QLabel*>(QStringLiteral("selectedRows"));
    EXPECT_FALSE(choose->isEnabled());
    EXPECT_FALSE(undo->isVisible());
    // Sorted the other way round: places in the table are not the rows' numbers.
    rows->sortByColumn(3, Qt::DescendingOrder);
    settle();
    const auto select = [&](int from, int to) {
        rows->selectionModel()->select(
            {rows->model()->index(from, 0), rows->model()->index(to, rows->model()->columnCount() - 1)},
            QItemSelectionModel::ClearAndSelect);
    };
    const auto largest = [&] {
        double out = 0.0;
        for (const auto* part : {&session.split()->train, &session.split()->validation}) {
            for (const std::size_t row : *part) out = std::max(out, session.manifest()->rows[row].targets[0]);
        }
        return out;
    };
    std::vector<double> targets;
    for (const ManifestRow& row : session.manifest()->rows) targets.push_back(row.targets[0]);
    std::ranges::sort(targets, std::greater());
    ASSERT_GT(targets[2], targets[3]) << "else the test is blind";
    ASSERT_EQ(largest(), targets[0]);

    select(0, 2);
    EXPECT_TRUE(choose->isEnabled());
    EXPECT_EQ(choose->text().toStdString(), "Leave 3 row(s) out");
    rows->setFocus();
    QTest::keyClick(rows, Qt::Key_Delete);
    settle();
    EXPECT_EQ(inSplit(), 37U);
    EXPECT_EQ(largest(), targets[3]);
    EXPECT_EQ(session.rows().division()->summary, "excluded 3: by hand 3");
    EXPECT_EQ(choose->text().toStdString(), "Take 3 row(s) back");
    EXPECT_EQ(rows->model()->index(0, rows->model()->columnCount() - 1).data().toString().toStdString(),
              "Left out by you");
    EXPECT_GE(rows->columnWidth(rows->model()->columnCount() - 1),
              rows->fontMetrics().horizontalAdvance(QStringLiteral("Left out by you")) + 8);
    EXPECT_EQ(
        page.findChild<QLabel*>(QStringLiteral("dataCounts"))->text().section(QLatin1Char('\n'), 0, 0).toStdString(),
        "37 used, 3 left out (3 by you)");

    const auto* tabs = page.findChild<QTabWidget*>(QStringLiteral("rowTabs"));
    EXPECT_EQ(tabs->tabText(0).toStdString(), "Ro&ws (37 of 40)");
    EXPECT_EQ(tabs->tabText(1).toStdString(), "&Left out (3)");
    EXPECT_EQ(page.findChild<QTableView*>(QStringLiteral("rejectedTable"))->model()->rowCount(), 3);
    auto* mine = page.findChild<QPushButton*>(QStringLiteral("leftOutByHandButton"));
    EXPECT_EQ(mine->text().toStdString(), "Show the 3 row(s) that you left out");
    mine->click();
    EXPECT_TRUE(QTest::qWaitFor([&] { return rows->model()->rowCount() == 3; }));
    page.findChild<QPushButton*>(QStringLiteral("allRowsButton"))->click();
    settle();
    ASSERT_EQ(rows->model()->rowCount(), 40);

    // Of a selection that holds both kinds the rest goes.
    select(2, 4);
    EXPECT_EQ(choose->text().toStdString(), "Leave 3 row(s) out");
    click(choose);
    EXPECT_EQ(session.review().excludedCount(), 5U);
    select(0, 0);
    EXPECT_EQ(choose->text().toStdString(), "Take 1 row(s) back");
    click(choose);
    EXPECT_EQ(largest(), targets[0]);
    EXPECT_EQ(session.review().excludedCount(), 4U);

    rows->clearSelection();
    EXPECT_EQ(said->text().toStdString(), "4 row(s) are left out by your choice.");
    ASSERT_TRUE(undo->isVisible());
    click(undo);
    EXPECT_EQ(session.review().excludedCount(), 5U);
    rows->setFocus();
    QTest::keyClick(rows, Qt::Key_Z, Qt::ControlModifier);
    settle();
    EXPECT_EQ(session.review().excludedCount(), 3U);
    click(undo);
    EXPECT_EQ(session.review().excludedCount(), 0U);
    EXPECT_FALSE(undo->isVisible());
    // The menu of the right button offers the same.
    EXPECT_EQ(rows->contextMenuPolicy(), Qt::ActionsContextMenu);
    EXPECT_EQ(rows->actions().size(), 2);
}

// The findings about pixels, the rows and the pictures' count stay while the images are read at another size.
TEST_F(CheckPanelTest, AnotherSizeReadsTheImagesByItselfAndKeepsWhatWasFound)
{
    openPlanted();
    // A row whose image is broken is known only from reading it.
    std::ofstream(folder.path() / "data" / "broken.png") << "no image";
    std::ofstream(folder.path() / "data" / "metadata.csv", std::ios::app) << "broken.png,100\n";
    session.openData(QString::fromStdString((folder.path() / "data" / "metadata.csv").string()));
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            return session.dataset() && session.manifest()->rejected.size() == 1 && session.review().lookedAtImages();
        },
        60'000));
    settle();
    ASSERT_TRUE(findingOf(DataFindingKind::ConflictingDuplicates));
    const auto* summary = page.findChild<QLabel*>(QStringLiteral("checkSummary"));
    const auto* counts = page.findChild<QLabel*>(QStringLiteral("dataCounts"));
    ASSERT_TRUE(counts->text().startsWith(QLatin1String("42 usable, 1 left out")));

    TrainingConfig config = session.config();
    config.fit = ImageFit::Pad;
    config.model.width = 24;
    session.setConfig(config);
    EXPECT_TRUE(session.imagesOutdated());
    QTest::qWait(100);
    EXPECT_TRUE(counts->text().startsWith(QLatin1String("42 usable, 1 left out"))) << counts->text().toStdString();
    EXPECT_TRUE(findingOf(DataFindingKind::ConflictingDuplicates));
    EXPECT_THAT(summary->text().toStdString(), testing::HasSubstr("before size or fit was changed"));
    // Nobody asks for it.
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.dataset() != nullptr; }, 60'000));
    settle();
    EXPECT_EQ(session.dataset()->shape().width, 24);
    EXPECT_EQ(session.dataset()->fit(), ImageFit::Pad);
    EXPECT_FALSE(session.imagesOutdated());
    EXPECT_TRUE(findingOf(DataFindingKind::ConflictingDuplicates));
    EXPECT_THAT(summary->text().toStdString(),
                testing::HasSubstr("42 rows and every pixel of their images were looked"));
    EXPECT_THAT(summary->text().toStdString(), testing::Not(testing::HasSubstr("before size or fit")));
}

TEST_F(CheckPanelTest, AReadingThatWasCancelledIsOfferedAgain)
{
    openPlanted();
    auto* read = page.findChild<QPushButton*>(QStringLiteral("readImagesButton"));
    page.findChild<QTabWidget*>(QStringLiteral("rowTabs"))->setCurrentIndex(2);
    EXPECT_FALSE(read->isVisible());
    TrainingConfig config = session.config();
    config.model.width = 24;
    session.setConfig(config);
    session.readImages();  // At once instead of after the pause.
    EXPECT_TRUE(session.readingImages());
    session.cancelLoading();
    EXPECT_TRUE(read->isVisible());
    QTest::qWait(700);
    EXPECT_EQ(session.dataset(), nullptr) << "who cancels does not want it to begin anew";
    QTest::mouseClick(read, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.dataset() != nullptr; }, 60'000));
    EXPECT_EQ(session.dataset()->shape().width, 24);
}

TEST_F(CheckPanelTest, AColumnThatRepeatsAnotherCanBeDropped)
{
    const auto table = writeTinyData(folder.path() / "data", 40);
    std::ifstream in(table);
    std::string line;
    std::string doubled;
    for (int i = 0; std::getline(in, line); ++i) {
        const double value = i == 0 ? 0.0 : std::stoi(line.substr(line.find(',') + 1));
        doubled += i == 0 ? line + ",twice\n" : line + "," + std::to_string(2.0 * value) + "\n";
    }
    in.close();
    std::ofstream(table) << doubled;
    open(table);
    ColumnChoice both = session.columns();
    both.targets = {1, 2};
    session.setColumns(both);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return session.dataset() && session.dataset()->outputs() == 2 && !session.review().checking(); },
        60'000));
    settle();
    const auto repeated = findingOf(DataFindingKind::RepeatedColumn);
    ASSERT_TRUE(repeated);
    const std::size_t dropped = both.targets[*session.review().findings()[*repeated].column];
    page.findChild<QTabWidget*>(QStringLiteral("rowTabs"))->setCurrentIndex(2);
    ASSERT_TRUE(button(*repeated, "dropColumnButton")->isVisible());
    QTest::mouseClick(button(*repeated, "dropColumnButton"), Qt::LeftButton);
    EXPECT_EQ(session.columns().targets, (std::vector<std::size_t>{dropped == 1 ? std::size_t{2} : std::size_t{1}}));
}

// Two choices in a row: the second one must not overtake the first.
TEST_F(CheckPanelTest, NoChoiceIsLost)
{
    open(writeTinyData(folder.path() / "data", 40));
    const auto leaveOut = [&](std::size_t row) {
        session.rows().decide(
            session.sharedManifest(), [row] { return std::vector<std::size_t>{row}; }, DataFindingKind::ByHand,
            RowDecision::Exclude);
    };
    for (std::size_t row = 0; row < 5; ++row) leaveOut(row);
    session.rows().undo();
    session.setValidationShare(0.3);
    leaveOut(7);
    settle();
    EXPECT_EQ(session.review().excludedCount(), 5U);
    EXPECT_EQ(inSplit(), 35U);
    EXPECT_EQ(session.rows().division()->whole->validation.size(), 12U);
    EXPECT_NE(session.rows().division()->parts[4], RowPart::Excluded) << "it was taken back";
    for (int step = 0; step < 5; ++step) session.rows().undo();
    settle();
    EXPECT_EQ(session.review().excludedCount(), 0U);
    EXPECT_FALSE(session.rows().canUndo());
}

}  // namespace
}  // namespace trueloss::ui
