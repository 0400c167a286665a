#include "models/RejectedRowsModel.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

namespace trueloss::ui {
namespace {

TEST(RejectedRowsModel, TellsFileLineColumnValueAndReason)
{
    RejectedRowsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows({{"/a/metadata.csv", 1234, "pressure_kpa", " n/a\nreally ", RejectReason::NotANumber},
                   {"/a/metadata.csv", 7, "file_name", "<i>gone</i>.png", RejectReason::MissingImage},
                   {"/b/other.csv", 8, "pressure_kpa", "", RejectReason::EmptyTarget}});
    ASSERT_EQ(model.rowCount(), 3);
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString().toStdString(); };
    EXPECT_EQ(text(0, RejectedRowsModel::FileColumn), "metadata.csv");
    EXPECT_EQ(text(0, RejectedRowsModel::LineColumn), "1,234");
    EXPECT_EQ(text(0, RejectedRowsModel::NameColumn), "pressure_kpa");
    EXPECT_EQ(text(0, RejectedRowsModel::ValueColumn), "n/a really");
    EXPECT_EQ(text(0, RejectedRowsModel::ReasonColumn), "is not a number");
    EXPECT_EQ(text(1, RejectedRowsModel::ReasonColumn), "is not an existing file");
    EXPECT_EQ(text(2, RejectedRowsModel::FileColumn), "other.csv");
    EXPECT_EQ(text(2, RejectedRowsModel::ReasonColumn), "is empty");
    // Lines sort as numbers: as text "1,234" would come before "7".
    EXPECT_EQ(model.index(0, RejectedRowsModel::LineColumn).data(RejectedRowsModel::sortRole).toLongLong(), 1234);
    const QString tip = model.index(1, RejectedRowsModel::ValueColumn).data(Qt::ToolTipRole).toString();
    EXPECT_TRUE(tip.contains(QStringLiteral("&lt;i&gt;"))) << tip.toStdString();
    model.setRows({});
    EXPECT_EQ(model.rowCount(), 0);
}

}  // namespace
}  // namespace trueloss::ui
