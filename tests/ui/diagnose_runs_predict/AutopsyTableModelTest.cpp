#include "models/AutopsyTableModel.h"

#include "charts/MechanismPicture.h"
#include "charts/TrialMultiples.h"
#include "experiment/AutopsyCsv.h"
#include "experiment/CauseFindings.h"
#include "pages/AutopsyCure.h"
#include "pages/AutopsyMechanism.h"
#include "support/TinyDataset.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <fstream>
#include <limits>

using namespace trueloss;
using namespace trueloss::ui;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

TestedChange testOf(const char* key, const char* label, TestKind kind, std::vector<double> rmse, int cured)
{
    TestedChange test;
    test.key = key;
    test.label = {label, {}};
    test.kind = kind;
    test.peaks = {*std::max_element(rmse.begin(), rmse.end())};
    test.peak = test.peaks.front();
    test.rmse = {std::move(rmse)};
    test.spiked = {cured == 0};
    test.counted = 5;
    test.cured = cured;
    // Clopper and Pearson, 95 %; scipy.stats.binomtest(5, 5).proportion_ci(): 0.4782 to 1; (2, 5): 0.0527 to 0.8534.
    test.interval = cured == 5 ? Interval{0.4782, 1.0} : cured == 2 ? Interval{0.0527, 0.8534} : Interval{0.0, 0.5218};
    return test;
}

AutopsyReport makeReport()
{
    AutopsyReport report;
    report.unit = "kPa";
    report.spike = 1;
    report.batches = 3;
    report.tests = {testOf("unchanged", "Unchanged", TestKind::Unchanged, {512, 1e6, 600}, 0),
                    testOf("a", "Change A", TestKind::Single, {512, 700, 600}, 5),
                    testOf("b", "Change B", TestKind::Single, {512, 9000, 600}, 0),
                    testOf("c", "Change C", TestKind::Pair, {512, 9e5, 600}, 2),
                    testOf("d", "Change D", TestKind::Single, {512, 2e6, 600}, 0),
                    testOf("probe-random-signs", "Signs", TestKind::Probe, {512, 130}, 5)};
    report.tests[1].config.learningRate = 1e-5;
    report.untested = {{{"Change E", {}}, {"there was no time", {}}}};
    report.cure = 1;
    return report;
}

std::string cell(const AutopsyTableModel& model, int row, int column)
{
    return model.index(row, column).data().toString().toStdString();
}

std::vector<std::string> column(const AutopsyTableModel& model, int which)
{
    std::vector<std::string> out;
    for (int row = 0; row < model.rowCount(); ++row) out.push_back(cell(model, row, which));
    return out;
}

}  // namespace

TEST(AutopsyTableModel, SaysInWordsAndFiguresWhatEachChangeDid)
{
    AutopsyTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setReport(makeReport());
    EXPECT_THAT(column(model, AutopsyTableModel::ChangeColumn),
                ElementsAre("Unchanged", "Change A", "Change B", "Change C", "Change D", "Probe: Signs", "Change E"));
    EXPECT_THAT(column(model, AutopsyTableModel::VerdictColumn),
                ElementsAre("as it was", "\u2713 spike gone", "\u2198 stays, much smaller", "~ gone in some runs",
                            "\u2715 spike stays", "\u2713 spike gone", "? not tested"));
    EXPECT_THAT(column(model, AutopsyTableModel::RunsColumn),
                ElementsAre("\u2013", "5 of 5 runs (47 to 100 %)", "0 of 5 runs (0 to 53 %)", "2 of 5 runs (5 to 86 %)",
                            "0 of 5 runs (0 to 53 %)", "5 of 5 runs (47 to 100 %)", "\u2013"));
    EXPECT_EQ(cell(model, 1, AutopsyTableModel::PeakColumn), "700.0");
    EXPECT_EQ(cell(model, 2, AutopsyTableModel::RatioColumn), "0.009000");  // 9000 / 1e6.
    EXPECT_EQ(cell(model, 0, AutopsyTableModel::RatioColumn), "\u2013");
    EXPECT_EQ(model.headerData(AutopsyTableModel::PeakColumn, Qt::Horizontal).toString().toStdString(), "Peak (kPa)");
    EXPECT_THAT(model.index(6, 1).data(Qt::ToolTipRole).toString().toStdString(), HasSubstr("there was no time"));
    EXPECT_TRUE(model.index(1, 0).data(Qt::FontRole).value<QFont>().bold());
    EXPECT_FALSE(model.index(5, 0).data(Qt::FontRole).value<QFont>().bold());  // A probe is no cure.
}

TEST(AutopsyTableModel, WhatIsChosenStaysChosenWhenTheRanksChange)
{
    AutopsyTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    AutopsyReport report = makeReport();
    report.untested.clear();
    model.setReport(report);
    const QPersistentModelIndex chosen = model.index(2, 0);
    std::swap(report.tests[2], report.tests[4]);
    report.tests.push_back(testOf("f", "Change F", TestKind::Single, {512, 3e6}, 0));
    model.setReport(report);
    ASSERT_TRUE(chosen.isValid());
    EXPECT_EQ(chosen.row(), 4);
    EXPECT_EQ(chosen.data().toString().toStdString(), "Change B");
    EXPECT_EQ(model.rowCount(), 7);
}

TEST(AutopsyTableModel, ATrialThatBrokeOffSaysSo)
{
    AutopsyReport report = makeReport();
    report.tests[4].peak = std::numeric_limits<double>::infinity();  // With finite batches only: it was cut short.
    EXPECT_EQ(verdictText(report.tests[4], report).toStdString(), "! broke off");
    report.tests[4].rmse.front().back() = std::numeric_limits<double>::infinity();
    EXPECT_EQ(verdictText(report.tests[4], report).toStdString(), "\u2715 spike stays");
}

TEST(AutopsyCure, OnlySettingsAndRowsCanBeginARun)
{
    AutopsyReport report = makeReport();
    const TrainingConfig run;
    EXPECT_EQ(cureToApply(report, run), &report.tests[1]);
    EXPECT_TRUE(whyNotApply(report.tests[1], run).isEmpty());
    EXPECT_FALSE(whyNotApply(report.tests[0], run).isEmpty());
    EXPECT_FALSE(whyNotApply(report.tests[5], run).isEmpty());
    // Such as a batch that is left out: the smallest cure that is a setting stands behind it.
    report.tests.insert(report.tests.begin() + 1, testOf("o", "Other", TestKind::Single, {512, 600}, 5));
    EXPECT_FALSE(whyNotApply(report.tests[1], run).isEmpty());
    EXPECT_EQ(cureToApply(report, run), &report.tests[2]);
    report.tests.resize(2);
    EXPECT_EQ(cureToApply(report, run), nullptr);
}

TEST(AutopsyCsv, HoldsEveryTrialAndWhatWasNotTested)
{
    const test::TemporaryFolder folder;
    AutopsyReport report = makeReport();
    report.tests[1].label = {"A \"quoted\" one, with a comma", {}};
    ASSERT_TRUE(writeCsv(folder.path() / "trials.csv", report));
    std::ifstream file(folder.path() / "trials.csv");
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    ASSERT_EQ(lines.size(), 8U);
    EXPECT_EQ(lines[0],
              "change,kind,result,cured,runs,share_low,share_high,median_peak,peak_ratio,rmse_1,rmse_2,rmse_3");
    EXPECT_EQ(lines[1], "\"Unchanged\",unchanged,,,,,,1e6,1,512,1e6,600");
    EXPECT_EQ(lines[2], "\"A \"\"quoted\"\" one, with a comma\",single,spike gone,5,5,0.4782,1,700,7e-4,512,700,600");
    EXPECT_EQ(lines[6], "\"Signs\",probe,spike gone,5,5,0.4782,1,512,0.000512,512,130,");
    EXPECT_EQ(lines[7], "\"Change E\",,\"not tested: there was no time\",,,,,,,,,");
}

TEST(CauseFindings, KeepTheFindingAndSayWhatWasTested)
{
    AutopsyReport report = makeReport();
    report.verdict = {"The verdict.", {}};
    report.evidence = {{"The rule.", {}}};
    Finding about;
    about.kind = FindingKind::RunningMeanArtifact;
    about.headline = {"Batch 2 was large.", {}};
    about.explanation = {"A guess.", {}};
    about.batch = 1;
    const std::vector<Finding> findings = causeFindings(about, report);
    ASSERT_EQ(findings.size(), 3U);
    EXPECT_EQ(toEnglish(findings[0].headline), "Batch 2 was large.");
    EXPECT_EQ(toEnglish(findings[0].explanation), "The verdict.");
    EXPECT_EQ(findings[0].batch, std::optional<std::size_t>(1));
    EXPECT_THAT(toEnglish(findings[1].headline), HasSubstr("in 5 of 5 runs"));
    EXPECT_THAT(toEnglish(findings[1].headline), HasSubstr("Change A"));
    EXPECT_THAT(toEnglish(findings[1].explanation), HasSubstr("3 single changes, 1 pairs"));
    EXPECT_FALSE(findings[1].batch);
    EXPECT_EQ(toEnglish(findings[2].headline), "The rule.");
    for (const Finding& finding : findings) EXPECT_EQ(finding.evidence, Evidence::Tested);
    report.spike.reset();
    EXPECT_TRUE(causeFindings(about, report).empty());
}

TEST(ProbeSentences, SayWhatFollows)
{
    AutopsyReport report = makeReport();
    report.tests.back().peak = 130;
    ASSERT_EQ(probeSentences(report).size(), 1);
    EXPECT_EQ(
        probeSentences(report).front().toStdString(),
        "With the signs of that step drawn at random, every weight moving as far as before, batch 2 gives 130 kPa "
        "instead of 1 million kPa: it takes signs that agree.");
    report.tests.back().cured = 0;
    EXPECT_THAT(probeSentences(report).front().toStdString(), HasSubstr("it is not the agreement"));
}

TEST(TrialMultiples, ShowsAllTrialsOnOneScaleAndLetsThemBeWalkedThrough)
{
    TrialMultiples curves;
    curves.resize(560, 400);
    std::vector<TrialCurves> trials{{"Unchanged", "as it was", false, {{512, 1e6, 600}}},
                                    {"A", "gone", true, {{512, 0.5, 600}, {400, 500, 600}}},
                                    {"B", "stays", false, {{512, std::numeric_limits<double>::infinity()}}},
                                    {"C", "stays", false, {}}};
    curves.setTrials(trials, QStringLiteral("kPa"), 1536, 0, 3);
    EXPECT_LE(curves.valueRange().low, std::log10(0.5));
    EXPECT_GE(curves.valueRange().high, 6.0);
    curves.resize(560, curves.heightForWidth(560));
    for (int i = 0; i < 4; ++i) {
        EXPECT_TRUE(curves.rect().contains(curves.field(i))) << i;
        for (int j = 0; j < i; ++j) EXPECT_FALSE(curves.field(i).intersects(curves.field(j))) << i << j;
    }
    EXPECT_FALSE(curves.accessibleName().isEmpty());
    QSignalSpy chosen(&curves, &TrialMultiples::currentChosen);
    QTest::keyClick(&curves, Qt::Key_End);
    EXPECT_EQ(curves.current(), 3);
    QTest::keyClick(&curves, Qt::Key_Left);
    QTest::mouseClick(&curves, Qt::LeftButton, {}, curves.field(1).center());
    EXPECT_EQ(curves.current(), 1);
    EXPECT_EQ(chosen.count(), 3);
    EXPECT_THAT(curves.accessibleDescription().toStdString(), HasSubstr("A: gone"));
    EXPECT_THAT(curves.accessibleDescription().toStdString(), HasSubstr("512 kPa, 0.5 kPa, 600 kPa"));

    // The spike is drawn high in the field of the unchanged run, and no curve of its own where there is none.
    curves.setCurrent(-1);
    const QImage shown = curves.grab().toImage();
    const auto blue = [&](int trial) {
        int pixels = 0;
        const QRect field = curves.field(trial);
        for (int y = field.top(); y < field.bottom(); ++y) {
            for (int x = field.left(); x < field.right(); ++x) {
                const QColor color = shown.pixelColor(x, y);
                pixels += color.blue() > 140 && color.red() < 60 ? 1 : 0;
            }
        }
        return pixels;
    };
    EXPECT_GT(blue(0), 20);
    EXPECT_GT(blue(1), 20);
    EXPECT_EQ(blue(3), 0);
}

TEST(MechanismPicture, TellsOfEachLayerInFigures)
{
    MechanismPicture picture;
    LayerPicture first;
    first.name = "features.0";
    first.convolution = true;
    first.weightRms = 0.05;
    first.updateRms = 0.0031;
    first.signCoherence = 0.93;
    first.uniformity = 1.0;
    first.activationBefore = 40;
    first.activationAfter = 400;
    LayerPicture last = first;
    last.name = "dense";
    last.convolution = false;
    last.signCoherence = std::numeric_limits<double>::quiet_NaN();
    last.activationAfter = std::numeric_limits<double>::infinity();
    picture.setLayers({first, last});
    EXPECT_EQ(
        picture.sentence(0).toStdString(),
        "features.0 (convolution): weights of RMS 0.05, a first step of RMS 0.0031, which is 6.2 % of them. Within "
        "a neuron the signs of the step agree by 0.93, where 1 is all. Its output grows from 40 in the first batch "
        "to 400 in the second, 10 times.");
    EXPECT_THAT(picture.sentence(1).toStdString(), Not(HasSubstr("signs")));
    picture.resize(picture.sizeHint());
    EXPECT_FALSE(picture.grab().isNull());
    QSignalSpy chosen(&picture, &MechanismPicture::layerChosen);
    QTest::keyClick(&picture, Qt::Key_Down);
    QTest::keyClick(&picture, Qt::Key_Down);
    ASSERT_EQ(chosen.count(), 2);
    EXPECT_EQ(chosen[1][0].toInt(), 1);
    EXPECT_EQ(picture.accessibleDescription(), picture.sentence(1));
}
