// How images of another shape are brought to the model's: shown on the first image, chosen by a click.

#include "pages/FitChooser.h"
#include "session/Session.h"
#include "ui/data_targets/ImageFolder.h"

#include <QIcon>
#include <QLabel>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace trueloss::ui {
namespace {

class FitChooserTest : public testing::Test {
protected:
    FitChooserTest()
    {
        QByteArray table("file_name,y\n");
        for (int i = 0; i < 6; ++i) {
            const QString name = QStringLiteral("wide%1.png").arg(i);
            folder.addImage(name, Qt::red, 32, 16);
            table += name.toUtf8() + ',' + QByteArray::number(i) + '\n';
        }
        folder.write(QStringLiteral("metadata.csv"), table);
        chooser.show();
        session.openData(folder.path());
        EXPECT_TRUE(QTest::qWaitFor([&] { return session.dataset() && !session.loading(); }, 20'000));
        TrainingConfig config = session.config();
        config.model.width = 32;
        config.model.height = 32;
        config.epochs = 1;
        session.setConfig(config);
    }

    QToolButton* button(const char* name) { return chooser.findChild<QToolButton*>(QString::fromUtf8(name)); }
    QColor pixel(const char* name, int x, int y)
    {
        return button(name)->icon().pixmap(64, 64).toImage().pixelColor(x, y);
    }

    test::ImageFolder folder;
    Session session;
    FitChooser chooser{session};
};

TEST_F(FitChooserTest, ShowsEachChoiceOnTheFirstImage)
{
    // A red image twice as wide as high, for a square model: only padding leaves borders above and below, in black.
    ASSERT_TRUE(QTest::qWaitFor([&] { return !button("fitPad")->icon().isNull(); }, 20'000));
    ASSERT_TRUE(QTest::qWaitFor([&] { return pixel("fitPad", 16, 1) == QColor(Qt::black); }, 20'000));
    const int edge = button("fitStretch")->icon().actualSize({64, 64}).width();
    EXPECT_EQ(pixel("fitStretch", edge / 2, 1), QColor(Qt::red));
    EXPECT_EQ(pixel("fitCrop", edge / 2, 1), QColor(Qt::red));
    EXPECT_EQ(pixel("fitPad", edge / 2, edge / 2), QColor(Qt::red));
    EXPECT_TRUE(button("fitStretch")->isChecked());
}

// An image of the model's own shape looks the same by each choice, which tells nothing.
TEST_F(FitChooserTest, PicksAnImageWhoseShapeTellsTheChoicesApart)
{
    test::ImageFolder mixed;
    QByteArray table("file_name,y\n");
    for (int i = 0; i < 6; ++i) {
        const QString name = QStringLiteral("%1.png").arg(i);
        mixed.addImage(name, Qt::green, i == 3 ? 48 : 32, i == 3 ? 16 : 32);
        table += name.toUtf8() + ',' + QByteArray::number(i) + '\n';
    }
    mixed.write(QStringLiteral("metadata.csv"), table);
    session.openData(mixed.path());
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.dataPath() == mixed.path() && session.dataset(); }, 20'000));
    ASSERT_EQ(session.config().model.width, session.config().model.height) << "a square model";
    // The fourth image is three times as wide as high: a third of the square is picture, the rest is borders.
    ASSERT_TRUE(QTest::qWaitFor([&] { return pixel("fitPad", 32, 12) == QColor(Qt::black); }, 20'000));
    EXPECT_EQ(pixel("fitPad", 32, 32), QColor(Qt::green));
    EXPECT_EQ(pixel("fitStretch", 32, 12), QColor(Qt::green));
}

TEST_F(FitChooserTest, TheChoiceIsWhatTheNetworkIsTrainedOnAndWhatItsModelKeeps)
{
    QTest::mouseClick(button("fitPad"), Qt::LeftButton);
    EXPECT_EQ(session.config().fit, ImageFit::Pad);
    session.start();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return session.activity() == Activity::Idle && session.current() && session.current()->model(); },
        60'000));
    EXPECT_EQ(session.dataset()->fit(), ImageFit::Pad);
    EXPECT_EQ(session.current()->model()->fit, ImageFit::Pad);
}

}  // namespace
}  // namespace trueloss::ui
