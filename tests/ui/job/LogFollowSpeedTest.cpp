#include "charts/LossChart.h"
#include "pages/TrainPage.h"
#include "session/Session.h"
#include "support/TinyDataset.h"
#include "ui/data_targets/TurnWatch.h"

#include <QElapsedTimer>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <vector>

namespace trueloss::ui {
namespace {

constexpr int epochSize = 1'000;

/// Appends batches `first` to `last` (from 1) of Keras' bar to a log: epochs of 1,000, values around 45.
void write(const std::filesystem::path& file, int first, int last)
{
    std::ofstream out(file, std::ios::app);
    double sum = 0.0;
    std::array<char, 120> line{};
    for (int i = first; i <= last; ++i) {
        const int step = (i - 1) % epochSize + 1;
        if (step == 1) out << "Epoch " << (i - 1) / epochSize + 1 << "/999\n";
        sum = (step == 1 ? 0.0 : sum) + 40.0 + (i * 7919) % 1'000 / 100.0;
        // Who appends within an epoch does not know its sum: a mean like those before will do.
        const double mean = first == 1 ? sum / step : 44.995;
        std::snprintf(line.data(), line.size(), "%d/%d [=>....] - ETA: 1s - loss: %.4f\n", step, epochSize, mean);
        out << line.data();
    }
}

TEST(LogFollowSpeed, OfAHundredThousandBatchesTheNextIsSeenWithinAFifthOfASecond)
{
    constexpr int before = 100'500;
    const trueloss::test::TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "long.log";
    write(file, 1, before);
    Session session;
    TrainPage page(session);
    page.resize(1100, 800);
    page.show();
    session.followLog(QString::fromStdString(file.string()));
    const auto has = [&session](int count) {
        return session.current() && session.current()->record().batchCount() == static_cast<std::size_t>(count);
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return has(before); }, 20'000));
    QTest::qWait(500);
    std::vector<qint64> waits;
    const auto follow = [&] {
        for (int i = 1; i <= 9; ++i) {
            QElapsedTimer timer;
            timer.start();
            write(file, before + i, before + i);
            ASSERT_TRUE(QTest::qWaitFor([&] { return has(before + i); }, 10'000));
            waits.push_back(timer.elapsed());
        }
    };
    test::expectQuick(
        "nine updates of a log of a hundred thousand batches", [] {}, follow);
    ASSERT_EQ(waits.size(), 9U);
    std::ranges::sort(waits);
    std::cout << "a batch was seen after " << waits[4] << " ms (of nine the middle; from " << waits.front() << " to "
              << waits.back() << ")\n";
    EXPECT_LE(waits[4], 200);
}

}  // namespace
}  // namespace trueloss::ui
