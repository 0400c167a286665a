// From a finding, and from a row of the table on the Diagnose page, to the batch taken apart and back, in the window.

#include "pages/BatchStudy.h"
#include "pages/DiagnosePage.h"
#include "pages/FindingCard.h"
#include "ui/diagnose_runs_predict/SessionFixture.h"
#include "window/Language.h"
#include "window/MainWindow.h"

#include <QApplication>
#include <QTableView>
#include <QToolButton>

#include <fstream>
#include <memory>

namespace trueloss::ui {
namespace {

class DiagnoseToBatchTest : public SessionFixture {
protected:
    void openWindow()
    {
        m_window = std::make_unique<MainWindow>(m_session, m_language);
        m_window->resize(1280, 900);
        m_window->show();
        m_window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
        m_window->showPage(Page::Diagnose);
    }

    const DiagnosePage& page() const { return *m_window->findChild<DiagnosePage*>(); }
    QTableView* table() const { return child<QTableView>(page(), "batchTable"); }
    BatchStudy& study() const { return *child<BatchStudy>(*m_window, "batchStudy"); }
    std::string title() const { return text(child<QLabel>(*m_window, "studyTitle")); }

    void enterRow(int row)
    {
        ASSERT_TRUE(waitFor([&] { return table()->model()->rowCount() > row; }));
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(row, 0));
        QTest::keyClick(table(), Qt::Key_Return);
    }

    Language m_language;
    std::unique_ptr<MainWindow> m_window;
};

TEST_F(DiagnoseToBatchTest, EnterOnARowTakesTheBatchApartAndEscapeComesBack)
{
    openImages();
    trainExploding();
    openWindow();
    enterRow(6);
    EXPECT_EQ(m_window->page(), Page::Train);
    ASSERT_FALSE(study().isHidden());
    EXPECT_EQ(title(), "Batch 7");
    ASSERT_NE(QApplication::focusWidget(), nullptr);
    ASSERT_TRUE(study().isAncestorOf(QApplication::focusWidget())) << "Escape would not reach it";
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_EQ(m_window->page(), Page::Diagnose);
    EXPECT_TRUE(study().isHidden());
    EXPECT_TRUE(table()->hasFocus());
    EXPECT_EQ(table()->currentIndex().row(), 6);

    // Two clicks do the same, and the button leads back too.
    const QPoint cell = table()->visualRect(table()->model()->index(6, 1)).center();
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell);
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, cell);
    EXPECT_EQ(m_window->page(), Page::Train);
    EXPECT_EQ(title(), "Batch 7");
    auto* back = child<QPushButton>(*m_window, "backFromStudy");
    ASSERT_TRUE(back->isVisible());
    back->click();
    EXPECT_EQ(m_window->page(), Page::Diagnose);
}

TEST_F(DiagnoseToBatchTest, ACardOpensItsBatchAndTheCrossStaysAtTheChart)
{
    openImages();
    trainExploding();
    openWindow();
    FindingCard* card = nullptr;
    ASSERT_TRUE(waitFor([&] {
        for (FindingCard* each : page().findChildren<FindingCard*>()) {
            if (each->batch() == 1) card = each;
        }
        return card != nullptr;
    }));
    child<QPushButton>(*card, "showBatchButton")->click();
    EXPECT_EQ(m_window->page(), Page::Train);
    EXPECT_EQ(title(), "Batch 2");
    child<QToolButton>(*m_window, "closeStudy")->click();
    EXPECT_TRUE(study().isHidden());
    EXPECT_EQ(m_window->page(), Page::Train);

    // Opened from the chart there is nowhere to go back to.
    study().inspect(2);
    EXPECT_FALSE(child<QPushButton>(*m_window, "backFromStudy")->isVisible());
    QTest::keyClick(&study(), Qt::Key_Escape);
    EXPECT_EQ(m_window->page(), Page::Train);
}

TEST_F(DiagnoseToBatchTest, ABatchOfALogIsShownInTheChartAlone)
{
    const auto file = m_folder.path() / "keras.log";
    std::ofstream(file)
        << "Epoch 1/1\n1/5 [=>....] - ETA: 1s - loss: 500.0000\n2/5 [==>...] - ETA: 1s - loss: 500250.0000\n"
           "3/5 [===>..] - ETA: 1s - loss: 333666.6667\n4/5 [====>.] - ETA: 1s - loss: 250375.0000\n"
           "5/5 [======] - 1s 1ms/step - loss: 200400.0000\n";
    m_session.openLog(QString::fromStdString(file.string()));
    ASSERT_TRUE(waitFor([&] { return m_session.current() != nullptr; }));
    openWindow();
    enterRow(1);
    EXPECT_EQ(m_window->page(), Page::Train);
    EXPECT_TRUE(study().isHidden());
}

}  // namespace
}  // namespace trueloss::ui
