#include "data/CommonUnit.h"
#include "data/Manifest.h"

#include <gtest/gtest.h>

#include <vector>

namespace trueloss {
namespace {

using Columns = std::vector<TargetColumn>;

TEST(CommonUnit, IsThatOfAllTargetsWhereTheyHaveTheSame)
{
    EXPECT_EQ(commonUnit(Columns{{"pressure", "kPa"}}), "kPa");
    EXPECT_EQ(commonUnit(Columns{{"left", "mm"}, {"right", "mm"}}), "mm");
    EXPECT_EQ(commonUnit(Columns{{"a", ""}, {"b", ""}}), "") << "unknown stays unknown";
    EXPECT_EQ(commonUnit(Columns{}), "");
}

TEST(CommonUnit, IsMixedWhereOneDiffers)
{
    EXPECT_EQ(commonUnit(Columns{{"pressure", "kPa"}, {"temperature", "°C"}}), "mixed units");
    EXPECT_EQ(commonUnit(Columns{{"a", "mm"}, {"b", "mm"}, {"c", "cm"}}), "mixed units");
    // An error in mm and in nothing that is known is no error in mm.
    EXPECT_EQ(commonUnit(Columns{{"a", "mm"}, {"b", ""}}), "mixed units");
    EXPECT_EQ(commonUnit(Columns{{"a", ""}, {"b", "mm"}}), "mixed units");
}

}  // namespace
}  // namespace trueloss
