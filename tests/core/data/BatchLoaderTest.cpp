#include "data/BatchLoader.h"

#include "DatasetFixture.h"

#include <gmock/gmock.h>
#include <chrono>
#include <numeric>

namespace trueloss {
namespace {

using test::expectedPixels;
using test::loadOrDie;
using test::makeManifest;
using test::TempFolder;
using testing::ElementsAre;

std::vector<std::size_t> firstRows(std::size_t count)
{
    std::vector<std::size_t> rows(count);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    return rows;
}

/// All batches, each checked against the images' and targets' definition.
std::vector<std::size_t> checkedEpoch(BatchLoader& loader, std::vector<std::size_t>& sizes)
{
    std::vector<std::size_t> order;
    Batch batch;
    for (;;) {
        const auto more = loader.next(batch);
        EXPECT_TRUE(more.has_value()) << test::text(more.error());
        if (!more || !*more) return order;
        sizes.push_back(batch.rows.size());
        std::vector<std::uint8_t> pixels;
        std::vector<double> targets;
        for (const std::size_t row : batch.rows) {
            const auto image = expectedPixels(row);
            pixels.insert(pixels.end(), image.begin(), image.end());
            targets.insert(targets.end(), {double(row), -double(row)});
            order.push_back(row);
        }
        EXPECT_EQ(batch.pixels, pixels);
        EXPECT_EQ(batch.targets, targets);
    }
}

TEST(BatchLoader, HandsOutTheSameBatchesFromCacheAndFromDisk)
{
    const TempFolder folder;
    const Manifest manifest = makeManifest(folder, 23);
    std::vector<std::size_t> rows = shuffledRows(firstRows(23), 3, 0);
    rows.push_back(rows.front());  // A row may come twice.
    for (const std::size_t budget : {0U, 7U, 100U}) {
        const auto data = loadOrDie(manifest, budget);
        for (const unsigned threads : {0U, 1U, 5U}) {
            BatchLoader loader(data, rows, 5, threads);
            EXPECT_EQ(loader.batchCount(), 5U);
            std::vector<std::size_t> sizes;
            EXPECT_EQ(checkedEpoch(loader, sizes), rows);
            EXPECT_THAT(sizes, ElementsAre(5, 5, 5, 5, 4));
            Batch batch;
            EXPECT_FALSE(loader.next(batch).value());
        }
    }
}

TEST(BatchLoader, TakesEveryBatchSize)
{
    const TempFolder folder;
    const Manifest manifest = makeManifest(folder, 9);
    for (const std::size_t budget : {0U, 9U}) {
        const auto data = loadOrDie(manifest, budget);
        std::vector<std::size_t> sizes;
        BatchLoader ones(data, firstRows(9), 1);
        EXPECT_EQ(checkedEpoch(ones, sizes), firstRows(9));
        EXPECT_EQ(sizes, std::vector<std::size_t>(9, 1));
        sizes.clear();
        BatchLoader large(data, firstRows(9), SIZE_MAX);
        EXPECT_EQ(large.batchCount(), 1U);
        EXPECT_EQ(checkedEpoch(large, sizes), firstRows(9));
        EXPECT_THAT(sizes, ElementsAre(9));
        sizes.clear();
        BatchLoader none(data, {}, 4);
        EXPECT_EQ(none.batchCount(), 0U);
        EXPECT_THAT(checkedEpoch(none, sizes), testing::IsEmpty());
    }
}

TEST(BatchLoader, ReportsAnImageThatHasGoneAndStaysThere)
{
    const TempFolder folder;
    const auto data = loadOrDie(makeManifest(folder, 12), 0);
    std::filesystem::remove(folder / "image5.png");
    std::filesystem::remove(folder / "image7.png");
    BatchLoader loader(data, firstRows(12), 4, 3);
    Batch batch;
    EXPECT_TRUE(loader.next(batch).value());
    for (int i = 0; i < 2; ++i) {
        const auto next = loader.next(batch);
        ASSERT_FALSE(next.has_value());
        EXPECT_EQ(next.error().code, ErrorCode::Unreadable);
        EXPECT_THAT(test::text(next.error()), testing::HasSubstr("image5.png"));  // The first in order.
    }
}

TEST(BatchLoader, CanBeDroppedAtAnyMoment)
{
    const TempFolder folder;
    const auto data = loadOrDie(makeManifest(folder, 60), 0);
    const auto begun = std::chrono::steady_clock::now();
    for (int taken = 0; taken < 8; ++taken) {
        BatchLoader loader(data, firstRows(60), 3, 3);
        Batch batch;
        for (int i = 0; i < taken; ++i) ASSERT_TRUE(loader.next(batch).value());
    }
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(20));
}

TEST(ShuffledRows, IsTheSameOnEveryMachineAndNewEachEpoch)
{
    const auto rows = firstRows(8);
    // By a separate Python program: SplitMix64 and Fisher-Yates, seed 42, epochs 0 and 1.
    EXPECT_THAT(shuffledRows(rows, 42, 0), ElementsAre(3, 6, 0, 7, 1, 2, 5, 4));
    EXPECT_THAT(shuffledRows(rows, 42, 1), ElementsAre(2, 6, 4, 1, 7, 0, 3, 5));
    EXPECT_NE(shuffledRows(rows, 43, 0), shuffledRows(rows, 42, 0));
    EXPECT_THAT(shuffledRows({7, 3, 3}, 1, 5), testing::UnorderedElementsAre(3, 3, 7));
    EXPECT_TRUE(shuffledRows({}, 1, 0).empty());
}

}  // namespace
}  // namespace trueloss
