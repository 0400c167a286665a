#include "charts/HistogramChart.h"
#include "pages/TargetsPage.h"
#include "session/Session.h"
#include "ui/data_targets/ImageFolder.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

#include <cmath>

namespace trueloss::ui {
namespace {

using test::ImageFolder;

TEST(TargetsReport, FitsOnTheTrainingSplitAlone)
{
    // Training 1, 2, 3, 6: mean 3, variance (4 + 1 + 0 + 9) / 4 = 3.5. Validation 3 and 13: residuals from 3 are 0
    // and 10.
    const TargetsInput input{{1, 2, 3, 6}, {3, 13}, {ScalerKind::MinMax, -1.0, 1.0}};
    const auto report = computeTargetsReport(input);
    ASSERT_TRUE(report.has_value());
    EXPECT_EQ(report->raw.count, 4U);
    EXPECT_DOUBLE_EQ(report->raw.mean, 3.0);
    EXPECT_DOUBLE_EQ(report->raw.standardDeviation, std::sqrt(3.5));
    // (x - 1) / 5 * 2 - 1
    EXPECT_DOUBLE_EQ(report->scaled.min, -1.0);
    EXPECT_DOUBLE_EQ(report->scaled.max, 1.0);
    EXPECT_NEAR(report->scaled.mean, -0.2, 1e-15);
    EXPECT_DOUBLE_EQ(report->scaledHistogram.low, -1.0);
    EXPECT_DOUBLE_EQ(report->scaledHistogram.high, 1.0);
    EXPECT_EQ(report->scaledHistogram.counts.size(), report->rawHistogram.counts.size());
    ASSERT_TRUE(report->outlooks[0] && report->outlooks[1] && report->outlooks[2]);
    for (const auto& outlook : report->outlooks) EXPECT_DOUBLE_EQ(outlook->meanPredictorRmse, std::sqrt(50.0));
    // Untrained: predicts 0; the mean 3; the middle 3.5 of the range (residuals 0.5 and 9.5).
    EXPECT_DOUBLE_EQ(report->outlooks[0]->untrainedRmse, std::sqrt((9.0 + 169.0) / 2));
    EXPECT_DOUBLE_EQ(report->outlooks[1]->untrainedRmse, std::sqrt(50.0));
    EXPECT_DOUBLE_EQ(report->outlooks[2]->untrainedRmse, std::sqrt((0.25 + 90.25) / 2));
    EXPECT_DOUBLE_EQ(report->outlooks[2]->outputLow, -1.0);
}

TEST(TargetsReport, ABadRangeIsAnError)
{
    const auto report = computeTargetsReport({{1, 2}, {3}, {ScalerKind::MinMax, 1.0, 1.0}});
    ASSERT_FALSE(report.has_value());
}

class TargetsPageTest : public testing::Test {
protected:
    void SetUp() override
    {
        // Training: 10, 20, 30, 40 and 1, 1, 1, 5; validation: 100, 60 and 2, 3.
        m_folder.write(QStringLiteral("metadata.csv"),
                       "file_name,pressure_kpa,depth_mm,split\n"
                       "a.png,10,1,train\nb.png,20,1,train\nc.png,30,1,train\nd.png,40,5,train\n"
                       "e.png,100,2,val\nf.png,60,3,val\n");
        for (const char* name : {"a", "b", "c", "d", "e", "f"})
            m_folder.addImage(QString::fromLatin1(name) + QStringLiteral(".png"));
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
        ASSERT_TRUE(QTest::qWaitFor([&] { return session.dataset() != nullptr && !session.loading(); }));
        useScaler({ScalerKind::None, 0.0, 1.0});
    }

    void useScaler(const ScalerOptions& scaler)
    {
        TrainingConfig config = session.config();
        config.scaler = scaler;
        session.setConfig(config);
        settle();
    }

    /// Until the figures of the last change are there.
    void settle()
    {
        QSignalSpy refreshed(&page, &TargetsPage::refreshed);
        while (refreshed.wait(100)) {
        }
    }

    void choose(const char* radio)
    {
        auto* button = child<QRadioButton>(radio);
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
        settle();
    }

    std::string cell(const char* table, int row, int column)
    {
        return child<QTableWidget>(table)->item(row, column)->text().toStdString();
    }

    ImageFolder m_folder;
    Session session;
    TargetsPage page{session};
};

TEST_F(TargetsPageTest, WithoutDataAsksForTheDataPage)
{
    EXPECT_EQ(child<QLabel>("noImagesLabel")->text(), QStringLiteral("There are no images yet."));
    QSignalSpy wanted(&page, &TargetsPage::pageWanted);
    QTest::mouseClick(child<QPushButton>("toDataButton"), Qt::LeftButton);
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted[0][0].value<Page>(), Page::Data);
    EXPECT_FALSE(child<HistogramChart>("rawHistogram")->isVisible());
}

TEST_F(TargetsPageTest, ShowsTheFiguresOfTheTrainingTargets)
{
    open();
    ASSERT_TRUE(child<HistogramChart>("rawHistogram")->isVisible());
    // 10, 20, 30, 40: numpy's mean 25, std 11.18, quartiles 17.5, 25, 32.5, skew 0.
    const std::array<const char*, 9> expected{"4", "25", "11.18", "10", "17.5", "25", "32.5", "40", "0"};
    for (int column = 0; column < 9; ++column) {
        EXPECT_EQ(cell("statisticsTable", 0, column), expected[static_cast<std::size_t>(column)]);
        EXPECT_EQ(cell("statisticsTable", 1, column), expected[static_cast<std::size_t>(column)]) << "unchanged";
    }
    EXPECT_TRUE(child<QTableWidget>("statisticsTable")->item(0, 1)->textAlignment() & Qt::AlignRight);
    EXPECT_EQ(child<QTableWidget>("statisticsTable")->verticalHeaderItem(0)->text(), QStringLiteral("Raw (kPa)"));
    EXPECT_TRUE(child<QLabel>("fittedLabel")->text().contains(QStringLiteral("4 training images alone")));
}

TEST_F(TargetsPageTest, AScalerChangesTheSettingAndTheSecondHistogram)
{
    open();
    QSignalSpy changes(&session, &Session::configChanged);
    choose("scalerStandard");
    EXPECT_EQ(changes.count(), 1);
    EXPECT_EQ(session.config().scaler.kind, ScalerKind::Standard);
    // (10 - 25) / 11.180 = -1.342 and 1.342; the mean is 0 to the last bit or shown so.
    EXPECT_EQ(cell("statisticsTable", 1, 1), "0");
    EXPECT_EQ(cell("statisticsTable", 1, 2), "1");
    EXPECT_EQ(cell("statisticsTable", 1, 3), "-1.342");
    EXPECT_EQ(cell("statisticsTable", 1, 7), "1.342");
    EXPECT_EQ(cell("statisticsTable", 0, 3), "10") << "the raw ones stay";
    auto* scaled = child<HistogramChart>("scaledHistogram");
    scaled->setFocus();
    QTest::keyClick(scaled, Qt::Key_Right);
    EXPECT_TRUE(scaled->accessibleDescription().startsWith(QStringLiteral("-1.342 to ")))
        << scaled->accessibleDescription().toStdString();
    auto* raw = child<HistogramChart>("rawHistogram");
    QTest::keyClick(raw, Qt::Key_Right);
    EXPECT_TRUE(raw->accessibleDescription().startsWith(QStringLiteral("10 to ")))
        << raw->accessibleDescription().toStdString();
}

TEST_F(TargetsPageTest, TheRangeOfMinMaxIsTheRangeOfTheSecondHistogram)
{
    open();
    EXPECT_FALSE(child<QDoubleSpinBox>("rangeLow")->isEnabled()) << "None has no range";
    choose("scalerMinMax");
    EXPECT_TRUE(child<QDoubleSpinBox>("rangeLow")->isEnabled());
    EXPECT_EQ(cell("statisticsTable", 1, 3), "0");
    EXPECT_EQ(cell("statisticsTable", 1, 7), "1");
    child<QDoubleSpinBox>("rangeLow")->setValue(-1.0);
    settle();
    EXPECT_EQ(session.config().scaler, (ScalerOptions{ScalerKind::MinMax, -1.0, 1.0}));
    EXPECT_EQ(cell("statisticsTable", 1, 3), "-1");
    EXPECT_EQ(cell("outlookTable", 2, 3), "-1 to 1");
    auto* scaled = child<HistogramChart>("scaledHistogram");
    QTest::keyClick(scaled, Qt::Key_Right);
    EXPECT_TRUE(scaled->accessibleDescription().startsWith(QStringLiteral("-1 to ")));
}

TEST_F(TargetsPageTest, ARangeUpsideDownIsNotTaken)
{
    open();
    choose("scalerMinMax");
    child<QDoubleSpinBox>("rangeLow")->setValue(2.0);
    EXPECT_EQ(session.config().scaler, (ScalerOptions{ScalerKind::MinMax, 0.0, 1.0}));
    EXPECT_TRUE(child<QLabel>("rangeProblem")->isVisible());
    child<QDoubleSpinBox>("rangeHigh")->setValue(3.0);
    EXPECT_EQ(session.config().scaler, (ScalerOptions{ScalerKind::MinMax, 2.0, 3.0}));
    EXPECT_FALSE(child<QLabel>("rangeProblem")->isVisible());
}

TEST_F(TargetsPageTest, TheOutlookTellsWhatEachScalerMeans)
{
    open();
    // Predicting 25 on 100 and 60: sqrt((75^2 + 35^2) / 2) = 58.52. Untrained without a scaler predicts 0:
    // sqrt((100^2 + 60^2) / 2) = 82.46; with min-max to 0..1 it predicts 10: sqrt((90^2 + 50^2) / 2) = 72.8.
    for (int row = 0; row < 3; ++row) EXPECT_EQ(cell("outlookTable", row, 1), "58.52");
    EXPECT_EQ(cell("outlookTable", 0, 2), "82.46");
    EXPECT_EQ(cell("outlookTable", 1, 2), "58.52");
    EXPECT_EQ(cell("outlookTable", 2, 2), "72.8");
    EXPECT_EQ(cell("outlookTable", 0, 3), "10 to 40 kPa");
    EXPECT_EQ(cell("outlookTable", 1, 3), "-1.34 to 1.34");
    EXPECT_EQ(cell("outlookTable", 2, 3), "0 to 1");
    // The chosen one is bold and has a mark of its own.
    choose("scalerStandard");
    const auto* table = child<QTableWidget>("outlookTable");
    for (int row = 0; row < 3; ++row) {
        EXPECT_EQ(table->item(row, 1)->font().bold(), row == 1);
        EXPECT_EQ(table->item(row, 0)->text().contains(QChar(0x25B8)), row == 1);
    }
}

TEST_F(TargetsPageTest, EachTargetColumnHasItsOwnFigures)
{
    open();
    auto* column = child<QComboBox>("targetColumn");
    ASSERT_TRUE(column->isVisible());
    ASSERT_EQ(column->count(), 2);
    EXPECT_EQ(column->itemText(1), QStringLiteral("depth (mm)"));
    column->setCurrentIndex(1);
    Q_EMIT column->activated(1);
    settle();
    EXPECT_EQ(cell("statisticsTable", 0, 1), "2");  // 1, 1, 1, 5
    EXPECT_EQ(cell("statisticsTable", 0, 7), "5");
    // scipy.stats.skew([1, 1, 1, 5]) = 1.1547
    EXPECT_EQ(cell("statisticsTable", 0, 8), "1.155");
    session.setColumns({0, {1}, 3});
    settle();
    EXPECT_FALSE(column->isVisible()) << "one needs no choice";
    EXPECT_EQ(child<QLabel>("onlyTarget")->text(), QStringLiteral("pressure (kPa)"));
    EXPECT_EQ(cell("statisticsTable", 0, 1), "25");
}

TEST_F(TargetsPageTest, ComputesNothingWhereTheTargetsAreTheSame)
{
    open();
    QSignalSpy refreshed(&page, &TargetsPage::refreshed);
    TrainingConfig config = session.config();
    config.learningRate *= 2.0;
    session.setConfig(config);
    EXPECT_FALSE(refreshed.wait(100));
    EXPECT_EQ(refreshed.count(), 0);
    // Another unit is only another text: shown at once, in the same call.
    session.setUnit(0, QStringLiteral("bar"));
    EXPECT_EQ(refreshed.count(), 1);
    EXPECT_EQ(child<QTableWidget>("statisticsTable")->verticalHeaderItem(0)->text(), QStringLiteral("Raw (bar)"));
    EXPECT_FALSE(refreshed.wait(100));
}

TEST_F(TargetsPageTest, SaysSoWhereThereIsNoSplit)
{
    m_folder.write(QStringLiteral("metadata.csv"), "file_name,y,split\na.png,1,train\nb.png,2,train\nc.png,3,train\n");
    open();
    EXPECT_FALSE(session.split().has_value());
    EXPECT_TRUE(child<QLabel>("targetsProblem")->isVisible());
    EXPECT_EQ(cell("statisticsTable", 0, 0), "0");
    // A split column less, and the figures come.
    session.setColumns({0, {1}, {}});
    settle();
    EXPECT_FALSE(child<QLabel>("targetsProblem")->isVisible());
    EXPECT_EQ(cell("statisticsTable", 0, 0), "2");
}

TEST_F(TargetsPageTest, OtherDataWithFewerRowsReplacesTheFigures)
{
    open();
    useScaler({ScalerKind::Standard, 0.0, 1.0});
    ImageFolder other;
    other.addImage(QStringLiteral("a.png"));
    other.addImage(QStringLiteral("b.png"));
    other.write(QStringLiteral("metadata.csv"), "file_name,y,split\na.png,7,train\nb.png,9,val\n");
    session.openData(other.path());
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.dataPath() == other.path() && !session.loading(); }));
    settle();
    EXPECT_EQ(cell("statisticsTable", 0, 0), "1");
    EXPECT_EQ(cell("statisticsTable", 0, 1), "7");
    EXPECT_FALSE(child<QLabel>("targetsProblem")->isVisible());
}

}  // namespace
}  // namespace trueloss::ui
