#include "models/TrialTableModel.h"
#include "pages/CausePanel.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

using namespace trueloss;
using namespace trueloss::ui;
using testing::HasSubstr;
using testing::Not;

namespace {

Trial trialOf(const char* label, TrialVerdict verdict, std::vector<double> rmse)
{
    Trial trial;
    trial.label = {label, {}};
    trial.verdict = verdict;
    trial.cured = verdict == TrialVerdict::Cured;
    trial.rmse = std::move(rmse);
    trial.peak = *std::max_element(trial.rmse.begin(), trial.rmse.end());
    trial.outcome = {"An outcome.", {}};
    return trial;
}

CauseReport makeReport()
{
    CauseReport report;
    report.batches = 3;
    report.spikeSeen = true;
    report.trials = {trialOf("Unchanged", TrialVerdict::Unchanged, {512, 12.9e6, 600}),
                     trialOf("Change A", TrialVerdict::Cured, {512, 700, 600}),
                     trialOf("Change B", TrialVerdict::MuchSmaller, {512, 9000, 600}),
                     trialOf("Change C", TrialVerdict::NoHelp, {512, 13e6, 600}),
                     trialOf("Change D", TrialVerdict::Failed, {512, 14e6})};
    return report;
}

std::string cell(const TrialTableModel& model, int row, int column)
{
    return model.index(row, column).data().toString().toStdString();
}

}  // namespace

TEST(TrialTableModel, ShowsBatchesPeakAndVerdict)
{
    TrialTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setReport(makeReport(), QStringLiteral("kPa"));
    ASSERT_EQ(model.rowCount(), 5);
    ASSERT_EQ(model.columnCount(), TrialTableModel::FirstBatchColumn + 3);
    EXPECT_EQ(cell(model, 1, TrialTableModel::ChangeColumn), "Change A");
    EXPECT_EQ(cell(model, 1, TrialTableModel::PeakColumn), "700.0");
    EXPECT_EQ(cell(model, 0, TrialTableModel::FirstBatchColumn + 1), "1.29e7");
    EXPECT_EQ(cell(model, 4, TrialTableModel::FirstBatchColumn + 2), "\u2013");  // It never came to that batch.
    EXPECT_THAT(cell(model, 1, TrialTableModel::VerdictColumn), HasSubstr("gone"));
    EXPECT_THAT(cell(model, 2, TrialTableModel::VerdictColumn), HasSubstr("much smaller"));
    EXPECT_THAT(cell(model, 3, TrialTableModel::VerdictColumn), HasSubstr("stays"));
    EXPECT_THAT(cell(model, 4, TrialTableModel::VerdictColumn), HasSubstr("stopped"));
    EXPECT_THAT(model.index(2, 0).data(Qt::ToolTipRole).toString().toStdString(), HasSubstr("An outcome."));
    EXPECT_EQ(model.headerData(TrialTableModel::PeakColumn, Qt::Horizontal).toString().toStdString(), "Peak (kPa)");
    EXPECT_EQ(model.headerData(TrialTableModel::FirstBatchColumn, Qt::Horizontal).toString().toStdString(), "Batch 1");
}

TEST(CauseSummary, NamesTheChangesThatCured)
{
    const std::string text = causeSummary(makeReport()).toStdString();
    EXPECT_EQ(text,
              "The first 3 batches were run again with one change at a time. The spike went away with each of these "
              "alone: Change A. It was much smaller with each of these alone: Change B.");
}

TEST(CauseSummary, SaysThatNoSingleChangeDid)
{
    CauseReport report = makeReport();
    report.trials[1].verdict = TrialVerdict::NoHelp;
    const std::string text = causeSummary(report).toStdString();
    EXPECT_THAT(text, HasSubstr("no single change took the spike away"));
    EXPECT_THAT(text, Not(HasSubstr("Change A")));
    EXPECT_THAT(text, HasSubstr("Change B"));
}

TEST(CauseSummary, ClaimsNothingWithoutASpike)
{
    CauseReport report = makeReport();
    report.spikeSeen = false;
    const std::string text = causeSummary(report).toStdString();
    EXPECT_THAT(text, HasSubstr("nothing can be said"));
    EXPECT_THAT(text, Not(HasSubstr("Change")));
}
