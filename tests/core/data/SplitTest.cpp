#include "data/Split.h"

#include "TestFiles.h"

#include <gmock/gmock.h>
#include <algorithm>
#include <limits>

namespace trueloss {
namespace {

using testing::ElementsAre;

std::vector<ManifestRow> rowsOf(std::vector<SplitPart> parts)
{
    std::vector<ManifestRow> rows(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) rows[i].part = parts[i];
    return rows;
}

TEST(Split, DealsEveryRowOnceAndAlikeForASeed)
{
    const std::vector<ManifestRow> rows(101);
    const Split split = makeSplit(rows, 0.2, 7).value();
    EXPECT_EQ(split.validation.size(), 20U);  // round(20.2)
    EXPECT_TRUE(std::is_sorted(split.validation.begin(), split.validation.end()));
    EXPECT_TRUE(std::is_sorted(split.train.begin(), split.train.end()));
    std::vector<std::size_t> all = split.train;
    all.insert(all.end(), split.validation.begin(), split.validation.end());
    std::sort(all.begin(), all.end());
    for (std::size_t i = 0; i < rows.size(); ++i) ASSERT_EQ(all[i], i);
    ASSERT_EQ(all.size(), rows.size());

    EXPECT_EQ(makeSplit(rows, 0.2, 7)->validation, split.validation);
    EXPECT_NE(makeSplit(rows, 0.2, 8)->validation, split.validation);
    // Not simply the first or the last rows.
    EXPECT_GT(split.validation.back() - split.validation.front(), 30U);
}

TEST(Split, IsTheSameOnEveryMachine)
{
    // By a separate Python program: SplitMix64 and a Fisher-Yates shuffle with rejection, seed 1, the first 3 of 10.
    EXPECT_THAT(makeSplit(std::vector<ManifestRow>(10), 0.3, 1)->validation, ElementsAre(2, 4, 8));
}

TEST(Split, LeavesBothPartsSomething)
{
    EXPECT_EQ(makeSplit(std::vector<ManifestRow>(10), 0.001, 1)->validation.size(), 1U);
    EXPECT_EQ(makeSplit(std::vector<ManifestRow>(10), 0.999, 1)->train.size(), 1U);
    EXPECT_EQ(makeSplit(std::vector<ManifestRow>(1), 0.5, 1).error().code, ErrorCode::NothingUsable);
    EXPECT_EQ(makeSplit({}, 0.5, 1).error().code, ErrorCode::NothingUsable);
    for (const double share : {0.0, 1.0, -0.1, std::numeric_limits<double>::quiet_NaN()})
        EXPECT_EQ(makeSplit(std::vector<ManifestRow>(10), share, 1).error().code, ErrorCode::BadSetting);
}

TEST(Split, RespectsWhatTheRowsSay)
{
    using enum SplitPart;
    const Split split = makeSplit(rowsOf({Validation, Train, Unassigned, Validation}), 0.5, 1).value();
    EXPECT_THAT(split.train, ElementsAre(1, 2));
    EXPECT_THAT(split.validation, ElementsAre(0, 3));
    EXPECT_EQ(makeSplit(rowsOf({Train, Unassigned}), 0.5, 1).error().code, ErrorCode::NothingUsable);
    EXPECT_EQ(makeSplit(rowsOf({Validation, Validation}), 0.5, 1).error().code, ErrorCode::NothingUsable);
}

}  // namespace
}  // namespace trueloss
