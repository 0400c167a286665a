#include "pages/RateWindow.h"

#include "DemoFixture.h"
#include "charts/RateChart.h"
#include "pages/RateEdit.h"
#include "text/NumberText.h"
#include "ui/data_targets/TurnWatch.h"

#include <gmock/gmock.h>

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <cmath>

namespace trueloss::ui {
namespace {

using testing::HasSubstr;

class RateWindowTest : public DemoFixture {
protected:
    void SetUp() override
    {
        DemoFixture::SetUp();
        TrainingConfig config = m_session.config();
        config.scaler.kind = ScalerKind::Standard;
        m_session.setConfig(config);
        m_window = std::make_unique<RateWindow>(m_session);
        m_window->show();
    }

    void setRange(double low, double high, int batches, int seeds)
    {
        for (const auto& [name, value] : {std::pair("lowestRate", low), std::pair("highestRate", high)}) {
            auto* edit = child<RateEdit>(*m_window, name);
            edit->setValue(value);
            Q_EMIT edit->valueEdited(value);
        }
        child<QSpinBox>(*m_window, "rangeBatches")->setValue(batches);
        child<QSpinBox>(*m_window, "rangeSeeds")->setValue(seeds);
    }

    QPushButton* button(const char* name) { return child<QPushButton>(*m_window, name); }
    std::string label(const char* name) { return child<QLabel>(*m_window, name)->text().toStdString(); }
    RateChart* chart() { return child<RateChart>(*m_window, "rateChart"); }

    void runTest()
    {
        button("startRangeButton")->click();
        ASSERT_TRUE(waitFor([this] { return m_window->ended(); })) << label("rangeProblem");
    }

    std::unique_ptr<RateWindow> m_window;
};

TEST_F(RateWindowTest, ARangeThatDivergesAtItsTopShowsWhereAndGivesTheCoresFigures)
{
    setRange(1e-6, 100.0, 65, 3);
    runTest();
    RateRangeOptions options;
    options.lowest = 1e-6;
    options.highest = 100.0;
    options.batches = 65;
    options.seeds = 3;
    const auto expected = testRateRange(m_session.config(), m_session.dataset(), *m_session.split(), options);
    ASSERT_TRUE(expected);
    const RateRangeReport& report = *m_window->report();
    EXPECT_EQ(report.rmse, expected->rmse);
    EXPECT_EQ(report.diverged, expected->diverged);
    EXPECT_EQ(label("rangeVerdict"), messageText(expected->verdict).toStdString());
    // Adam moves every weight by its rate, so that rates above 1 destroy any network: the runs end before the top.
    ASSERT_TRUE(report.tenthOfDivergence);
    for (const auto& run : report.rmse) EXPECT_LT(run.size(), 65U);

    // The picture shows the ends: without them it is another one.
    const QImage picture = chart()->grab().toImage();
    RateRangeReport unmarked = report;
    for (auto& rate : unmarked.diverged) rate.reset();
    RateChart other;
    other.setCurrentRate(m_session.config().learningRate);
    other.resize(chart()->size());
    other.setReport(report, 1e-6, 100.0);
    const QImage same = other.grab().toImage();
    other.setReport(unmarked, 1e-6, 100.0);
    EXPECT_EQ(picture, same);
    EXPECT_NE(picture, other.grab().toImage());
}

TEST_F(RateWindowTest, TheReadoutTellsTheMeasuredFigures)
{
    setRange(1e-6, 1e-2, 9, 3);
    runTest();
    chart()->setFocus();
    QTest::keyClick(chart(), Qt::Key_Right);
    QTest::keyClick(chart(), Qt::Key_Right);
    const RatePoint& point = m_window->report()->points[1];
    // Nine rates over four decades: the second is 1e-6 times the root of ten, 3.16e-6.
    EXPECT_NEAR(point.rate, 3.1623e-6, 1e-10);
    EXPECT_EQ(label("rateReadout"), "Rate " + humanNumber(point.rate, 3).toStdString() + ": median " +
                                        withUnit(point.median, QStringLiteral("kPa")).toStdString() + ", runs " +
                                        humanNumber(point.low).toStdString() + " to " +
                                        withUnit(point.high, QStringLiteral("kPa")).toStdString());
    QTest::keyClick(chart(), Qt::Key_Left);
    EXPECT_THAT(label("rateReadout"), HasSubstr(humanNumber(1e-6, 3).toStdString() + ":"));
}

TEST_F(RateWindowTest, ASuggestionIsTakenOverAndTakenBack)
{
    setRange(1e-6, 100.0, 41, 2);
    runTest();
    ASSERT_TRUE(m_window->report()->tenthOfDivergence);
    const double before = m_session.config().learningRate;
    const double suggested = roundedRate(*m_window->report()->tenthOfDivergence);
    EXPECT_NEAR(suggested, *m_window->report()->tenthOfDivergence, 0.05 * suggested);
    ASSERT_TRUE(button("useTenthButton")->isVisible());
    EXPECT_EQ(button("useMiddleButton")->isVisible(), m_window->report()->fall.has_value());
    EXPECT_FALSE(button("undoRateButton")->isVisible());
    button("useTenthButton")->click();
    EXPECT_EQ(m_session.config().learningRate, suggested);
    EXPECT_FALSE(button("useTenthButton")->isEnabled()) << "it is set";
    ASSERT_TRUE(button("undoRateButton")->isVisible());
    button("undoRateButton")->click();
    EXPECT_EQ(m_session.config().learningRate, before);
    EXPECT_FALSE(button("undoRateButton")->isVisible());
    // A rate that was set elsewhere is not taken back.
    button("useTenthButton")->click();
    TrainingConfig config = m_session.config();
    config.learningRate = 0.5;
    m_session.setConfig(config);
    EXPECT_FALSE(button("undoRateButton")->isVisible());
    config.batchSize = 4;
    m_session.setConfig(config);
    EXPECT_THAT(label("rangeNote"), HasSubstr("Other settings have changed"));
}

TEST(RoundedRate, HasTwoDigits)
{
    EXPECT_EQ(roundedRate(3.1623e-4), 3.2e-4);
    EXPECT_EQ(roundedRate(0.0998), 0.1);
    EXPECT_EQ(roundedRate(1.04e-7), 1e-7);
}

TEST_F(RateWindowTest, CancelAndClosingStopIt)
{
    setRange(1e-6, 1e-3, 5000, 5);
    for (const bool close : {false, true}) {
        button("startRangeButton")->click();
        EXPECT_FALSE(button("startRangeButton")->isEnabled());
        ASSERT_TRUE(waitFor([this] { return m_window->report() != nullptr; }));
        if (close) {
            m_window->close();
        } else {
            button("cancelJobButton")->click();
        }
        EXPECT_EQ(label("rangeProblem"), "It was stopped.");
        EXPECT_TRUE(button("startRangeButton")->isEnabled());
        EXPECT_FALSE(m_window->ended());
        EXPECT_EQ(label("rangeVerdict"), "");
        m_window->show();
    }
}

TEST_F(RateWindowTest, ARangeUpsideDownDoesNotStart)
{
    setRange(1e-2, 1e-3, 10, 1);
    EXPECT_FALSE(button("startRangeButton")->isEnabled());
    EXPECT_EQ(label("rangeProblem"), "The lowest rate has to be below the highest.");
    setRange(1e-4, 1e-3, 10, 1);
    EXPECT_TRUE(button("startRangeButton")->isEnabled());
}

TEST_F(RateWindowTest, ResultsNeverHoldUpTheWindow)
{
    setRange(1e-7, 1.0, 100, 5);
    test::expectQuick(
        "a range test", [this] { button("startRangeButton")->click(); },
        [this] { ASSERT_TRUE(waitFor([this] { return m_window->ended(); })); });
}

}  // namespace
}  // namespace trueloss::ui
