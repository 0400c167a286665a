#include "models/RaceTableModel.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

namespace trueloss::ui {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

RaceEntry entryOf(ScalerKind scaler, std::vector<double> validation, std::vector<std::vector<double>> rmse)
{
    RaceEntry entry;
    entry.scaler = scaler;
    entry.pixels = PixelScalingKind::UnitRange;
    entry.validation = std::move(validation);
    entry.rmse = std::move(rmse);
    entry.median = medianOf(entry.validation);
    return entry;
}

class RaceTableModelTest : public testing::Test {
protected:
    void SetUp() override
    {
        RaceReport report;
        report.unit = "kPa";
        report.batches = 20;
        report.seeds = 3;
        report.meanPredictor = 60.0;
        std::vector<double> run(20, 9.0);
        run[3] = 4000.0;
        run[18] = 30.0;
        run[19] = 40.0;
        report.entries.push_back(entryOf(ScalerKind::Standard, {20, 30, 25}, {run, run, std::vector<double>(20, 9.0)}));
        report.entries.push_back(entryOf(ScalerKind::Robust, {26, 31, 24}, {run}));
        report.entries.back().behind = {-12.5, 17.25};
        report.entries.push_back(entryOf(ScalerKind::MinMax, {50, 55, 52}, {run}));
        report.entries.back().behind = {11.0, 44.0};
        report.entries.back().distinguishable = true;
        report.entries.push_back(entryOf(ScalerKind::None, {80, 90, 85}, {run}));
        report.entries.back().distinguishable = true;
        report.entries.push_back(entryOf(ScalerKind::MaxAbs, {infinite, infinite, 30}, {{5, 6}, {7}, run}));
        report.entries.push_back(entryOf(ScalerKind::BoxCox, {}, {}));
        report.entries.back().median = infinite;
        report.entries.back().failure = {"Box-Cox needs targets above 0.", {}};
        report.recommended = 0;
        model.setReport(report, true);
    }

    std::string cell(int row, int column) const
    {
        return model.index(row, column).data(Qt::DisplayRole).toString().toStdString();
    }
    std::string tip(int row) const
    {
        return model.index(row, RaceTableModel::VerdictColumn).data(Qt::ToolTipRole).toString().toStdString();
    }

    RaceTableModel model;
};

TEST_F(RaceTableModelTest, ShowsTheFiguresInTheUnit)
{
    EXPECT_EQ(cell(0, RaceTableModel::ScalerColumn), "Standard");
    EXPECT_EQ(cell(0, RaceTableModel::PixelsColumn), "Divided by 255");
    EXPECT_EQ(cell(0, RaceTableModel::ValidationColumn), "25.00");
    EXPECT_EQ(cell(0, RaceTableModel::SpreadColumn), "20.00 to 30.00");
    EXPECT_EQ(cell(0, RaceTableModel::BehindColumn), "\u2013");
    EXPECT_EQ(cell(1, RaceTableModel::BehindColumn), "-12.50 to 17.25");
    EXPECT_EQ(cell(0, RaceTableModel::PeakColumn), "4000");
    // The last two of 20 batches: sqrt((30^2 + 40^2) / 2) = 35.36 in two runs, 9 in the third.
    EXPECT_EQ(cell(0, RaceTableModel::TrainingColumn), "35.36");
    EXPECT_EQ(cell(4, RaceTableModel::TrainingColumn), "infinite") << "two of three broke off";
    EXPECT_EQ(model.headerData(RaceTableModel::ValidationColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
              QStringLiteral("Validation\nRMSE (kPa)"));
    for (const int column : {RaceTableModel::ValidationColumn, RaceTableModel::SpreadColumn,
                             RaceTableModel::BehindColumn, RaceTableModel::TrainingColumn})
        EXPECT_EQ(cell(5, column), "\u2013");
}

TEST_F(RaceTableModelTest, EachVerdictHasItsWordsAndItsReason)
{
    EXPECT_EQ(cell(0, RaceTableModel::VerdictColumn), "\u2713 recommended");
    EXPECT_EQ(cell(1, RaceTableModel::VerdictColumn), "\u2248 not told apart");
    EXPECT_EQ(cell(2, RaceTableModel::VerdictColumn), "\u2715 worse");
    EXPECT_EQ(cell(3, RaceTableModel::VerdictColumn), "\u2715 above the mean");
    EXPECT_THAT(tip(3), testing::HasSubstr("60 kPa"));
    EXPECT_EQ(cell(4, RaceTableModel::VerdictColumn), "! broke off");
    EXPECT_EQ(cell(5, RaceTableModel::VerdictColumn), "! could not start");
    EXPECT_THAT(tip(5), testing::HasSubstr("Box-Cox needs targets above 0."));
    EXPECT_TRUE(model.index(0, 0).data(Qt::FontRole).value<QFont>().bold());
    EXPECT_FALSE(model.index(1, 0).data(Qt::FontRole).isValid());
}

TEST_F(RaceTableModelTest, SaysNothingThatNeedsTheWholeRaceBeforeItsEnd)
{
    model.setReport(model.report(), false);
    EXPECT_EQ(cell(0, RaceTableModel::VerdictColumn), "\u2013");
    EXPECT_EQ(cell(3, RaceTableModel::VerdictColumn), "\u2013");
    EXPECT_EQ(cell(1, RaceTableModel::BehindColumn), "\u2013");
    EXPECT_EQ(cell(5, RaceTableModel::VerdictColumn), "! could not start") << "that is sure already";
    EXPECT_FALSE(model.index(0, 0).data(Qt::FontRole).isValid());
}

TEST_F(RaceTableModelTest, MarksTheScalingThatIsSet)
{
    model.setCurrent(ScalerKind::Robust, PixelScalingKind::UnitRange);
    EXPECT_EQ(cell(1, RaceTableModel::ScalerColumn), "\u25B8 Robust");
    EXPECT_EQ(cell(0, RaceTableModel::ScalerColumn), "Standard");
    model.setCurrent(ScalerKind::Robust, PixelScalingKind::Raw);
    EXPECT_EQ(cell(1, RaceTableModel::ScalerColumn), "Robust") << "with other pixels it is another scaling";
}

}  // namespace
}  // namespace trueloss::ui
