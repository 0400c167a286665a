#include "pages/LoadingBar.h"
#include "session/Session.h"
#include "ui/data_targets/ImageFolder.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace trueloss::ui {
namespace {

using test::ImageFolder;

TEST(LoadingBar, ShowsWhatIsLoadedWhileItIs)
{
    ImageFolder folder;
    folder.addImage(QStringLiteral("a.png"));
    folder.addImage(QStringLiteral("b.png"));
    folder.write(QStringLiteral("metadata.csv"), "file_name,y\na.png,1\nb.png,2\n");
    Session session;
    LoadingBar bar(session);
    EXPECT_TRUE(bar.isHidden());
    session.openData(folder.path());
    EXPECT_FALSE(bar.isHidden());
    EXPECT_EQ(bar.findChild<QLabel*>(QStringLiteral("loadingLabel"))->text(), QStringLiteral("Reading the table"));
    EXPECT_EQ(bar.findChild<QProgressBar*>(QStringLiteral("loadingProgress"))->maximum(), 0) << "not known yet";
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.dataset() != nullptr; }));
    EXPECT_TRUE(bar.isHidden());
}

TEST(LoadingBar, ShowsShareAndTimeLeft)
{
    Session session;
    LoadingBar bar(session);
    const auto* progress = bar.findChild<QProgressBar*>(QStringLiteral("loadingProgress"));
    const auto* left = bar.findChild<QLabel*>(QStringLiteral("loadingTimeLeft"));
    Q_EMIT session.loadingChanged(true, QStringLiteral("Reading the images"));
    Q_EMIT session.loadingProgressed({10, 100, 0.5});
    EXPECT_EQ(progress->maximum(), 1000);
    EXPECT_EQ(progress->value(), 100);
    EXPECT_EQ(left->text(), QString()) << "half a second says nothing of the pace";
    // 25 of 100 in 4 s: 12 s are left.
    Q_EMIT session.loadingProgressed({25, 100, 4.0});
    EXPECT_EQ(progress->value(), 250);
    EXPECT_EQ(left->text(), QStringLiteral("0:12 left"));
    // More than an int holds.
    Q_EMIT session.loadingProgressed({3'000'000'000, 6'000'000'000, 60.0});
    EXPECT_EQ(progress->value(), 500);
    EXPECT_EQ(left->text(), QStringLiteral("1:00 left"));
    Q_EMIT session.loadingProgressed({6'000'000'000, 0, 120.0});
    EXPECT_EQ(progress->maximum(), 0) << "how much is left is not known any more";
    EXPECT_EQ(left->text(), QString());
    Q_EMIT session.loadingProgressed({25, 100, 4.0});
    Q_EMIT session.loadingChanged(true, QStringLiteral("Reading the log"));
    EXPECT_EQ(progress->maximum(), 0) << "another job begins anew";
    EXPECT_EQ(left->text(), QString());
}

TEST(LoadingBar, CancelStopsTheLoading)
{
    ImageFolder folder;
    QByteArray table = "file_name,y\n";
    folder.addImage(QStringLiteral("a.png"), Qt::red, 1200, 1200);
    for (int i = 0; i < 400; ++i) table += "a.png," + QByteArray::number(i) + "\n";
    folder.write(QStringLiteral("metadata.csv"), table);
    Session session;
    LoadingBar bar(session);
    session.openData(folder.path());
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.source() != nullptr; }));
    ASSERT_TRUE(session.loading());
    QTest::mouseClick(bar.findChild<QPushButton*>(QStringLiteral("cancelLoadingButton")), Qt::LeftButton);
    EXPECT_FALSE(session.loading());
    EXPECT_TRUE(bar.isHidden());
    QTest::qWait(100);
    EXPECT_EQ(session.dataset(), nullptr);
}

}  // namespace
}  // namespace trueloss::ui
