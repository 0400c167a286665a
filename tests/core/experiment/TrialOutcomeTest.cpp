#include "experiment/TrialOutcome.h"

#include <gtest/gtest.h>

#include <limits>

using namespace trueloss;

namespace {

/// An unchanged run with the figures of the question: 512 kPa, then 12.9 million.
CauseReport reportOfTheQuestion()
{
    CauseReport report;
    Trial unchanged;
    unchanged.rmse = {512.0, 12'900'000.0};
    unchanged.peak = 12'900'000.0;
    report.trials.push_back(unchanged);
    report.batches = 2;
    report.spikeSeen = true;
    return report;
}

Trial trialOf(TrialVerdict verdict, double peak)
{
    Trial trial;
    trial.verdict = verdict;
    trial.cured = verdict == TrialVerdict::Cured;
    trial.rmse = {512.0, peak};
    trial.peak = peak;
    return trial;
}

std::string sentence(TrialVerdict verdict, double peak, const CauseReport& report, const std::string& unit = "kPa")
{
    return toEnglish(outcomeOf(trialOf(verdict, peak), report, {}, unit));
}

}  // namespace

TEST(TrialOutcome, GivesBothPeaksInTheUnit)
{
    const CauseReport report = reportOfTheQuestion();
    EXPECT_EQ(sentence(TrialVerdict::Cured, 780.0, report),
              "The spike is gone: the peak was 780 kPa instead of 12.9 million kPa.");
    EXPECT_EQ(sentence(TrialVerdict::MuchSmaller, 90'000.0, report),
              "The spike is much smaller, not gone: the peak was 90,000 kPa instead of 12.9 million kPa.");
    EXPECT_EQ(sentence(TrialVerdict::NoHelp, 20'000'000.0, report),
              "The spike stays: the peak was 20 million kPa instead of 12.9 million kPa.");
    EXPECT_EQ(toEnglish(outcomeOf(report.trials.front(), report, {}, "kPa")),
              "The run as it was: the peak was 12.9 million kPa after 512 kPa in the first batch.");
}

TEST(TrialOutcome, LeavesTheUnitOutWhereItIsUnknown)
{
    EXPECT_EQ(sentence(TrialVerdict::Cured, 780.0, reportOfTheQuestion(), ""),
              "The spike is gone: the peak was 780 instead of 12.9 million.");
}

TEST(TrialOutcome, SpeaksOfNoSpikeWhereNoneWasSeen)
{
    CauseReport report = reportOfTheQuestion();
    report.trials.front().rmse = {512.0, 600.0};
    report.trials.front().peak = 600.0;
    report.spikeSeen = false;
    EXPECT_EQ(sentence(TrialVerdict::NoHelp, 550.0, report), "The peak was 550 kPa instead of 600 kPa.");
    EXPECT_EQ(toEnglish(outcomeOf(report.trials.front(), report, {}, "kPa")),
              "The run as it was: the peak was 600 kPa after 512 kPa in the first batch, which is no spike.");
}

TEST(TrialOutcome, AFailedTrialSaysWhyItStopped)
{
    const Message why{"The loss is infinite.", {}};
    Trial failed = trialOf(TrialVerdict::Failed, std::numeric_limits<double>::infinity());
    EXPECT_EQ(toEnglish(outcomeOf(failed, reportOfTheQuestion(), why, "kPa")), "The loss is infinite.");
}

TEST(TrialOutcome, ARunThatStoppedIsNoFigureToCompareWith)
{
    CauseReport report = reportOfTheQuestion();
    report.trials.front().peak = std::numeric_limits<double>::infinity();
    EXPECT_EQ(sentence(TrialVerdict::Cured, 780.0, report),
              "The spike is gone: the run went on, with a peak of 780 kPa.");
    EXPECT_EQ(sentence(TrialVerdict::MuchSmaller, 5000.0, report),
              "The run went on, but with a spike: the peak was 5,000 kPa.");
}
