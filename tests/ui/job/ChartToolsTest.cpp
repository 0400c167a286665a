// The chart on the Train page with its tools, panels and table, over a log of another tool.

#include "charts/LossChart.h"
#include "charts/OverviewStrip.h"
#include "pages/BatchPane.h"
#include "pages/ChartTools.h"
#include "pages/TrainPage.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAction>
#include <QComboBox>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace trueloss::ui {
namespace {

class ChartToolsTest : public testing::Test {
protected:
    ChartToolsTest()
    {
        QSettings().remove(QStringLiteral("chart"));
        session.openLog(QStringLiteral(TRUELOSS_TEST_DATA "/logs/keras-2.0-fit-generator.log"));
        EXPECT_TRUE(QTest::qWaitFor([this] { return session.current() != nullptr; }, 10'000));
        open();
    }
    ~ChartToolsTest() override { QSettings().remove(QStringLiteral("chart")); }

    void open()
    {
        page = std::make_unique<TrainPage>(session);
        page->resize(1000, 800);
        page->show();
        QTest::qWait(50);
    }
    template <class T>
    T* find(const char* name)
    {
        auto* found = page->findChild<T*>(QLatin1String(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }

    Session session;
    std::unique_ptr<TrainPage> page;
};

TEST_F(ChartToolsTest, TheTablesRowAndTheCrosshairFollowEachOther)
{
    auto* table = find<QTableView>("chartTable");
    EXPECT_FALSE(table->isVisible());
    find<QAction>("showTable")->setChecked(true);
    ASSERT_TRUE(table->isVisible());
    EXPECT_EQ(table->model()->rowCount(), 53);
    page->chart()->setCrosshair(20);
    EXPECT_EQ(table->currentIndex().row(), 20);
    EXPECT_TRUE(table->viewport()->rect().contains(table->visualRect(table->currentIndex()).center()));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    EXPECT_EQ(page->chart()->crosshair(), 21);
}

TEST(BatchPaneTest, ALongRunIsShownInParts)
{
    const auto record = std::make_shared<RunRecord>();
    for (int i = 0; i < 250'000; ++i) {
        BatchPoint point;
        point.batchInEpoch = i + 1;
        point.rmse = 5;
        record->append(point);
    }
    BatchPane pane;
    pane.setRecord(record);
    pane.show();
    auto* table = pane.findChild<QTableView*>(QStringLiteral("chartTable"));
    auto* next = pane.findChild<QAbstractButton*>(QStringLiteral("nextBatches"));
    pane.setCurrent(234'567);
    EXPECT_EQ(table->model()->data(table->currentIndex()).toString(), "234,568");
    EXPECT_FALSE(next->isEnabled());
    pane.setCurrent(3);
    EXPECT_TRUE(next->isEnabled());
    next->click();
    QSignalSpy chosen(&pane, &BatchPane::batchChosen);
    table->setCurrentIndex(table->model()->index(5, 0));
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][0].toLongLong(), 100'005);
}

TEST_F(ChartToolsTest, WhatWasChosenIsThereNextTime)
{
    find<QAction>("showGradient")->setChecked(true);
    find<QAction>("showOverview")->setChecked(false);
    find<QAction>("showTable")->setChecked(true);
    auto* x = find<QComboBox>("xAxis");
    auto* y = find<QComboBox>("axis");
    x->setFocus();
    QTest::keyClick(x, Qt::Key_Down);
    y->setFocus();
    QTest::keyClick(y, Qt::Key_End);
    EXPECT_EQ(page->chart()->xMode(), XMode::Epoch);
    EXPECT_EQ(page->chart()->axisMode(), AxisMode::Symlog);
    EXPECT_FALSE(page->findChild<OverviewStrip*>()->isVisible());
    open();
    EXPECT_TRUE(page->chart()->isPanelVisible(Channel::GradNorm));
    EXPECT_FALSE(page->chart()->isPanelVisible(Channel::LearningRate));
    EXPECT_FALSE(page->chart()->isOverviewVisible());
    EXPECT_EQ(page->chart()->xMode(), XMode::Epoch);
    EXPECT_EQ(page->chart()->axisMode(), AxisMode::Symlog);
    EXPECT_TRUE(find<QTableView>("chartTable")->isVisible());
}

TEST_F(ChartToolsTest, FindingsStandInTheLane)
{
    const LossChart* chart = page->chart();
    const double top = chart->positionOf(2, chart->valueRange().high).y();
    EXPECT_TRUE(chart->hintAt({chart->positionOf(2, 100).x(), top - 8}).startsWith(QLatin1String("Batch 2: ")));
}

}  // namespace
}  // namespace trueloss::ui
