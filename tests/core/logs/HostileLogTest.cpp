// What no tool ever wrote, for every importer: it ends soon, gives runs that are sound or none, and keeps what could be
// read.
#include "base/Random.h"
#include "core/logs/SoundRun.h"
#include "core/logs/ToolLog.h"
#include "logs/LogImport.h"
#include "logs/LogImporter.h"
#include "support/EventBytes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace trueloss {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

std::string eventSample()
{
    std::string bytes = test::versionFrame();
    for (std::int64_t step = 0; step < 20; ++step) {
        bytes += test::scalarFrame(step, "batch_loss", 4.0f / static_cast<float>(step + 1));
        bytes += test::scalarFrame(step, "learning_rate", 0.5f);
    }
    return bytes + test::scalarFrame(0, "epoch_loss", 0.9f);
}

std::string sampleOf(LogKind kind)
{
    switch (kind) {
        case LogKind::KerasBar:
            return test::sample("keras-2.0-fit-generator.log");
        case LogKind::KerasSummary:
            return test::sample("keras-verbose-2.txt");
        case LogKind::KerasHistory:
            return test::sample("keras-history.json");
        case LogKind::TensorBoard:
            return eventSample();
        case LogKind::LightningBar:
            return test::sample("lightning-1.txt");
        case LogKind::Fastai:
            return test::sample("fastai.txt");
        case LogKind::HuggingFace:
            return test::sample("huggingface.txt");
        case LogKind::HuggingFaceState:
            return test::sample("huggingface-state.json");
        case LogKind::Timm:
            return test::sample("timm.txt");
        case LogKind::Mmengine:
            return test::sample("mmengine.txt");
        case LogKind::Detectron2:
            return test::sample("detectron2.txt");
        case LogKind::Csv:
            return test::sample("lightning-metrics.csv");
        case LogKind::JsonLines:
            return test::sample("own.jsonl");
    }
    return {};
}

std::vector<RecoveredRun> readAs(LogKind kind, std::string_view bytes, std::size_t piece = 4096)
{
    const auto importer = makeImporter(kind, {});
    while (!bytes.empty() && importer->feed(bytes.substr(0, piece))) bytes.remove_prefix(std::min(piece, bytes.size()));
    (void)importer->pause();
    // While the log is followed, and for the last time.
    std::vector<RecoveredRun> runs = importer->runs("log");
    const std::vector<RecoveredRun> taken = importer->takeRuns("log");
    EXPECT_EQ(runs.size(), taken.size());
    for (std::size_t i = 0; i < std::min(runs.size(), taken.size()); ++i)
        EXPECT_EQ(runs[i].record.batchCount(), taken[i].record.batchCount());
    return runs;
}

std::size_t soundBatches(const std::vector<RecoveredRun>& runs)
{
    std::size_t batches = 0;
    for (const RecoveredRun& run : runs) {
        EXPECT_THAT(test::faultOf(run), IsEmpty());
        batches += run.record.batchCount();
    }
    return batches;
}

class HostileLogs : public testing::TestWithParam<LogKind> {};

TEST_P(HostileLogs, ReadsItsSampleInPiecesOfAnySize)
{
    const std::string whole = sampleOf(GetParam());
    const std::size_t batches = soundBatches(readAs(GetParam(), whole));
    EXPECT_GT(batches, 0U);
    for (const std::size_t piece : {1U, 3U, 17U}) EXPECT_EQ(soundBatches(readAs(GetParam(), whole, piece)), batches);
}

TEST_P(HostileLogs, FindsNothingInNoise)
{
    Random random(71);
    std::string noise(400'000, '\0');
    for (char& c : noise) c = static_cast<char>(random.below(256));
    soundBatches(readAs(GetParam(), noise));
    // Noise of what logs are made of.
    constexpr std::string_view letters = "0123456789.,:;-+e%/|[]{}()='\" \t\n\rlossepochstepnanif\\u";
    for (char& c : noise) c = letters[random.below(letters.size())];
    soundBatches(readAs(GetParam(), noise));
}

TEST_P(HostileLogs, KeepsWhatStandsBeforeACut)
{
    const std::string whole = sampleOf(GetParam());
    const std::size_t batches = soundBatches(readAs(GetParam(), whole));
    for (std::size_t length = 0; length < whole.size(); length += 1 + whole.size() / 61)
        EXPECT_LE(soundBatches(readAs(GetParam(), whole.substr(0, length))), batches + 60) << length;
}

/// One of many ways to break a log.
void damage(std::string& text, Random& random)
{
    static const std::vector<std::string> crafted{"nan",
                                                  "-inf",
                                                  "1e308",
                                                  "-1e308",
                                                  "1e-320",
                                                  "0",
                                                  "-1",
                                                  "9223372036854775807",
                                                  "99999999999999999999999",
                                                  "\n",
                                                  "\r",
                                                  "\b\b\b",
                                                  "\x1b[31m",
                                                  "\xff\xfe",
                                                  "[[[[[[",
                                                  "{{{{",
                                                  "%1$s%n",
                                                  "\"",
                                                  "'",
                                                  "/",
                                                  "|"};
    const std::size_t at = random.below(text.size());
    const std::size_t length = random.below(std::min<std::size_t>(80, text.size() - at)) + 1;
    switch (random.below(5)) {
        case 0:
            text[at] = static_cast<char>(random.below(256));
            break;
        case 1:
            text.erase(at, length);
            break;
        case 2:
            text.insert(random.below(text.size()), text.substr(at, length));
            break;
        case 3:
            text.insert(at, crafted[random.below(crafted.size())]);
            break;
        default: {
            // A number becomes another.
            const std::size_t digit = text.find_first_of("0123456789", at);
            if (digit == std::string::npos) break;
            const std::size_t end = text.find_first_not_of("0123456789.", digit);
            text.replace(digit, end == std::string::npos ? end : end - digit, crafted[random.below(crafted.size())]);
        }
    }
}

TEST_P(HostileLogs, SurvivesDamageOfEachKind)
{
    Random random(static_cast<std::uint64_t>(GetParam()) + 5);
    const std::string whole = sampleOf(GetParam());
    for (int round = 0; round < 150; ++round) {
        std::string text = whole;
        const std::uint64_t times = 1 + random.below(12);
        for (std::uint64_t i = 0; i < times && !text.empty(); ++i) damage(text, random);
        SCOPED_TRACE(round);
        soundBatches(readAs(GetParam(), text, 1 + random.below(5000)));
        if (HasFailure()) FAIL() << text.substr(0, 4000);
    }
}

TEST_P(HostileLogs, ReadsItsSampleAThousandTimesOver)
{
    const std::string whole = sampleOf(GetParam());
    std::string text;
    for (int i = 0; i < 1'200; ++i) text += whole;
    const auto runs = readAs(GetParam(), text, 1 << 16);
    EXPECT_LE(runs.size(), 2'000U);
    soundBatches(runs);
}

INSTANTIATE_TEST_SUITE_P(Kinds, HostileLogs, testing::ValuesIn(allLogKinds), [](const auto& kind) {
    std::string name(logKindName(kind.param));
    std::erase(name, '-');
    return name;
});

TEST(HostileLog, MoreRunsThanAreReadAreSaid)
{
    const auto starts = [](const std::string& text) {
        std::string log;
        for (int i = 0; i < 20'000; ++i) log += text;
        return log;
    };
    const std::vector<std::pair<LogKind, std::string>> logs{
        {LogKind::KerasBar, starts("Epoch 1/2\n1/9 [=>...] - ETA: 1s - loss: 4.0000\n")},
        {LogKind::KerasSummary, starts("Epoch 1/2\n - 3s - loss: 4.0000\n")},
        {LogKind::HuggingFace, starts("{'loss': 4.0, 'epoch': 1.0}\n{'train_runtime': 3.0, 'train_loss': 4.0, "
                                      "'epoch': 1.0}\n")},
        {LogKind::Csv, "epoch,step,loss\n" + starts("1,5,4.5\n1,2,4.25\n")},
        {LogKind::JsonLines, starts("{\"epoch\": 2, \"step\": 9, \"loss\": 4.5}\n{\"epoch\": 1, \"step\": 3, "
                                    "\"loss\": 4.5}\n")},
    };
    for (const auto& [kind, text] : logs) {
        SCOPED_TRACE(std::string(logKindName(kind)));
        const auto runs = readAs(kind, text, 1 << 16);
        EXPECT_GE(runs.size(), 999U);
        EXPECT_LE(runs.size(), 1'000U);
        EXPECT_GE(soundBatches(runs), 999U);
        ASSERT_FALSE(runs.empty());
        EXPECT_TRUE(test::says(runs.back(), "larger than what is read")) << "the rest is not passed over in silence";
    }
}

TEST(HostileLog, ThousandsOfColumnsAreReadInTimeAndInBounds)
{
    std::string csv = "step,loss";
    std::string row = "1,4.5";
    std::string json = "{\"step\": 1, \"loss\": 4.5";
    std::string python = "{'loss': 4.5, 'epoch': 1.0";
    std::string bar = "1/9 [=>...] - ETA: 1s - loss: 4.5000";
    std::string summary = "9/9 - 3s - 30ms/step - loss: 4.5000";
    for (int i = 0; i < 6'000; ++i) {
        const std::string name = "c" + std::to_string(i);
        csv += "," + name;
        row += ",1";
        json += ", \"" + name + "\": 1";
        python += ", '" + name + "': 1";
        bar += " - " + name + ": 1.0000";
        summary += " - " + name + ": 1.0000";
    }
    const std::vector<std::pair<LogKind, std::string>> logs{{LogKind::Csv, csv + "\n" + row + "\n" + row + "\n"},
                                                            {LogKind::JsonLines, json + "}\n"},
                                                            {LogKind::HuggingFace, python + "}\n"},
                                                            {LogKind::KerasBar, "Epoch 1/2\n" + bar + "\n"},
                                                            {LogKind::KerasSummary, "Epoch 1/2\n" + summary + "\n"}};
    for (const auto& [kind, text] : logs) {
        SCOPED_TRACE(std::string(logKindName(kind)));
        for (const RecoveredRun& run : readAs(kind, text)) {
            EXPECT_THAT(test::faultOf(run), IsEmpty());
            EXPECT_LE(run.columns.size(), 4'097U);
            EXPECT_EQ(run.column, "loss");
            EXPECT_EQ(run.record.batch(0).rmse, 4.5);
        }
    }
}

TEST(HostileLog, DeepJsonIsRefusedAndTheLinesAroundItAreRead)
{
    const std::string good = "{\"step\": 1, \"loss\": 4.5}\n";
    const std::string deep = "{\"step\": 2, \"loss\": " + std::string(100'000, '[') + "\n";
    const auto runs = readAs(LogKind::JsonLines, good + deep + "{\"step\": 3, \"loss\": 2.5}\n");
    ASSERT_EQ(runs.size(), 1U);
    ASSERT_EQ(soundBatches(runs), 3U);
    EXPECT_EQ(runs[0].record.batch(0).rmse, 4.5);
    EXPECT_EQ(runs[0].record.recovered(1).grade, Grade::Unrecoverable);
    EXPECT_EQ(runs[0].record.batch(2).rmse, 2.5);
    for (const LogKind kind : {LogKind::KerasHistory, LogKind::HuggingFaceState}) {
        const auto importer = makeImporter(kind, {});
        ASSERT_TRUE(importer->feed(std::string(1'000'000, '[')));
        EXPECT_EQ(importer->pause().error().code, ErrorCode::Malformed);
        EXPECT_TRUE(importer->runs("log").empty());
    }
}

// What cannot be true of one training: counts that go back or beyond their target, values that deny each other.
TEST(HostileLog, ContradictionsAreKeptApartOrPassedOver)
{
    // The second line says that two batches with a mean of 1 follow one of 4: their sum would be below nothing, which a
    // loss may be. It is shown with its bound, not bent.
    const auto negative = readAs(LogKind::KerasBar,
                                 "Epoch 1/2\n1/9 [=>...] - ETA: 1s - loss: 4.0000\n2/9 [=>...] - ETA: 1s - loss: "
                                 "1.0000\n2/9 [=>...] - ETA: 1s - loss: 7.0000\n1/9 [=>...] - ETA: 1s - loss: 6.0000\n"
                                 "12/9 [=>...] - ETA: 1s - loss: 6.0000\n3/9 [=>...] - ETA: 1s - loss: 2.0000\n");
    ASSERT_FALSE(negative.empty());
    soundBatches(negative);
    EXPECT_NEAR(negative[0].record.batch(1).rmse, -2.0, negative[0].record.recovered(1).bound);

    const auto rows = readAs(LogKind::Csv,
                             "epoch,step,loss\n3,10,1.5\n3,10,2.5\n2,11,3.5\n0,0,4.5\n-1,-4,5.5\n"
                             "1e300,1,6.5\n1,99999999999999999999,7.5\n");
    ASSERT_EQ(rows.size(), 3U) << "an epoch that goes back is another run";
    EXPECT_EQ(soundBatches(rows), 4U);
    EXPECT_EQ(rows[0].record.batch(0).rmse, 2.5) << "a step that comes again replaces its row";
    EXPECT_EQ(rows[2].record.batch(1).epoch, 1) << "what is no number of an epoch is passed over, the row is not";
}

// A few bytes that claim millions of batches cost no more memory than a log that has them.
TEST(HostileLog, WhatIsClaimedIsReadToTheLimitOfTheWholeLog)
{
    const auto times = [](int n, const auto& make) {
        std::string log;
        for (int i = 0; i < n; ++i) log += make(i);
        return log;
    };
    const std::vector<std::pair<LogKind, std::string>> logs{
        {LogKind::KerasBar,
         times(30,
               [](int) {
                   return std::string(
                       "Epoch 1/1\n1/4000000 [=>...] - ETA: 1s - loss: 4.0000\n4000000/4000000 [=>...] - ETA: "
                       "0s - loss: 4.0000\n");
               })},
        {LogKind::KerasBar,
         times(30,
               [](int) {
                   return std::string(
                       "Epoch 1/1\n4000000/4000000 [===] - ETA: 0s - loss: 4.0000\n4000000/4000000 [===] - "
                       "3s 1ms/step - loss: 4.0000\n");
               })},
        {LogKind::KerasSummary,
         times(30, [](int) { return std::string("Epoch 1/1\n4000000/4000000 - 3s - 1ms/step - loss: 4.0000\n"); })},
        {LogKind::JsonLines,
         times(30,
               [](int i) {
                   return "{\"step\": 1, \"loss\": 4.5}\n{\"step\": " + std::to_string(4'000'000 - i) +
                          ", \"loss\": 4.5}\n{\"step\": " + std::to_string(4'000'001 - i) + ", \"loss\": 4.5}\n";
               })},
        {LogKind::HuggingFaceState,
         "{\"log_history\": [" +
             times(30,
                   [](int i) {
                       return std::string(i > 0 ? "," : "") +
                              "{\"epoch\": 0.5, \"step\": 4000000, \"loss\": 4.5}, {\"epoch\": 1.0, \"step\": 8000000, "
                              "\"train_loss\": 4.5}";
                   }) +
             "]}"},
    };
    for (const auto& [kind, text] : logs) {
        SCOPED_TRACE(std::string(logKindName(kind)));
        const std::size_t lines = 2 * 30;
        EXPECT_LE(soundBatches(readAs(kind, text)), static_cast<std::size_t>(mostLoggedBatches) + lines);
    }
}

TEST(HostileLog, TheSentenceNamesWhatIsWrong)
{
    std::string noise(10'000, '\0');
    Random random(3);
    for (char& c : noise) c = static_cast<char>(random.below(256));
    const auto log = importText(noise, "noise.bin");
    ASSERT_FALSE(log);
    EXPECT_EQ(log.error().code, ErrorCode::NothingUsable);
    EXPECT_THAT(toEnglish(log.error().message), HasSubstr("noise.bin"));
}

}  // namespace
}  // namespace trueloss
