#include "pages/RacePane.h"

#include "DemoFixture.h"
#include "models/RaceTableModel.h"
#include "models/TableText.h"
#include "text/NumberText.h"
#include "ui/data_targets/TurnWatch.h"

#include <gmock/gmock.h>

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

namespace trueloss::ui {
namespace {

using testing::HasSubstr;
using testing::Not;

class RacePaneTest : public DemoFixture {
protected:
    void SetUp() override
    {
        DemoFixture::SetUp();
        m_pane = std::make_unique<RacePane>(m_session);
        m_pane->resize(930, 1200);
        m_pane->show();
    }

    /// These scalers alone, with the pixels as they are set.
    void choose(const std::vector<ScalerKind>& scalers, int batches, int seeds)
    {
        for (QCheckBox* box : m_pane->findChildren<QCheckBox*>()) box->setChecked(false);
        for (const ScalerKind kind : scalers) {
            const std::string name = "race-" + std::string(scalerName(kind));
            child<QCheckBox>(*m_pane, name.c_str())->setChecked(true);
        }
        child<QSpinBox>(*m_pane, "raceBatches")->setValue(batches);
        child<QSpinBox>(*m_pane, "raceSeeds")->setValue(seeds);
    }

    QPushButton* start() { return child<QPushButton>(*m_pane, "startRaceButton"); }

    void race()
    {
        start()->click();
        ASSERT_TRUE(waitFor([this] { return m_pane->ended(); })) << label("raceProblem");
    }

    std::vector<double> currentCurve() const
    {
        std::vector<double> curve;
        for (const BatchPoint& batch : m_session.current()->record().batches()) curve.push_back(batch.rmse);
        return curve;
    }

    std::string label(const char* name) { return child<QLabel>(*m_pane, name)->text().toStdString(); }
    QTableView* table() { return child<QTableView>(*m_pane, "raceTable"); }
    std::string cell(int row, int column)
    {
        return table()->model()->index(row, column).data().toString().toStdString();
    }

    std::unique_ptr<RacePane> m_pane;
};

const std::vector<ScalerKind> three{ScalerKind::None, ScalerKind::Standard, ScalerKind::MinMax};

TEST_F(RacePaneTest, ARaceOfThreeScalersGivesTheCoresFigures)
{
    choose(three, 30, 2);
    EXPECT_THAT(label("racePlan"), HasSubstr("3 scalings, 180 batches"));
    race();
    RaceOptions options;
    options.batches = 30;
    options.seeds = 2;
    options.scalers = three;
    options.pixels = {};
    const auto expected = raceScalers(m_session.config(), m_session.dataset(), *m_session.split(), options);
    ASSERT_TRUE(expected);
    const RaceReport& report = *m_pane->report();
    ASSERT_EQ(report.entries.size(), 3U);
    ASSERT_EQ(table()->model()->rowCount(), 3);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(report.entries[i].scaler, expected->entries[i].scaler);
        EXPECT_EQ(report.entries[i].rmse, expected->entries[i].rmse);
        EXPECT_EQ(report.entries[i].validation, expected->entries[i].validation);
        EXPECT_EQ(cell(static_cast<int>(i), RaceTableModel::ValidationColumn),
                  tableText(expected->entries[i].median).toStdString());
    }
    EXPECT_EQ(label("raceVerdict"), messageText(expected->verdict).toStdString());
    EXPECT_THAT(label("raceCaption"),
                HasSubstr(withUnit(expected->meanPredictor, QStringLiteral("kPa")).toStdString()));
    EXPECT_EQ(child<RaceCurves>(*m_pane, "raceCurves")->count(), 3U);
}

TEST_F(RacePaneTest, SaysHowLongItTakesOnceAPaceIsKnown)
{
    for (const char* name : {"race-pixels-raw", "race-pixels-unit", "race-pixels-standard", "race-pixels-imagenet"})
        EXPECT_TRUE(child<QCheckBox>(*m_pane, name)->isChecked()) << name;
    EXPECT_THAT(label("racePlan"), HasSubstr("13 scalings, 13,000 batches in all."));
    EXPECT_THAT(label("racePlan"), Not(HasSubstr("about"))) << "nothing ran yet";
    choose(three, 3, 1);
    race();
    // 9 batches of a millisecond or two, and an estimate says 5 s at the least.
    EXPECT_THAT(label("racePlan"), HasSubstr("At the pace of what ran before, about 5 s on this machine."));
    // Chosen numbers stay; another network has another pace.
    TrainingConfig config = m_session.config();
    config.batchSize += 1;
    m_session.setConfig(config);
    EXPECT_THAT(label("racePlan"), Not(HasSubstr("about")));
    EXPECT_EQ(child<QSpinBox>(*m_pane, "raceBatches")->value(), 3);
}

TEST_F(RacePaneTest, ProposesAShorterRaceForALargeNetwork)
{
    TrainingConfig config = m_session.config();
    config.model.architecture = "alexnet";
    config.model.width = 224;
    config.model.height = 224;
    config.batchSize = 32;
    m_session.setConfig(config);
    // 0.7 thousand million multiplications and additions an image forward: seconds a batch on any processor.
    EXPECT_LT(child<QSpinBox>(*m_pane, "raceBatches")->value(), 200);
    EXPECT_LT(child<QSpinBox>(*m_pane, "raceSeeds")->value(), 5);
    child<QSpinBox>(*m_pane, "raceBatches")->setValue(70);
    config.model.architecture = "small-cnn";
    m_session.setConfig(config);
    EXPECT_EQ(child<QSpinBox>(*m_pane, "raceBatches")->value(), 70) << "somebody chose it";
}

TEST_F(RacePaneTest, TheRecommendationIsTakenOverAndTakenBack)
{
    // None is set and does not race, so that it cannot be the one that stays.
    choose({ScalerKind::Standard, ScalerKind::MinMax, ScalerKind::Robust}, 60, 2);
    race();
    ASSERT_TRUE(m_pane->report()->recommended);
    const RaceEntry best = m_pane->report()->entries[*m_pane->report()->recommended];
    ASSERT_NE(best.scaler, ScalerKind::None);
    EXPECT_EQ(label("raceTitle"), "Recommended: " + scalingName(best.scaler, best.pixels).toStdString());
    TrainingConfig config = m_session.config();
    config.epochs = 7;  // What others set meanwhile stays.
    m_session.setConfig(config);
    EXPECT_THAT(label("raceNote"), HasSubstr("Other settings have changed"));

    auto* use = child<QPushButton>(*m_pane, "useScalingButton");
    auto* undo = child<QPushButton>(*m_pane, "undoScalingButton");
    ASSERT_TRUE(use->isEnabled());
    EXPECT_FALSE(undo->isVisible());
    use->click();
    TrainingConfig expected = config;
    expected.scaler.kind = best.scaler;
    EXPECT_EQ(m_session.config(), expected);
    EXPECT_FALSE(use->isEnabled()) << "it is set";
    ASSERT_TRUE(undo->isVisible());
    undo->click();
    EXPECT_EQ(m_session.config(), config);
    EXPECT_FALSE(undo->isVisible());
    EXPECT_TRUE(use->isEnabled());
}

TEST_F(RacePaneTest, AnyScalingOfTheTableCanBeTaken)
{
    choose(three, 3, 1);
    race();
    for (int row = 0; row < 3; ++row) {
        table()->selectRow(row);
        EXPECT_EQ(child<RaceCurves>(*m_pane, "raceCurves")->chosen(), row);
        const RaceEntry& entry = m_pane->report()->entries[static_cast<std::size_t>(row)];
        auto* use = child<QPushButton>(*m_pane, "useScalingButton");
        EXPECT_EQ(use->isEnabled(), entry.scaler != m_session.config().scaler.kind);
        use->click();
        EXPECT_EQ(m_session.config().scaler.kind, entry.scaler);
    }
    auto* curves = child<RaceCurves>(*m_pane, "raceCurves");
    QTest::mouseClick(curves, Qt::LeftButton, {}, curves->panelRect(0).center().toPoint());
    EXPECT_EQ(table()->currentIndex().row(), 0);
}

TEST_F(RacePaneTest, PixelScalingsRaceWithTheBestScaler)
{
    choose({ScalerKind::Standard}, 4, 1);
    child<QCheckBox>(*m_pane, "race-pixels-raw")->setChecked(true);
    child<QCheckBox>(*m_pane, "race-pixels-standard")->setChecked(true);
    // Standardised pixels are those that are set: that race is the scaler's own.
    EXPECT_THAT(label("racePlan"), HasSubstr("2 scalings, 8 batches"));
    race();
    EXPECT_EQ(m_pane->report()->entries.size(), 2U);
    for (int row = 0; row < 2; ++row) {
        if (m_pane->report()->entries[static_cast<std::size_t>(row)].pixels != PixelScalingKind::Raw) continue;
        table()->selectRow(row);
        child<QPushButton>(*m_pane, "useScalingButton")->click();
    }
    EXPECT_EQ(m_session.config().pixels, PixelScalingKind::Raw);
}

TEST_F(RacePaneTest, CancelStopsItAndKeepsWhatWasMeasured)
{
    choose(three, 60, 50);
    start()->click();
    auto* cancel = child<QPushButton>(*m_pane, "cancelJobButton");
    ASSERT_TRUE(waitFor([this] { return m_pane->report() != nullptr; }));
    EXPECT_TRUE(cancel->isVisible());
    EXPECT_FALSE(start()->isEnabled());
    EXPECT_THAT(label("raceVerdict"), HasSubstr("Nothing is recommended before"));
    cancel->click();
    EXPECT_FALSE(cancel->isVisible());
    EXPECT_EQ(label("raceProblem"), "It was stopped.");
    EXPECT_TRUE(start()->isEnabled());
    ASSERT_NE(m_pane->report(), nullptr);
    EXPECT_FALSE(m_pane->ended());
    EXPECT_FALSE(m_pane->report()->recommended);
    EXPECT_EQ(label("raceTitle"), "As far as it came");
    // Another one can begin at once.
    choose({ScalerKind::Standard}, 2, 1);
    race();
    EXPECT_EQ(m_pane->report()->entries.size(), 1U);
    EXPECT_EQ(label("raceProblem"), "");
}

TEST_F(RacePaneTest, StopsWhereATrainingBeginsAndWaitsForItsEnd)
{
    choose(three, 60, 50);
    start()->click();
    ASSERT_TRUE(waitFor([this] { return m_pane->report() != nullptr; }));
    QSignalSpy begun(&m_session, &Session::activityChanged);
    m_session.start();
    EXPECT_THAT(label("raceProblem"), HasSubstr("a training began"));
    ASSERT_TRUE(waitFor([&begun] { return begun.count() > 0; })) << m_problem.toStdString();
    ASSERT_NE(m_session.activity(), Activity::Idle);
    EXPECT_FALSE(start()->isEnabled());
    EXPECT_THAT(label("racePlan"), HasSubstr("A training is going on"));
    ASSERT_TRUE(waitFor([this] { return m_session.activity() == Activity::Idle; }));
    EXPECT_TRUE(start()->isEnabled());
    // The race left torch's random numbers alone: the training is the one that a session without it makes.
    ASSERT_NE(m_session.current(), nullptr);
    const std::vector<double> beside = currentCurve();
    m_session.start();
    ASSERT_TRUE(waitFor([this] { return m_session.runs().size() == 2 && m_session.activity() == Activity::Idle; }));
    EXPECT_EQ(currentCurve(), beside);
}

TEST_F(RacePaneTest, TwoExperimentsDoNotRunAtOnce)
{
    RacePane other(m_session);
    choose(three, 60, 50);
    start()->click();
    ASSERT_TRUE(waitFor([this] { return m_pane->report() != nullptr; }));
    EXPECT_FALSE(child<QPushButton>(other, "startRaceButton")->isEnabled());
    EXPECT_EQ(child<QLabel>(other, "racePlan")->text(), QStringLiteral("Another experiment is going on."));
    child<QPushButton>(*m_pane, "cancelJobButton")->click();
    EXPECT_TRUE(waitFor([&] { return child<QPushButton>(other, "startRaceButton")->isEnabled(); }));
}

TEST_F(RacePaneTest, OtherDataTakeTheResultsAway)
{
    choose({ScalerKind::Standard}, 2, 1);
    race();
    EXPECT_TRUE(child<QTableView>(*m_pane, "raceTable")->isVisible());
    TrainingConfig config = m_session.config();
    config.model.width = 24;
    m_session.setConfig(config);
    ASSERT_TRUE(waitFor([this] { return m_session.dataset() && m_session.dataset()->shape().width == 24; }));
    EXPECT_EQ(m_pane->report(), nullptr);
    EXPECT_THAT(label("raceProblem"), HasSubstr("The data were changed"));
    EXPECT_FALSE(table()->isVisible());
    ASSERT_TRUE(waitFor([this] { return start()->isEnabled(); }));
}

TEST_F(RacePaneTest, WithoutAScalerNothingCanRace)
{
    choose({}, 2, 1);
    EXPECT_FALSE(start()->isEnabled());
    EXPECT_EQ(label("racePlan"), "Choose at least one scaler of the targets.");
}

TEST_F(RacePaneTest, ResultsNeverHoldUpTheWindow)
{
    // A busy machine adds to a turn now and then, so what counts is the least of up to three attempts.
    double longest = test::frameMilliseconds;
    for (int attempt = 1; attempt <= 3 && longest >= test::frameMilliseconds; ++attempt) {
        choose({allScalerKinds.begin(), allScalerKinds.end()}, 40, 3);
        longest = test::longestTurn(
            "a race of ten scalers", [this] { start()->click(); },
            [this] { ASSERT_TRUE(waitFor([this] { return m_pane->ended(); })); });
    }
#if defined(NDEBUG) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    EXPECT_LT(longest, test::frameMilliseconds);
#endif
    EXPECT_EQ(m_pane->report()->entries.size(), 10U);
}

}  // namespace
}  // namespace trueloss::ui
