#pragma once

#include "charts/LossChart.h"
#include "pages/BatchStudy.h"
#include "pages/TrainPage.h"
#include "session/StateMemory.h"
#include "ui/diagnose_runs_predict/SessionFixture.h"

#include <QAbstractItemView>
#include <QPushButton>
#include <QTabWidget>

#include <memory>
#include <string>

namespace trueloss::ui {

/// The Train page with the pane for a batch.
class StudyFixture : public SessionFixture {
protected:
    ~StudyFixture() override { setStateMegabytes(automaticStateMemory); }

    void showPage(int width = 1000, int height = 800)
    {
        m_page = std::make_unique<TrainPage>(m_session);
        m_page->resize(width, height);
        m_page->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(m_page.get()));
    }

    BatchStudy& study() const { return *child<BatchStudy>(*m_page, "batchStudy"); }
    QAbstractItemModel& sheet() const { return *child<QAbstractItemView>(*m_page, "contactSheet")->model(); }
    QPushButton& button(const char* name) const { return *child<QPushButton>(*m_page, name); }
    std::string textOf(const char* name) const { return text(child<QLabel>(*m_page, name)); }
    QWidget* plot() const { return m_page->chart()->plotWidget(); }

    /// As somebody does who walked there with the arrow keys.
    void enter(qsizetype index)
    {
        m_page->chart()->setCrosshair(index);
        QTest::keyClick(plot(), Qt::Key_Return);
    }

    bool waitForImages(int count) const
    {
        return waitFor(
            [&] { return sheet().rowCount() == count && child<QTabWidget>(*m_page, "inspectionTabs")->isVisible(); });
    }

    void openArchive(Session& session)
    {
        QObject::connect(&session, &Session::problem, [this](const QString& problem) { m_problem = problem; });
        bool opened = false;
        QObject::connect(&session.archive(), &RunArchive::opened, [&opened] { opened = true; });
        session.archive().open(m_folder.path() / "store");
        ASSERT_TRUE(waitFor([&opened] { return opened; })) << m_problem.toStdString();
    }

    std::unique_ptr<TrainPage> m_page;
};

}  // namespace trueloss::ui
