// What a large batch costs the window.

#include "StudyFixture.h"
#include "ui/data_targets/TurnWatch.h"

namespace trueloss::ui {
namespace {

using StudySpeedTest = StudyFixture;

TEST_F(StudySpeedTest, ABatchOf256ImagesOpensWithinAFrame)
{
    const auto table = trueloss::test::writeTinyData(m_folder.path() / "images", 330);
    m_session.openData(QString::fromStdString(table.string()));
    ASSERT_TRUE(waitFor([this] { return m_session.dataset() != nullptr && m_session.split() != nullptr; }));
    TrainingConfig config = explodingFrom(m_session.config());
    config.batchSize = 256;
    config.epochs = 1;
    train(config);
    ASSERT_EQ(m_session.current()->record().batch(0).samples, 256);
    showPage();
    QTest::qWait(200);
    // Once before: fonts and styles are loaded with the first view of a kind.
    enter(1);
    ASSERT_TRUE(waitForImages(static_cast<int>(m_session.current()->record().batch(1).samples)));
    QTest::qWait(300);
    test::expectQuick(
        "opening a batch of 256 images", [this] { enter(0); },
        [this] {
            EXPECT_TRUE(waitForImages(256));
            QTest::qWait(1000);  // Pictures come in.
        });
    auto* tabs = child<QTabWidget>(*m_page, "inspectionTabs");
    for (int tab = tabs->count() - 1; tab >= 0; --tab) {
        test::expectQuick(
            "turning to a tab", [&] { tabs->setCurrentIndex(tab); }, [] { QTest::qWait(200); });
    }
}

}  // namespace
}  // namespace trueloss::ui
