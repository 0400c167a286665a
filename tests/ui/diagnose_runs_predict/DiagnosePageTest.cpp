#include "SessionFixture.h"
#include "models/BatchTableModel.h"
#include "pages/DiagnosePage.h"
#include "pages/EvidenceBadge.h"
#include "pages/FindingCard.h"

#include <gmock/gmock.h>

#include <QSignalSpy>
#include <QTableView>

#include <fstream>

namespace trueloss::ui {
namespace {

using testing::HasSubstr;

class DiagnosePageTest : public SessionFixture {
protected:
    /// The card of the finding with this batch; null when there is none.
    static FindingCard* cardOf(const DiagnosePage& page, qsizetype batch)
    {
        for (FindingCard* card : page.findChildren<FindingCard*>()) {
            if (card->batch() == batch) return card;
        }
        return nullptr;
    }
};

TEST_F(DiagnosePageTest, SendsPeopleToTheTrainPageWhileThereIsNoRun)
{
    DiagnosePage page(m_session);
    page.show();
    std::vector<Page> wanted;
    QObject::connect(&page, &DiagnosePage::pageWanted, [&wanted](Page target) { wanted.push_back(target); });
    auto* button = child<QPushButton>(page, "emptyButton");
    ASSERT_TRUE(button->isVisible());
    button->click();
    EXPECT_THAT(wanted, testing::ElementsAre(Page::Train));
}

TEST_F(DiagnosePageTest, ShowsTheCulpritAndItsBatch)
{
    openImages();
    DiagnosePage page(m_session);
    page.show();
    trainExploding();
    ASSERT_TRUE(waitFor([&] { return cardOf(page, 1) != nullptr; }));
    const RunRecord& record = m_session.current()->record();
    ASSERT_GT(record.batches()[1].rmse, 100 * record.batches()[0].rmse);  // What the fixture promises.

    FindingCard* card = cardOf(page, 1);
    EXPECT_THAT(text(child<QLabel>(*card, "findingHeadline")), HasSubstr("Batch 2 of epoch 1"));
    EXPECT_EQ(child<EvidenceBadge>(*card, "evidenceBadge")->text().toStdString(), "measured");
    auto* table = child<QTableView>(page, "batchTable");
    ASSERT_TRUE(waitFor([&] { return table->model()->rowCount() == static_cast<int>(record.batches().size()); }));
    EXPECT_THAT(table->model()->index(1, BatchTableModel::BatchColumn).data().toString().toStdString(),
                HasSubstr("\u25C6"));

    QSignalSpy wanted(&page, &DiagnosePage::batchWanted);
    auto* show = child<QPushButton>(*card, "showBatchButton");
    ASSERT_TRUE(show->isVisible());
    show->click();
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted[0][0].toLongLong(), 1);
    EXPECT_EQ(table->currentIndex().row(), 1);
}

TEST_F(DiagnosePageTest, NoticesThatTheDataAreNotThoseOfTheRun)
{
    openImages();
    trainExploding();
    // The same sizes and columns, but another table.
    const auto folder = m_folder.path() / "others";
    const auto table = test::writeTinyData(folder, 30);
    m_session.openData(QString::fromStdString(table.string()));
    ASSERT_TRUE(waitFor([&] { return m_session.dataset() && m_session.dataset()->size() == 30; }));
    DiagnosePage page(m_session);
    page.show();
    page.findCause(1);
    auto* problem = child<QLabel>(page, "autopsyVerdict");
    ASSERT_TRUE(waitFor([&] { return child<QPushButton>(page, "beginAutopsy")->isVisible(); }));
    EXPECT_THAT(text(problem), HasSubstr("The images of this run are not open any more. Open them"));
    child<QPushButton>(page, "backToFindings")->click();
    EXPECT_EQ(child<EvidenceBadge>(*cardOf(page, 1), "evidenceBadge")->text().toStdString(), "measured");
}

TEST_F(DiagnosePageTest, ALogCannotBeRunAgain)
{
    // Keras' bar: the values after "loss:" are running means, 500, (500 + 1e6) / 2, then falling as 1 / n.
    const auto file = m_folder.path() / "keras.log";
    std::ofstream(file)
        << "Epoch 1/1\n1/5 [=>....] - ETA: 1s - loss: 500.0000\n2/5 [==>...] - ETA: 1s - loss: 500250.0000\n"
           "3/5 [===>..] - ETA: 1s - loss: 333666.6667\n4/5 [====>.] - ETA: 1s - loss: 250375.0000\n"
           "5/5 [======] - 1s 1ms/step - loss: 200400.0000\n";
    m_session.openLog(QString::fromStdString(file.string()));
    ASSERT_TRUE(waitFor([&] { return m_session.current() != nullptr; }));
    DiagnosePage page(m_session);
    page.show();
    FindingCard* card = cardOf(page, 1);
    ASSERT_NE(card, nullptr);
    EXPECT_FALSE(child<QPushButton>(*card, "findCauseButton")->isEnabled());
    EXPECT_THAT(text(child<QLabel>(*card, "whyNoSearchLabel")), HasSubstr("log"));
    for (const Message& note : m_session.current()->notes) {
        bool found = false;
        for (const QLabel* label : page.findChildren<QLabel*>()) {
            found = found || label->text().toStdString() == toEnglish(note);
        }
        EXPECT_TRUE(found) << toEnglish(note);
    }
}

}  // namespace
}  // namespace trueloss::ui
