#include "models/RunTableModel.h"
#include "models/SettingsCompareModel.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QFont>
#include <QSignalSpy>

#include <cmath>

using namespace trueloss;
using namespace trueloss::ui;

namespace {

std::shared_ptr<trueloss::ui::Run> makeRun(int number, const char* name)
{
    return std::make_shared<Run>(number, QString::fromUtf8(name), TrainingConfig(), RunRecorder(name, "kPa"));
}

void addBatch(Run& run, double rmse)
{
    BatchPoint point;
    point.rmse = rmse;
    point.samples = 1;
    run.recorder.consume(point);
}

void addEpoch(Run& run, std::int64_t epoch, double rmse, double mae)
{
    EpochPoint point;
    point.epoch = epoch;
    point.rmse = rmse;
    point.mae = mae;
    run.recorder.consume(point);
}

std::string cell(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString().toStdString();
}

}  // namespace

TEST(RunTableModel, ShowsFiguresAndState)
{
    auto run = makeRun(3, "third");
    RunTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setEntries({{run, {}}}, 3, {});
    EXPECT_EQ(cell(model, 0, RunTableModel::LastColumn), "\u2013");
    EXPECT_EQ(cell(model, 0, RunTableModel::BestColumn), "\u2013");
    EXPECT_EQ(cell(model, 0, RunTableModel::StateColumn), "training");
    addBatch(*run, 900.0);
    addBatch(*run, 12.5);
    addEpoch(*run, 1, 50.0, 40.0);
    addEpoch(*run, 2, 20.0, 15.5);
    addEpoch(*run, 3, std::nan(""), 1.0);
    addEpoch(*run, 4, 30.0, 5.0);
    model.refresh(3);
    EXPECT_EQ(cell(model, 0, RunTableModel::UseColumn), "Shown");
    EXPECT_EQ(cell(model, 0, RunTableModel::NumberColumn), "3");
    EXPECT_EQ(cell(model, 0, RunTableModel::NameColumn), "third");
    EXPECT_EQ(cell(model, 0, RunTableModel::SourceColumn), "Images");
    EXPECT_EQ(cell(model, 0, RunTableModel::BatchesColumn), "2");
    EXPECT_EQ(cell(model, 0, RunTableModel::LastColumn), "12.50");
    EXPECT_EQ(cell(model, 0, RunTableModel::BestColumn), "20.00");
    EXPECT_EQ(cell(model, 0, RunTableModel::UnitColumn), "kPa");
    const QString best = model.index(0, RunTableModel::BestColumn).data(Qt::ToolTipRole).toString();
    EXPECT_THAT(best.toStdString(), testing::HasSubstr("After epoch 2. MAE there: 15.50 kPa"));
    run->recorder.consume(TrainingState::Paused);
    EXPECT_EQ(cell(model, 0, RunTableModel::StateColumn), "paused");
    run->recorder.consume(RunEnded{EndReason::Failed, {"The loss is infinite.", {}}, nullptr});
    EXPECT_EQ(cell(model, 0, RunTableModel::StateColumn), "failed");
    EXPECT_THAT(model.index(0, RunTableModel::StateColumn).data(Qt::ToolTipRole).toString().toStdString(),
                testing::HasSubstr("infinite"));
}

TEST(RunTableModel, AddsAndRemovesRowsWhereTheyStand)
{
    const auto one = makeRun(1, "one");
    const auto two = makeRun(2, "two");
    const auto three = makeRun(3, "three");
    RunSummary stored;
    stored.id = "aa";
    stored.name = "of last week";
    RunTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const auto names = [&model] {
        std::vector<std::string> out;
        for (int row = 0; row < model.rowCount(); ++row) out.push_back(cell(model, row, RunTableModel::NameColumn));
        return out;
    };
    using testing::ElementsAre;
    model.setEntries({{three, {}}, {two, {}}, {one, {}}, {nullptr, std::make_shared<const RunSummary>(stored)}}, 3,
                     {1});
    EXPECT_THAT(names(), ElementsAre("three", "two", "one", "of last week"));
    EXPECT_EQ(cell(model, 2, RunTableModel::UseColumn), "Compared");
    EXPECT_EQ(cell(model, 1, RunTableModel::UseColumn), "");
    const QPersistentModelIndex first = model.index(2, 0);
    model.setEntries({{three, {}}, {one, {}}, {nullptr, std::make_shared<const RunSummary>(stored)}}, 3, {});
    EXPECT_THAT(names(), ElementsAre("three", "one", "of last week"));
    EXPECT_EQ(first.row(), 1);  // A view's mark stays on its run.
    model.setEntries({{three, {}}, {two, {}}, {one, {}}}, 2, {});
    EXPECT_THAT(names(), ElementsAre("three", "two", "one"));
    EXPECT_EQ(first.row(), 2);
    EXPECT_EQ(model.rowOf(2), 1);
    EXPECT_EQ(model.rowOf(9), -1);
    EXPECT_EQ(model.rowOf(0), -1);
    // It is opened and stands elsewhere now: still the same run.
    model.setEntries({{three, {}}, {one, {}}, {nullptr, std::make_shared<const RunSummary>(stored)}}, 3, {});
    const QPersistentModelIndex kept = model.index(2, 0);
    const auto opened = makeRun(4, "of last week");
    opened->storeId = "aa";
    model.setEntries({{opened, std::make_shared<const RunSummary>(stored)}, {three, {}}, {one, {}}}, 4, {});
    EXPECT_THAT(names(), ElementsAre("of last week", "three", "one"));
    EXPECT_EQ(kept.row(), 0);
    EXPECT_EQ(first.row(), 2);
    model.setEntries({}, 0, {});
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(reset.count(), 0);
}

TEST(RunTableModel, ShowsRunsThatAreOnlyKept)
{
    RunSummary stored;
    stored.id = "aa";
    stored.name = "kept";
    stored.unit = "kPa";
    stored.state = RunState::Interrupted;
    stored.tags = {"baseline", "raw"};
    stored.figures.batches = 1234;
    stored.figures.lastRmse = 12.5;
    RunTableModel model;
    model.setEntries({{nullptr, std::make_shared<const RunSummary>(stored)}}, 0, {});
    EXPECT_EQ(cell(model, 0, RunTableModel::NumberColumn), "");
    EXPECT_EQ(cell(model, 0, RunTableModel::TagsColumn), "baseline, raw");
    EXPECT_EQ(cell(model, 0, RunTableModel::BatchesColumn), "1,234");
    EXPECT_EQ(cell(model, 0, RunTableModel::LastColumn), "12.50");
    EXPECT_EQ(cell(model, 0, RunTableModel::BestColumn), "\u2013");
    EXPECT_EQ(cell(model, 0, RunTableModel::StateColumn), "interrupted");
    QSignalSpy renamed(&model, &RunTableModel::renamed);
    const QModelIndex name = model.index(0, RunTableModel::NameColumn);
    EXPECT_FALSE(model.setData(name, "  "));
    EXPECT_FALSE(model.setData(name, "kept"));
    EXPECT_TRUE(model.setData(name, " better "));
    ASSERT_EQ(renamed.count(), 1);
    EXPECT_EQ(renamed[0][1].toString().toStdString(), "better");
}

TEST(SettingsCompareModel, MarksWhatDiffersAndNothingElse)
{
    const auto first = makeRun(1, "one");
    const auto second = makeRun(2, "two");
    second->config.scaler.kind = ScalerKind::Standard;
    second->config.optimizer = OptimizerKind::Adam;
    SettingsCompareModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRuns(first, {second});
    std::vector<std::string> marked;
    constexpr int figures = 5;
    for (int row = figures; row < model.rowCount(); ++row) {
        const bool sign = cell(model, row, SettingsCompareModel::MarkColumn) == "\u2260";
        const bool bold =
            model.index(row, SettingsCompareModel::SettingColumn).data(Qt::FontRole).value<QFont>().bold();
        EXPECT_EQ(sign, bold);
        EXPECT_EQ(sign, model.differs(row));
        EXPECT_EQ(sign, cell(model, row, SettingsCompareModel::FirstRunColumn) !=
                            cell(model, row, SettingsCompareModel::FirstRunColumn + 1));
        if (sign) marked.push_back(cell(model, row, SettingsCompareModel::SettingColumn));
    }
    // RMSprop reads rho and whether it corrects its bias, Adam two betas.
    EXPECT_THAT(marked, testing::UnorderedElementsAre(
                            testing::ContainsRegex("[Ss]caler"), testing::ContainsRegex("[Oo]ptimizer"),
                            testing::ContainsRegex("[Rr]ho"), testing::ContainsRegex("[Bb]ias correction"),
                            testing::ContainsRegex("[Bb]eta 1"), testing::ContainsRegex("[Bb]eta 2")));
    EXPECT_EQ(model.differenceCount(), 6);
    EXPECT_EQ(model.headerData(SettingsCompareModel::FirstRunColumn + 1, Qt::Horizontal).toString().toStdString(),
              "Run 2");

    model.setRuns(first, {});
    EXPECT_EQ(model.differenceCount(), 0);
    for (int row = 0; row < model.rowCount(); ++row) EXPECT_FALSE(model.differs(row));
}

TEST(SettingsCompareModel, ALogHasOnlyTheSettingsItTells)
{
    const auto log = makeRun(1, "log");
    log->fromLog = true;
    RunRecord record;
    record.settings = {{"batch size", "32"}};
    log->recorder.adopt(record);
    SettingsCompareModel model;
    model.setRuns(log, {});
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(cell(model, 0, SettingsCompareModel::FirstRunColumn), "32");
}

TEST(SettingsCompareModel, ComparesTheFiguresOfManyRunsOverThePartThatAllHave)
{
    const auto one = makeRun(1, "one");
    const auto two = makeRun(2, "two");
    const auto three = makeRun(3, "three");
    for (const double rmse : {100.0, 50.0, 30.0}) addBatch(*one, rmse);
    for (const double rmse : {10.0, 20.0, 90.0, 95.0}) addBatch(*two, rmse);
    for (const double rmse : {60.0, 40.0}) addBatch(*three, rmse);
    addEpoch(*one, 1, 25.0, 5.0);
    addEpoch(*one, 2, 28.0, 4.0);
    addEpoch(*two, 1, 24.0, 7.0);
    addEpoch(*two, 2, 70.0, 5.0);
    SettingsCompareModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRuns(one, {two, three});
    EXPECT_EQ(cell(model, 0, SettingsCompareModel::FirstRunColumn), "\u2026") << "they are being computed";
    model.setFigures(compareFigures(model.runs(), RunAxis::Batches));
    const auto figures = [&model](int row) {
        std::vector<std::string> out;
        for (int column = SettingsCompareModel::SettingColumn; column < model.columnCount(); ++column)
            out.push_back(cell(model, row, column));
        return out;
    };
    using testing::ElementsAre;
    EXPECT_THAT(figures(0), ElementsAre("Best validation RMSE", "25.00 kPa", "best: 24.00 kPa", "\u2013"));
    EXPECT_THAT(figures(1), ElementsAre("MAE at the best epoch", "best: 5.000 kPa", "7.000 kPa", "\u2013"));
    EXPECT_THAT(figures(2), ElementsAre("Last validation RMSE", "best: 28.00 kPa", "70.00 kPa", "\u2013"));
    EXPECT_THAT(figures(3), ElementsAre("Last true RMSE", "best: 30.00 kPa", "95.00 kPa", "40.00 kPa"));
    // Of the first two batches, by hand: 75, 15 and 50.
    EXPECT_THAT(figures(4),
                ElementsAre("Mean true RMSE of the first 2 batches", "75.00 kPa", "best: 15.00 kPa", "50.00 kPa"));
    EXPECT_EQ(model.differenceCount(), 0);
    const int all = model.rowCount();
    model.setOnlyDifferences(true);
    EXPECT_EQ(model.rowCount(), 5);
    model.setOnlyDifferences(false);
    EXPECT_EQ(model.rowCount(), all);
    // Figures stay while newer ones are computed, but not those of other runs.
    model.setRuns(one, {two, three});
    EXPECT_EQ(cell(model, 3, SettingsCompareModel::FirstRunColumn), "best: 30.00 kPa");
    model.setRuns(two, {one, three});
    EXPECT_EQ(cell(model, 3, SettingsCompareModel::FirstRunColumn), "\u2026");
}

TEST(SettingsCompareModel, CallsNothingTheBestAcrossUnits)
{
    const auto one = makeRun(1, "one");
    const auto two =
        std::make_shared<trueloss::ui::Run>(2, QStringLiteral("two"), TrainingConfig(), RunRecorder("two", "bar"));
    addBatch(*one, 100.0);
    addBatch(*two, 1.0);
    SettingsCompareModel model;
    model.setRuns(one, {two});
    model.setFigures(compareFigures(model.runs(), RunAxis::Batches));
    EXPECT_EQ(cell(model, 3, SettingsCompareModel::FirstRunColumn), "100.0 kPa");
    EXPECT_EQ(cell(model, 3, SettingsCompareModel::FirstRunColumn + 1), "1.000 bar");
}

namespace {

std::shared_ptr<trueloss::ui::Run> makeLog(int number, const char* column, double value)
{
    auto run = std::make_shared<Run>(number, QStringLiteral("log"), TrainingConfig(), RunRecorder("log", ""));
    run->fromLog = true;
    run->log.column = column;
    addBatch(*run, value);
    addEpoch(*run, 1, value, std::nan(""));
    return run;
}

}  // namespace

TEST(RunTableModel, DoesNotCallALogsColumnRmse)
{
    RunTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto head = [&model](int column) {
        return model.headerData(column, Qt::Horizontal).toString().toStdString();
    };
    const auto training = makeRun(1, "one");
    model.setEntries({{training, {}}}, 1, {});
    EXPECT_EQ(head(RunTableModel::LastColumn), "Last RMSE");
    QSignalSpy changed(&model, &QAbstractItemModel::headerDataChanged);
    model.setEntries({{training, {}}, {makeLog(2, "loss", 0.5), {}}}, 1, {});
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(head(RunTableModel::LastColumn), "Last value");
    EXPECT_EQ(head(RunTableModel::BestColumn), "Best validation");
    model.setEntries({{training, {}}}, 1, {});
    EXPECT_EQ(changed.count(), 2);
    EXPECT_EQ(head(RunTableModel::BestColumn), "Best val. RMSE");
}

TEST(SettingsCompareModel, OfLogsNamesNoRmseAndRanksOneColumnOnly)
{
    SettingsCompareModel model;
    const auto compare = [&model](const auto& one, const auto& two) {
        model.setRuns(one, {two});
        model.setFigures(compareFigures(model.runs(), RunAxis::Batches));
    };
    compare(makeLog(1, "loss", 0.5), makeLog(2, "loss", 0.25));
    EXPECT_EQ(cell(model, 0, SettingsCompareModel::SettingColumn), "Best validation");
    EXPECT_EQ(cell(model, 3, SettingsCompareModel::SettingColumn), "Last true value");
    EXPECT_EQ(cell(model, 4, SettingsCompareModel::SettingColumn), "Mean true value of the first 1 batches");
    for (int row = 0; row < 5; ++row) {
        for (const int role : {Qt::DisplayRole, Qt::ToolTipRole}) {
            EXPECT_THAT(model.index(row, SettingsCompareModel::SettingColumn).data(role).toString().toStdString(),
                        testing::Not(testing::HasSubstr("RMSE")));
        }
    }
    EXPECT_EQ(cell(model, 3, SettingsCompareModel::FirstRunColumn + 1), "best: 0.2500");
    // An accuracy is no lower loss.
    compare(makeLog(1, "loss", 0.5), makeLog(2, "accuracy", 0.25));
    EXPECT_EQ(cell(model, 3, SettingsCompareModel::FirstRunColumn + 1), "0.2500");
}
