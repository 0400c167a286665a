// Runs of millions of batches, and a list of a thousand: no turn of the GUI thread may take longer than a frame.

#include "ArchiveFixture.h"
#include "core/store/StoreTestTools.h"
#include "models/SettingsCompareModel.h"
#include "pages/RunExports.h"
#include "pages/RunsPage.h"
#include "session/RunCopy.h"
#include "ui/data_targets/TurnWatch.h"

#include <gmock/gmock.h>

#include <QComboBox>
#include <QFile>

#include <cmath>
#include <mutex>
#include <thread>

namespace trueloss::ui {
namespace {

using test::expectQuick;

constexpr std::size_t manyBatches = 5'000'000;
constexpr std::size_t fewerBatches = 1'000'000;  ///< Of a run that goes on: it is copied.

/// A session into which runs are put that were made here.
class OpenSession : public Session {
public:
    void put(const std::shared_ptr<Run>& run)
    {
        run->number = nextNumber();
        addRun(run);
    }
};

BatchPoint batchAt(std::size_t index)
{
    BatchPoint point;
    point.epoch = static_cast<std::int64_t>(index / 1000) + 1;
    point.batchInEpoch = static_cast<std::int64_t>(index % 1000) + 1;
    point.samples = 32;
    point.rmse = 10.0 + std::sin(static_cast<double>(index));
    point.mae = point.rmse / 2;
    point.seconds = 0.001;
    return point;
}

/// A run that goes on, or is over.
std::shared_ptr<Run> longRun(const char* name, std::size_t batches, bool over)
{
    auto run = std::make_shared<Run>(0, QString::fromUtf8(name), TrainingConfig(), RunRecorder(name, "kPa"));
    RunRecord record;
    record.name = name;
    record.unit = "kPa";
    for (std::size_t i = 0; i < batches; ++i) {
        record.append(batchAt(i));
        if (i % 1000 == 999) {
            EpochPoint epoch;
            epoch.epoch = static_cast<std::int64_t>(i / 1000) + 1;
            epoch.lastBatch = static_cast<std::int64_t>(i) + 1;
            epoch.rmse = 9.0;
            epoch.seconds = 1.5;
            record.append(epoch);
        }
    }
    record.append(RunEvent{RunEventKind::Paused, 3, 0.5, "event"});
    if (over) {
        run->recorder.adopt(std::move(record), RunStarted(), RunEnded());
    } else {
        run->recorder.adopt(std::move(record));
    }
    return run;
}

class RunsSpeedTest : public ArchiveFixture {
protected:
    static QString area(const RunsPage& page)
    {
        const auto* table = page.findChild<QTableView*>(QStringLiteral("settingsTable"));
        return table->model()->index(4, SettingsCompareModel::FirstRunColumn).data().toString();
    }

    static bool waitForArea(const RunsPage& page, const QString& axis)
    {
        const auto* table = page.findChild<QTableView*>(QStringLiteral("settingsTable"));
        return QTest::qWaitFor(
            [&] {
                const QString name = table->model()->index(4, SettingsCompareModel::SettingColumn).data().toString();
                return name.contains(axis) && area(page).startsWith(QLatin1String("10.0"));
            },
            patience);
    }
};

TEST_F(RunsSpeedTest, LongRunsAreComparedOffTheGuiThread)
{
    OpenSession session;
    const auto one = longRun("one", manyBatches, true);
    const auto growing = longRun("growing", fewerBatches, false);
    RunsPage page(session);
    page.resize(1000, 700);
    page.show();
    expectQuick(
        "a run is put in", [&] { session.put(one); }, [] { QTest::qWait(100); });
    expectQuick(
        "another one is put in", [&] { session.put(growing); }, [] { QTest::qWait(100); });
    expectQuick(
        "two are compared", [&] { session.setCompared(one->number, true); },
        [&] { EXPECT_TRUE(waitForArea(page, QStringLiteral("batches"))) << area(page).toStdString(); });
    auto* axis = child<QComboBox>(page, "compareAxis");
    for (const char* name : {"epochs", "samples", "minutes"}) {
        expectQuick(
            name,
            [&] {
                axis->setCurrentIndex(axis->currentIndex() + 1);
                Q_EMIT axis->activated(axis->currentIndex());
            },
            [&] { EXPECT_TRUE(waitForArea(page, QLatin1String(name))) << area(page).toStdString(); });
    }
    // What grows goes on growing meanwhile.
    expectQuick(
        "the other way round",
        [&] {
            session.showRun(one->number);
            session.setCompared(growing->number, true);
        },
        [&] {
            for (int i = 0; i < 50; ++i) {
                {
                    const std::lock_guard growth(growing->growth);
                    growing->recorder.consume(batchAt(fewerBatches + static_cast<std::size_t>(i)));
                }
                Q_EMIT session.runAdvanced();
                QTest::qWait(10);
            }
        });
}

TEST_F(RunsSpeedTest, ALiveRunIsExportedOffTheGuiThread)
{
    OpenSession session;
    session.put(longRun("growing", fewerBatches, false));
    RunExports exports(session);
    bool done = false;
    QObject::connect(&session, &Session::notice, [&done] { done = true; });
    QObject::connect(&session, &Session::problem, [this](const QString& text) { m_problem = text; });
    std::filesystem::create_directories(m_folder.path());
    expectQuick(
        "a live run is written as CSV", [&] { exports.writeCsv(path("live.csv")); },
        [&] { EXPECT_TRUE(waitFor([&done] { return done; })) << m_problem.toStdString(); });
    QFile file(path("live.csv"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_GT(file.size(), static_cast<qint64>(fewerBatches) * 20);
}

TEST_F(RunsSpeedTest, ACopyOfALiveRunIsTheRunAsItWas)
{
    const auto run = longRun("growing", 10'500, false);
    const std::size_t before = run->record().batchCount();
    std::jthread grower([&run, before] {
        for (std::size_t i = 0; i < 3000; ++i) {
            const std::lock_guard growth(run->growth);
            run->recorder.consume(batchAt(before + i));
        }
    });
    const RunRecorder copy = settledCopy(*run);
    grower.join();
    const RunRecord& record = *copy.record();
    ASSERT_GE(record.batchCount(), before);
    // The same run, cut there.
    const auto whole = longRun("growing", before, false);
    for (std::size_t i = before; i < record.batchCount(); ++i) whole->recorder.consume(batchAt(i));
    EXPECT_EQ(testing_store::difference(record, whole->record()), "");
    EXPECT_EQ(record.name, "growing");
    EXPECT_EQ(record.unit, "kPa");
    EXPECT_NE(copy.record(), run->recorder.record());
    EXPECT_EQ(copy.detector().artifacts().size(), whole->recorder.detector().artifacts().size());
}

TEST_F(RunsSpeedTest, AThousandRunsAreListedAndSearched)
{
    {
        auto written = RunStore::open(store());
        ASSERT_TRUE(written);
        for (int i = 0; i < 1000; ++i)
            testing_store::writeRun(*written, testing_store::sampleInfo("run " + std::to_string(i)), 1);
    }
    RunsPage page(m_session);
    page.resize(1000, 700);
    page.show();
    auto* table = child<QTableView>(page, "runTable");
    const auto rows = [table](int count) {
        return [table, count] { EXPECT_TRUE(waitFor([&] { return table->model()->rowCount() == count; })); };
    };
    expectQuick(
        "a thousand runs are listed", [&] { openArchive(m_session, store()); }, rows(1000));
    expectQuick(
        "one is searched", [&] { m_session.archive().search("run 777"); }, rows(1));
    expectQuick(
        "all are listed again", [&] { m_session.archive().search({}); }, rows(1000));
    expectQuick(
        "all are marked", [&] { table->selectAll(); }, [] { QTest::qWait(100); });
    expectQuick(
        "another program writes one",
        [this] {
            std::jthread([this] {
                testing_store::writeRun(*RunStore::open(store()), testing_store::sampleInfo("more"), 1);
            }).join();
        },
        rows(1001));
}

}  // namespace
}  // namespace trueloss::ui
