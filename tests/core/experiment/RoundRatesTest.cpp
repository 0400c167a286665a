#include "experiment/RoundRates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace trueloss;
using testing::ElementsAre;
using testing::IsEmpty;

// Expected: the literals, which the compiler rounds as a user's text is rounded.

TEST(RoundRates, AreThoseThatPeopleType)
{
    EXPECT_THAT(roundRatesBetween(1e-4, 1e-3), ElementsAre(2e-4, 3e-4, 5e-4, 7e-4));
    EXPECT_THAT(roundRatesBetween(0.3, 3.0), ElementsAre(0.5, 0.7, 1.0, 2.0));
    EXPECT_THAT(roundRatesBetween(9.0, 1100.0),
                ElementsAre(10.0, 20.0, 30.0, 50.0, 70.0, 100.0, 200.0, 300.0, 500.0, 700.0, 1000.0));
    EXPECT_THAT(roundRatesBetween(1.23e-7, 1.23e-6), ElementsAre(2e-7, 3e-7, 5e-7, 7e-7, 1e-6));
}

TEST(RoundRates, LeaveOutBothEndsAlsoWhereTheseAreNotQuiteRound)
{
    // 0.1 * 0.003 is 0.00030000000000000003, 0.7 / 7000 is 0.00009999999999999999.
    EXPECT_THAT(roundRatesBetween(0.1 * 0.003, 0.003), ElementsAre(5e-4, 7e-4, 1e-3, 2e-3));
    EXPECT_THAT(roundRatesBetween(0.7 / 7000.0, 2e-4), IsEmpty());
    EXPECT_THAT(roundRatesBetween(1e-3, 1e-3), IsEmpty());
    EXPECT_THAT(roundRatesBetween(7.1e-3, 9.9e-3), IsEmpty());
}
