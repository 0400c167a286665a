#include "train/TargetScaling.h"

#include "support/TinyDataset.h"

#include <gmock/gmock.h>

#include <fstream>

namespace trueloss {
namespace {

TEST(TargetScaling, NamesTheLineOfATargetThatAScalerDoesNotTake)
{
    const test::TemporaryFolder folder;
    test::writeTinyData(folder.path(), 8);
    const std::filesystem::path table = folder.path() / "signed.csv";
    std::ofstream(table)
        << "file_name,depth (m)\nimage0.png,1\nimage1.png,2\nimage2.png,-0.5\nimage3.png,3\nimage4.png,-7\n";
    auto source = openDataSource(table);
    ASSERT_TRUE(source) << toEnglish(source.error().message);
    const auto data = ImageDataset::load(source->manifest, {{16, 16, 1}, 1 << 20, 1});
    ASSERT_TRUE(data) << toEnglish(data.error().message);
    // In another order than the table's: the third of the training split stands in line 6, the fourth in line 4.
    const Split split{{3, 0, 4, 2}, {1}};
    const auto errorFor = [&](ScalerKind kind) {
        const auto fitted = TargetScaling::fit({kind}, **data, split);
        return fitted ? std::string("none") : toEnglish(fitted.error().message);
    };
    EXPECT_THAT(errorFor(ScalerKind::Log1p), testing::AllOf(testing::HasSubstr(" in line 6 of " + table.string()),
                                                            testing::HasSubstr("\"depth\" is -7 in")));
    EXPECT_THAT(errorFor(ScalerKind::BoxCox), testing::HasSubstr(" in line 6 of "));
    EXPECT_EQ(errorFor(ScalerKind::YeoJohnson), "none");
    const auto other = TargetScaling::fit({ScalerKind::BoxCox}, **data, {{0, 2}, {1}});
    ASSERT_FALSE(other.has_value());
    EXPECT_THAT(toEnglish(other.error().message), testing::HasSubstr(" in line 4 of "));
    // Nothing is wrong with any one value here: there is only one.
    const auto same = TargetScaling::fit({ScalerKind::BoxCox}, **data, {{0}, {1}});
    ASSERT_FALSE(same.has_value());
    EXPECT_THAT(toEnglish(same.error().message), testing::HasSubstr("two different values"));
}

}  // namespace
}  // namespace trueloss
