// A million targets: whatever is chosen, the GUI thread is never held up.

#include "charts/HistogramChart.h"
#include "pages/TargetsPage.h"
#include "session/Session.h"
#include "ui/data_targets/ImageFolder.h"
#include "ui/data_targets/TurnWatch.h"

#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <cmath>

namespace trueloss::ui {
namespace {

using test::ImageFolder;

constexpr int rowCount = 1'000'000;

class TargetsSpeed : public testing::Test {
protected:
    void SetUp() override
    {
        m_folder.addImage(QStringLiteral("a.png"));
        QByteArray table = "file_name,price\n";
        table.reserve(rowCount * 20);
        // Heavy-tailed and without any order: exp of a sum of sines.
        for (int i = 0; i < rowCount; ++i)
            table += "a.png," +
                     QByteArray::number(std::exp(3.0 * std::sin(i * 12.9898) + std::sin(i * 78.233)), 'g', 8) + '\n';
        m_folder.write(QStringLiteral("metadata.csv"), table);
        session.openData(m_folder.path());
        ASSERT_TRUE(QTest::qWaitFor([&] { return session.manifest() != nullptr; }, 60'000));
        session.cancelLoading();  // The images are not what this is about, nor is the check of the data.
        ASSERT_TRUE(QTest::qWaitFor([&] { return session.split() && !session.review().checking(); }, 60'000));
        page.resize(900, 700);
        page.show();
        auto* chart = child<HistogramChart>("rawHistogram");
        ASSERT_TRUE(QTest::qWaitFor([&] { return !chart->barRect(0).isEmpty(); }, 60'000));
        settle();
    }

    void settle()
    {
        QSignalSpy refreshed(&page, &TargetsPage::refreshed);
        while (refreshed.wait(1500)) {
        }
    }

    template <class T>
    T* child(const char* name)
    {
        return page.findChild<T*>(QString::fromLatin1(name));
    }

    template <class Act>
    void quick(const char* what, const Act& act)
    {
        test::expectQuick(what, act, [this] { settle(); });
    }

    ImageFolder m_folder;
    Session session;
    TargetsPage page{session};
};

TEST_F(TargetsSpeed, AMillionTargetsNeverHoldUpTheWindow)
{
    ASSERT_EQ(session.manifest()->rows.size(), static_cast<std::size_t>(rowCount));
    auto* chart = child<HistogramChart>("rawHistogram");
    quick("the same data again", [&] { Q_EMIT session.dataChanged(); });
    quick("another scaler", [&] { child<QRadioButton>("scalerYeoJohnson")->click(); });
    EXPECT_EQ(session.config().scaler.kind, ScalerKind::YeoJohnson);
    quick("other bins", [&] { child<QSpinBox>("binCount")->setValue(50); });
    quick("a pick", [&] { QTest::mouseClick(chart, Qt::LeftButton, {}, chart->barRect(0).center().toPoint()); });
    std::size_t wanted = 0;
    QObject::connect(&page, &TargetsPage::rowsWanted, &page,
                     [&](const RowList& rows, const QString&) { wanted = rows->size(); });
    quick("its rows", [&] { child<QPushButton>("showRowsButton")->click(); });
    EXPECT_GT(wanted, 100'000U);
}

}  // namespace
}  // namespace trueloss::ui
