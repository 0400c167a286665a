// How a source is read: found out, shown with a preview, and changed.

#include "pages/DataPage.h"
#include "pages/SourceWindow.h"
#include "session/Session.h"
#include "support/TinyDataset.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace trueloss::ui {
namespace {

class SourceWindowTest : public testing::Test {
protected:
    SourceWindowTest()
    {
        page.resize(1000, 700);
        page.show();
    }

    /// The images of a tiny data set, without its table.
    std::vector<std::string> makeImages(std::size_t count)
    {
        const auto table = test::writeTinyData(folder.path() / "data", count);
        std::vector<std::string> images;
        std::ifstream in(table);
        std::string line;
        std::getline(in, line);
        while (std::getline(in, line)) images.push_back(line.substr(0, line.find(',')));
        in.close();
        std::filesystem::remove(table);
        return images;
    }

    void open(const QString& path) { session.openData(path); }
    QString home() const { return QString::fromStdString((folder.path() / "data").string()); }

    SourceWindow* window()
    {
        SourceWindow* found = nullptr;
        EXPECT_TRUE(QTest::qWaitFor([&] {
            found = page.findChild<SourceWindow*>();
            return found != nullptr && found->isVisible();
        }));
        return found;
    }

    template <class Widget>
    Widget* child(const char* name)
    {
        auto* found = page.findChild<Widget*>(QString::fromUtf8(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }

    void choose(const char* name, int index)
    {
        auto* box = child<QComboBox>(name);
        QSignalSpy previewed(page.findChild<SourceWindow*>(), &SourceWindow::previewed);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
        ASSERT_TRUE(previewed.wait(20'000));
    }

    bool waitLoaded()
    {
        return QTest::qWaitFor([&] { return session.dataset() && !session.loading(); }, 20'000);
    }

    test::TemporaryFolder folder;
    Session session;
    DataPage page{session};
};

TEST_F(SourceWindowTest, OpensByItselfWhereTheColumnsCannotBeGuessed)
{
    const auto images = makeImages(12);
    {
        // No column is called like a path or holds files: the images have to be named by their folder.
        std::ofstream table(folder.path() / "data" / "table.csv");
        table << "which,what\n";
        for (std::size_t i = 0; i < images.size(); ++i) table << images[i] << ".missing," << i << "\n";
    }
    open(home());
    SourceWindow* shown = window();
    ASSERT_NE(shown, nullptr);
    EXPECT_FALSE(child<QLabel>("sourceResult")->text().isEmpty());
    EXPECT_FALSE(child<QPushButton>("openSourceButton")->isEnabled());
    EXPECT_EQ(session.source(), nullptr);
}

TEST_F(SourceWindowTest, ANumberThatCanBeReadInTwoWaysIsAsked)
{
    const auto images = makeImages(12);
    {
        std::ofstream table(folder.path() / "data" / "table.csv");
        table << "file_name;dose\n";
        for (std::size_t i = 0; i < images.size(); ++i) table << images[i] << ";1," << 100 + i << "\n";
    }
    open(home());
    ASSERT_TRUE(waitLoaded());
    EXPECT_DOUBLE_EQ(session.manifest()->rows.front().targets.front(), 1.1);
    QTest::mouseClick(child<QPushButton>("decimalPointButton"), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return session.dataset() && session.manifest()->rows.front().targets.front() == 1100.0; }, 20'000));
    EXPECT_FALSE(child<QPushButton>("decimalPointButton")->isVisible()) << "it is answered";
}

TEST_F(SourceWindowTest, PreviewsEachChoiceAndOpensWithIt)
{
    const auto images = makeImages(12);
    {
        std::ofstream table(folder.path() / "data" / "table.csv");
        table << "file_name;dose,mg\n";
        for (std::size_t i = 0; i < images.size(); ++i) table << images[i] << ";" << i << ",5\n";
    }
    open(home());
    ASSERT_TRUE(waitLoaded());
    QTest::mouseClick(child<QPushButton>("readingButton"), Qt::LeftButton);
    SourceWindow* shown = window();
    ASSERT_NE(shown, nullptr);
    QSignalSpy previewed(shown, &SourceWindow::previewed);
    ASSERT_TRUE(previewed.wait(20'000));
    EXPECT_EQ(child<QComboBox>("separator")->itemText(0).toStdString(), "automatic: semicolon");
    EXPECT_THAT(child<QLabel>("sourceResult")->text().toStdString(), testing::HasSubstr("12 usable, 0 left out"));
    auto* rows = child<QTableWidget>("sourceRows");
    EXPECT_EQ(rows->columnCount(), 2);
    EXPECT_EQ(rows->item(3, 1)->text(), QStringLiteral("3,5"));
    // With a point for the mark "3,5" is no number: nothing is left to predict.
    choose("decimalMark", 1);
    EXPECT_FALSE(child<QPushButton>("openSourceButton")->isEnabled());
    choose("decimalMark", 2);
    EXPECT_TRUE(child<QPushButton>("openSourceButton")->isEnabled());
    QTest::mouseClick(child<QPushButton>("openSourceButton"), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.source()->options.table.decimalMark == ','; }, 20'000));
    EXPECT_DOUBLE_EQ(session.manifest()->rows[3].targets.front(), 3.5);
}

TEST_F(SourceWindowTest, FollowsThePatternAsItIsTyped)
{
    const auto images = makeImages(12);
    const auto data = folder.path() / "data";
    for (std::size_t i = 0; i < images.size(); ++i)
        std::filesystem::rename(data / images[i],
                                data / ("steer_0." + std::to_string(10 + i) + "_" + std::to_string(100 + i) + ".png"));
    open(home());
    ASSERT_TRUE(waitLoaded());
    EXPECT_EQ(session.source()->facts.form, SourceForm::FileNames);
    QTest::mouseClick(child<QPushButton>("readingButton"), Qt::LeftButton);
    SourceWindow* shown = window();
    ASSERT_NE(shown, nullptr);
    QSignalSpy previewed(shown, &SourceWindow::previewed);
    ASSERT_TRUE(previewed.wait(20'000));
    auto* pattern = child<QLineEdit>("namePattern");
    ASSERT_TRUE(pattern->isVisible());
    pattern->setFocus();
    QTest::keyClicks(pattern, QStringLiteral("steer_*_{frame}.png"));
    ASSERT_TRUE(QTest::qWaitFor([&] {
        const auto* rows = child<QTableWidget>("sourceRows");
        return rows->columnCount() == 2 && rows->horizontalHeaderItem(1)->text() == QLatin1String("frame");
    }));
    QTest::mouseClick(child<QPushButton>("openSourceButton"), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return session.dataset() && session.manifest()->rows.front().targets.front() == 100.0; }, 20'000));
}

TEST_F(SourceWindowTest, TheKeyboardReachesEveryControlFromTopToBottom)
{
    const auto images = makeImages(12);
    {
        std::ofstream table(folder.path() / "data" / "table.csv");
        table << "file_name,dose,mass\n";
        for (std::size_t i = 0; i < images.size(); ++i) table << images[i] << "," << i << "," << 2 * i << "\n";
    }
    open(home());
    ASSERT_TRUE(waitLoaded());
    QTest::mouseClick(child<QPushButton>("readingButton"), Qt::LeftButton);
    SourceWindow* shown = window();
    ASSERT_NE(shown, nullptr);
    auto* button = child<QPushButton>("openSourceButton");
    ASSERT_TRUE(QTest::qWaitFor([&] { return button->isEnabled(); }, 20'000));
    shown->activateWindow();
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown->focusWidget() == child<QComboBox>("sourceForm"); }));
    QStringList reached;
    do {
        reached << shown->focusWidget()->objectName();
        QTest::keyClick(shown->focusWidget(), Qt::Key_Tab);
    } while (shown->focusWidget() != child<QComboBox>("sourceForm") && reached.size() < 40);
    reached.removeAll(QString());  // The button that browses has no name.
    EXPECT_EQ(reached.join(QLatin1Char(' ')).toStdString(),
              "sourceForm separator headerRow decimalMark encoding imageFolder validationUse imageColumn targetList "
              "splitColumn sourceRows cancelSourceButton openSourceButton");

    // A choice made with the keyboard leaves the keyboard where it was.
    auto* targets = child<QListWidget>("targetList");
    targets->setFocus();
    targets->setCurrentRow(2);
    QSignalSpy previewed(shown, &SourceWindow::previewed);
    QTest::keyClick(targets, Qt::Key_Space);
    ASSERT_TRUE(previewed.wait(20'000));
    EXPECT_EQ(targets->currentRow(), 2);
    EXPECT_TRUE(targets->hasFocus());
    EXPECT_EQ(targets->item(2)->checkState(), Qt::Unchecked);

    // Enter in a text shows what it makes; Enter again opens.
    auto* place = child<QLineEdit>("imageFolder");
    place->setFocus();
    QTest::keyClicks(place, home());
    QTest::keyClick(place, Qt::Key_Return);
    EXPECT_TRUE(shown->isVisible()) << "not before it is shown";
    ASSERT_TRUE(previewed.wait(20'000));
    QTest::keyClick(place, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return page.findChild<SourceWindow*>() == nullptr; }));

    QTest::mouseClick(child<QPushButton>("readingButton"), Qt::LeftButton);
    shown = window();
    ASSERT_NE(shown, nullptr);
    QTest::keyClick(shown, Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([&] { return page.findChild<SourceWindow*>() == nullptr; }));
}

// What the pattern leaves out is named beside what it reads. Where it reads nothing, the names are there to write a
// better one, and nothing of before is ticked.
TEST_F(SourceWindowTest, ImagesThatThePatternLeavesOutAreNamedWithTheReason)
{
    std::filesystem::create_directories(folder.path() / "named");
    const auto image = folder.path() / "data" / makeImages(12).front();
    for (int i = 0; i < 8; ++i)
        std::filesystem::copy_file(image, folder.path() / "named" / ("steer_0." + std::to_string(i + 1) + "_x.png"));
    std::filesystem::copy_file(image, folder.path() / "named" / "map.png");
    SourceOptions options;
    options.form = SourceForm::FileNames;
    SourceWindow shown(session, QString::fromStdString((folder.path() / "named").string()), options, {}, {}, nullptr);
    shown.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy previewed(&shown, &SourceWindow::previewed);
    ASSERT_TRUE(previewed.wait(20'000));
    const auto* targets = shown.findChild<QListWidget*>(QStringLiteral("targetList"));
    const auto* rows = shown.findChild<QTableWidget*>(QStringLiteral("sourceRows"));
    const auto* open = shown.findChild<QPushButton*>(QStringLiteral("openSourceButton"));
    const auto* unmatched = shown.findChild<QTableWidget*>(QStringLiteral("sourceUnmatched"));
    const auto* title = shown.findChild<QLabel*>(QStringLiteral("sourceUnmatchedTitle"));
    ASSERT_GT(targets->count(), 0);
    EXPECT_TRUE(open->isEnabled());
    EXPECT_FALSE(rows->isHidden());
    ASSERT_FALSE(unmatched->isHidden());
    ASSERT_EQ(unmatched->rowCount(), 1);
    EXPECT_EQ(unmatched->item(0, 0)->text().toStdString(), "map.png");
    EXPECT_EQ(unmatched->item(0, 1)->text().toStdString(), "does not match the pattern");
    EXPECT_EQ(title->text().toStdString(), "Left out: 1");
    auto* pattern = shown.findChild<QLineEdit*>(QStringLiteral("namePattern"));
    ASSERT_NE(pattern, nullptr);
    const auto type = [&](const char* text) {
        pattern->setText(QString::fromUtf8(text));
        Q_EMIT pattern->textEdited(pattern->text());
        ASSERT_TRUE(previewed.wait(20'000));
    };
    type("speed_{value}");
    EXPECT_FALSE(open->isEnabled());
    EXPECT_EQ(targets->count(), 0);
    EXPECT_TRUE(rows->isHidden()) << "there is no row to show";
    ASSERT_EQ(unmatched->rowCount(), 9);
    EXPECT_EQ(unmatched->item(1, 0)->text().toStdString(), "steer_0.1_x.png");
    EXPECT_EQ(unmatched->item(1, 1)->text().toStdString(), "does not match the pattern");
    EXPECT_EQ(title->text().toStdString(), "Left out: 9");

    // No pattern yet: the names are not to blame.
    type("steer_{");
    EXPECT_TRUE(unmatched->isHidden());
    EXPECT_FALSE(rows->isHidden());
    ASSERT_EQ(rows->columnCount(), 1);
    ASSERT_EQ(rows->rowCount(), 9);
    EXPECT_EQ(rows->horizontalHeaderItem(0)->text().toStdString(), "Images that were found");
    EXPECT_EQ(rows->item(1, 0)->text().toStdString(), "steer_0.1_x.png");

    type("{value}.png");
    EXPECT_TRUE(rows->isHidden());
    type("*{value}_x.png");
    EXPECT_TRUE(open->isEnabled());
    EXPECT_FALSE(rows->isHidden());
    EXPECT_EQ(rows->rowCount(), 9);
    EXPECT_EQ(unmatched->rowCount(), 1);
}

}  // namespace
}  // namespace trueloss::ui
