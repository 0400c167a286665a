#include "logs/LogImport.h"

#include "base/Random.h"
#include "core/logs/LogFixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

namespace trueloss {
namespace {

class LogImport : public LogFixture {
protected:
    RecoveredRun import(const std::string& content) const
    {
        auto log = importLog(write(content));
        EXPECT_TRUE(log.has_value()) << (log ? "" : toEnglish(log.error().message));
        return log ? std::move(log->runs.at(0)) : RecoveredRun{};
    }

    Error errorOf(const std::string& content) const
    {
        const auto log = importLog(write(content));
        EXPECT_FALSE(log.has_value());
        return log ? Error{} : log.error();
    }
};

/// All conclusions with their evidence, a line each.
std::string english(const RecoveredRun& run)
{
    std::string text;
    for (const Conclusion& conclusion : run.conclusions) {
        text += toEnglish(conclusion.statement) + "\n";
        for (const Message& message : conclusion.evidence) text += "  " + toEnglish(message) + "\n";
        for (const Message& message : conclusion.alternatives) text += "  or: " + toEnglish(message) + "\n";
    }
    return text;
}

std::string bar(const std::string& count, double loss, const std::string& time = "ETA: 1s")
{
    char text[64];
    std::snprintf(text, sizeof text, "%.4f", loss);
    return count + " [==>...] - " + time + " - loss: " + text + "\n";
}

constexpr const char* seedLog = TRUELOSS_TEST_DATA "/logs/keras-2.0-fit-generator.log";
constexpr const char* pastedSeed = TRUELOSS_TEST_DATA "/logs/keras-2.0-pasted-page.log";

void expectSameRecord(const RunRecord& a, const RunRecord& b)
{
    ASSERT_EQ(a.batchCount(), b.batchCount());
    for (std::size_t i = 0; i < a.batchCount(); ++i) {
        ASSERT_EQ(a.recovered(i), b.recovered(i)) << i;
        ASSERT_EQ(a.batches()[i].rmse, b.batches()[i].rmse) << i;
        ASSERT_EQ(a.batches()[i].epoch, b.batches()[i].epoch) << i;
        ASSERT_EQ(a.batches()[i].samples, b.batches()[i].samples) << i;
    }
    ASSERT_EQ(a.epochs().size(), b.epochs().size());
    for (std::size_t i = 0; i < a.epochs().size(); ++i) EXPECT_EQ(a.epochs()[i].rmse, b.epochs()[i].rmse);
}

// The figures are those of the worked case of the format's description, undone there with weight 1.
TEST(SeedLog, GivesTheBatchesOfTheWorkedCase)
{
    const auto imported = importLog(TRUELOSS_TEST_DATA "/logs/keras-2.0-fit-generator.log");
    ASSERT_TRUE(imported.has_value()) << toEnglish(imported.error().message);
    const RecoveredRun* read = &imported->runs.at(0);
    const RunRecord& record = read->record;
    ASSERT_EQ(record.batches().size(), 53u);
    ASSERT_EQ(read->record.batchCount(), 53u);
    EXPECT_EQ(record.source, RunSource::Log);
    EXPECT_EQ(record.unit, "");
    EXPECT_EQ(record.name, "keras-2.0-fit-generator.log");

    const auto rmse = [&record](std::size_t batch) { return record.batches()[batch - 1].rmse; };
    EXPECT_DOUBLE_EQ(rmse(1), 104.1821);
    EXPECT_EQ(read->record.recovered(0).grade, Grade::Exact);
    EXPECT_DOUBLE_EQ(read->record.recovered(0).bound, 5e-5 + 104.1821 * 5 * 0x1.0p-53);
    EXPECT_EQ(read->record.recovered(1).grade, Grade::Bounded);
    EXPECT_LE(std::abs(rmse(2) - 10554548.0), read->record.recovered(1).bound);
    EXPECT_LT(read->record.recovered(1).bound, 2e-4);
    EXPECT_NEAR(rmse(3), 88.02, 0.005);
    EXPECT_NEAR(rmse(4), 8465.15, 0.005);
    for (std::size_t batch = 5; batch <= 51; ++batch) {
        EXPECT_GT(rmse(batch), 42.55) << batch;
        EXPECT_LT(rmse(batch), 158.55) << batch;
        EXPECT_EQ(read->record.recovered(batch - 1).grade, Grade::Bounded) << batch;
    }
    // The mean of batches 1 to 51 without batch 2, and without batches 2 and 4.
    double sum = 0;
    for (std::size_t batch = 1; batch <= 51; ++batch) sum += rmse(batch);
    EXPECT_NEAR((sum - rmse(2)) / 50, 233.3, 0.05);
    EXPECT_NEAR((sum - rmse(2) - rmse(4)) / 49, 65.3, 0.05);
    // Undone as an ordinary line the last one would give a false 2,976.
    EXPECT_NEAR(rmse(52), 59.5, 0.05);
    EXPECT_EQ(read->record.recovered(51).grade, Grade::Bounded);
    EXPECT_LT(read->record.recovered(51).bound, 0.006);
    EXPECT_THAT(record.settings, Contains(RunSetting{"batch size", "32"}));
    EXPECT_DOUBLE_EQ(read->record.recovered(51).printed, 203253.6237);
    // The next epoch begins anew.
    EXPECT_DOUBLE_EQ(rmse(53), 52.6087);
    EXPECT_EQ(read->record.recovered(52).grade, Grade::Exact);
    EXPECT_EQ(record.batches()[52].epoch, 2);
    EXPECT_EQ(record.batches()[52].batchInEpoch, 1);
    EXPECT_THAT(record.epochStarts(), testing::ElementsAre(0u, 52u));

    ASSERT_EQ(record.epochs().size(), 1u);
    EXPECT_DOUBLE_EQ(record.epochs()[0].rmse, 44.4203);
    EXPECT_DOUBLE_EQ(record.epochs()[0].runningMean, 203253.6237);
    EXPECT_DOUBLE_EQ(record.epochs()[0].seconds, 143.0);
    EXPECT_EQ(record.epochs()[0].lastBatch, 52);
    EXPECT_THAT(read->notes, IsEmpty());
    // The record's own running mean is the one that was printed.
    for (std::size_t i = 0; i < 51; ++i)
        EXPECT_NEAR(record.runningMeanCurve().at(i), read->record.recovered(i).printed, 1e-4) << i;
}

// A page that a browser translated: one line, "loss" in Chinese, blanks lost, HTML escapes.
TEST(SeedLog, ReadsTheSameFromATranslatedPage)
{
    const auto plain = importLog(seedLog);
    const auto pasted = importLog(pastedSeed);
    ASSERT_TRUE(plain);
    ASSERT_TRUE(pasted) << toEnglish(pasted.error().message);
    ASSERT_EQ(pasted->runs.size(), 1u);
    EXPECT_EQ(pasted->kind, LogKind::KerasBar);
    expectSameRecord(plain->runs[0].record, pasted->runs[0].record);
    EXPECT_EQ(pasted->runs[0].column, "\u635F\u5931");
    EXPECT_EQ(english(plain->runs[0]).substr(0, 200), english(pasted->runs[0]).substr(0, 200));
}

std::string contentOf(const char* file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// Whatever the width of the terminal that the text was copied from.
TEST(SeedLog, ReadsTheSameFoldedAnywhere)
{
    const auto plain = importLog(seedLog);
    ASSERT_TRUE(plain);
    const std::string text = contentOf(seedLog);
    for (const std::size_t width : {20u, 33u, 47u, 64u, 80u, 100u, 111u, 120u}) {
        std::string folded;
        std::size_t column = 0;
        for (const char c : text) {
            if (column == width && c != '\n') {
                folded += '\n';
                column = 0;
            }
            folded += c;
            column = c == '\n' ? 0 : column + 1;
        }
        const auto log = importText(folded, "folded");
        ASSERT_TRUE(log) << width;
        ASSERT_EQ(log->runs.size(), 1u) << width;
        SCOPED_TRACE(width);
        expectSameRecord(plain->runs[0].record, log->runs[0].record);
    }
}

TEST(SeedLog, ReadsTheSameBehindTimeStampsAndInUtf16)
{
    const auto plain = importLog(seedLog);
    ASSERT_TRUE(plain);
    const std::string text = contentOf(seedLog);
    for (const std::string stamp : {"2023-01-01T10:00:00.1234567Z ", "[10:00:00] ", "2023-01-01 10:00:00,123 "}) {
        std::string stamped = stamp;
        for (const char c : text) {
            stamped += c;
            if (c == '\n') stamped += stamp;
        }
        const auto log = importText(stamped, "stamped");
        ASSERT_TRUE(log) << stamp;
        expectSameRecord(plain->runs.at(0).record, log->runs.at(0).record);
    }
    std::string wide = "\xFF\xFE";
    for (const char c : text) wide += {c, '\0'};
    const auto log = importText(wide, "wide");
    ASSERT_TRUE(log) << toEnglish(log.error().message);
    expectSameRecord(plain->runs.at(0).record, log->runs.at(0).record);
}

// What the log gives away, as the format's description works it out by hand.
TEST(SeedLog, GivesAwayHowItWasMade)
{
    for (const char* file : {seedLog, pastedSeed}) {
        const auto log = importLog(file);
        ASSERT_TRUE(log);
        const std::string text = english(log->runs.at(0));
        for (const char* part :
             {"Keras up to 2.0.8 wrote this, with fit_generator.\n", "The batch size is 32.\n",
              "1,640 images: 51 steps of 32, and a last batch of 8 (51.25 steps).\n",
              "lies among the others' only with 8.", "\"root_mean_squared_error\" is a mean absolute error",
              "The column \"acc\" says nothing", "Without batches 2, 4 the mean of epoch 1 is 65.",
              "in whole seconds"}) {
            EXPECT_THAT(text, HasSubstr(part)) << file;
        }
    }
}

// The bytes are read before the means are undone, which takes about as long again in a long log.
TEST_F(LogImport, SaysThatMoreIsToDoOnceTheBytesAreRead)
{
    std::vector<Progress> said;
    const std::filesystem::path file = write("Epoch 1/1\n" + bar("1/9", 4) + bar("2/9", 5));
    const auto size = static_cast<std::int64_t>(std::filesystem::file_size(file));
    ASSERT_TRUE(importLog(file, {}, {}, [&](const Progress& progress) { said.push_back(progress); }));
    ASSERT_GE(said.size(), 2u);
    EXPECT_EQ(said.front().total, size);
    EXPECT_EQ(said.back().done, size);
    EXPECT_EQ(said.back().total, 0) << "how much is left is not known";
    EXPECT_LT(said.back().secondsLeft(), 0.0);
}

TEST_F(LogImport, CanBeCancelledOnceTheBytesAreRead)
{
    std::stop_source stop;
    const auto log = importLog(
        write("Epoch 1/1\n" + bar("1/9", 4) + bar("2/9", 5)), {}, {},
        [&](const Progress& progress) {
            if (progress.total == 0) stop.request_stop();
        },
        stop.get_token());
    ASSERT_FALSE(log);
    EXPECT_EQ(log.error().code, ErrorCode::Cancelled);
}

// Keras counts epochs from 1: a heading that says 0, here in folded text, is damage.
TEST_F(LogImport, PassesOverAHeadingOfEpochNought)
{
    for (const char* heading : {"Epoch 0/2\n", "Epoch\n0/2\n"}) {
        const auto log =
            import(heading + bar("1/9", 4).substr(0, 20) + "\n" + bar("1/9", 4).substr(20) + bar("2/9", 5));
        ASSERT_FALSE(log.record.batches().empty()) << heading;
        EXPECT_EQ(log.record.batches()[0].epoch, 1) << heading;
    }
}

// A zero byte ends the text; what stands before it is kept and the rest said.
TEST_F(LogImport, KeepsWhatStandsBeforeGarbage)
{
    const auto log = importLog(write("Epoch 1/1\n" + bar("1/9", 4) + bar("2/9", 5) + std::string("\0\1\2", 3)));
    ASSERT_TRUE(log);
    EXPECT_EQ(log->runs.at(0).record.batchCount(), 2u);
    ASSERT_EQ(log->notes.size(), 1u);
    EXPECT_THAT(toEnglish(log->notes[0]), HasSubstr("Line 4 has a zero byte"));
}

TEST_F(LogImport, ReadsOneLineOfManyMegabytes)
{
    std::string line;
    for (int k = 1; k <= 40'000; ++k) {
        std::string one = bar(std::to_string(k) + "/90000", 4.0);
        one.back() = ' ';
        line += one;
    }
    ASSERT_GT(line.size(), std::size_t{1} << 20);
    const auto log = importLog(write("Epoch 1/1\n" + line));
    ASSERT_TRUE(log);
    EXPECT_GE(log->runs.at(0).record.batchCount(), 39'990u);
    EXPECT_FALSE(log->notes.empty());
}

// A terminal's raw output: the cursor goes back and each line overwrites the one before.
TEST_F(LogImport, ReadsBackspacesAndCarriageReturns)
{
    const std::string back(40, '\b');
    const auto log =
        import("Epoch 1/1\n 1/3 [=>.] - ETA: 1s - loss: 4.0000" + back + "\r 2/3 [==>] - ETA: 0s - loss: 7.0000" +
               back + "\r\x1b[32m3/3\x1b[0m [===] - 3s - loss: 5.0000\n");
    ASSERT_EQ(log.record.batches().size(), 3u);
    EXPECT_DOUBLE_EQ(log.record.batches()[1].rmse, 10.0);
    EXPECT_TRUE(std::isnan(log.record.batches()[2].rmse));
}

// fit(x, y) counts samples: by hand, batches of 32, 32 and 8 with values 2, 4, 10 have the means 2, 3, 34/9.
TEST_F(LogImport, UndoesALogThatCountsSamplesToItsEnd)
{
    const auto log = import("Train on 72 samples\nEpoch 1/5\n" + bar("32/72", 2) + bar("64/72", 3) +
                            bar("72/72", 34.0 / 9.0, "1s 15ms/step"));
    ASSERT_EQ(log.record.batches().size(), 3u);
    EXPECT_NEAR(log.record.batches()[1].rmse, 4.0, 1e-9);
    EXPECT_NEAR(log.record.batches()[2].rmse, 10.0, log.record.recovered(2).bound);
    EXPECT_NEAR(log.record.recovered(2).bound, 5e-5 * 136 / 8, 1e-9);
    EXPECT_EQ(log.record.recovered(2).grade, Grade::Bounded);
    EXPECT_EQ(log.record.batches()[1].samples, 32);
    EXPECT_EQ(log.record.batches()[2].samples, 8);
    EXPECT_THAT(log.notes, IsEmpty());
    EXPECT_THAT(log.record.settings, Contains(RunSetting{"batch size", "32"}));
}

TEST_F(LogImport, LeavesTheLastBatchOfTfKeras20Open)
{
    const auto log = import("Epoch 1/5\n" + bar("32/72", 2) + bar("64/72", 3) + bar("72/72", 3.7, "1s 15ms/sample"));
    ASSERT_EQ(log.record.batchCount(), 3u);
    EXPECT_EQ(log.record.recovered(1).grade, Grade::Bounded);
    EXPECT_EQ(log.record.recovered(2).grade, Grade::Unrecoverable);
}

// tf.keras from 2.2 on draws the last step too; the size of its batch is open.
TEST_F(LogImport, ReadsStepsOfTfKerasWithTheBoundOfFloat32)
{
    const auto log = import("Epoch 1/5\n" + bar("1/3", 4) + bar("2/3", 1e7) + bar("3/3", 5e6, "ETA: 0s") +
                            bar("3/3", 5e6, "3s 1s/step"));
    ASSERT_EQ(log.record.batchCount(), 3u);
    EXPECT_NEAR(log.record.batches()[1].rmse, 2e7 - 4, 1e-6);
    // Sums of 2e7 in float32: two roundings a step and one a line, each of 2e7 * 2^-24 = 1.19.
    EXPECT_GT(log.record.recovered(1).bound, 1.19);
    EXPECT_LT(log.record.recovered(1).bound, 4.8);
    EXPECT_EQ(log.record.recovered(2).grade, Grade::Unrecoverable);
    EXPECT_EQ(log.record.epochs().size(), 1u);
}

TEST_F(LogImport, GivesTheMeanOfAGapForEachOfItsBatches)
{
    const auto log = import("Epoch 1/5\n" + bar("1/9", 4) + bar("4/9", 5) + bar("5/9", 5));
    ASSERT_EQ(log.record.batchCount(), 5u);
    for (const std::size_t i : {1u, 2u, 3u}) {
        EXPECT_EQ(log.record.recovered(i).grade, Grade::BlockMean) << i;
        EXPECT_NEAR(log.record.batches()[i].rmse, 16.0 / 3.0, 1e-9) << i;
        EXPECT_EQ(log.record.batches()[i].batchInEpoch, static_cast<std::int64_t>(i) + 1);
    }
    EXPECT_TRUE(std::isnan(log.record.recovered(2).printed));
    EXPECT_DOUBLE_EQ(log.record.recovered(3).printed, 5.0);
    EXPECT_EQ(log.record.recovered(4).grade, Grade::Bounded);
    EXPECT_NEAR(log.record.batches()[4].rmse, 5.0, 1e-9);
}

// Three epochs of a made-up training, printed as Keras 2.0 does (float64 sums, %.4f or %.4e): every batch within its
// bound.
TEST_F(LogImport, RecoversEveryBatchOfASimulatedTraining)
{
    Random random(5);
    std::vector<double> truth;
    std::string text;
    for (int epoch = 1; epoch <= 3; ++epoch) {
        text += "Epoch " + std::to_string(epoch) + "/3\n";
        double sum = 0;
        for (int k = 1; k <= 40; ++k) {
            // The third epoch is so small that the bar turns to e-notation.
            double value = epoch == 3 ? random.uniform(1e-5, 9e-4) : random.uniform(20, 80);
            if (k == 7) value *= epoch == 3 ? 1.0 : 1e5;
            truth.push_back(value);
            sum += value;
            char number[64];
            std::snprintf(number, sizeof number, sum / k > 1e-3 ? "%.4f" : "%.4e", sum / k);
            text += std::to_string(k) + "/41 [=>.] - ETA: 3s - acc: 0.5000 - loss: " + number + "\n";
        }
        text += "41/41 [===] - 9s - acc: 0.5000 - loss: 1.0000 - val_loss: 2.0000\n";
    }
    const auto log = import(text);
    ASSERT_EQ(log.record.batchCount(), 123u);
    for (std::size_t i = 0, k = 0; i < log.record.batchCount(); ++i) {
        if (i % 41 == 40) continue;
        const double error = std::abs(log.record.batches()[i].rmse - truth[k++]);
        EXPECT_LE(error, log.record.recovered(i).bound) << i;
        EXPECT_LT(log.record.recovered(i).bound, i >= 82 ? 5e-6 : 5e-3) << i;
    }
    EXPECT_EQ(log.record.epochs().size(), 3u);
}

// Lines 10, 20, 30 without an epoch's first line: steps with gaps, not samples in batches of 10.
TEST_F(LogImport, DoesNotTakeTheMiddleOfALogOfStepsForSamples)
{
    const auto log = import(bar("10/51", 4) + bar("20/51", 5) + bar("30/51", 5));
    ASSERT_EQ(log.record.batchCount(), 30u);
    EXPECT_EQ(log.record.recovered(0).grade, Grade::BlockMean);
    EXPECT_NEAR(log.record.batches()[15].rmse, 6.0, 1e-9);
    EXPECT_EQ(log.record.batches()[15].samples, 0);
}

TEST_F(LogImport, LimitsTheBatchesOfARunAndKeepsWhatCameBefore)
{
    const auto log = import("Epoch 1/2\n" + bar("1/5000000", 4) + bar("2/5000000", 4) + "Epoch 2/2\n" +
                            bar("1/6000000", 4) + bar("5000100/6000000", 4));
    EXPECT_EQ(log.record.batchCount(), 2u);
    ASSERT_FALSE(log.notes.empty());
    EXPECT_THAT(toEnglish(log.notes[0]), HasSubstr("Epoch 2 counts to batch 5,000,100"));
}

TEST_F(LogImport, MakesARunOfEachStart)
{
    const auto log = importLog(write("Epoch 1/9\n" + bar("1/9", 4) + "Epoch 2/9\n" + bar("1/9", 3) + "Epoch 1/9\n" +
                                     bar("1/9", 5) + bar("2/9", 5) + "Epoch 4/9\n" + bar("1/9", 2)));
    ASSERT_TRUE(log);
    ASSERT_EQ(log->runs.size(), 2u);
    EXPECT_EQ(log->runs[0].record.batchCount(), 2u);
    EXPECT_EQ(log->runs[0].record.name, "train.log (1)");
    EXPECT_EQ(log->runs[1].record.batchCount(), 3u);
    EXPECT_NEAR(log->runs[1].record.batches()[1].rmse, 5.0, 1e-9);
    EXPECT_EQ(log->runs[1].record.batches()[2].epoch, 4);
    EXPECT_THAT(english(log->runs[1]), HasSubstr("Epochs are missing, the first of them 2."));
    EXPECT_THAT(english(log->runs[0]), HasSubstr("The log holds 2 runs"));
}

TEST_F(LogImport, SaysWhichLinesItPassedOver)
{
    const auto log = import("Epoch 1/1\n" + bar("1/2", 4) + bar("2/2", 5, "3s") + bar("10/10", 9, "0s"));
    ASSERT_EQ(log.record.epochs().size(), 1u);
    EXPECT_DOUBLE_EQ(log.record.epochs()[0].runningMean, 5.0);
    ASSERT_EQ(log.notes.size(), 2u);
    EXPECT_THAT(toEnglish(log.notes[1]), HasSubstr("passed over"));
}

TEST_F(LogImport, KeepsNotANumberAsAHole)
{
    const auto log = import("Epoch 1/5\n" + bar("1/9", 4) + "2/9 [=>.] - ETA: 1s - loss: nan\n" +
                            "3/9 [=>.] - ETA: 1s - loss: nan\n");
    ASSERT_EQ(log.record.batchCount(), 3u);
    EXPECT_EQ(log.record.recovered(0).grade, Grade::Exact);
    EXPECT_EQ(log.record.recovered(2).grade, Grade::Unrecoverable);
    EXPECT_TRUE(std::isnan(log.record.batches()[2].rmse));
}

TEST_F(LogImport, RefusesWhatIsNoLog)
{
    EXPECT_EQ(errorOf("").code, ErrorCode::NothingUsable);
    EXPECT_EQ(errorOf("Dear diary,\nnothing was trained today.\n").code, ErrorCode::NothingUsable);
    EXPECT_THAT(toEnglish(errorOf("Dear diary\n").message), HasSubstr("train.log"));
    EXPECT_EQ(importLog(m_folder / "none").error().code, ErrorCode::NotFound);
    EXPECT_EQ(importLog(m_folder / "none" / "none.log").error().code, ErrorCode::NotFound);
    EXPECT_EQ(importLog("/dev/zero").error().code, ErrorCode::Unreadable);
}

// tf.keras from 2.2 on shows the exact mean at an epoch's end: all that a notebook keeps. Up to 2.3.1 it is no mean.
TEST_F(LogImport, KnowsAnEpochByItsEndAlone)
{
    const std::string first = "Epoch 1/2\n" + bar("1/4", 4) + bar("4/4", 6, "ETA: 0s") + bar("4/4", 6, "9s 2s/step");
    const auto exact = import(first + "Epoch 2/2\n" + bar("4/4", 3, "12s 3s/step"));
    ASSERT_EQ(exact.record.batchCount(), 8u);
    EXPECT_EQ(exact.record.recovered(7).grade, Grade::BlockMean);
    EXPECT_NEAR(exact.record.batches()[5].rmse, 3.0, 1e-12);
    EXPECT_LT(exact.record.recovered(5).bound, 6e-5);
    const auto old = import("Epoch 1/2\n" + bar("1/4", 4) + bar("4/4", 6, "9s") + "Epoch 2/2\n" + bar("4/4", 3, "12s"));
    ASSERT_EQ(old.record.batchCount(), 8u);
    EXPECT_EQ(old.record.recovered(7).grade, Grade::Unrecoverable);
    EXPECT_DOUBLE_EQ(old.record.recovered(7).printed, 3.0);
}

// model.evaluate() after an epoch that ended without its last line.
TEST_F(LogImport, TakesNoBarOfAnotherTargetIntoAnEpoch)
{
    const auto log = import("Epoch 1/1\n" + bar("1/4", 4) + bar("2/4", 5) + bar("1/20", 9) + bar("17/20", 9) +
                            bar("20/20", 9, "1s"));
    EXPECT_EQ(log.record.batchCount(), 2u);
}

TEST_F(LogImport, ReadsBlanksThatDoNotBreakAndForeignStamps)
{
    std::string text = "Epoch 1/1\n" + bar("1/4", 4) + bar("2/4", 5);
    std::string hard;
    for (const char c : text) hard += c == ' ' ? std::string("\xC2\xA0") : std::string(1, c);
    EXPECT_EQ(import(hard).record.batchCount(), 2u);
    EXPECT_LE(import("I0101 10:00:00.123456  1/4 [>..] - ETA: 3s - loss: 1.1000\n" + bar("2/4", 5)).record.batchCount(),
              2u);
}

TEST_F(LogImport, PassesOverCountsThatNoTrainingReaches)
{
    for (const char* count : {"9223372036854775807/9223372036854775807", "99999999999999999999/9"}) {
        const auto log = import("Epoch 1/5\n" + bar("1/9", 4) + bar(count, 5));
        EXPECT_EQ(log.record.batchCount(), 1u) << count;
    }
}

// Whatever the bytes: an answer, never a crash; and one point for each batch.
TEST_F(LogImport, SurvivesGarbage)
{
    Random random(3);
    const std::string seed =
        "Epoch 1/9\n" + bar(" 1/51", 104.1821) + bar("32/72", 5e6) + bar("72/72", 3, "4s 12ms/step") + "\b\r\x1b[";
    for (int run = 0; run < 2000; ++run) {
        std::string text = seed;
        for (int change = 0; change < 12; ++change) {
            const auto at = random.below(text.size());
            if (random.below(2)) {
                text[at] = static_cast<char>(1 + random.below(255));
            } else {
                text.insert(at, text.substr(random.below(text.size()), random.below(40)));
            }
        }
        const auto log = importLog(write(text));
        if (log) {
            ASSERT_EQ(log->runs.at(0).record.hasRecovered(), log->runs.at(0).record.batchCount() > 0);
        } else {
            ASSERT_FALSE(log.error().message.empty());
        }
    }
}

}  // namespace
}  // namespace trueloss
