#include "charts/HistogramChart.h"
#include "pages/ScalerCard.h"
#include "pages/ScalerOutlookTable.h"
#include "pages/TargetsPage.h"
#include "session/Session.h"
#include "ui/data_targets/ImageFolder.h"

#include <gmock/gmock.h>
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

    std::string outlook(int row, int column) { return cell("outlookTable", row, column); }

    using Outlook = ScalerOutlookTable;

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
    EXPECT_EQ(outlook(2, Outlook::RangeColumn), "-1 to 1");
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
    const QString mean = child<QLabel>("meanRmse")->text();
    EXPECT_TRUE(mean.contains(QStringLiteral("25 kPa")) && mean.contains(QStringLiteral("58.52 kPa")))
        << mean.toStdString();
    EXPECT_EQ(outlook(0, Outlook::UntrainedColumn), "82.46");
    EXPECT_EQ(outlook(1, Outlook::UntrainedColumn), "58.52");
    EXPECT_EQ(outlook(2, Outlook::UntrainedColumn), "72.8");
    EXPECT_EQ(outlook(0, Outlook::RangeColumn), "10 to 40 kPa");
    EXPECT_EQ(outlook(1, Outlook::RangeColumn), "-1.34 to 1.34");
    EXPECT_EQ(outlook(2, Outlook::RangeColumn), "0 to 1");
    EXPECT_EQ(outlook(2, Outlook::OutlierColumn), "0 %");
    // The chosen one is bold and has a mark of its own.
    choose("scalerStandard");
    const auto* table = child<QTableWidget>("outlookTable");
    ASSERT_EQ(table->rowCount(), 10);
    for (int row = 0; row < 10; ++row) {
        EXPECT_EQ(table->item(row, 1)->font().bold(), row == 1);
        EXPECT_EQ(table->item(row, 0)->text().contains(QChar(0x25B8)), row == 1);
    }
}

TEST_F(TargetsPageTest, TheOutlookTellsHowTheInverseAmplifiesErrors)
{
    open();
    const auto* table = child<QTableWidget>("outlookTable");
    const int first = Outlook::FirstErrorColumn;
    // A tenth of the scaled unit: of the standard deviation 11.18, of the range 30, of the largest 40, of the
    // interquartile range 15.
    EXPECT_EQ(outlook(0, first), "0.1 everywhere");
    EXPECT_EQ(outlook(1, first), "1.118 everywhere");
    EXPECT_EQ(outlook(2, first), "3 everywhere");
    EXPECT_EQ(outlook(3, first), "4 everywhere");
    EXPECT_EQ(outlook(4, first), "1.5 everywhere");
    EXPECT_EQ(table->columnSpan(1, first), 5);
    // log(1 + x): (1 + x) (e^0.1 - 1) at 10, 25 and 40.
    EXPECT_EQ(outlook(5, first), "1.157");
    EXPECT_EQ(outlook(5, first + 2), "2.734");
    EXPECT_EQ(outlook(5, first + 4), "4.312");
    EXPECT_EQ(table->columnSpan(5, first), 1);
    // scikit-learn 1.2: PowerTransformer().fit([[10], [20], [30], [40]]): inverse_transform(transform(x) +- 0.1) - x.
    EXPECT_EQ(outlook(6, first), "0.8713");
    EXPECT_EQ(outlook(6, first + 2), "1.158");
    EXPECT_EQ(outlook(6, first + 4), "1.348");
    EXPECT_TRUE(table->horizontalHeaderItem(first)->text().contains(QStringLiteral("10")));
    EXPECT_TRUE(table->horizontalHeaderItem(first + 3)->text().contains(QStringLiteral("32.5")));
}

TEST_F(TargetsPageTest, EachOfTheTenScalersHasACardThatChoosesIt)
{
    open();
    const std::array<const char*, 10> names{
        "scalerNone",  "scalerStandard",   "scalerMinMax", "scalerMaxAbs",          "scalerRobust",
        "scalerLog1p", "scalerYeoJohnson", "scalerBoxCox", "scalerQuantileUniform", "scalerQuantileNormal"};
    for (std::size_t i = names.size(); i-- > 0;) {
        choose(names[i]);
        EXPECT_EQ(session.config().scaler.kind, allScalerKinds[i]);
        EXPECT_TRUE(child<QRadioButton>(names[i])->isChecked());
        // The last row of the statistics is that of the chosen one: its range is the card's.
        EXPECT_FALSE(child<QLabel>("targetsProblem")->isVisible()) << names[i];
    }
    const auto cards = page.findChildren<ScalerCard*>();
    ASSERT_EQ(cards.size(), 10);
    // scipy.stats.skew(numpy.log1p([10, 20, 30, 40])) = -0.4516; of the targets themselves 0.
    EXPECT_EQ(cards[5]->findChild<QLabel*>(QStringLiteral("skewLabel"))->text(),
              QStringLiteral("skew 0 \u2192 -0.452"));
}

TEST_F(TargetsPageTest, KeysAndAClickOnACardChooseToo)
{
    open();
    auto* none = child<QRadioButton>("scalerNone");
    none->setFocus();
    QTest::keyClick(none, Qt::Key_Right);
    settle();
    EXPECT_EQ(session.config().scaler.kind, ScalerKind::Standard);
    ScalerCard* robust = page.findChildren<ScalerCard*>()[4];
    QTest::mouseClick(robust, Qt::LeftButton, {}, QPoint(robust->width() / 2, robust->height() / 2));
    settle();
    EXPECT_EQ(session.config().scaler.kind, ScalerKind::Robust);
}

TEST_F(TargetsPageTest, ACardSaysWhyItsScalerDoesNotFit)
{
    m_folder.write(QStringLiteral("metadata.csv"),
                   "file_name,y,split\na.png,-2,train\nb.png,0,train\nc.png,3,train\nd.png,5,train\ne.png,1,val\n");
    open();
    auto* boxCox = child<QRadioButton>("scalerBoxCox");
    EXPECT_FALSE(boxCox->isEnabled());
    auto* problem = boxCox->parentWidget()->findChild<QLabel*>(QStringLiteral("cardProblem"));
    EXPECT_TRUE(problem->isVisible());
    EXPECT_TRUE(problem->text().contains(QStringLiteral("-2"))) << problem->text().toStdString();
    EXPECT_EQ(boxCox->accessibleDescription(), problem->text());
    EXPECT_FALSE(child<QRadioButton>("scalerLog1p")->isEnabled());
    EXPECT_TRUE(child<QRadioButton>("scalerYeoJohnson")->isEnabled());
    EXPECT_EQ(outlook(7, Outlook::SkewColumn), "does not fit these targets");
    // It may have been chosen for other data: then the page says what training would say, and the way out is open.
    useScaler({ScalerKind::BoxCox, 0.0, 1.0});
    EXPECT_TRUE(boxCox->isChecked() && boxCox->isEnabled());
    EXPECT_TRUE(child<QLabel>("targetsProblem")->isVisible());
    EXPECT_EQ(child<QLabel>("targetsProblem")->text(), problem->text());
    for (int column = 0; column < 9; ++column)
        EXPECT_EQ(cell("statisticsTable", 1, column), "\u2013") << "there are no scaled targets";
    EXPECT_THAT(problem->text().toStdString(), testing::StartsWith("The target \"y\" is -2 in line 2 of "));
    choose("scalerStandard");
    EXPECT_FALSE(child<QLabel>("targetsProblem")->isVisible());
    EXPECT_FALSE(boxCox->isEnabled());
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
    // Another unit is only another text: shown as soon as the session has it, and nothing comes after it.
    session.setUnit(0, QStringLiteral("bar"));
    ASSERT_TRUE(refreshed.wait());
    EXPECT_EQ(refreshed.count(), 1);
    EXPECT_EQ(child<QTableWidget>("statisticsTable")->verticalHeaderItem(0)->text(), QStringLiteral("Raw (bar)"));
    EXPECT_FALSE(refreshed.wait(100));
}

TEST_F(TargetsPageTest, SaysSoWhereThereIsNoSplit)
{
    m_folder.write(QStringLiteral("metadata.csv"), "file_name,y,split\na.png,1,train\nb.png,2,train\nc.png,3,train\n");
    open();
    EXPECT_FALSE(session.split());
    EXPECT_TRUE(child<QLabel>("targetsProblem")->isVisible());
    EXPECT_EQ(cell("statisticsTable", 0, 0), "\u2013");
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
