// The chart on the Train page with its tools, panels and table, over a log of another tool.

#include "charts/LossChart.h"
#include "charts/OverviewStrip.h"
#include "ghosts/KerasBar.h"
#include "pages/BatchPane.h"
#include "pages/ChartTools.h"
#include "pages/OtherTools.h"
#include "pages/TrainPage.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAction>
#include <QComboBox>
#include <QMouseEvent>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>
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
    auto* table = find<QTableView>("batchTable");
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
    auto* table = pane.findChild<QTableView*>(QStringLiteral("batchTable"));
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

TEST(BatchPaneTest, WhoeverReadsItsEndGoesOnToReadTheEnd)
{
    const auto record = std::make_shared<RunRecord>();
    const auto grow = [&record](int count) {
        BatchPoint point;
        point.rmse = 5;
        for (int i = 0; i < count; ++i) {
            point.batchInEpoch = static_cast<std::int64_t>(record->batchCount()) + 1;
            record->append(point);
        }
    };
    grow(99'990);
    BatchPane pane;
    pane.resize(600, 300);
    pane.setRecord(record);
    pane.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&pane));
    QTableView* table = pane.table();
    const auto lastSeen = [table] {
        const QModelIndex at = table->indexAt(QPoint(10, table->viewport()->height() - 4));
        return (at.isValid() ? at.siblingAtColumn(0) : table->model()->index(table->model()->rowCount() - 1, 0))
            .data()
            .toString();
    };
    table->scrollToBottom();
    grow(20);
    pane.refresh();
    // Beyond a part of the table as well.
    EXPECT_TRUE(QTest::qWaitFor([&] { return lastSeen() == QLatin1String("100,010"); }, 3000))
        << lastSeen().toStdString();
    pane.setCurrent(5);
    grow(20);
    pane.refresh();
    QTest::qWait(400);
    EXPECT_EQ(table->model()->data(table->currentIndex()).toString(), "6");
}

TEST(BatchPaneTest, MarksAndActivatesBatchesOfALaterPart)
{
    const auto record = std::make_shared<RunRecord>();
    for (int i = 0; i < 150'000; ++i) {
        BatchPoint point;
        point.rmse = 5;
        record->append(point);
    }
    BatchPane pane;
    pane.resize(600, 300);
    pane.setRecord(record);
    pane.show();
    pane.setCulprits({120'000});
    pane.setCurrent(120'000);
    QTableView* table = pane.table();
    EXPECT_TRUE(table->currentIndex().siblingAtColumn(0).data().toString().contains(QChar(0x25C6)));
    QSignalSpy activated(&pane, &BatchPane::batchActivated);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    ASSERT_EQ(activated.count(), 1);
    EXPECT_EQ(activated[0][0].toLongLong(), 120'000);
}

TEST_F(ChartToolsTest, OtherToolsStandBesideTheChart)
{
    auto* pane = find<OtherTools>("otherTools");
    EXPECT_TRUE(pane->isHidden());
    find<QAction>("showOtherTools")->trigger();
    ASSERT_TRUE(pane->isVisible());
    EXPECT_EQ(pane->window(), page.get()) << "a window of its own would take the keys";
    EXPECT_TRUE(page->chart()->isVisible());
    EXPECT_FALSE(page->chart()->geometry().intersects(pane->geometry()));
    auto* twice = find<QAbstractButton>("tool1");
    ASSERT_TRUE(QTest::qWaitFor([twice] { return twice->isEnabled(); }, 3000));
    twice->setChecked(true);
    const RunRecord& record = session.current()->record();
    const LossCurve bar = kerasBar(record, KerasBar::Twice);
    const QList<QPointF> drawn = page->chart()->drawnOverlayPoints(0);
    int finite = 0;
    for (const QPointF& point : drawn) {
        if (std::isnan(point.y())) continue;  // A gap: the log does not tell the last batch of an epoch.
        EXPECT_EQ(point.y(), bar.at(static_cast<std::size_t>(point.x()) - 1)) << point.x();
        ++finite;
    }
    EXPECT_GE(finite, 50);
    // It is as wide as it was left.
    auto* splitter = qobject_cast<QSplitter*>(pane->parentWidget());
    ASSERT_NE(splitter, nullptr);
    QWidget* handle = splitter->handle(1);
    // Nobody drags a handle before it was laid out.
    ASSERT_TRUE(QTest::qWaitFor([&] { return pane->x() == handle->x() + handle->width(); }, 3000));
    const int before = pane->width();
    const auto drag = [handle](QEvent::Type type, int x, Qt::MouseButton button, Qt::MouseButtons buttons) {
        const QPoint at(x, 20);
        QMouseEvent event(type, at, handle->mapToGlobal(at), button, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(handle, &event);
    };
    drag(QEvent::MouseButtonPress, 2, Qt::LeftButton, Qt::LeftButton);
    drag(QEvent::MouseMove, -58, Qt::NoButton, Qt::LeftButton);
    drag(QEvent::MouseButtonRelease, 2, Qt::LeftButton, Qt::NoButton);
    const int wider = pane->width();
    EXPECT_NEAR(wider, before + 60, 2);
    QTest::keyClick(twice, Qt::Key_Escape);
    EXPECT_TRUE(pane->isHidden());
    EXPECT_FALSE(find<QAction>("showOtherTools")->isChecked());
    EXPECT_TRUE(page->chart()->drawnOverlayPoints(0).isEmpty());
    find<QAction>("showOtherTools")->setChecked(true);
    open();
    pane = find<OtherTools>("otherTools");
    ASSERT_TRUE(QTest::qWaitFor([pane] { return pane->isVisible(); }, 3000));
    EXPECT_EQ(pane->width(), wider);
    find<QAbstractButton>("closeOtherTools")->click();
    EXPECT_TRUE(pane->isHidden());
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
    EXPECT_EQ(page->chart()->xAxis(), RunAxis::Epochs);
    EXPECT_EQ(page->chart()->axisMode(), AxisMode::Symlog);
    EXPECT_FALSE(page->findChild<OverviewStrip*>()->isVisible());
    open();
    EXPECT_TRUE(page->chart()->isPanelVisible(Channel::GradNorm));
    EXPECT_FALSE(page->chart()->isPanelVisible(Channel::LearningRate));
    EXPECT_FALSE(page->chart()->isOverviewVisible());
    EXPECT_EQ(page->chart()->xAxis(), RunAxis::Epochs);
    EXPECT_EQ(page->chart()->axisMode(), AxisMode::Symlog);
    EXPECT_TRUE(find<QTableView>("batchTable")->isVisible());
}

TEST_F(ChartToolsTest, FindingsStandInTheLane)
{
    const LossChart* chart = page->chart();
    const double top = chart->positionOf(2, chart->valueRange().high).y();
    EXPECT_TRUE(chart->hintAt({chart->positionOf(2, 100).x(), top - 8}).startsWith(QLatin1String("Batch 2: ")));
}

}  // namespace
}  // namespace trueloss::ui
