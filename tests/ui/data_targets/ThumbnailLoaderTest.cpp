#include "models/ThumbnailLoader.h"
#include "ui/data_targets/ImageFolder.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

namespace trueloss::ui {
namespace {

using test::ImageFolder;

TEST(ThumbnailLoader, DecodesOnceAndRemembers)
{
    ImageFolder folder;
    folder.addImage(QStringLiteral("tall.png"), Qt::green, 50, 100);
    const QByteArray file = folder.filePath(QStringLiteral("tall.png")).toUtf8();
    ThumbnailLoader loader(40, 2.0);
    QSignalSpy ready(&loader, &ThumbnailLoader::ready);
    EXPECT_TRUE(loader.thumbnail(file.toStdString()).isNull());
    EXPECT_TRUE(loader.thumbnail(file.toStdString()).isNull());
    ASSERT_TRUE(ready.wait());
    EXPECT_EQ(ready[0][0].toByteArray(), file);
    const QPixmap picture = loader.thumbnail(file.toStdString());
    EXPECT_EQ(picture.size(), QSize(20, 40));
    EXPECT_EQ(picture.deviceIndependentSize(), QSizeF(10, 20));
    EXPECT_FALSE(ready.wait(100)) << "asked for twice, decoded once";
}

TEST(ThumbnailLoader, DoesNotTryAFileThatIsBrokenAgain)
{
    ImageFolder folder;
    folder.write(QStringLiteral("broken.png"), "no image");
    const QByteArray file = folder.filePath(QStringLiteral("broken.png")).toUtf8();
    ThumbnailLoader loader(40);
    QSignalSpy ready(&loader, &ThumbnailLoader::ready);
    EXPECT_TRUE(loader.thumbnail(file.toStdString()).isNull());
    ASSERT_TRUE(ready.wait());
    EXPECT_TRUE(loader.thumbnail(file.toStdString()).isNull());
    EXPECT_FALSE(ready.wait(100));
}

TEST(ThumbnailLoader, ServesWhatWasAskedForLastFirstAndDropsTheOldest)
{
    // Files that are not there are answered as well; results come only when the event loop runs.
    QList<QByteArray> files;
    for (int i = 0; i < 300; ++i) files << "/nowhere/" + QByteArray::number(i) + ".png";
    ThumbnailLoader loader(40);
    QSignalSpy ready(&loader, &ThumbnailLoader::ready);
    for (const QByteArray& file : files) (void)loader.thumbnail(file.toStdString());
    // Two begin at once; of the others the last 128 are kept.
    ASSERT_TRUE(QTest::qWaitFor([&] { return ready.count() == 130; }));
    QTest::qWait(50);
    EXPECT_EQ(ready.count(), 130);
    QList<QByteArray> order;
    for (const auto& call : ready) order << call[0].toByteArray();
    EXPECT_LT(order.indexOf(files[299]), order.indexOf(files[200]));
    EXPECT_TRUE(order.contains(files[172]));
    EXPECT_FALSE(order.contains(files[171]));
}

TEST(ThumbnailLoader, MayGoWhileItDecodes)
{
    ImageFolder folder;
    folder.addImage(QStringLiteral("large.png"), Qt::white, 2000, 2000);
    {
        ThumbnailLoader loader(40);
        EXPECT_TRUE(loader.thumbnail(folder.filePath(QStringLiteral("large.png")).toUtf8().toStdString()).isNull());
    }
    QTest::qWait(20);  // A late result would be delivered here.
}

}  // namespace
}  // namespace trueloss::ui
