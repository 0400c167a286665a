#include "data/DemoGauges.h"

#include "TestFiles.h"
#include "data/Manifest.h"

#include <gmock/gmock.h>
#include <stdlib.h>
#include <atomic>
#include <cmath>

namespace trueloss {
namespace {

using test::TempFolder;

constexpr std::size_t all = demo::trainCount + demo::validationCount;

/// Fowler, Noll and Vo's hash, variant 1a, 64 bits.
std::uint64_t fnv1a(const std::vector<std::uint8_t>& bytes)
{
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const std::uint8_t byte : bytes) hash = (hash ^ byte) * 0x100000001B3ULL;
    return hash;
}

TEST(DemoGauges, ReadingsAreTheSameEverywhere)
{
    // Computed by a separate Python program from the definition: SplitMix64, 4 + 200 u, rounded to 0.1.
    EXPECT_EQ(demo::reading(0), 83.6);
    EXPECT_EQ(demo::reading(1), 115.4);
    EXPECT_EQ(demo::reading(2), 27.6);
    EXPECT_EQ(demo::reading(3), 52.4);
    EXPECT_EQ(demo::reading(777), 199.7);
    EXPECT_EQ(demo::reading(2049), 112.1);
}

TEST(DemoGauges, ReadingsAreUniform)
{
    double sum = 0;
    std::vector<int> bins(10);
    for (std::size_t i = 0; i < all; ++i) {
        const double kPa = demo::reading(i);
        EXPECT_GE(kPa, 4.0);
        EXPECT_LE(kPa, 204.0);
        EXPECT_EQ(kPa, std::round(kPa * 10.0) / 10.0);
        sum += kPa;
        ++bins[std::min<std::size_t>(9, static_cast<std::size_t>((kPa - 4.0) / 20.0))];
    }
    // The mean of 2,050 uniform numbers 200 wide has a standard error of 200 / sqrt(12 * 2050) = 1.28.
    EXPECT_NEAR(sum / all, 104.0, 4.0);
    // 205 a bin; the binomial's standard deviation is 13.6.
    for (const int count : bins) EXPECT_NEAR(count, 205, 60);
}

TEST(DemoGauges, PixelsAreTheSameEverywhere)
{
    // The same under GCC 12 and Clang 14, without optimisation and with all of it, with and without FMA instructions.
    EXPECT_EQ(fnv1a(demo::render(0).pixels), 0x60D5AEB98A7AB4A0ULL);
    EXPECT_EQ(fnv1a(demo::render(1).pixels), 0xDB6AD69CAC882C1CULL);
    EXPECT_EQ(fnv1a(demo::render(777).pixels), 0x2E7B94C6E6065A1CULL);
    EXPECT_EQ(fnv1a(demo::render(2049).pixels), 0x1BDA6F6933964059ULL);
    const DecodedImage image = demo::render(5);
    EXPECT_EQ(image.shape, (ImageShape{128, 128, 3}));
    EXPECT_EQ(image.pixels.size(), image.shape.bytes());
}

class DemoGaugesFiles : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_folder = std::make_unique<TempFolder>();
        s_generated = demo::generate(*s_folder / "deep/set", [](const Progress& progress) {
            EXPECT_GT(progress.done, s_progress.done);
            EXPECT_EQ(progress.total, static_cast<std::int64_t>(all));
            s_progress = progress;
        });
    }
    static void TearDownTestSuite() { s_folder.reset(); }

    static inline std::unique_ptr<TempFolder> s_folder;
    static inline Result<std::filesystem::path> s_generated;
    static inline Progress s_progress;
};

TEST_F(DemoGaugesFiles, MakeAWholeDataSet)
{
    ASSERT_TRUE(s_generated) << test::text(s_generated.error());
    EXPECT_EQ(s_progress.done, static_cast<std::int64_t>(all));
    const auto table = readTable(*s_generated);
    ASSERT_TRUE(table);
    const auto columns = guessColumns(*table);
    ASSERT_TRUE(columns);
    EXPECT_EQ(*columns, (ColumnChoice{0, {1}, 2}));
    const auto manifest = buildManifest(*table, *columns);
    ASSERT_TRUE(manifest);
    EXPECT_TRUE(manifest->rejected.empty());
    ASSERT_EQ(manifest->rows.size(), all);
    EXPECT_EQ(manifest->targetColumns[0].name, "pressure");
    EXPECT_EQ(manifest->targetColumns[0].unit, "kPa");
    EXPECT_EQ(manifest->rows.front().image.path().filename(), "gauge_0001.bmp");
    for (std::size_t i = 0; i < all; ++i) {
        ASSERT_EQ(manifest->rows[i].targets[0], demo::reading(i));
        ASSERT_EQ(manifest->rows[i].part, i < demo::trainCount ? SplitPart::Train : SplitPart::Validation);
    }
    for (const std::size_t i : {std::size_t{0}, std::size_t{1234}, all - 1}) {
        const auto image = decodeImage(manifest->rows[i].image, {128, 128, 3});
        ASSERT_TRUE(image) << test::text(image.error());
        EXPECT_EQ(image->pixels, demo::render(i).pixels);
    }
}

TEST_F(DemoGaugesFiles, AreKeptWhenWholeAndMadeAnewWhenNot)
{
    ASSERT_TRUE(s_generated);
    const auto image = s_generated->parent_path() / "gauge_0042.bmp";
    const std::string bytes = test::readWhole(image);
    bool worked = false;
    EXPECT_TRUE(demo::generate(s_generated->parent_path(), [&](const Progress&) { worked = true; }));
    EXPECT_FALSE(worked);
    std::filesystem::resize_file(image, 100);
    EXPECT_TRUE(demo::generate(s_generated->parent_path()));
    EXPECT_EQ(test::readWhole(image), bytes);
}

TEST(DemoGaugesErrors, StopsWhenAskedAndLeavesNoTable)
{
    const TempFolder folder;
    std::stop_source stop;
    const auto generated = demo::generate(
        folder.path(), [&](const Progress&) { stop.request_stop(); }, stop.get_token());
    ASSERT_FALSE(generated.has_value());
    EXPECT_EQ(generated.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(std::filesystem::exists(folder / "metadata.csv"));
}

TEST(DemoGaugesErrors, SaysWhereItCannotWrite)
{
    const TempFolder folder;
    const auto file = folder.write("file", "");
    const auto generated = demo::generate(file / "below");
    ASSERT_FALSE(generated.has_value());
    EXPECT_EQ(generated.error().code, ErrorCode::Unwritable);
    EXPECT_THAT(test::text(generated.error()), testing::HasSubstr("below"));
}

TEST(DemoGaugesFolder, FollowsTheXdgRules)
{
    const char* before = ::getenv("XDG_CACHE_HOME");
    const std::string kept = before != nullptr ? before : "";
    ::setenv("XDG_CACHE_HOME", "/some/cache", 1);
    EXPECT_EQ(demo::defaultFolder(), "/some/cache/trueloss/demo-gauges-1");
    ::setenv("XDG_CACHE_HOME", "relative", 1);
    EXPECT_TRUE(demo::defaultFolder().is_absolute());
    EXPECT_THAT(demo::defaultFolder().string(), testing::Not(testing::HasSubstr("relative")));
    ::unsetenv("XDG_CACHE_HOME");
    EXPECT_EQ(demo::defaultFolder().filename(), "demo-gauges-1");
    if (before != nullptr) ::setenv("XDG_CACHE_HOME", kept.c_str(), 1);
}

}  // namespace
}  // namespace trueloss
