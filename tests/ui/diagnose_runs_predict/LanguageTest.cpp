#include "SessionFixture.h"
#include "pages/DiagnosePage.h"
#include "pages/EvidenceBadge.h"
#include "pages/PredictPage.h"
#include "pages/RunsPage.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QTableView>
#include <QTranslator>

namespace trueloss::ui {
namespace {

/// Puts a sign before every text, so that one that was not asked for anew is seen.
class SignTranslator : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override
    {
        Q_UNUSED(disambiguation)
        Q_UNUSED(n)
        // Whether people count in thousands or myriads is no text.
        if (qstrcmp(context, "NumberText") == 0) return {};
        return QStringLiteral("#") + QString::fromUtf8(source);
    }
};

class LanguageTest : public SessionFixture {
protected:
    static void expectTranslated(const QWidget& page)
    {
        for (const QPushButton* button : page.findChildren<QPushButton*>()) {
            EXPECT_TRUE(button->text().startsWith(QLatin1Char('#'))) << button->objectName().toStdString();
        }
        for (const QTableView* table : page.findChildren<QTableView*>()) {
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                const QString head = table->model()->headerData(column, Qt::Horizontal).toString();
                // The columns of a prediction are called as the data are.
                if (head.isEmpty() || head.contains(QLatin1String("pressure"))) continue;
                EXPECT_TRUE(head.startsWith(QLatin1Char('#')))
                    << table->objectName().toStdString() << " " << head.toStdString();
            }
        }
    }
};

TEST_F(LanguageTest, EveryTextFollowsTheLanguageAtOnce)
{
    openImages();
    trainExploding();
    DiagnosePage diagnose(m_session);
    RunsPage runs(m_session);
    PredictPage predict(m_session);
    for (QWidget* page :
         {static_cast<QWidget*>(&diagnose), static_cast<QWidget*>(&runs), static_cast<QWidget*>(&predict)}) {
        page->show();
    }
    QTest::qWait(50);
    SignTranslator translator;
    QApplication::installTranslator(&translator);
    QTest::qWait(50);
    expectTranslated(diagnose);
    expectTranslated(runs);
    expectTranslated(predict);
    EXPECT_EQ(child<EvidenceBadge>(diagnose, "evidenceBadge")->text().toStdString(), "#measured");
    EXPECT_THAT(text(child<QLabel>(diagnose, "findingHeadline")), testing::StartsWith("#"));
    EXPECT_THAT(text(child<QLabel>(runs, "differenceSummary")), testing::StartsWith("#"));
    EXPECT_THAT(text(child<QLabel>(predict, "modelTitle")), testing::StartsWith("#"));
    QApplication::removeTranslator(&translator);
}

}  // namespace
}  // namespace trueloss::ui
