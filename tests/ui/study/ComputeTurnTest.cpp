// The rules of who computes, without anything that does.

#include "session/ComputeTurn.h"

#include <gmock/gmock.h>

#include <QTest>

#include <map>
#include <string>
#include <vector>

namespace trueloss::ui {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class ComputeTurnTest : public testing::Test {
protected:
    /// Notes "+name" where it begins and "-name" where it is asked to give way.
    void ask(const std::string& name, Computing what)
    {
        m_turn.ask(
            &m_askers[name], what,
            [this, name](ComputeTurn::Turn turn) {
                m_turns[name] = std::move(turn);
                m_log.push_back("+" + name);
            },
            [this, name] { m_log.push_back("-" + name); });
    }

    /// The thread of `name` is over.
    void end(const std::string& name)
    {
        m_turns.erase(name);
        QTest::qWait(0);
        QCoreApplication::processEvents();
    }

    std::vector<std::string> log() { return std::exchange(m_log, {}); }

    ComputeTurn m_turn;
    std::map<std::string, QObject> m_askers;
    std::map<std::string, ComputeTurn::Turn> m_turns;
    std::vector<std::string> m_log;
};

TEST_F(ComputeTurnTest, WhatGoesBeforeStopsTheOtherAndEqualsWait)
{
    constexpr std::array all{Computing::Replay, Computing::Experiment, Computing::Training};
    for (const Computing first : all) {
        for (const Computing second : all) {
            SCOPED_TRACE(testing::Message() << static_cast<int>(first) << ", " << static_cast<int>(second));
            ask("first", first);
            EXPECT_THAT(log(), ElementsAre("+first"));
            ask("second", second);
            if (second > first) {
                EXPECT_THAT(log(), ElementsAre("-first"));
            } else {
                EXPECT_THAT(log(), IsEmpty());
            }
            EXPECT_EQ(m_turn.first(), std::max(first, second));
            end("first");
            EXPECT_THAT(log(), ElementsAre("+second"));
            EXPECT_EQ(m_turn.first(), second);
            end("second");
            EXPECT_THAT(log(), IsEmpty());
            EXPECT_EQ(m_turn.first(), std::nullopt);
        }
    }
}

TEST_F(ComputeTurnTest, AllThatWaitBeginOnceByRankThenInTheirOrder)
{
    ask("training", Computing::Training);
    ask("replay", Computing::Replay);
    ask("autopsy", Computing::Experiment);
    ask("race", Computing::Experiment);
    ask("replay", Computing::Replay);  // In place of the former wish.
    EXPECT_THAT(log(), ElementsAre("+training"));
    end("training");
    EXPECT_THAT(log(), ElementsAre("+autopsy"));
    EXPECT_EQ(m_turn.experiment(), &m_askers["autopsy"]);
    end("autopsy");
    EXPECT_THAT(log(), ElementsAre("+race"));
    end("race");
    EXPECT_THAT(log(), ElementsAre("+replay"));
    EXPECT_EQ(m_turn.experiment(), nullptr);
    end("replay");
    EXPECT_THAT(log(), IsEmpty());
}

TEST_F(ComputeTurnTest, GivesWayOnceAlsoWhereSeveralAsk)
{
    ask("replay", Computing::Replay);
    ask("race", Computing::Experiment);
    ask("training", Computing::Training);
    EXPECT_THAT(log(), ElementsAre("+replay", "-replay"));
    end("replay");
    EXPECT_THAT(log(), ElementsAre("+training"));
}

TEST_F(ComputeTurnTest, TheSameAskerBeginsAgainAfterItsFormerTurn)
{
    ask("race", Computing::Experiment);
    const ComputeTurn::Turn lastBatch = m_turns["race"];
    ask("race", Computing::Experiment);
    m_turns.erase("race");
    QCoreApplication::processEvents();
    EXPECT_THAT(log(), ElementsAre("+race"));
    EXPECT_EQ(lastBatch.use_count(), 1);
}

TEST_F(ComputeTurnTest, WhatIsWithdrawnOrGoneNeverBegins)
{
    ask("training", Computing::Training);
    ask("autopsy", Computing::Experiment);
    m_turn.withdraw(&m_askers["autopsy"]);
    ask("race", Computing::Experiment);
    m_askers.erase("race");
    ask("replay", Computing::Replay);
    end("training");
    EXPECT_THAT(log(), ElementsAre("+training", "+replay"));
}

TEST_F(ComputeTurnTest, WhoWithdrawsCanAskForMoreBeforeOthersBegin)
{
    ask("replay", Computing::Replay);
    ask("training", Computing::Training);
    ask("autopsy", Computing::Experiment);
    end("replay");
    log();
    // As a session that has read its images for the training.
    m_turns.erase("training");
    m_turn.withdraw(&m_askers["training"]);
    ask("training", Computing::Training);
    end("training");
    EXPECT_THAT(log(), ElementsAre("+training"));
}

TEST_F(ComputeTurnTest, OnlyReplaysLookIntoAPausedTrainingAndEndBeforeItGoesOn)
{
    ask("training", Computing::Training);
    ask("autopsy", Computing::Experiment);
    ask("replay", Computing::Replay);
    EXPECT_THAT(log(), ElementsAre("+training"));
    m_turn.setResting(true);
    EXPECT_THAT(log(), ElementsAre("+replay"));
    ask("other", Computing::Replay);
    int woken = 0;
    m_turn.wake([&woken] { ++woken; });
    m_turn.wake([&woken] { ++woken; });
    EXPECT_THAT(log(), ElementsAre("-replay"));
    EXPECT_EQ(woken, 0);
    end("replay");
    EXPECT_EQ(woken, 2);
    EXPECT_THAT(log(), IsEmpty()) << "it trains again";
    m_turn.wake([&woken] { ++woken; });
    EXPECT_EQ(woken, 3) << "it was awake";
    m_turn.setResting(true);
    EXPECT_THAT(log(), ElementsAre("+other"));
    m_turn.wake([&woken] { ++woken; });
    end("training");
    EXPECT_THAT(log(), ElementsAre("-other"));
    end("other");
    EXPECT_THAT(log(), ElementsAre("+autopsy"));
    EXPECT_EQ(woken, 3) << "the training ended before it could go on";
}

}  // namespace
}  // namespace trueloss::ui
