#include "models/BatchSlice.h"

#include "models/BatchTableModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <memory>

namespace trueloss::ui {
namespace {

void grow(RunRecord& record, int batches)
{
    for (int i = 0; i < batches; ++i) {
        BatchPoint point;
        point.batchInEpoch = static_cast<std::int64_t>(record.batchCount()) + 1;
        point.rmse = 5;
        record.append(point);
    }
}

TEST(BatchSliceTest, ShowsAPartAndGrowsToItsSize)
{
    const auto record = std::make_shared<RunRecord>();
    grow(*record, BatchSlice::mostRows - 10);
    BatchTableModel model;
    model.setRecord(record);
    BatchSlice slice(model);
    const QAbstractItemModelTester tester(&slice, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(slice.rowCount(), BatchSlice::mostRows - 10);
    EXPECT_EQ(slice.columnCount(), BatchTableModel::columns);
    QSignalSpy inserted(&slice, &QAbstractItemModel::rowsInserted);
    grow(*record, 5);
    model.refresh();
    ASSERT_EQ(inserted.count(), 1);
    EXPECT_EQ(inserted[0][1].toInt(), BatchSlice::mostRows - 10);
    EXPECT_EQ(inserted[0][2].toInt(), BatchSlice::mostRows - 6);
    grow(*record, 25);
    model.refresh();
    EXPECT_EQ(slice.rowCount(), BatchSlice::mostRows) << "the rest is the next part's";
    slice.setFirst(BatchSlice::mostRows);
    EXPECT_EQ(slice.rowCount(), 20);
    EXPECT_EQ(slice.data(slice.index(3, BatchTableModel::BatchColumn)), "100,004");
    // A batch to blame is marked where it stands, and nowhere in another part.
    QSignalSpy changed(&slice, &QAbstractItemModel::dataChanged);
    model.setCulprits({7});
    EXPECT_EQ(changed.count(), 0);
    model.setCulprits({7, 100'003});
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed[0][0].toModelIndex().row(), 3);
    model.setRecord(nullptr);
    EXPECT_EQ(slice.first(), 0);
    EXPECT_EQ(slice.rowCount(), 0);
}

}  // namespace
}  // namespace trueloss::ui
