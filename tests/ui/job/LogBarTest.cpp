#include "charts/LossChart.h"
#include "pages/ConclusionList.h"
#include "pages/LogBar.h"
#include "pages/TrainPage.h"
#include "session/LogPaths.h"
#include "session/Session.h"
#include "support/TinyDataset.h"
#include "window/Language.h"
#include "window/MainWindow.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QLabel>
#include <QMimeData>
#include <QSettings>
#include <QTest>
#include <QToolButton>
#include <QUrl>

#include <gtest/gtest.h>

#include <fstream>
#include <iostream>
#include <memory>

namespace trueloss::ui {
namespace {

const QString seedLog = QStringLiteral(TRUELOSS_TEST_DATA "/logs/keras-2.0-fit-generator.log");
/// Batches of 500 and 1,000,000.
const QString text =
    QStringLiteral("Epoch 1/1\n1/5 [=>....] - ETA: 1s - loss: 500.0000\n2/5 [==>...] - ETA: 1s - loss: 500250.0000\n");

class LogBarTest : public testing::Test {
protected:
    LogBarTest() { QSettings().remove(QStringLiteral("chart")); }
    ~LogBarTest() override { QSettings().remove(QStringLiteral("chart")); }

    void openSeed()
    {
        m_session.openLog(seedLog);
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_session.current() != nullptr; }, 10'000));
    }
    TrainPage& page()
    {
        if (!m_page) {
            m_page = std::make_unique<TrainPage>(m_session);
            m_page->resize(1100, 800);
            m_page->show();
            QTest::qWait(30);
        }
        return *m_page;
    }
    template <class T>
    T* find(const char* name)
    {
        auto* found = page().findChild<T*>(QLatin1String(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }

    Session m_session;
    std::unique_ptr<TrainPage> m_page;
};

TEST_F(LogBarTest, IsThereForALogAlone)
{
    EXPECT_FALSE(find<LogBar>("logBar")->isVisible());
    openSeed();
    EXPECT_TRUE(find<LogBar>("logBar")->isVisible());
    EXPECT_EQ(find<QComboBox>("logKind")->currentText(), QStringLiteral("Keras progress bar"));
    EXPECT_EQ(find<QComboBox>("logKind")->count(), static_cast<int>(allLogKinds.size()) + 1) << "and a separator";
}

TEST_F(LogBarTest, OneSwitchShowsTheTruthOrTheLogAndIsRemembered)
{
    openSeed();
    LossChart* chart = page().chart();
    EXPECT_TRUE(find<QToolButton>("showBoth")->isChecked());
    find<QToolButton>("showTrue")->click();
    EXPECT_TRUE(chart->isCurveVisible(CurveKind::TrueRmse));
    EXPECT_FALSE(chart->isCurveVisible(CurveKind::RunningMean));
    find<QToolButton>("showAsInLog")->setFocus();
    QTest::keyClick(find<QToolButton>("showAsInLog"), Qt::Key_Space);
    EXPECT_FALSE(chart->isCurveVisible(CurveKind::TrueRmse));
    EXPECT_TRUE(chart->isCurveVisible(CurveKind::RunningMean));
    m_page.reset();
    EXPECT_TRUE(find<QToolButton>("showAsInLog")->isChecked());
    EXPECT_FALSE(page().chart()->isCurveVisible(CurveKind::TrueRmse));
    // The legend switches the same curves.
    page().chart()->setCurveVisible(CurveKind::TrueRmse, true);
    EXPECT_TRUE(find<QToolButton>("showBoth")->isChecked());
    EXPECT_FALSE(find<QToolButton>("showAsInLog")->isChecked());
}

TEST_F(LogBarTest, ReadingAgainReplacesTheRunInItsPlace)
{
    openSeed();
    const auto before = m_session.current();
    auto* kinds = find<QComboBox>("logKind");
    const int keras = kinds->findData(static_cast<int>(LogKind::KerasBar));
    ASSERT_GE(keras, 0);
    kinds->setCurrentIndex(keras);
    Q_EMIT kinds->activated(keras);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_session.current() != before; }, 10'000));
    EXPECT_EQ(m_session.runs().size(), 1U);
    EXPECT_EQ(m_session.current()->number, before->number);
    EXPECT_EQ(m_session.current()->name, before->name);
    EXPECT_EQ(m_session.current()->record().batchCount(), before->record().batchCount());
}

TEST_F(LogBarTest, SeveralLogsAreReadOneAfterTheOther)
{
    for (int i = 0; i < 3; ++i) m_session.openLog(seedLog);
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_session.runs().size() == 3; }, 10'000));
    EXPECT_FALSE(m_session.readingLog());
}

TEST_F(LogBarTest, ALogThatCannotBeReadSaysWhyAndTheOthersAreReadAllTheSame)
{
    QString problem;
    QObject::connect(&m_session, &Session::problem, [&problem](const QString& why) { problem = why; });
    m_session.openLog(QStringLiteral("/no/such/file.log"));
    m_session.openLog(seedLog);
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_session.runs().size() == 1; }, 10'000));
    EXPECT_TRUE(problem.contains(QLatin1String("/no/such/file.log"))) << problem.toStdString();
}

TEST_F(LogBarTest, CancellingForgetsWhatWaits)
{
    for (int i = 0; i < 3; ++i) m_session.openLog(seedLog);
    m_session.cancelLogs();
    QTest::qWait(300);
    EXPECT_TRUE(m_session.runs().empty());
    EXPECT_FALSE(m_session.readingLog());
}

/// A log that grows: batches of 10, 20, 30 and so on, whose running mean is 10, 15, 20, ...
class FollowedLogTest : public LogBarTest {
protected:
    QString path() const { return QString::fromStdString((m_folder.path() / "live.log").string()); }
    void write(int first, int last, std::ios::openmode mode = std::ios::app)
    {
        std::ofstream out(m_folder.path() / "live.log", mode);
        if (first == 1) out << "Epoch 1/2\n";
        for (int i = first; i <= last; ++i) out << i << "/99 [=>....] - ETA: 1s - loss: " << 5 * (i + 1) << ".0000\n";
    }
    bool hasBatches(std::size_t count)
    {
        return QTest::qWaitFor(
            [&] { return m_session.current() && m_session.current()->record().batchCount() == count; }, 10'000);
    }

    const test::TemporaryFolder m_folder;
};

TEST_F(FollowedLogTest, GrowsInItsPlaceWhileItIsWritten)
{
    m_session.followLog(path());
    QTest::qWait(150);
    EXPECT_TRUE(m_session.following());
    EXPECT_EQ(m_session.current(), nullptr) << "it is not there yet";
    write(1, 3);
    ASSERT_TRUE(hasBatches(3));
    const auto run = m_session.current();
    EXPECT_TRUE(run->followed);
    EXPECT_NEAR(run->record().batch(2).rmse, 30.0, 1e-2);
    int advanced = 0;
    int changed = 0;
    QObject::connect(&m_session, &Session::runAdvanced, [&advanced] { ++advanced; });
    QObject::connect(&m_session, &Session::runsChanged, [&changed] { ++changed; });
    QElapsedTimer timer;
    timer.start();
    write(4, 40);
    ASSERT_TRUE(hasBatches(40));
    std::cout << "what was written was seen after " << timer.elapsed() << " ms\n";
    EXPECT_EQ(m_session.current(), run) << "a zoom and the crosshair stay";
    EXPECT_GT(advanced, 0);
    EXPECT_EQ(changed, 0);
    EXPECT_NEAR(run->record().batch(39).rmse, 400.0, 1e-2);
    EXPECT_TRUE(run->record().hasRecovered());
    m_session.stopFollowing();
    EXPECT_FALSE(run->followed);
    write(41, 50);
    QTest::qWait(400);
    EXPECT_EQ(run->record().batchCount(), 40U);
}

TEST_F(FollowedLogTest, ThatIsWrittenAnewIsShownAnew)
{
    write(1, 20);
    m_session.followLog(path());
    ASSERT_TRUE(hasBatches(20));
    QTest::qWait(150);
    write(1, 4, std::ios::trunc);
    EXPECT_TRUE(hasBatches(4));
    EXPECT_EQ(m_session.runs().size(), 1U);
}

TEST_F(FollowedLogTest, AZoomStaysWhenTheLogIsUnderstoodInAnotherWay)
{
    write(1, 40);
    m_session.followLog(path());
    ASSERT_TRUE(hasBatches(40));
    QTest::qWait(150);
    const auto before = m_session.current();
    LossChart* chart = page().chart();
    chart->setCrosshair(20);
    chart->plotWidget()->setFocus();
    QTest::keyClick(chart->plotWidget(), Qt::Key_Plus);
    QTest::keyClick(chart->plotWidget(), Qt::Key_Plus);
    QTest::qWait(50);
    ASSERT_TRUE(chart->zoomed());
    const AxisRange range = chart->batchRange();
    // The second line turns out to have been another one.
    write(1, 1, std::ios::trunc);
    write(3, 60);
    ASSERT_TRUE(hasBatches(60));
    QTest::qWait(50);
    EXPECT_NE(m_session.current(), before);
    EXPECT_TRUE(chart->zoomed());
    EXPECT_NEAR(chart->batchRange().low, range.low, 1e-9);
    EXPECT_NEAR(chart->batchRange().high, range.high, 1e-9);
    // Another run is seen from its own beginning.
    m_session.stopFollowing();
    m_session.openLog(seedLog);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_session.runs().size() == 2; }, 10'000));
    EXPECT_FALSE(chart->zoomed());
}

TEST_F(FollowedLogTest, IsFollowedAndLeftByAButton)
{
    write(1, 5);
    m_session.openLog(path());
    ASSERT_TRUE(hasBatches(5));
    const int number = m_session.current()->number;
    auto* follow = find<QToolButton>("followLog");
    EXPECT_TRUE(follow->isVisible());
    EXPECT_FALSE(follow->isChecked());
    follow->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_session.current()->followed.load(); }, 10'000));
    EXPECT_TRUE(follow->isChecked());
    write(6, 9);
    ASSERT_TRUE(hasBatches(9));
    EXPECT_EQ(m_session.current()->number, number);
    EXPECT_EQ(m_session.runs().size(), 1U);
    follow->click();
    EXPECT_FALSE(m_session.following());
    EXPECT_FALSE(follow->isChecked());
}

TEST_F(FollowedLogTest, ALogThatIsReadAgainIsFollowedNoMore)
{
    write(1, 5);
    m_session.followLog(path());
    ASSERT_TRUE(hasBatches(5));
    QTest::qWait(250);
    m_session.rereadLog(m_session.current()->number, LogKind::KerasBar, {});
    EXPECT_FALSE(m_session.following());
    EXPECT_TRUE(QTest::qWaitFor([this] { return !m_session.readingLog(); }, 10'000));
    EXPECT_EQ(m_session.runs().size(), 1U);
}

TEST(ConclusionList, UnfoldsEvidenceAndWhatElseWouldFitAsPlainText)
{
    ConclusionList list;
    list.resize(400, 200);
    list.setContent({{{"The batch size is %1.", {std::int64_t{32}}},
                      {{"<b>%1</b> lines.", {std::int64_t{52}}}},
                      {{"a batch size of %1", {std::int64_t{16}}}}},
                     {{"Nothing supports this.", {}}, {}, {}}},
                    {{"A <i>note</i>.", {}}});
    list.show();
    const auto statements = list.findChildren<QLabel*>(QStringLiteral("conclusion"));
    ASSERT_EQ(statements.size(), 2);
    EXPECT_EQ(statements[0]->text(), QStringLiteral("The batch size is 32."));
    const auto details = list.findChildren<QLabel*>(QStringLiteral("conclusionDetails"));
    const auto arrows = list.findChildren<QToolButton*>(QStringLiteral("unfoldConclusion"));
    EXPECT_FALSE(details[0]->isVisible());
    EXPECT_FALSE(arrows[1]->isEnabled()) << "there is nothing to unfold";
    arrows[0]->setFocus();
    QTest::keyClick(arrows[0], Qt::Key_Space);
    EXPECT_TRUE(details[0]->isVisible());
    EXPECT_EQ(details[0]->text(), QStringLiteral("<b>52</b> lines.\nAlso possible: a batch size of 16"));
    for (const QLabel* label : list.findChildren<QLabel*>()) EXPECT_EQ(label->textFormat(), Qt::PlainText);
    list.setContent({}, {});
    EXPECT_TRUE(list.findChildren<QLabel*>(QStringLiteral("conclusion")).isEmpty());
    EXPECT_EQ(list.findChildren<QLabel*>().size(), 1) << "it says that there is nothing";
}

TEST(LogPaths, TellLogsFromImages)
{
    const test::TemporaryFolder folder;
    const auto write = [&folder](const char* name, const char* content) {
        const auto file = folder.path() / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file) << content;
        return QString::fromStdString(file.string());
    };
    EXPECT_TRUE(looksLikeLog(write("a.LOG", "")));
    EXPECT_TRUE(looksLikeLog(write("notebook.ipynb", "{}")));
    EXPECT_TRUE(looksLikeLog(write("events.out.tfevents.123.host", "")));
    EXPECT_TRUE(looksLikeLog(write("history.csv", "epoch,loss,val_loss\n0,1,2\n")));
    EXPECT_TRUE(looksLikeLog(write("metrics.csv", "epoch,train_loss_step\n")));
    EXPECT_TRUE(looksLikeLog(write("steps.jsonl", "{\"step\": 1, \"loss\": 2.5}\n")));
    EXPECT_FALSE(looksLikeLog(write("metadata.csv", "file_name,pressure_kpa\nglossy.jpg,1\n")));
    EXPECT_FALSE(looksLikeLog(write("gloss.csv", "file_name,gloss\n")));
    EXPECT_FALSE(looksLikeLog(write("metadata.jsonl", "{\"file_name\": \"a.png\"}\n")));
    EXPECT_FALSE(looksLikeLog(write("digits.npz", "")));
    write("images/a.png", "");
    EXPECT_FALSE(looksLikeLog(QString::fromStdString((folder.path() / "images").string())));
    write("runs/first/events.out.tfevents.1", "");
    EXPECT_TRUE(looksLikeLog(QString::fromStdString((folder.path() / "runs").string())));
    EXPECT_FALSE(looksLikeLog(QStringLiteral("/no/such/table.csv")));
}

class LogWindowTest : public testing::Test {
protected:
    void drop(const QMimeData& data)
    {
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_window, &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_window, &event);
    }

    Session m_session;
    Language m_language;
    MainWindow m_window{m_session, m_language};
};

TEST_F(LogWindowTest, PastesALog)
{
    QApplication::clipboard()->clear();
    m_window.pasteLog();
    EXPECT_FALSE(m_session.readingLog());
    QApplication::clipboard()->setText(text);
    m_window.pasteLog();
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_session.current() != nullptr; }, 10'000));
    ASSERT_EQ(m_session.current()->record().batchCount(), 2U);
    EXPECT_EQ(m_session.current()->record().batch(1).rmse, 1'000'000.0);
    EXPECT_EQ(m_session.current()->name, QStringLiteral("Pasted log"));
    EXPECT_EQ(m_window.page(), Page::Train);
}

TEST_F(LogWindowTest, TakesDropsOfFilesAndOfText)
{
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(seedLog), QUrl::fromLocalFile(seedLog)});
    drop(files);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_session.runs().size() == 2; }, 10'000));
    QMimeData words;
    words.setText(text);
    drop(words);
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_session.runs().size() == 3; }, 10'000));
}

}  // namespace
}  // namespace trueloss::ui
