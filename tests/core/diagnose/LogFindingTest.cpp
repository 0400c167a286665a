#include "core/diagnose/Records.h"
#include "diagnose/ArtifactDetector.h"
#include "diagnose/Finding.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

namespace trueloss {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// What a tool prints after batch i of values.
using Shown = std::function<double(const std::vector<double>& values, std::size_t i, std::size_t epochStart)>;

double own(const std::vector<double>& values, std::size_t i, std::size_t)
{
    return values[i];
}

/// Keras' bar.
double runningMean(const std::vector<double>& values, std::size_t i, std::size_t epochStart)
{
    double sum = 0.0;
    for (std::size_t k = epochStart; k <= i; ++k) sum += values[k];
    return sum / static_cast<double>(i - epochStart + 1);
}

/// Lightning 1.x: the mean of the last 20 batches of the run.
double window(const std::vector<double>& values, std::size_t i, std::size_t)
{
    return runningMean(values, i, i + 1 - std::min<std::size_t>(i + 1, 20));
}

/// fastai: m = 0.98 m + 0.02 v, divided by 1 - 0.98^n.
double debiased(const std::vector<double>& values, std::size_t i, std::size_t)
{
    double mean = 0.0;
    for (std::size_t k = 0; k <= i; ++k) mean = 0.98 * mean + 0.02 * values[k];
    return mean / (1.0 - std::pow(0.98, static_cast<double>(i + 1)));
}

RunRecord logOf(const std::vector<double>& values, const Shown& shown, std::size_t epochSize = 1'000'000)
{
    RunRecord record;
    record.source = RunSource::Log;
    for (std::size_t i = 0; i < values.size(); ++i) {
        BatchPoint point;
        point.epoch = static_cast<std::int64_t>(i / epochSize) + 1;
        point.batchInEpoch = static_cast<std::int64_t>(i % epochSize) + 1;
        point.rmse = values[i];
        record.append(point, {Grade::Bounded, 1e-6, shown(values, i, i - i % epochSize)});
    }
    return record;
}

/// 10 plus a ripple, so that no two means are the same.
std::vector<double> quiet(std::size_t count)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < count; ++i) values.push_back(10.0 + 0.5 * std::sin(1.7 * static_cast<double>(i)));
    return values;
}

std::vector<Finding> findingsOf(const RunRecord& record)
{
    ArtifactDetector detector;
    detector.update(record);
    DiagnosisContext context;
    context.finished = true;
    return diagnose(record, detector, context);
}

std::string textOf(const std::vector<Finding>& findings)
{
    std::string text;
    for (const Finding& finding : findings)
        text += toEnglish(finding.headline) + "\n" + toEnglish(finding.explanation) + "\n";
    return text;
}

TEST(LogFinding, TellsWhichMeanALogShows)
{
    std::vector<double> values = quiet(300);
    values[40] = 5'000.0;
    const auto meanOf = [&values](const Shown& shown, std::size_t epochSize) {
        ArtifactDetector detector;
        detector.update(logOf(values, shown, epochSize));
        return detector.mean();
    };
    EXPECT_EQ(meanOf(own, 100), MisleadingMean::None);
    EXPECT_EQ(meanOf(runningMean, 100), MisleadingMean::Running);
    EXPECT_EQ(meanOf(window, 100), MisleadingMean::Printed);
    EXPECT_EQ(meanOf(debiased, 100), MisleadingMean::Printed);
    // Of a bar that is drawn after every tenth batch the nine before have the mean of their block.
    RunRecord sparse;
    sparse.source = RunSource::Log;
    for (std::size_t i = 0; i < 300; ++i) {
        BatchPoint point;
        point.batchInEpoch = static_cast<std::int64_t>(i) + 1;
        point.rmse = std::accumulate(values.begin() + static_cast<std::ptrdiff_t>(i / 10 * 10),
                                     values.begin() + static_cast<std::ptrdiff_t>(i / 10 * 10 + 10), 0.0) /
                     10.0;
        sparse.append(point, {Grade::BlockMean, 1e-3, i % 10 == 9 ? runningMean(values, i, 0) : nan});
    }
    ArtifactDetector detector;
    detector.update(sparse);
    EXPECT_EQ(detector.mean(), MisleadingMean::Running);
    detector = ArtifactDetector();
    detector.update(test::recordOf(values));
    EXPECT_EQ(detector.mean(), MisleadingMean::Running) << "a training shows the mean that Keras would print";
}

TEST(LogFinding, BoundsThatAddUpDoNotMakeAWindowARunningMean)
{
    // As they do where windows are undone that were printed in few digits.
    const std::vector<double> values = quiet(300);
    RunRecord record;
    record.source = RunSource::Log;
    for (std::size_t i = 0; i < values.size(); ++i) {
        BatchPoint point;
        point.epoch = static_cast<std::int64_t>(i / 30) + 1;
        point.batchInEpoch = static_cast<std::int64_t>(i % 30) + 1;
        point.rmse = values[i];
        record.append(point, {Grade::Bounded, 0.005 * static_cast<double>(2 * i + 1), window(values, i, 0)});
    }
    ArtifactDetector detector;
    detector.update(record);
    EXPECT_EQ(detector.mean(), MisleadingMean::Printed);
}

TEST(LogFinding, AWindowMisleadsAsLongAsItHoldsTheBatch)
{
    std::vector<double> values(200, 10.0);
    values[30] = 5'000.0;
    values[150] = 900.0;
    const RunRecord record = logOf(values, window, 100);
    ArtifactDetector detector;
    detector.update(record);
    // By hand: (19 * 10 + 5000) / 20 = 259.5 for the 20 batches from the 31st on, (19 * 10 + 900) / 20 = 54.5 from the
    // 151st on.
    ASSERT_EQ(detector.artifacts().size(), 2U);
    const Artifact& first = detector.artifacts()[0];
    EXPECT_EQ(first.mean, MisleadingMean::Printed);
    EXPECT_EQ(first.firstBatch, 30U);
    EXPECT_EQ(first.lastBatch, 49U);
    EXPECT_TRUE(first.hasCulprit);
    EXPECT_EQ(first.culprit, 30U);
    EXPECT_EQ(first.backAfter, 1U);
    EXPECT_DOUBLE_EQ(first.meanAtEnd, 259.5);
    EXPECT_TRUE(std::isnan(first.culpritShare)) << "no share of an epoch's sum";
    const Artifact& second = detector.artifacts()[1];
    EXPECT_EQ(second.culprit, 150U) << "the larger one has left the window";
    EXPECT_EQ(second.lastBatch, 169U);
    EXPECT_DOUBLE_EQ(second.meanAtEnd, 54.5);

    const std::vector<Finding> findings = findingsOf(record);
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(toEnglish(findings[0].headline), "Batch 31 of epoch 1 reached 5,000 and was over one batch later.");
    EXPECT_THAT(toEnglish(findings[0].explanation),
                HasSubstr("What the log shows is averaged over several batches and still holds it: after batch 50 of "
                          "epoch 1 it reads 259.5 while the batches around it are at 10."));
}

TEST(LogFinding, AWindowReachesIntoTheNextEpoch)
{
    std::vector<double> values(200, 10.0);
    values[97] = 5'000.0;
    ArtifactDetector detector;
    detector.update(logOf(values, window, 100));
    ASSERT_EQ(detector.artifacts().size(), 1U);
    EXPECT_EQ(detector.artifacts()[0].culprit, 97U);
    EXPECT_EQ(detector.artifacts()[0].epoch, 1);
    EXPECT_EQ(detector.artifacts()[0].lastBatch, 116U);
    EXPECT_THAT(textOf(findingsOf(logOf(values, window, 100))), HasSubstr("after batch 17 of epoch 2 it reads 259.5"));
}

TEST(LogFinding, SpeaksOfNoMeanThatTheLogDoesNotShowAndOfNoExperiment)
{
    std::vector<double> spike = quiet(120);
    spike[40] = 5'000.0;
    std::vector<double> fall;
    for (int i = 0; i < 120; ++i) fall.push_back(1'000.0 * std::pow(0.9, i));
    std::vector<double> rise = quiet(80);
    for (const double value : quiet(30)) rise.push_back(100.0 * value);
    std::vector<double> broken = quiet(60);
    broken[50] = std::numeric_limits<double>::infinity();
    for (const std::vector<double>& values : {spike, fall, rise, broken, quiet(60)}) {
        for (const Shown& shown : {Shown(own), Shown(window), Shown(debiased), Shown(runningMean)}) {
            const std::string text = textOf(findingsOf(logOf(values, shown)));
            EXPECT_FALSE(text.empty());
            EXPECT_THAT(text, Not(HasSubstr("RMSE")));
            EXPECT_THAT(text, Not(HasSubstr("Find the cause")));
            EXPECT_THAT(text, Not(HasSubstr("%1")));
            if (*shown.target<double (*)(const std::vector<double>&, std::size_t, std::size_t)>() != runningMean) {
                EXPECT_THAT(text, Not(HasSubstr("unning mean")));
            }
        }
    }
    EXPECT_THAT(textOf(findingsOf(logOf(spike, runningMean))),
                AllOf(HasSubstr("of this epoch's running mean"), HasSubstr("a log has neither")));
    EXPECT_THAT(textOf(findingsOf(logOf(spike, own))), HasSubstr("The log does not carry it on to later lines."));
    EXPECT_THAT(textOf(findingsOf(logOf(fall, window))), HasSubstr("What the log shows lags behind: it still reads"));
    EXPECT_THAT(textOf(findingsOf(logOf(rise, debiased))), HasSubstr("What the log shows hides a rise: it reads"));
    EXPECT_THAT(textOf(findingsOf(logOf(rise, own))),
                HasSubstr("The true values keep far above where they began: the first batches were at "));
    EXPECT_THAT(textOf(findingsOf(logOf(broken, own))), HasSubstr("The true value of batch 51 of epoch 1 is infinite"));
}

TEST(LogFinding, OfSingleValuesNothingIsMisledBySlopes)
{
    std::vector<double> fall;
    for (int i = 0; i < 120; ++i) fall.push_back(1'000.0 * std::pow(0.9, i));
    const std::vector<Finding> findings = findingsOf(logOf(fall, own));
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].kind, FindingKind::Healthy);
    EXPECT_EQ(toEnglish(findings[0].explanation),
              "Nothing in the log is so large that it would keep the mean of its epoch more than 2 times above the "
              "batches around it.");
}

TEST(LogFinding, ABlockOfWhichOnlyTheMeanIsKnownStandsOutAsOne)
{
    // Hugging Face prints the mean of every 4 batches: 50, once 1,300 (one of 5,050 among 50s).
    RunRecord record;
    record.source = RunSource::Log;
    for (std::size_t i = 0; i < 48; ++i) {
        BatchPoint point;
        point.batchInEpoch = static_cast<std::int64_t>(i) + 1;
        point.rmse = i / 4 == 8 ? 1'300.0 : 50.0;
        record.append(point, {Grade::BlockMean, 0.5, i % 4 == 3 ? point.rmse : nan});
    }
    const std::vector<Finding> findings = findingsOf(record);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].batch, 32U);
    EXPECT_EQ(toEnglish(findings[0].headline),
              "Batches 33 to 36 of epoch 1 reached 1,300 on average; single ones may have been larger.");
    // By hand: (44 * 50 + 4 * 1300) / 48 = 154.2.
    EXPECT_THAT(toEnglish(findings[0].explanation),
                AllOf(HasSubstr("would still read 154.2 at batch 48 while the batches around it are at 50"),
                      HasSubstr("Why it was so large cannot be tested")));
}

TEST(LogFinding, IsTheSameHoweverTheLogGrew)
{
    std::vector<double> values = quiet(300);
    values[12] = 5'000.0;
    values[250] = 3'000.0;
    // The first 20 values of a window are running means: what the log shows turns out later.
    const RunRecord whole = logOf(values, window, 100);
    ArtifactDetector atOnce;
    atOnce.update(whole);
    RunRecord record;
    record.source = RunSource::Log;
    ArtifactDetector growing;
    for (std::size_t i = 0; i < whole.batchCount(); ++i) {
        record.append(whole.batch(i), whole.recovered(i));
        growing.update(record);
        if (i == 18) {
            EXPECT_EQ(growing.mean(), MisleadingMean::Running);
        }
    }
    EXPECT_EQ(growing.mean(), MisleadingMean::Printed);
    ASSERT_EQ(growing.artifacts().size(), atOnce.artifacts().size());
    ASSERT_EQ(atOnce.artifacts().size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(growing.artifacts()[i].firstBatch, atOnce.artifacts()[i].firstBatch);
        EXPECT_EQ(growing.artifacts()[i].lastBatch, atOnce.artifacts()[i].lastBatch);
        EXPECT_EQ(growing.artifacts()[i].culprit, atOnce.artifacts()[i].culprit);
    }
    EXPECT_EQ(growing.levels().size(), 300U);
}

}  // namespace
}  // namespace trueloss
