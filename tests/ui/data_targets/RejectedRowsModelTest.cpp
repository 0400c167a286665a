#include "models/RejectedRowsModel.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

namespace trueloss::ui {
namespace {

TEST(RejectedRowsModel, TellsFileLineColumnValueAndReason)
{
    RejectedRowsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Manifest manifest;
    manifest.rejected = {{"/a/metadata.csv", 1234, "pressure_kpa", " n/a\nreally ", RejectReason::NotANumber},
                         {"/a/metadata.csv", 7, "file_name", "<i>gone</i>.png", RejectReason::MissingImage},
                         {"/b/other.csv", 8, "pressure_kpa", "", RejectReason::EmptyTarget}};
    model.setRows(std::make_shared<const Manifest>(manifest), nullptr);
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
    model.setRows(std::make_shared<const Manifest>(), nullptr);
    EXPECT_EQ(model.rowCount(), 0);
}

// The entries of arrays stand in no line: they are called as the data check calls them.
TEST(RejectedRowsModel, NamesRowsThatStandInNoLine)
{
    Table table;
    table.header = {"image", "target"};
    table.addRow({"x_train[0]", "1"}, 1);
    table.addRow({"x_test[0]", "nan"}, 2);
    RejectedRowsModel model;
    Manifest manifest;
    manifest.cells = std::make_shared<const Table>(std::move(table));
    manifest.hasLines = false;
    manifest.rows = {{1, "/a/digits.npz", {1.0}}};
    manifest.rejected = {{"/a/digits.npz", 2, "target", "nan", RejectReason::NotFinite}};
    model.setRows(std::make_shared<const Manifest>(manifest),
                  std::make_shared<const std::vector<std::size_t>>(std::vector<std::size_t>{0}));
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(0, RejectedRowsModel::LineColumn).data().toString(), QStringLiteral("x_test[0]"));
    EXPECT_EQ(model.index(1, RejectedRowsModel::LineColumn).data().toString(), QStringLiteral("x_train[0]"));
    EXPECT_EQ(model.headerData(RejectedRowsModel::LineColumn, Qt::Horizontal).toString(), QStringLiteral("Row"));
}

// What the user left out stands behind what cannot be used; images are named as from the table's folder.
TEST(RejectedRowsModel, ListsWhatTheUserLeftOut)
{
    RejectedRowsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Manifest manifest;
    manifest.table = "/a/metadata.csv";
    manifest.pathColumn = "file_name";
    manifest.rows = {{2, "/a/images/one.png", {1.0}}, {3, "/a/images/two.png", {2.0}}, {5, "/c/three.png", {3.0}}};
    manifest.rejected = {{"/a/metadata.csv", 4, "file_name", "/a/images/cut.png", RejectReason::BrokenImage}};
    const auto rows = std::make_shared<const Manifest>(manifest);
    model.setRows(rows, std::make_shared<const std::vector<std::size_t>>(std::vector<std::size_t>{1, 2}));
    ASSERT_EQ(model.rowCount(), 3);
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString().toStdString(); };
    EXPECT_EQ(text(0, RejectedRowsModel::ValueColumn), "images/cut.png");
    EXPECT_EQ(text(1, RejectedRowsModel::LineColumn), "3");
    EXPECT_EQ(text(1, RejectedRowsModel::FileColumn), "metadata.csv");
    EXPECT_EQ(text(1, RejectedRowsModel::NameColumn), "file_name");
    EXPECT_EQ(text(1, RejectedRowsModel::ValueColumn), "images/two.png");
    EXPECT_EQ(text(1, RejectedRowsModel::ReasonColumn), "was left out by you");
    EXPECT_EQ(text(2, RejectedRowsModel::ValueColumn), "/c/three.png") << "it does not lie below the table's folder";
    EXPECT_EQ(model.ranks(RejectedRowsModel::LineColumn)({}), (std::vector<std::uint32_t>{1, 0, 2}));
    model.setRows(rows, nullptr);
    EXPECT_EQ(model.rowCount(), 1);
}

}  // namespace
}  // namespace trueloss::ui
