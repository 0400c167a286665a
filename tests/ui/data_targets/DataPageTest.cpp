#include "models/RowSortModel.h"
#include "pages/DataPage.h"
#include "session/Session.h"
#include "ui/data_targets/ImageFolder.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>
#include <QUrl>

#include <algorithm>

namespace trueloss::ui {
namespace {

using test::ImageFolder;

class DataPageTest : public testing::Test {
protected:
    void SetUp() override
    {
        for (int i = 0; i < 10; ++i)
            m_folder.addImage(QStringLiteral("img_%1.png").arg(i), QColor::fromHsv(36 * i, 200, 200));
        QByteArray table = "file_name,pressure_kpa,angle_deg,note,part\n";
        for (int i = 0; i < 10; ++i) {
            table += "img_" + QByteArray::number(i) + ".png," + (i == 3 ? "n/a" : QByteArray::number(100 - 9.5 * i)) +
                     "," + QByteArray::number(i * i) + ",text," + (i < 7 ? "train" : "val") + "\n";
        }
        table += "gone.png,1,2,text,train\n";
        m_folder.write(QStringLiteral("metadata.csv"), table);
        page.resize(900, 560);
        page.show();
    }

    template <class T>
    T* child(const char* name)
    {
        T* found = page.findChild<T*>(QString::fromLatin1(name));
        if (found == nullptr) throw std::runtime_error(std::string("no widget ") + name);
        return found;
    }

    void open()
    {
        session.openData(m_folder.path());
        waitLoaded();
    }

    void waitLoaded()
    {
        ASSERT_TRUE(QTest::qWaitFor([&] {
            return session.dataset() != nullptr && !session.loading() && !session.rows().busy();
        })) << (problems.isEmpty() ? std::string() : problems.back()[0].toString().toStdString());
    }

    /// Rows are ordered and divided on other threads.
    void settle()
    {
        ASSERT_TRUE(QTest::qWaitFor([&] {
            const auto models = page.findChildren<RowSortModel*>();
            return !session.rows().busy() &&
                   std::ranges::none_of(models, [](const RowSortModel* model) { return model->arranging(); });
        }));
    }

    QTreeWidgetItem* targetItem(const QString& name)
    {
        const auto items = child<QTreeWidget>("targetColumns")->findItems(name, Qt::MatchExactly);
        return items.isEmpty() ? nullptr : items.front();
    }

    QStringList tableColumn(const char* table, int column)
    {
        const QAbstractItemModel* model = child<QTableView>(table)->model();
        QStringList texts;
        for (int row = 0; row < model->rowCount(); ++row) texts << model->index(row, column).data().toString();
        return texts;
    }

    ImageFolder m_folder;
    Session session;
    QSignalSpy problems{&session, &Session::problem};
    DataPage page{session};
};

TEST_F(DataPageTest, WithoutDataOffersThreeWaysToBegin)
{
    EXPECT_TRUE(child<QPushButton>("openImagesButton")->isVisible());
    EXPECT_TRUE(child<QPushButton>("openLogButton")->isVisible());
    EXPECT_TRUE(child<QPushButton>("useDemoButton")->isVisible());
    EXPECT_FALSE(child<QTableView>("rowTable")->isVisible());

    QTest::mouseClick(child<QPushButton>("openImagesButton"), Qt::LeftButton);
    auto* dialog = page.findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->fileMode(), QFileDialog::Directory);
    Q_EMIT dialog->fileSelected(m_folder.path());
    dialog->close();
    waitLoaded();
    EXPECT_EQ(session.dataPath(), m_folder.path());
    EXPECT_TRUE(child<QTableView>("rowTable")->isVisible());
}

TEST_F(DataPageTest, ShowsNameCountsGuessedColumnsAndRows)
{
    open();
    EXPECT_EQ(child<QLabel>("dataName")->text(), QFileInfo(m_folder.path()).fileName());
    // 11 rows, of which "n/a" and the missing image are left out.
    const QStringList counts = child<QLabel>("dataCounts")->text().split(QLatin1Char('\n'));
    ASSERT_EQ(counts.size(), 2);
    EXPECT_EQ(counts[0], QStringLiteral("9 usable, 2 left out"));
    EXPECT_TRUE(counts[1].startsWith(QStringLiteral("9 decoded in memory, "))) << counts[1].toStdString();
    EXPECT_EQ(child<QComboBox>("pathColumn")->currentText(), QStringLiteral("file_name"));
    EXPECT_EQ(child<QComboBox>("splitColumn")->currentText(), QStringLiteral("part"));
    EXPECT_EQ(targetItem(QStringLiteral("pressure_kpa"))->checkState(0), Qt::Checked);
    EXPECT_EQ(targetItem(QStringLiteral("note")), nullptr) << "holds no numbers";
    EXPECT_EQ(child<QLineEdit>("unit0")->text(), QStringLiteral("kPa"));
    EXPECT_FALSE(child<QDoubleSpinBox>("validationShare")->isEnabled());
    EXPECT_TRUE(child<QLabel>("splitExplanation")->text().contains(QStringLiteral("part")));
    // Rows 0 to 6 say train, of which row 3 is left out; 7 to 9 say val.
    EXPECT_EQ(child<QLabel>("splitCounts")->text(), QStringLiteral("6 for training, 3 for validation"));
    EXPECT_EQ(tableColumn("rowTable", 2).size(), 9);
    EXPECT_EQ(tableColumn("rowTable", 3).front(), QStringLiteral("100.0"));
    EXPECT_EQ(tableColumn("rowTable", 5).back(), QStringLiteral("Validation"));
}

TEST_F(DataPageTest, ShowsRejectedRowsWithTheirReasons)
{
    open();
    EXPECT_EQ(child<QTabWidget>("rowTabs")->tabText(1), QStringLiteral("&Left out (2)"));
    // Line 1 is the header: image 3 stands in line 5, the missing one in line 12.
    EXPECT_EQ(tableColumn("rejectedTable", 1), QStringList({QStringLiteral("5"), QStringLiteral("12")}));
    EXPECT_EQ(tableColumn("rejectedTable", 2),
              QStringList({QStringLiteral("pressure_kpa"), QStringLiteral("file_name")}));
    EXPECT_EQ(tableColumn("rejectedTable", 3), QStringList({QStringLiteral("n/a"), QStringLiteral("gone.png")}));
    EXPECT_EQ(tableColumn("rejectedTable", 4),
              QStringList({QStringLiteral("is not a number"), QStringLiteral("is not an existing file")}));
    child<QTableView>("rejectedTable")->sortByColumn(1, Qt::DescendingOrder);
    settle();
    EXPECT_EQ(tableColumn("rejectedTable", 1), QStringList({QStringLiteral("12"), QStringLiteral("5")}));
}

TEST_F(DataPageTest, AClickOnTheHeadSortsByNumber)
{
    open();
    child<QTableView>("rowTable")->sortByColumn(3, Qt::AscendingOrder);
    settle();
    // 100 - 9.5 i for i = 9 down to 0: as texts "100.0" would come first.
    EXPECT_EQ(tableColumn("rowTable", 3).front(), QStringLiteral("14.5"));
    EXPECT_EQ(tableColumn("rowTable", 3).back(), QStringLiteral("100.0"));
}

TEST_F(DataPageTest, AnotherTargetColumnIsAnotherTable)
{
    open();
    if (targetItem(QStringLiteral("angle_deg"))->checkState(0) != Qt::Checked)
        targetItem(QStringLiteral("angle_deg"))->setCheckState(0, Qt::Checked);
    targetItem(QStringLiteral("pressure_kpa"))->setCheckState(0, Qt::Unchecked);
    EXPECT_EQ(session.columns().targets, std::vector<std::size_t>{2});
    waitLoaded();
    EXPECT_EQ(session.source()->columns.targets, std::vector<std::size_t>{2});
    EXPECT_EQ(child<QTableView>("rowTable")->model()->headerData(3, Qt::Horizontal).toString(),
              QStringLiteral("angle (deg)"));
    // With the column of the "n/a" gone, only the missing image is left out.
    EXPECT_EQ(tableColumn("rowTable", 2).size(), 10);
    EXPECT_EQ(tableColumn("rejectedTable", 1).size(), 1);
    EXPECT_EQ(child<QLineEdit>("unit0")->text(), QStringLiteral("deg"));
    EXPECT_EQ(session.config().model.outputs, 1);
}

TEST_F(DataPageTest, AUnitSurvivesOtherColumnsAndARunWaitsForThem)
{
    open();
    session.setUnit(0, QStringLiteral("bar"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.manifest()->targetColumns[0].unit == "bar"; }));
    TrainingConfig config = session.config();
    config.epochs = 1;
    session.setConfig(config);
    session.setColumns({0, {1, 2}, 4});
    session.start();  // At once, while the rows are still being sorted out.
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return session.activity() == Activity::Idle && session.current() && session.current()->model(); },
        60'000));
    const auto& outputs = session.current()->model()->outputs;
    ASSERT_EQ(outputs.size(), 2U);
    EXPECT_EQ(outputs[0].unit, "bar");
    EXPECT_EQ(outputs[1].unit, "deg");
}

TEST_F(DataPageTest, OpeningOtherDataLeavesTheLearningRateOfARunAlone)
{
    open();
    TrainingConfig config = session.config();
    config.epochs = 100'000;
    config.learningRate = 1e-5;
    config.dropEvery = 0;
    session.setConfig(config);
    session.start();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return session.current() && session.current()->record().batches().size() > 3; }, 60'000));
    session.openData(m_folder.path());
    waitLoaded();
    const std::size_t before = session.current()->record().batches().size();
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.current()->record().batches().size() > before + 3; }, 60'000));
    EXPECT_DOUBLE_EQ(session.current()->record().batches().back().learningRate, 1e-5);
    session.stop();
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.activity() == Activity::Idle; }, 60'000));
}

TEST_F(DataPageTest, TheLastTargetCannotBeLeftOut)
{
    open();
    session.setColumns({0, {1}, 4});
    waitLoaded();
    targetItem(QStringLiteral("pressure_kpa"))->setCheckState(0, Qt::Unchecked);
    EXPECT_EQ(targetItem(QStringLiteral("pressure_kpa"))->checkState(0), Qt::Checked);
    EXPECT_EQ(session.source()->columns.targets, std::vector<std::size_t>{1});
    EXPECT_TRUE(child<QLabel>("columnHint")->isVisible());
    // The column of paths cannot be taken from the only target either.
    auto* path = child<QComboBox>("pathColumn");
    path->setCurrentIndex(1);
    Q_EMIT path->activated(1);
    EXPECT_EQ(path->currentText(), QStringLiteral("file_name"));
    EXPECT_EQ(session.source()->columns.path, 0U);
}

TEST_F(DataPageTest, AColumnThatCannotHoldPathsIsRefusedAndTheOldOneShown)
{
    open();
    problems.clear();
    auto* path = child<QComboBox>("pathColumn");
    path->setCurrentIndex(3);
    Q_EMIT path->activated(3);  // "text" is no image.
    waitLoaded();
    EXPECT_EQ(problems.count(), 1);
    EXPECT_EQ(path->currentText(), QStringLiteral("file_name"));
    EXPECT_EQ(tableColumn("rowTable", 2).size(), 9);
}

TEST_F(DataPageTest, TheUnitGoesToTheSessionAndIntoTheHead)
{
    open();
    auto* unit = child<QLineEdit>("unit0");
    unit->setFocus();
    unit->selectAll();
    QTest::keyClicks(unit, QStringLiteral("bar"));
    QTest::keyClick(unit, Qt::Key_Return);
    EXPECT_TRUE(QTest::qWaitFor([&] { return session.manifest()->targetColumns[0].unit == "bar"; }));
    EXPECT_EQ(child<QTableView>("rowTable")->model()->headerData(3, Qt::Horizontal).toString(),
              QStringLiteral("pressure\n(bar)"));
}

TEST_F(DataPageTest, WithoutASplitColumnTheShareDecides)
{
    open();
    auto* column = child<QComboBox>("splitColumn");
    column->setCurrentIndex(0);
    Q_EMIT column->activated(0);
    waitLoaded();
    auto* share = child<QDoubleSpinBox>("validationShare");
    EXPECT_TRUE(share->isEnabled());
    EXPECT_EQ(share->cleanText(), QStringLiteral("20"));
    share->setValue(35.0);
    EXPECT_DOUBLE_EQ(session.config().validationShare, 0.35);
    settle();
    // 0.35 of 9 rows is 3.15: 3.
    EXPECT_EQ(child<QLabel>("splitCounts")->text(), QStringLiteral("6 for training, 3 for validation"));
    share->setValue(50.0);
    settle();
    // 4.5 is rounded up: 5.
    EXPECT_EQ(child<QLabel>("splitCounts")->text(), QStringLiteral("4 for training, 5 for validation"));
    EXPECT_EQ(tableColumn("rowTable", 5).count(QStringLiteral("Validation")), 5);
}

TEST_F(DataPageTest, APartThatWouldBeEmptyIsExplained)
{
    QByteArray table = "file_name,y,part\n";
    for (int i = 0; i < 10; ++i) table += "img_" + QByteArray::number(i) + ".png,1,train\n";
    m_folder.write(QStringLiteral("metadata.csv"), table);
    open();
    EXPECT_FALSE(session.split());
    EXPECT_TRUE(child<QLabel>("splitCounts")->text().contains(QStringLiteral("none into validation")))
        << child<QLabel>("splitCounts")->text().toStdString();
}

TEST_F(DataPageTest, ReadsWhatIsDropped)
{
    const auto dropOf = [](const QList<QUrl>& urls) {
        QMimeData data;
        data.setUrls(urls);
        return DataPage::dropOf(data);
    };
    const auto local = [this](const char* name) {
        return QUrl::fromLocalFile(m_folder.filePath(QString::fromLatin1(name)));
    };
    EXPECT_EQ(dropOf({}), DataPage::Drop::Nothing);
    EXPECT_EQ(dropOf({QUrl(QStringLiteral("https://example.org/a.csv"))}), DataPage::Drop::Nothing);
    EXPECT_EQ(dropOf({local("a.csv"), local("b.csv")}), DataPage::Drop::Nothing) << "which one?";
    EXPECT_EQ(dropOf({local("a.csv")}), DataPage::Drop::Data);
    EXPECT_EQ(dropOf({local("a.jsonl")}), DataPage::Drop::Data);
    EXPECT_EQ(dropOf({local("a.LOG")}), DataPage::Drop::Log);
    EXPECT_EQ(dropOf({local("a.txt")}), DataPage::Drop::Log);
    EXPECT_EQ(dropOf({QUrl::fromLocalFile(m_folder.path())}), DataPage::Drop::Data);
    QDir().mkpath(m_folder.filePath(QStringLiteral("run.log")));
    EXPECT_EQ(dropOf({local("run.log")}), DataPage::Drop::Data) << "a folder, whatever it is called";
}

TEST_F(DataPageTest, ADropOpensTheDataAlsoWhereThereIsSome)
{
    for (int round = 0; round < 2; ++round) {
        ImageFolder other;
        other.addImage(QStringLiteral("a.png"));
        other.addImage(QStringLiteral("b.png"));
        other.write(QStringLiteral("metadata.csv"), "file_name,y\na.png,1\nb.png,2\n");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(other.path())});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&page, &enter);
        EXPECT_TRUE(enter.isAccepted());
        EXPECT_EQ(enter.dropAction(), Qt::CopyAction) << "dropping must never move files";
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&page, &drop);
        EXPECT_TRUE(QTest::qWaitFor([&] { return session.dataPath() == other.path() && !session.loading(); }));
        EXPECT_EQ(tableColumn("rowTable", 2).size(), 2);
    }
}

}  // namespace
}  // namespace trueloss::ui
