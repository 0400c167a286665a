// How the loss chart keeps up: a run of ten million batches beside another one, 20,000 more batches a second, while
// somebody zooms, pans and hovers all the time. Needs a screen; Xvfb will do:
//   xvfb-run -s '-screen 0 1600x1000x24' build/release/bench_live_chart [seconds] [batches] [axis: batch, epoch, ...]
#include "base/EventQueue.h"
#include "charts/LossChart.h"
#include "record/RunRecord.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QTimer>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <thread>
#include <vector>

namespace trueloss::ui {
namespace {

constexpr std::size_t perEpoch = 5000;
constexpr int batchesPerMillisecond = 20;

BatchPoint batchAt(std::size_t index)
{
    BatchPoint point;
    point.epoch = static_cast<std::int64_t>(index / perEpoch) + 1;
    point.batchInEpoch = static_cast<std::int64_t>(index % perEpoch) + 1;
    point.samples = 32;
    const double noise = static_cast<double>(index * 7919 % 10007) / 10007.0;
    point.rmse = 40.0 + 400.0 / (1.0 + static_cast<double>(index) * 1e-5) + 30.0 * noise;
    if (index % 99'991 == 0) point.rmse *= 1000.0;
    point.mae = point.rmse * 0.7;
    point.loss = point.rmse * 0.01;
    point.gradNorm = 1.0 + 10.0 * noise;
    point.learningRate = 1e-3 * std::pow(0.9, static_cast<double>(index / 1'000'000));
    point.seconds = 0.002 + 0.001 * noise;
    return point;
}

double processSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

double threadSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// Measures every turn of the GUI thread, and when the chart was painted.
class WatchedApplication : public QApplication {
public:
    using QApplication::QApplication;

    void watch(const LossChart* chart)
    {
        m_chart = chart;
        m_painted = chart->paintCount();
        m_sincePaint.invalidate();
        turns.clear();
        work.clear();
        gaps.clear();
        m_sinceStart.start();
        m_inGap.clear();
        m_slowest.clear();
        m_longest = 0;
    }

    /// What the thread did in the longest time from one redraw to the next.
    void printSlowest() const
    {
        std::printf("the slowest redraw came %.1f ms after the one before it; in between:\n", m_longest);
        for (const Turn& turn : m_slowest) {
            if (turn.wall < 0.2) continue;
            std::printf("  at %8.1f ms %-28s event %3d: %5.1f ms, %5.1f of them computing\n", turn.at, turn.receiver,
                        turn.type, turn.wall, turn.work);
        }
    }

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (!m_chart || m_depth > 0) return QApplication::notify(receiver, event);
        ++m_depth;
        QElapsedTimer wall;
        wall.start();
        const double before = threadSeconds();
        Turn turn{static_cast<double>(m_sinceStart.nsecsElapsed()) / 1e6, receiver->metaObject()->className(),
                  static_cast<int>(event->type())};
        const bool done = QApplication::notify(receiver, event);
        --m_depth;
        turn.wall = static_cast<double>(wall.nsecsElapsed()) / 1e6;
        turn.work = (threadSeconds() - before) * 1e3;
        turns.push_back(turn.wall);
        work.push_back(turn.work);
        m_inGap.push_back(turn);
        if (m_chart->paintCount() != m_painted) {
            m_painted = m_chart->paintCount();
            // Before the first one nobody asked for any.
            if (m_sincePaint.isValid()) noteGap(static_cast<double>(m_sincePaint.nsecsElapsed()) / 1e6);
            m_inGap.clear();
            m_sincePaint.start();
        }
        return done;
    }

    std::vector<double> turns;  ///< Milliseconds of each...
    std::vector<double> work;   ///< ...without those in which other programs had the processor.
    std::vector<double> gaps;   ///< From one redraw to the next.

private:
    void noteGap(double gap)
    {
        gaps.push_back(gap);
        if (gap <= m_longest) return;
        m_longest = gap;
        m_slowest = m_inGap;
    }

    struct Turn {
        double at;  ///< Milliseconds since the start.
        const char* receiver;
        int type;
        double wall = 0;
        double work = 0;
    };

    const LossChart* m_chart = nullptr;
    QElapsedTimer m_sinceStart;
    std::vector<Turn> m_inGap;  ///< Since the last redraw.
    std::vector<Turn> m_slowest;
    double m_longest = 0;
    int m_depth = 0;
    int m_painted = 0;
    QElapsedTimer m_sincePaint;
};

/// What a restless hand does: five seconds of watching, of zooming in and out, of panning, of hovering.
class Hand {
public:
    explicit Hand(LossChart& chart) : m_chart(chart) {}

    void move()
    {
        const int phase = m_step / 300 % 4;
        const int inPhase = m_step % 300;
        ++m_step;
        QWidget* plot = m_chart.plotWidget();
        const QPoint at(plot->width() / 2 + static_cast<int>(plot->width() / 4 * std::sin(m_step * 0.05)),
                        plot->height() / 3);
        if (phase == 1) {
            const int delta = inPhase % 150 < 75 ? 60 : -60;
            QWheelEvent wheel(at, plot->mapToGlobal(at), QPoint(), QPoint(0, delta), Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(plot, &wheel);
        } else if (phase == 2) {
            if (inPhase < 4) {
                QWheelEvent wheel(at, plot->mapToGlobal(at), QPoint(), QPoint(0, 240), Qt::NoButton, Qt::NoModifier,
                                  Qt::NoScrollPhase, false);
                QCoreApplication::sendEvent(plot, &wheel);
                return;
            }
            if (inPhase == 4) mouse(QEvent::MouseButtonPress, at, Qt::MiddleButton, Qt::MiddleButton);
            mouse(QEvent::MouseMove, at, Qt::NoButton, Qt::MiddleButton);
            if (inPhase == 299) {
                mouse(QEvent::MouseButtonRelease, at, Qt::MiddleButton, Qt::NoButton);
                m_chart.resetZoom();
            }
        } else if (phase == 3) {
            mouse(QEvent::MouseMove, at, Qt::NoButton, Qt::NoButton);
        }
    }

private:
    void mouse(QEvent::Type type, QPoint at, Qt::MouseButton button, Qt::MouseButtons buttons)
    {
        QWidget* plot = m_chart.plotWidget();
        QMouseEvent event(type, at, plot->mapToGlobal(at), button, buttons, {});
        QCoreApplication::sendEvent(plot, &event);
    }

    LossChart& m_chart;
    int m_step = 0;
};

void print(const char* what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    if (times.empty()) return;
    const auto at = [&times](double share) { return times[static_cast<std::size_t>(share * (times.size() - 1))]; };
    std::printf("%-34s median %6.2f  99 %% %6.2f  slowest %6.2f ms\n", what, at(0.5), at(0.99), times.back());
}

int bench(WatchedApplication& application, double seconds, std::size_t batches)
{
    auto record = std::make_unique<RunRecord>();
    auto other = std::make_unique<RunRecord>();
    for (RunRecord* run : {record.get(), other.get()}) {
        run->unit = "kPa";
        run->name = "other run";
        for (std::size_t i = 0; i < batches; ++i) {
            run->append(batchAt(run == other.get() ? i + 31 : i));
            if ((i + 1) % perEpoch != 0) continue;
            EpochPoint epoch;
            epoch.epoch = static_cast<std::int64_t>((i + 1) / perEpoch);
            epoch.lastBatch = static_cast<std::int64_t>(i) + 1;
            epoch.rmse = 60.0;
            run->append(epoch);
        }
    }
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* chart = new LossChart;
    column->addWidget(chart);
    window.resize(1400, 900);
    chart->setRecord(record.get());
    chart->setGhosts({{other.get(), {}}});
    for (const Channel channel : panelChannels) chart->setPanelVisible(channel, true);
    window.show();
    QElapsedTimer settling;
    settling.start();
    while (settling.elapsed() < 1000) QCoreApplication::processEvents();

    EventQueue<BatchPoint> queue;
    std::atomic<bool> stop = false;
    std::thread producer([&queue, &stop, at = batches]() mutable {
        auto next = std::chrono::steady_clock::now();
        while (!stop) {
            for (int i = 0; i < batchesPerMillisecond; ++i) queue.push(batchAt(at++));
            next += std::chrono::milliseconds(1);
            std::this_thread::sleep_until(next);
        }
    });
    std::vector<BatchPoint> drained;
    QTimer drain;
    drain.setTimerType(Qt::PreciseTimer);
    QObject::connect(&drain, &QTimer::timeout, [&] {
        queue.drain(drained);
        for (const BatchPoint& point : drained) record->append(point);
        if (!drained.empty()) chart->refresh();
    });
    Hand hand(*chart);
    QTimer moves;
    moves.setTimerType(Qt::PreciseTimer);
    QObject::connect(&moves, &QTimer::timeout, [&hand] { hand.move(); });

    application.watch(chart);
    const std::size_t before = record->batchCount();
    const double processBefore = processSeconds();
    const double threadBefore = threadSeconds();
    QElapsedTimer wall;
    wall.start();
    drain.start(20);
    moves.start(16);
    QTimer::singleShot(static_cast<int>(seconds * 1000), &application, &QCoreApplication::quit);
    QCoreApplication::exec();
    const double passed = static_cast<double>(wall.nsecsElapsed()) / 1e9;
    const double thread = threadSeconds() - threadBefore;
    const double process = processSeconds() - processBefore;
    const std::vector<double> turns = application.turns;
    const std::vector<double> work = application.work;
    const std::vector<double> gaps = application.gaps;
    stop = true;
    producer.join();
    std::printf("%zu batches in each of two runs, %.0f more a second, for %.0f s\n", batches,
                static_cast<double>(record->batchCount() - before) / passed, passed);
    std::printf("redraws a second %.1f\n", static_cast<double>(gaps.size()) / passed);
    print("from one redraw to the next", gaps);
    print("a turn of the GUI thread", turns);
    print("what it computed in it", work);
    std::printf("share of a core: GUI thread %.0f %%, with the feeding thread %.0f %%\n", thread / passed * 100,
                process / passed * 100);
    application.printSlowest();
    return 0;
}

}  // namespace
}  // namespace trueloss::ui

int main(int argc, char** argv)
{
    trueloss::ui::WatchedApplication application(argc, argv);
    const double seconds = argc > 1 ? std::atof(argv[1]) : 60;
    const auto batches = static_cast<std::size_t>(argc > 2 ? std::atof(argv[2]) : 1e7);
    return trueloss::ui::bench(application, seconds, batches);
}
