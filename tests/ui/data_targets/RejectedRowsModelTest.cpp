#include "models/RejectedRowsModel.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

namespace trueloss::ui {
namespace {

TEST(RejectedRowsModel, TellsFileLineColumnValueAndReason)
{
    RejectedRowsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(std::make_shared<const std::vector<RejectedRow>>(
        std::vector<RejectedRow>{{"/a/metadata.csv", 1234, "pressure_kpa", " n/a\nreally ", RejectReason::NotANumber},
                                 {"/a/metadata.csv", 7, "file_name", "<i>gone</i>.png", RejectReason::MissingImage},
                                 {"/b/other.csv", 8, "pressure_kpa", "", RejectReason::EmptyTarget}}));
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
    const auto ranks = [&](int column) { return model.ranks(column)({}); };
    EXPECT_EQ(ranks(RejectedRowsModel::LineColumn), (std::vector<std::uint32_t>{2, 0, 1}));
    // "metadata.csv" twice before "other.csv"; "file_name" before "pressure_kpa".
    EXPECT_EQ(ranks(RejectedRowsModel::FileColumn), (std::vector<std::uint32_t>{0, 0, 1}));
    EXPECT_EQ(ranks(RejectedRowsModel::NameColumn), (std::vector<std::uint32_t>{1, 0, 1}));
    const QString tip = model.index(1, RejectedRowsModel::ValueColumn).data(Qt::ToolTipRole).toString();
    EXPECT_TRUE(tip.contains(QStringLiteral("&lt;i&gt;"))) << tip.toStdString();
    model.setRows(std::make_shared<const std::vector<RejectedRow>>());
    EXPECT_EQ(model.rowCount(), 0);
}

}  // namespace
}  // namespace trueloss::ui
