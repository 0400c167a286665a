#include "models/PredictionTableModel.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

#include <limits>

using namespace trueloss;
using namespace trueloss::ui;

namespace {

std::string cell(const PredictionTableModel& model, int row, int column)
{
    return model.index(row, column).data().toString().toStdString();
}

}  // namespace

TEST(PredictionTableModel, FillsRowsAsResultsCome)
{
    PredictionTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setOutputs({{"pressure", "kPa"}, {"angle", ""}});
    model.addImages({QStringLiteral("/a/one.png"), QStringLiteral("/a/two.png"), QStringLiteral("/a/three.png")});
    EXPECT_THAT(model.waiting(), testing::ElementsAre(0, 1, 2));
    EXPECT_EQ(cell(model, 0, model.noteColumn()), "waiting");
    model.setValues(1, {123.456, -5.0});
    model.setProblem(2, {"It is broken.", {}});
    EXPECT_THAT(model.waiting(), testing::ElementsAre(0));
    EXPECT_EQ(cell(model, 1, PredictionTableModel::FileColumn), "two.png");
    EXPECT_EQ(cell(model, 1, PredictionTableModel::FirstOutputColumn), "123.5");
    EXPECT_EQ(cell(model, 1, PredictionTableModel::FirstOutputColumn + 1), "-5.000");
    EXPECT_EQ(cell(model, 1, model.noteColumn()), "");
    EXPECT_EQ(cell(model, 2, model.noteColumn()), "It is broken.");
    EXPECT_EQ(cell(model, 2, PredictionTableModel::FirstOutputColumn), "It is broken.");
    EXPECT_EQ(cell(model, 2, PredictionTableModel::FirstOutputColumn + 1), "");
    EXPECT_EQ(model.headerData(PredictionTableModel::FirstOutputColumn, Qt::Horizontal).toString().toStdString(),
              "pressure (kPa)");
    EXPECT_EQ(model.doneCount(), 1);
    EXPECT_EQ(model.problemCount(), 1);
    EXPECT_EQ(model.index(1, PredictionTableModel::FirstOutputColumn).data(Qt::ToolTipRole).toString().toStdString(),
              "123.456 kPa");
}

TEST(PredictionTableModel, SaysWhyAValueIsMissing)
{
    PredictionTableModel model;
    model.setOutputs({{"pressure", "kPa"}, {"angle", ""}});
    model.addImages({QStringLiteral("/a/one.png"), QStringLiteral("/a/two.png")});
    model.setValues(0, {1.5, std::numeric_limits<double>::quiet_NaN()}, {"Beyond the scaler.", {}});
    model.setValues(1, {1.5, 2.0});
    EXPECT_EQ(cell(model, 0, PredictionTableModel::FirstOutputColumn), "1.500");
    EXPECT_EQ(cell(model, 0, PredictionTableModel::FirstOutputColumn + 1), "\u2013");
    EXPECT_EQ(cell(model, 0, model.noteColumn()), "Beyond the scaler.");
    EXPECT_EQ(cell(model, 1, model.noteColumn()), "");
    EXPECT_EQ(model.problemCount(), 0);
    EXPECT_EQ(model.csv().toStdString(),
              "image,pressure (kPa),angle,note\r\n/a/one.png,1.5,nan,Beyond the scaler.\r\n/a/two.png,1.5,2,\r\n");
}

TEST(PredictionTableModel, IgnoresWhatDoesNotFit)
{
    PredictionTableModel model;
    model.setOutputs({{"pressure", "kPa"}});
    model.addImages({QStringLiteral("/a/one.png")});
    model.setValues(0, {1.0, 2.0});
    model.setValues(4, {1.0});
    model.setProblem(-1, {"x", {}});
    EXPECT_THAT(model.waiting(), testing::ElementsAre(0));
    model.setValues(0, {1.0});
    model.setProblem(0, {"late", {}});
    EXPECT_EQ(model.problemCount(), 0);
}

TEST(PredictionTableModel, AnotherModelMakesAllRowsWaitAgain)
{
    PredictionTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setOutputs({{"pressure", "kPa"}});
    model.addImages({QStringLiteral("/a/one.png"), QStringLiteral("/a/two.png")});
    model.setValues(0, {1.0});
    model.setProblem(1, {"broken", {}});
    model.setOutputs({{"a", ""}, {"b", ""}});
    EXPECT_THAT(model.waiting(), testing::ElementsAre(0, 1));
    EXPECT_EQ(model.doneCount() + model.problemCount(), 0);
    model.clear();
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(PredictionTableModel, WritesCsvAtFullPrecisionAndQuoted)
{
    PredictionTableModel model;
    model.setOutputs({{"pressure", "kPa"}});
    model.addImages({QStringLiteral("/a/one,\"1\".png"), QStringLiteral("/a/two.png")});
    model.setValues(0, {0.1 + 0.2});
    // RFC 4180: cells with commas or quotes stand in quotes, quotes are doubled, lines end with CR LF.
    EXPECT_EQ(model.csv().toStdString(),
              "image,pressure (kPa)\r\n\"/a/one,\"\"1\"\".png\",0.30000000000000004\r\n/a/two.png,\r\n");
    model.setProblem(1, {"Broken, sadly.", {}});
    EXPECT_EQ(model.csv().toStdString(),
              "image,pressure (kPa),note\r\n\"/a/one,\"\"1\"\".png\",0.30000000000000004,\r\n/a/two.png,,\"Broken, "
              "sadly.\"\r\n");
}
