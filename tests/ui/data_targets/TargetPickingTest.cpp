// Bins of the large histogram, the images in them, and the way to the table.

#include "charts/HistogramChart.h"
#include "charts/MiniHistogram.h"
#include "pages/TargetsPage.h"
#include "session/Session.h"
#include "ui/data_targets/ImageFolder.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QMouseEvent>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

namespace trueloss::ui {
namespace {

using test::ImageFolder;

class TargetPicking : public testing::Test {
protected:
    void SetUp() override
    {
        // Falling, so that the rows' order is not that of the targets.
        m_folder.write(QStringLiteral("metadata.csv"),
                       "file_name,pressure_kpa,split\na.png,40,train\nb.png,30,train\nc.png,20,train\nd.png,10,train\n"
                       "e.png,100,val\nf.png,60,val\n");
        for (const char* name : {"a", "b", "c", "d", "e", "f"})
            m_folder.addImage(QString::fromLatin1(name) + QStringLiteral(".png"));
        page.resize(900, 700);
        page.show();
        session.openData(m_folder.path());
        ASSERT_TRUE(QTest::qWaitFor([&] { return session.dataset() != nullptr && !session.loading(); }));
        settle();
        chart = child<HistogramChart>("rawHistogram");
        child<QSpinBox>("binCount")->setValue(3);  // 10 to 20: 1; 20 to 30: 1; 30 to 40: 2
        settle();
    }

    template <class T>
    T* child(const char* name)
    {
        T* found = page.findChild<T*>(QString::fromLatin1(name));
        if (found == nullptr) throw std::runtime_error(std::string("no widget ") + name);
        return found;
    }

    void settle()
    {
        QSignalSpy refreshed(&page, &TargetsPage::refreshed);
        while (refreshed.wait(100)) {
        }
    }

    void mouse(QEvent::Type type, QPointF where)
    {
        const bool moves = type == QEvent::MouseMove;
        const auto held = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, where, chart->mapToGlobal(where), moves ? Qt::NoButton : Qt::LeftButton, held, {});
        QCoreApplication::sendEvent(chart, &event);
    }

    void drag(qsizetype from, qsizetype to)
    {
        mouse(QEvent::MouseButtonPress, chart->barRect(from).center());
        mouse(QEvent::MouseMove, chart->barRect(to).center());
        mouse(QEvent::MouseButtonRelease, chart->barRect(to).center());
    }

    QStringList shown()
    {
        const auto* model = child<QListView>("pickedView")->model();
        QStringList tiles;
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row, 0);
            tiles << index.data(Qt::AccessibleTextRole).toString();
        }
        return tiles;
    }

    ImageFolder m_folder;
    Session session;
    TargetsPage page{session};
    HistogramChart* chart = nullptr;
};

TEST_F(TargetPicking, AClickOnABarShowsItsImages)
{
    auto* strip = child<QWidget>("pickedImages");
    EXPECT_FALSE(strip->isVisible());
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->barRect(2).center().toPoint());
    EXPECT_TRUE(strip->isVisible());
    EXPECT_EQ(shown(), (QStringList{"b.png, 30 kPa", "a.png, 40 kPa"}));
    const QString what = child<QLabel>("pickedLabel")->text();
    EXPECT_TRUE(what.startsWith(QStringLiteral("2 training image")) && what.contains(QStringLiteral("30 to 40 kPa")))
        << what.toStdString();
    // The pictures come from a thread of their own.
    const auto* model = child<QListView>("pickedView")->model();
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return !model->index(1, 0).data(Qt::DecorationRole).value<QPixmap>().isNull(); }));
    QTest::mouseClick(child<QToolButton>("closePickedButton"), Qt::LeftButton);
    EXPECT_FALSE(strip->isVisible());
    EXPECT_FALSE(chart->picked().has_value());
}

TEST_F(TargetPicking, ADragPicksARangeForTheTable)
{
    QSignalSpy wanted(&page, &TargetsPage::rowsWanted);
    QSignalSpy pages(&page, &TargetsPage::pageWanted);
    std::vector<std::size_t> rows;
    QString why;
    QObject::connect(&page, &TargetsPage::rowsWanted, &page, [&](const RowList& picked, const QString& reason) {
        rows = *picked;
        why = reason;
    });
    drag(2, 1);
    EXPECT_EQ(chart->picked(), (BinRange{1, 2}));
    EXPECT_EQ(shown(), (QStringList{"c.png, 20 kPa", "b.png, 30 kPa", "a.png, 40 kPa"}));
    EXPECT_EQ(wanted.count(), 0);
    QTest::mouseClick(child<QPushButton>("showRowsButton"), Qt::LeftButton);
    ASSERT_TRUE(wanted.wait());
    EXPECT_EQ(rows, (std::vector<std::size_t>{0, 1, 2}));
    EXPECT_EQ(why, QStringLiteral("pressure from 20 to 40 kPa"));
    ASSERT_EQ(pages.count(), 1);
    EXPECT_EQ(pages[0][0].value<Page>(), Page::Data);
    // Past the rim of the plot the drag stays in the last bin.
    mouse(QEvent::MouseButtonPress, chart->barRect(0).center());
    mouse(QEvent::MouseMove, {5000, 10});
    mouse(QEvent::MouseButtonRelease, {5000, 10});
    EXPECT_EQ(chart->picked(), (BinRange{0, 2}));
}

TEST_F(TargetPicking, KeysPickToo)
{
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Right);
    EXPECT_EQ(chart->accessibleDescription(), QStringLiteral("10 to 20: 1"));
    EXPECT_FALSE(chart->picked().has_value());
    QTest::keyClick(chart, Qt::Key_Return);
    EXPECT_EQ(chart->picked(), (BinRange{0, 0}));
    EXPECT_EQ(shown(), QStringList{"d.png, 10 kPa"});
    QTest::keyClick(chart, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(chart, Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(chart->picked(), (BinRange{0, 2}));
    EXPECT_EQ(chart->accessibleDescription(), QStringLiteral("10 to 40: 4"));
    EXPECT_EQ(shown().size(), 4);
    QTest::keyClick(chart, Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_EQ(chart->picked(), (BinRange{0, 1}));
    QTest::keyClick(chart, Qt::Key_Escape);
    EXPECT_FALSE(chart->picked().has_value());
    EXPECT_FALSE(child<QWidget>("pickedImages")->isVisible());
}

TEST_F(TargetPicking, AnEmptyBinSaysSo)
{
    auto* bins = child<QSpinBox>("binCount");
    bins->setValue(10);  // of 3: 13 to 16 is empty
    settle();
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Right);
    QTest::keyClick(chart, Qt::Key_Right);
    QTest::keyClick(chart, Qt::Key_Return);
    EXPECT_TRUE(child<QLabel>("pickedLabel")->text().startsWith(QStringLiteral("0 training image")));
    EXPECT_FALSE(child<QPushButton>("showRowsButton")->isVisible());
    EXPECT_FALSE(child<QListView>("pickedView")->isVisible());
}

TEST_F(TargetPicking, AnotherScalerKeepsThePickAndOtherBinsTakeItAway)
{
    drag(0, 1);
    TrainingConfig config = session.config();
    config.scaler.kind = ScalerKind::Log1p;
    session.setConfig(config);
    settle();
    EXPECT_EQ(chart->picked(), (BinRange{0, 1}));
    EXPECT_TRUE(child<QWidget>("pickedImages")->isVisible());
    // Only the unit is another: the strip says it.
    session.setUnit(0, QStringLiteral("bar"));
    settle();
    EXPECT_TRUE(child<QLabel>("pickedLabel")->text().contains(QStringLiteral("10 to 30 bar")));
    child<QSpinBox>("binCount")->setValue(4);
    settle();
    EXPECT_FALSE(chart->picked().has_value());
    EXPECT_FALSE(child<QWidget>("pickedImages")->isVisible());
}

TEST_F(TargetPicking, BinsAreAutomaticUntilTheyAreChosen)
{
    auto* bins = child<QSpinBox>("binCount");
    bins->setValue(0);
    settle();
    // Freedman and Diaconis: 2 * 15 / 4^(1/3) = 18.9; 30 / 18.9 makes 2 bins.
    EXPECT_TRUE(bins->text().contains(QStringLiteral("automatic (2)"))) << bins->text().toStdString();
    EXPECT_FALSE(chart->barRect(1).isEmpty());
    EXPECT_TRUE(chart->barRect(2).isEmpty());
    // A step begins at the rule's number, not at 0.
    bins->stepUp();
    EXPECT_EQ(bins->value(), 3);
    settle();
    EXPECT_FALSE(chart->barRect(2).isEmpty());
    auto* scaled = child<HistogramChart>("scaledHistogram");
    EXPECT_FALSE(scaled->barRect(2).isEmpty()) << "as many bins";
}

TEST_F(TargetPicking, LogCountsAreForAllHistograms)
{
    auto* log = child<QCheckBox>("logCounts");
    QTest::mouseClick(log, Qt::LeftButton, {}, QPoint(8, log->height() / 2));
    EXPECT_TRUE(chart->isLogarithmic());
    EXPECT_TRUE(child<HistogramChart>("scaledHistogram")->isLogarithmic());
    const auto small = page.findChildren<MiniHistogram*>();
    EXPECT_EQ(small.size(), 20) << "before and after of ten scalers";
    for (const MiniHistogram* histogram : small) EXPECT_TRUE(histogram->isLogarithmic());
}

}  // namespace
}  // namespace trueloss::ui
