#include "base/Progress.h"

#include <gtest/gtest.h>

namespace trueloss {
namespace {

TEST(Progress, TellsWhatIsLeftAtThePaceSoFar)
{
    EXPECT_DOUBLE_EQ((Progress{25, 100, 5.0}).secondsLeft(), 15.0);
    EXPECT_DOUBLE_EQ((Progress{100, 100, 5.0}).secondsLeft(), 0.0);
    EXPECT_LT((Progress{0, 100, 5.0}).secondsLeft(), 0.0);
    EXPECT_LT((Progress{25, 0, 5.0}).secondsLeft(), 0.0);
}

}  // namespace
}  // namespace trueloss
