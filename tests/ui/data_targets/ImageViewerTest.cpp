// The image of a row or thumbnail at full size: opened by a click or Enter, walked through by the arrow keys.

#include "models/PickedImagesModel.h"
#include "pages/DataPage.h"
#include "pages/ImageViewer.h"
#include "pages/PickedImages.h"
#include "pages/PictureArea.h"
#include "session/Session.h"
#include "ui/data_targets/ImageFolder.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace trueloss::ui {
namespace {

using testing::HasSubstr;

class ImageViewerTest : public testing::Test {
protected:
    /// Red, green and blue, of three sizes.
    void SetUp() override
    {
        folder.addImage(QStringLiteral("a.png"), QColor(255, 0, 0), 30, 20);
        folder.addImage(QStringLiteral("b.png"), QColor(0, 255, 0), 2000, 1000);
        folder.addImage(QStringLiteral("c.png"), QColor(0, 0, 255), 40, 40);
        folder.write(QStringLiteral("metadata.csv"), "file_name,pressure_kpa\na.png,10\nb.png,30\nc.png,20\n");
        page.resize(900, 560);
        page.show();
        session.openData(folder.path());
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return session.dataset() && !session.loading() && !session.rows().busy() && session.split(); }));
        table = page.findChild<QTableView*>(QStringLiteral("rowTable"));
        ASSERT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() == 3; }));
        QTest::qWait(50);
    }

    ImageViewer* viewer() { return page.findChild<ImageViewer*>(); }

    void click(int row, int column)
    {
        const QRect cell = table->visualRect(table->model()->index(row, column));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
    }

    bool shows(const QColor& colour, QSize size)
    {
        return QTest::qWaitFor([&] {
            const QImage& picture = viewer()->findChild<PictureArea*>()->picture();
            return picture.size() == size && picture.pixelColor(1, 1) == colour;
        });
    }

    std::string text(const char* label)
    {
        return viewer()->findChild<QLabel*>(QString::fromUtf8(label))->text().toStdString();
    }

    test::ImageFolder folder;
    Session session;
    DataPage page{session};
    QTableView* table = nullptr;
};

TEST_F(ImageViewerTest, OneClickOnAPictureShowsItWithItsTargetsAndFile)
{
    click(1, 0);
    ASSERT_NE(viewer(), nullptr);
    EXPECT_TRUE(viewer()->isVisible());
    ASSERT_TRUE(shows(QColor(0, 255, 0), {2000, 1000})) << "at its own size, not at the model's";
    EXPECT_THAT(text("viewedText"), HasSubstr("pressure (kPa): 30"));
    EXPECT_EQ(text("viewedFile"), folder.filePath(QStringLiteral("b.png")).toStdString());
    EXPECT_EQ(text("viewedPlace"), "2 of 3");
    EXPECT_THAT(text("viewedSize"), HasSubstr("2,000 \u00d7 1,000 pixels"));
    EXPECT_LT(viewer()->findChild<PictureArea*>()->scale(), 1.0) << "it has to be reduced to fit the window";
    // A click beside the pictures selects a row, as ever.
    viewer()->close();
    click(0, 2);
    EXPECT_FALSE(viewer()->isVisible());
}

TEST_F(ImageViewerTest, TheArrowsFollowTheOrderOfTheTableAndEscapeCloses)
{
    table->sortByColumn(3, Qt::AscendingOrder);  // 10, 20, 30: a, c, b.
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return table->model()->index(1, 2).data().toString() == QLatin1String("c.png"); }));
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 2));
    QTest::keyClick(table, Qt::Key_Return);
    ASSERT_NE(viewer(), nullptr);
    ASSERT_TRUE(shows(QColor(255, 0, 0), {30, 20}));
    // Enlarged by a whole number, so that each pixel is a square.
    const double scale = viewer()->findChild<PictureArea*>()->scale();
    EXPECT_GE(scale, 2.0);
    EXPECT_EQ(scale, std::floor(scale));
    EXPECT_FALSE(viewer()->findChild<QPushButton*>(QStringLiteral("previousImageButton"))->isEnabled());
    QTest::keyClick(viewer(), Qt::Key_Right);
    ASSERT_TRUE(shows(QColor(0, 0, 255), {40, 40}));
    EXPECT_EQ(table->currentIndex().row(), 1) << "the table's mark follows";
    QTest::keyClick(viewer(), Qt::Key_Right);
    ASSERT_TRUE(shows(QColor(0, 255, 0), {2000, 1000}));
    QTest::keyClick(viewer(), Qt::Key_Right);
    EXPECT_EQ(text("viewedPlace"), "3 of 3") << "there is none after the last";
    QTest::keyClick(viewer(), Qt::Key_Home);
    ASSERT_TRUE(shows(QColor(255, 0, 0), {30, 20}));
    QTest::keyClick(viewer(), Qt::Key_Escape);
    EXPECT_FALSE(viewer()->isVisible());
}

TEST_F(ImageViewerTest, SaysWhyAnImageCannotBeShown)
{
    QFile::remove(folder.filePath(QStringLiteral("c.png")));
    click(2, 0);
    ASSERT_NE(viewer(), nullptr);
    QSignalSpy shown(viewer(), &ImageViewer::pictureShown);
    ASSERT_TRUE(shown.wait(20'000));
    EXPECT_TRUE(viewer()->findChild<PictureArea*>()->picture().isNull());
    EXPECT_THAT(viewer()->findChild<PictureArea*>()->accessibleDescription().toStdString(), HasSubstr("c.png"));
}

TEST_F(ImageViewerTest, OpensFromTheStripOfPickedImages)
{
    PickedImages strip;
    strip.setImages(QStringLiteral("two"), {{ImageRef(folder.filePath(QStringLiteral("a.png")).toStdString()),
                                             QStringLiteral("a.png"), QStringLiteral("10 kPa")},
                                            {ImageRef(folder.filePath(QStringLiteral("c.png")).toStdString()),
                                             QStringLiteral("c.png"), QStringLiteral("20 kPa")}});
    strip.show();
    auto* view = strip.findChild<QListView*>(QStringLiteral("pickedView"));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(1, 0)).center());
    auto* opened = strip.findChild<ImageViewer*>();
    ASSERT_NE(opened, nullptr);
    EXPECT_EQ(opened->findChild<QLabel*>(QStringLiteral("viewedText"))->text(), QStringLiteral("20 kPa"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return opened->findChild<PictureArea*>()->picture().size() == QSize(40, 40); }));
}

}  // namespace
}  // namespace trueloss::ui
