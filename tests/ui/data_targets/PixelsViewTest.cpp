#include "charts/ChannelChart.h"
#include "pages/PixelsView.h"
#include "session/Session.h"
#include "ui/data_targets/ImageFolder.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>
#include <QTest>

namespace trueloss::ui {
namespace {

using test::ImageFolder;

class PixelsViewTest : public testing::Test {
protected:
    void SetUp() override
    {
        // The validation image would change every figure if it were counted.
        m_folder.write(QStringLiteral("metadata.csv"),
                       "file_name,y,split\na.png,1,train\nb.png,2,train\nc.png,3,train\nd.png,4,train\ne.png,5,val\n");
        m_folder.addImage(QStringLiteral("a.png"), QColor(10, 20, 30));
        m_folder.addImage(QStringLiteral("b.png"), QColor(50, 60, 70));
        m_folder.addImage(QStringLiteral("c.png"), QColor(90, 100, 110));
        m_folder.addImage(QStringLiteral("d.png"), QColor(200, 0, 50));
        m_folder.addImage(QStringLiteral("e.png"), QColor(255, 255, 255));
    }

    void open()
    {
        session.openData(m_folder.path());
        ASSERT_TRUE(QTest::qWaitFor([&] { return session.dataset() != nullptr && !session.loading(); }));
        view.resize(860, 640);
        view.show();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !child<QLabel>("pixelsState")->text().isEmpty(); }));
    }

    template <class T>
    T* child(const char* name)
    {
        T* found = view.findChild<T*>(QString::fromLatin1(name));
        if (found == nullptr) throw std::runtime_error(std::string("no widget ") + name);
        return found;
    }

    /// The four figures of a row: smallest, largest, mean, deviation.
    QStringList figures(int row)
    {
        QStringList texts;
        for (int column = 2; column < 6; ++column)
            texts << child<QTableWidget>("pixelTable")->item(row, column)->text();
        return texts;
    }

    ImageFolder m_folder;
    Session session;
    PixelsView view{session};
};

TEST_F(PixelsViewTest, TellsWhatTheNetworkSeesByEachScaling)
{
    open();
    const auto* table = child<QTableWidget>("pixelTable");
    ASSERT_EQ(table->rowCount(), 12);
    EXPECT_EQ(table->item(1, 1)->text(), QStringLiteral("Green"));
    // numpy: of [10, 50, 90, 200], [20, 60, 100, 0] and [30, 70, 110, 50] mean, std, (min - mean) / std, ...
    EXPECT_EQ(figures(0), (QStringList{"10", "200", "87.5", "70.84"}));
    EXPECT_EQ(figures(1), (QStringList{"0", "100", "45", "38.41"}));
    EXPECT_EQ(figures(2), (QStringList{"30", "110", "65", "29.58"}));
    EXPECT_EQ(figures(3), (QStringList{"0.03922", "0.7843", "0.3431", "0.2778"}));
    EXPECT_EQ(figures(6), (QStringList{"-1.094", "1.588", "0", "1"}));
    EXPECT_EQ(figures(8), (QStringList{"-1.183", "1.521", "0", "1"}));
    // ((byte / 255) - 0.485) / 0.229 and so on
    EXPECT_EQ(figures(9), (QStringList{"-1.947", "1.307", "-0.6195", "1.213"}));
    EXPECT_EQ(figures(11)[2], QStringLiteral("-0.6715"));
    EXPECT_TRUE(child<QLabel>("pixelsState")->text().startsWith(QStringLiteral("All 4 training images")));
}

TEST_F(PixelsViewTest, AChoiceSetsTheSession)
{
    open();
    const std::array names{"pixelsStandard", "pixelsImageNet", "pixelsRaw", "pixelsUnit"};
    const std::array kinds{PixelScalingKind::Standardised, PixelScalingKind::ImageNet, PixelScalingKind::Raw,
                           PixelScalingKind::UnitRange};
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto* radio = child<QRadioButton>(names[i]);
        QTest::mouseClick(radio, Qt::LeftButton, {}, QPoint(8, radio->height() / 2));
        EXPECT_EQ(session.config().pixels, kinds[i]);
        EXPECT_EQ(child<QLabel>("aboutPixels")->text(), radio->accessibleDescription());
        const int row = 3 * static_cast<int>(kinds[i]);
        for (int other = 0; other < 12; ++other)
            EXPECT_EQ(child<QTableWidget>("pixelTable")->item(other, 2)->font().bold(), other / 3 == row / 3);
    }
    // And the other way round, as from the Train page.
    TrainingConfig config = session.config();
    config.pixels = PixelScalingKind::ImageNet;
    session.setConfig(config);
    EXPECT_TRUE(child<QRadioButton>("pixelsImageNet")->isChecked());
}

TEST_F(PixelsViewTest, TheChartTellsEachBytesCounts)
{
    open();
    auto* chart = child<ChannelChart>("pixelHistogram");
    chart->setFocus();
    const auto pixels = static_cast<qint64>(session.dataset()->shape().width) * session.dataset()->shape().height;
    QTest::keyClick(chart, Qt::Key_Right);
    EXPECT_EQ(chart->accessibleDescription().remove(QLatin1Char(',')),
              QStringLiteral("Byte 0: Red 0 Green %1 Blue 0").arg(pixels));
    for (int i = 0; i < 50; ++i) QTest::keyClick(chart, Qt::Key_Right);
    EXPECT_EQ(chart->currentByte(), 50);
    EXPECT_EQ(chart->accessibleDescription().remove(QLatin1Char(',')),
              QStringLiteral("Byte 50: Red %1 Green 0 Blue %1").arg(pixels));
    EXPECT_LT(chart->point(0, 50).y(), chart->point(1, 50).y()) << "more is higher";
    QTest::keyClick(chart, Qt::Key_Escape);
    EXPECT_EQ(chart->currentByte(), -1);
}

TEST_F(PixelsViewTest, GreyImagesHaveOneChannel)
{
    for (const char* name : {"a.png", "b.png", "c.png", "d.png", "e.png"})
        m_folder.addImage(QString::fromLatin1(name), QColor(100, 100, 100));
    open();  // Settings that suit grey images come with them.
    ASSERT_EQ(session.dataset()->shape().channels, 1);
    const auto* table = child<QTableWidget>("pixelTable");
    ASSERT_EQ(table->rowCount(), 4);
    EXPECT_EQ(table->item(0, 1)->text(), QStringLiteral("Grey"));
    // A constant channel keeps its divisor of 1; ImageNet's grey is (0.3922 - 0.449) / 0.226.
    EXPECT_EQ(figures(2), (QStringList{"0", "0", "0", "0"}));
    EXPECT_EQ(figures(3)[2], QStringLiteral("-0.2515"));
}

TEST_F(PixelsViewTest, WithoutImagesNothingIsCounted)
{
    view.show();
    EXPECT_TRUE(child<QLabel>("pixelsState")->text().isEmpty());
    EXPECT_EQ(child<QTableWidget>("pixelTable")->rowCount(), 4);
    EXPECT_EQ(figures(0)[0], QStringLiteral("\u2013"));
}

TEST(PixelsReport, LeavesOutWhatIsNotKeptInMemory)
{
    ImageFolder folder;
    Manifest manifest;
    for (int i = 0; i < 3; ++i) {
        const QString name = QStringLiteral("%1.png").arg(i);
        folder.addImage(name, QColor(100 * i, 0, 0));
        manifest.rows.push_back({i + 1, folder.filePath(name).toStdString(), {0.0}, SplitPart::Train});
    }
    manifest.targetColumns = {{"y", ""}};
    const auto load = [&](std::size_t budget) {
        LoadOptions options;
        options.shape = {8, 8, 3};
        options.memoryBudget = budget;
        return *ImageDataset::load(manifest, options);
    };
    // Room for two images: 0 and 100 are counted, 200 is not.
    const auto two = computePixelsReport(*load(2 * 8 * 8 * 3), {0, 1, 2});
    ASSERT_TRUE(two.has_value());
    EXPECT_EQ(two->images, 2U);
    EXPECT_EQ(two->training, 3U);
    EXPECT_DOUBLE_EQ(two->seen[0][0].mean, 50.0);
    EXPECT_DOUBLE_EQ(two->seen[0][0].high, 100.0);
    EXPECT_EQ(two->histograms[0][100], 64U);
    const auto none = computePixelsReport(*load(0), {0, 1, 2});
    ASSERT_FALSE(none.has_value());
    EXPECT_EQ(none.error().code, ErrorCode::NothingUsable);
}

// What was counted stays, as of the size before, until the images have been read and counted at the new one.
TEST_F(PixelsViewTest, KeepsTheFiguresOfTheSizeBeforeUntilTheNewOnesCome)
{
    open();
    const QStringList before = figures(0);
    ASSERT_FALSE(before.front().isEmpty());
    TrainingConfig config = session.config();
    config.model.width = 40;
    config.model.height = 24;
    session.setConfig(config);
    EXPECT_EQ(figures(0), before);
    EXPECT_TRUE(child<QLabel>("pixelsState")->text().startsWith(QLatin1String("As the images were read before")))
        << child<QLabel>("pixelsState")->text().toStdString();
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return child<QLabel>("pixelsState")->text().contains(QStringLiteral("40 \u00d7 24 pixels")); }, 20'000));
    EXPECT_TRUE(child<QLabel>("pixelsState")->text().startsWith(QLatin1String("All 4 training images")));
    EXPECT_EQ(figures(0), before) << "one-coloured images are the same at any size";
}

TEST_F(PixelsViewTest, OffersToReadTheImagesWhereTheyAreNot)
{
    open();
    EXPECT_FALSE(child<QPushButton>("readPixelsButton")->isVisible());
    TrainingConfig config = session.config();
    config.model.width = 40;
    session.setConfig(config);
    session.readImages();
    EXPECT_FALSE(child<QPushButton>("readPixelsButton")->isVisible()) << "they are on their way";
    session.cancelLoading();
    ASSERT_TRUE(child<QPushButton>("readPixelsButton")->isVisible());
    QTest::mouseClick(child<QPushButton>("readPixelsButton"), Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([&] { return session.dataset() != nullptr; }, 20'000));
    EXPECT_FALSE(child<QPushButton>("readPixelsButton")->isVisible());
}

}  // namespace
}  // namespace trueloss::ui
