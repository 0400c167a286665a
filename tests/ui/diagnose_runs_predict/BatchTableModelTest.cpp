#include "models/BatchTableModel.h"
#include "support/CpuTimer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QFont>
#include <QSignalSpy>
#include <QTableView>

#include <cmath>

using namespace trueloss;
using namespace trueloss::ui;

namespace {

BatchPoint batchOf(std::int64_t epoch, std::int64_t number, double rmse)
{
    BatchPoint point;
    point.epoch = epoch;
    point.batchInEpoch = number;
    point.samples = 4;
    point.rmse = rmse;
    point.mae = rmse / 2;
    point.loss = rmse / 100;
    point.gradNorm = std::nan("");
    point.learningRate = 0.001;
    point.seconds = 0.25;
    return point;
}

std::shared_ptr<RunRecord> recordOfThree()
{
    auto record = std::make_shared<RunRecord>();
    record->unit = "kPa";
    record->append(batchOf(1, 1, 512.25));
    record->append(batchOf(1, 2, 12'912'345.0));
    record->append(batchOf(2, 1, 300.0));
    return record;
}

std::string cell(const BatchTableModel& model, int row, int column)
{
    return model.index(row, column).data().toString().toStdString();
}

}  // namespace

TEST(BatchTableModel, ShowsEachFigureInItsColumn)
{
    BatchTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRecord(recordOfThree());
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(cell(model, 1, BatchTableModel::BatchColumn), "2");
    EXPECT_EQ(cell(model, 2, BatchTableModel::BatchColumn), "1");
    EXPECT_EQ(cell(model, 2, BatchTableModel::EpochColumn), "2");
    // Four digits; from 1e5 on scientific with three.
    EXPECT_EQ(cell(model, 0, BatchTableModel::RmseColumn), "512.2");
    EXPECT_EQ(cell(model, 1, BatchTableModel::RmseColumn), "1.29e7");
    // (512.25 + 12912345) / 2 = 6456428.6; the second epoch begins anew.
    EXPECT_EQ(cell(model, 1, BatchTableModel::MeanColumn), "6.46e6");
    EXPECT_EQ(cell(model, 2, BatchTableModel::MeanColumn), cell(model, 2, BatchTableModel::RmseColumn));
    EXPECT_EQ(cell(model, 2, BatchTableModel::MaeColumn), "150.0");
    EXPECT_EQ(cell(model, 2, BatchTableModel::LossColumn), "3.000");
    EXPECT_EQ(cell(model, 2, BatchTableModel::GradientColumn), "\u2013");
    EXPECT_EQ(cell(model, 2, BatchTableModel::RateColumn), "0.001000");
    EXPECT_EQ(cell(model, 2, BatchTableModel::SecondsColumn), "0.2500");
    EXPECT_EQ(model.headerData(BatchTableModel::RmseColumn, Qt::Horizontal).toString().toStdString(),
              "True RMSE (kPa)");
    const auto alignment =
        model.index(0, BatchTableModel::RmseColumn).data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    EXPECT_TRUE(alignment & Qt::AlignRight);
}

TEST(BatchTableModel, GrowsWithTheRecordOnlyWhenTold)
{
    BatchTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto record = recordOfThree();
    model.setRecord(record);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    record->append(batchOf(2, 2, 7.0));
    record->append(batchOf(2, 3, 8.0));
    EXPECT_EQ(model.rowCount(), 3);
    model.refresh();
    ASSERT_EQ(inserted.count(), 1);
    EXPECT_EQ(inserted[0][1].toInt(), 3);
    EXPECT_EQ(inserted[0][2].toInt(), 4);
    EXPECT_EQ(model.rowCount(), 5);
    EXPECT_EQ(cell(model, 4, BatchTableModel::RmseColumn), "8.000");
    model.refresh();
    EXPECT_EQ(inserted.count(), 1);
    EXPECT_EQ(reset.count(), 0);
}

TEST(BatchTableModel, MarksCulpritsByASignAndSaysWhy)
{
    BatchTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRecord(recordOfThree());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setCulprits({1, 1});
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed[0][0].toModelIndex().row(), 1);
    EXPECT_EQ(cell(model, 1, BatchTableModel::BatchColumn), "\u25C6 2");
    EXPECT_EQ(cell(model, 0, BatchTableModel::BatchColumn), "1");
    EXPECT_THAT(model.index(1, 3).data(Qt::ToolTipRole).toString().toStdString(),
                testing::AllOf(testing::HasSubstr("to blame"), testing::HasSubstr("12.91 million kPa")));
    EXPECT_TRUE(model.index(1, 0).data(Qt::FontRole).value<QFont>().bold());
    model.setCulprits({});
    EXPECT_EQ(cell(model, 1, BatchTableModel::BatchColumn), "2");
    EXPECT_EQ(changed.count(), 2);
}

TEST(BatchTableModel, TellsUnknownFromBroken)
{
    auto training = std::make_shared<RunRecord>();
    training->append(batchOf(1, 1, std::nan("")));
    auto log = std::make_shared<RunRecord>();
    log->source = RunSource::Log;
    log->append(batchOf(1, 1, std::nan("")));
    BatchTableModel model;
    model.setRecord(training);
    EXPECT_EQ(cell(model, 0, BatchTableModel::RmseColumn), "not a number");
    model.setRecord(log);
    EXPECT_EQ(cell(model, 0, BatchTableModel::RmseColumn), "\u2013");
    EXPECT_THAT(model.index(0, BatchTableModel::RmseColumn).data(Qt::ToolTipRole).toString().toStdString(),
                testing::HasSubstr("log"));
}

TEST(BatchTableModel, AMillionRowsStayFast)
{
    auto record = std::make_shared<RunRecord>();
    for (std::int64_t i = 0; i < 1'000'000; ++i) record->append(batchOf(1 + i / 1000, 1 + i % 1000, 5.0));
    BatchTableModel model;
    QTableView view;
    view.setModel(&model);
    view.resize(800, 400);
    view.show();
    trueloss::test::CpuTimer timer;
    model.setRecord(record);
    view.scrollToBottom();
    view.grab();
    // Generous for a busy machine: what asks every row takes many seconds.
    EXPECT_LT(timer.restart(), 1500);
    for (int step = 0; step < 100; ++step) {
        record->append(batchOf(1001, step + 1, 5.0));
        model.refresh();
    }
    EXPECT_LT(timer.milliseconds(), 1500);
    EXPECT_EQ(model.rowCount(), 1'000'100);
}
