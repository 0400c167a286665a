#include "logs/EventRuns.h"

#include "logs/EventStream.h"
#include "support/EventBytes.h"

#include <gmock/gmock.h>

#include <cmath>

namespace trueloss {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// Events as a program writes them, in their order.
class Events {
public:
    explicit Events(const std::string& column = {}) : m_stream(column) {}

    Events& write(std::int64_t step, const std::string& tag, float value, double time = 1000.0)
    {
        EXPECT_TRUE(m_stream.feed(m_reader, scalarFrame(step, tag, value, time)));
        return *this;
    }

    std::vector<EventRun> runs(const Events* validation = nullptr) const
    {
        return readEventRuns(m_stream.scalars(), validation == nullptr ? nullptr : &validation->m_stream.scalars());
    }

    /// The only run.
    EventRun run(const Events* validation = nullptr) const
    {
        auto all = runs(validation);
        EXPECT_THAT(all, SizeIs(1));
        return all.empty() ? EventRun{} : std::move(all.front());
    }

    const EventStream& stream() const { return m_stream; }

private:
    EventStream m_stream;
    RecordReader m_reader;
};

std::vector<double> valuesOf(const LoggedEpoch& epoch)
{
    std::vector<double> values;
    for (const LoggedLine& line : epoch.lines) values.push_back(line.value.value);
    return values;
}

std::vector<std::int64_t> stepsOf(const LoggedEpoch& epoch)
{
    std::vector<std::int64_t> steps;
    for (const LoggedLine& line : epoch.lines) steps.push_back(line.step);
    return steps;
}

std::string statements(const EventRun& run)
{
    std::string text;
    for (const Conclusion& conclusion : run.conclusions) {
        text += toEnglish(conclusion.statement) + "\n";
        for (const Message& evidence : conclusion.evidence) text += "  because: " + toEnglish(evidence) + "\n";
        for (const Message& other : conclusion.alternatives) text += "  or: " + toEnglish(other) + "\n";
    }
    for (const Message& note : run.logged.notes) text += "note: " + toEnglish(note) + "\n";
    return text;
}

/// Losses of 20 % noise around a falling level, the same on every machine.
float lossOf(int batch)
{
    const int noise = batch * 7919 % 41 - 20;  // A permutation of -20..20 as 41 is prime.
    return 5.0f / (1.0f + 0.01f * static_cast<float>(batch)) * (1.0f + 0.01f * static_cast<float>(noise));
}

/// What Keras' `Mean` metric does from tf.keras 2.2 on: float32 sums of value times batch size and of batch sizes.
class KerasMean {
public:
    float add(float value, float weight)
    {
        m_sum += value * weight;
        m_weight += weight;
        return m_sum / m_weight;
    }

private:
    float m_sum = 0.0f;
    float m_weight = 0.0f;
};

/// `train/` of Keras: `epochs` epochs of 30 batches of 32, the last of 8. Every `every`-th step is written.
Events kerasEvents(int epochs, bool runningMean, int firstStep, int every = 1)
{
    Events events;
    int step = 0;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        KerasMean mean;
        float last = 0.0f;
        for (int k = 1; k <= 30; ++k, ++step) {
            const float loss = lossOf(step);
            last = mean.add(loss, k < 30 ? 32.0f : 8.0f);
            if ((step + firstStep) % every == 0)
                events.write(step + firstStep, "batch_loss", runningMean ? last : loss);
        }
        events.write(epoch, "epoch_loss", last, 1000.0 + 10.0 * (epoch + 1));
    }
    return events;
}

TEST(EventRuns, TellsARunningMeanOfKerasByItsEpochs)
{
    const EventRun run = kerasEvents(3, true, 1).run();
    EXPECT_EQ(run.logged.averaging, Averaging::RunningMean);
    EXPECT_TRUE(run.logged.single);
    EXPECT_FALSE(run.logged.stepsOfRun);
    EXPECT_EQ(run.logged.tool, "Keras");
    EXPECT_EQ(run.logged.column, "batch_loss");
    EXPECT_THAT(run.logged.columns, ElementsAre("batch_loss", "epoch_loss"));
    ASSERT_THAT(run.logged.epochs, SizeIs(3));
    for (const LoggedEpoch& epoch : run.logged.epochs) {
        EXPECT_THAT(epoch.lines, SizeIs(30));
        EXPECT_EQ(epoch.lines.front().step, 1);
        EXPECT_EQ(epoch.lines.back().step, 30);
        EXPECT_TRUE(epoch.ended);
        ASSERT_TRUE(epoch.mean);
        EXPECT_EQ(epoch.mean->value, epoch.lines.back().value.value);
    }
    EXPECT_EQ(run.logged.epochs[2].number, 3);
    EXPECT_EQ(run.logged.epochs[2].seconds, 10.0);
    EXPECT_THAT(statements(run), HasSubstr("to the last digit: 3 of 3."));
    EXPECT_THAT(run.conclusions.at(0).alternatives, IsEmpty());
}

TEST(EventRuns, TellsKerasOwnValuesByTheirMeans)
{
    const EventRun run = kerasEvents(3, false, 0).run();
    EXPECT_EQ(run.logged.averaging, Averaging::Raw);
    EXPECT_TRUE(run.logged.stepsOfRun);
    ASSERT_THAT(run.logged.epochs, SizeIs(3));
    EXPECT_EQ(run.logged.epochs[1].lines.front().step, 31) << "steps from 0 are counted from 1";
    EXPECT_EQ(run.logged.epochs[1].lines.front().value.value, static_cast<double>(lossOf(30)));
    EXPECT_THAT(statements(run), HasSubstr("mean of their values: 3 of 3."));
}

TEST(EventRuns, TellsKerasKindWithoutTheEndOfAnEpoch)
{
    // The first epoch is not over: no mean to compare with.
    Events raw;
    for (int k = 0; k < 30; ++k) raw.write(k, "batch_loss", lossOf(k));
    EXPECT_EQ(raw.run().logged.averaging, Averaging::Raw);
    EXPECT_THAT(statements(raw.run()), HasSubstr("falls faster than a mean"));

    Events mean;
    KerasMean sums;
    for (int k = 0; k < 30; ++k) mean.write(k + 1, "batch_loss", sums.add(lossOf(k), 32.0f));
    const EventRun run = mean.run();
    EXPECT_EQ(run.logged.averaging, Averaging::RunningMean);
    EXPECT_THAT(run.conclusions.at(0).alternatives, SizeIs(1)) << "a flat curve of its own values would look the same";
    ASSERT_THAT(run.logged.epochs, SizeIs(1));
    EXPECT_FALSE(run.logged.epochs[0].ended);
    EXPECT_THAT(run.logged.epochs[0].lines, SizeIs(30));
}

TEST(EventRuns, FindsTheEpochsOfARunningMeanByItsResets)
{
    Events events;
    for (int epoch = 0; epoch < 4; ++epoch) {
        KerasMean sums;
        // Each epoch's first batch is half the mean of those before: lower than a mean of 20 values can fall.
        for (int k = 0; k < 20; ++k)
            events.write(epoch * 20 + k, "batch_loss",
                         sums.add(lossOf(k) * std::pow(0.5f, static_cast<float>(epoch)), 32.0f));
    }
    const EventRun run = events.run();
    EXPECT_EQ(run.logged.averaging, Averaging::RunningMean);
    ASSERT_THAT(run.logged.epochs, SizeIs(4));
    EXPECT_EQ(run.logged.epochs[3].number, 4);
    EXPECT_EQ(run.logged.epochs[3].lines.front().step, 1);
    EXPECT_THAT(statements(run), HasSubstr("once in 20 steps"));
}

TEST(EventRuns, TakesTheEndsOfEpochsFromTheValidationWhereStepsAreLeftOut)
{
    Events validation;
    for (int epoch = 0; epoch < 3; ++epoch) {
        validation.write(epoch, "epoch_loss", 2.0f - 0.5f * static_cast<float>(epoch));
        validation.write(30 * (epoch + 1), "evaluation_loss_vs_iterations", 2.0f);
    }
    const EventRun run = kerasEvents(3, true, 1, 7).run(&validation);
    EXPECT_EQ(run.logged.averaging, Averaging::RunningMean);
    ASSERT_THAT(run.logged.epochs, SizeIs(3));
    // Steps 7, 14, 21, 28 | 35, ... of the run; the second epoch begins behind step 30, the third behind 60.
    EXPECT_THAT(stepsOf(run.logged.epochs[0]), ElementsAre(7, 14, 21, 28));
    EXPECT_THAT(stepsOf(run.logged.epochs[1]), ElementsAre(5, 12, 19, 26));
    EXPECT_THAT(stepsOf(run.logged.epochs[2]), ElementsAre(3, 10, 17, 24));
    EXPECT_EQ(run.logged.epochs[1].validation->value, 1.5);
    EXPECT_EQ(run.logged.epochs[2].validation->value, 1.0);
}

TEST(EventRuns, TakesTheEndsOfEpochsFromWhatFitsAllRows)
{
    // Written every 7 steps, the ends of 7 epochs of 30 steps lie in 28..34, 56..62 / 2, ..., 210..216 / 7: only 30.
    const EventRun run = kerasEvents(8, true, 1, 7).run();
    ASSERT_THAT(run.logged.epochs, SizeIs(8));
    EXPECT_THAT(stepsOf(run.logged.epochs[1]), ElementsAre(5, 12, 19, 26));
    // Of two epochs, 28 to 34 steps would do: the second's values cannot be undone, and that is said.
    const EventRun few = kerasEvents(2, true, 1, 7).run();
    ASSERT_THAT(few.logged.epochs, SizeIs(2));
    EXPECT_THAT(few.logged.epochs[0].lines, SizeIs(4));
    EXPECT_THAT(few.logged.epochs[1].lines, IsEmpty());
    EXPECT_TRUE(few.logged.epochs[1].mean);
    EXPECT_THAT(statements(few), HasSubstr("behind epoch 1 begin"));
}

TEST(EventRuns, ReadsKerasEpochsAlone)
{
    Events training;
    Events validation;
    for (int epoch = 0; epoch < 2; ++epoch) {
        training.write(epoch, "epoch_loss", 4.0f - static_cast<float>(epoch), 100.0 + 20.0 * epoch);
        training.write(epoch, "epoch_mae", 1.0f);
        validation.write(epoch, "epoch_loss", 3.0f - static_cast<float>(epoch));
    }
    const EventRun run = training.run(&validation);
    EXPECT_EQ(run.logged.averaging, Averaging::EpochMean);
    ASSERT_THAT(run.logged.epochs, SizeIs(2));
    EXPECT_EQ(run.logged.epochs[1].number, 2);
    EXPECT_EQ(run.logged.epochs[1].mean->value, 3.0);
    EXPECT_EQ(run.logged.epochs[1].validation->value, 2.0);
    EXPECT_EQ(run.logged.epochs[1].seconds, 20.0);
    EXPECT_THAT(run.logged.epochs[1].lines, IsEmpty());
    EXPECT_THAT(statements(run), HasSubstr("one mean for each epoch"));
}

TEST(EventRuns, ReadsTheEpochsOfOldKeras)
{
    Events events;
    for (int epoch = 0; epoch < 3; ++epoch) {
        events.write(epoch, "loss", 4.0f - static_cast<float>(epoch));
        events.write(epoch, "val_loss", 3.0f - static_cast<float>(epoch));
    }
    const EventRun run = events.run();
    EXPECT_EQ(run.logged.averaging, Averaging::EpochMean);
    ASSERT_THAT(run.logged.epochs, SizeIs(3));
    EXPECT_EQ(run.logged.epochs[2].number, 3);
    EXPECT_EQ(run.logged.epochs[2].validation->value, 1.0);
}

TEST(EventRuns, ReadsLightning)
{
    Events events;
    for (const int step : {49, 99, 149, 199}) {
        const int epoch = step / 100;
        events.write(step, "lr-Adam", 0.01f);
        events.write(step, "train_loss_step", static_cast<float>(step));
        events.write(step, "epoch", static_cast<float>(epoch));
        if (step % 100 == 99) {
            events.write(step, "val_loss", 7.0f + static_cast<float>(epoch));
            events.write(step, "epoch", static_cast<float>(epoch));
            events.write(step, "train_loss_epoch", 5.0f + static_cast<float>(epoch));
        }
    }
    const EventRun run = events.run();
    EXPECT_EQ(run.logged.tool, "PyTorch Lightning");
    EXPECT_EQ(run.logged.averaging, Averaging::Raw);
    EXPECT_TRUE(run.logged.stepsOfRun);
    ASSERT_THAT(run.logged.epochs, SizeIs(2));
    EXPECT_THAT(stepsOf(run.logged.epochs[0]), ElementsAre(50, 100));
    EXPECT_THAT(stepsOf(run.logged.epochs[1]), ElementsAre(150, 200));
    EXPECT_EQ(run.logged.epochs[0].lines[0].learningRate, static_cast<double>(0.01f));
    EXPECT_EQ(run.logged.epochs[1].mean->value, 6.0);
    EXPECT_EQ(run.logged.epochs[1].validation->value, 8.0);
    EXPECT_EQ(run.logged.epochs[0].validation->value, 7.0);
}

TEST(EventRuns, ReadsHuggingFace)
{
    Events events;
    for (int step = 10; step <= 40; step += 10) {
        events.write(step, "train/loss", static_cast<float>(step));
        events.write(step, "train/grad_norm", 2.5f);
        events.write(step, "train/learning_rate", 5e-5f);
        events.write(step, "train/epoch", static_cast<float>(step) / 20.0f);
        if (step % 20 == 0) events.write(step, "eval/loss", static_cast<float>(step) + 0.5f);
    }
    events.write(40, "train/train_loss", 25.0f);
    const EventRun run = events.run();
    EXPECT_EQ(run.logged.tool, "Hugging Face Trainer");
    EXPECT_EQ(run.logged.averaging, Averaging::BlockMean);
    ASSERT_THAT(run.logged.epochs, SizeIs(2));
    EXPECT_THAT(stepsOf(run.logged.epochs[0]), ElementsAre(10, 20));
    EXPECT_THAT(valuesOf(run.logged.epochs[1]), ElementsAre(30.0, 40.0));
    EXPECT_EQ(run.logged.epochs[1].lines[0].gradNorm, 2.5);
    EXPECT_EQ(run.logged.epochs[1].lines[0].learningRate, static_cast<double>(5e-5f));
    EXPECT_EQ(run.logged.epochs[1].validation->value, 40.5);
}

TEST(EventRuns, SaysWhatItCannotKnowOfOtherPrograms)
{
    Events events;
    for (int i = 0; i < 4; ++i) {
        events.write(i, "accuracy", 0.5f);
        events.write(i, "Loss/train", static_cast<float>(4 - i));
        if (i % 2 == 1) events.write(i, "Loss/val", 3.0f);
    }
    const EventRun run = events.run();
    EXPECT_EQ(run.logged.column, "Loss/train");
    EXPECT_EQ(run.logged.averaging, Averaging::Raw);
    EXPECT_THAT(statements(run), HasSubstr("is taken for each batch's own value"));
    EXPECT_THAT(statements(run), HasSubstr("  or: The program that wrote it may have averaged"));
    EXPECT_THAT(run.logged.columns, ElementsAre("accuracy", "Loss/train", "Loss/val"));
}

TEST(EventRuns, TakesTheColumnThatWasChosen)
{
    Events events("accuracy");
    events.write(1, "loss", 4.0f).write(1, "accuracy", 0.25f).write(2, "loss", 3.0f).write(2, "accuracy", 0.5f);
    EXPECT_THAT(valuesOf(events.run().logged.epochs.at(0)), ElementsAre(0.25, 0.5));
    EXPECT_THAT(notesOf(events.stream(), 0, "accuracy"), IsEmpty());

    Events missing("nothing");
    missing.write(1, "loss", 4.0f);
    EXPECT_EQ(missing.run().logged.column, "loss");
    ASSERT_THAT(notesOf(missing.stream(), 0, "nothing"), SizeIs(1));
    EXPECT_EQ(toEnglish(notesOf(missing.stream(), 0, "nothing")[0]),
              "There is no tag \"nothing\"; \"loss\" is shown in its place.");
}

TEST(EventRuns, DropsALessLikelyColumnWhenABetterOneComes)
{
    Events events;
    events.write(1, "accuracy", 0.25f).write(1, "train_loss", 9.0f).write(1, "loss", 4.0f).write(2, "train_loss", 9.0f);
    events.write(2, "loss", 3.0f);
    const EventRun run = events.run();
    EXPECT_EQ(run.logged.column, "loss");
    EXPECT_THAT(valuesOf(run.logged.epochs.at(0)), ElementsAre(4.0, 3.0));
}

TEST(EventRuns, StartsANewRunWhereTheStepsStartAgain)
{
    Events events;
    for (int run = 0; run < 2; ++run)
        for (int step = 1; step <= 3; ++step) events.write(step, "loss", static_cast<float>(10 * run + step));
    const auto runs = events.runs();
    ASSERT_THAT(runs, SizeIs(2));
    EXPECT_THAT(valuesOf(runs[0].logged.epochs.at(0)), ElementsAre(1.0, 2.0, 3.0));
    EXPECT_THAT(valuesOf(runs[1].logged.epochs.at(0)), ElementsAre(11.0, 12.0, 13.0));
}

TEST(EventRuns, TakesTheLaterOfStepsThatWereDoneAgain)
{
    Events events;
    for (int step = 1; step <= 5; ++step) events.write(step, "loss", static_cast<float>(step));
    events.write(5, "val_loss", 99.0f);
    for (int step = 4; step <= 6; ++step) events.write(step, "loss", static_cast<float>(10 + step));
    events.write(6, "val_loss", 1.5f);
    const EventRun run = events.run();
    ASSERT_THAT(run.logged.epochs, SizeIs(1)) << "the validation of step 5 was done again, too";
    EXPECT_THAT(valuesOf(run.logged.epochs[0]), ElementsAre(1.0, 2.0, 3.0, 14.0, 15.0, 16.0));
    EXPECT_EQ(run.logged.epochs[0].validation->value, 1.5);
    EXPECT_THAT(statements(run), HasSubstr("continued from an earlier step: 1."));
}

TEST(EventRuns, NumbersStepsThatAreTooFarForBatches)
{
    Events events;
    for (const std::int64_t step : {std::int64_t{1} << 30, std::int64_t{1} << 31, std::int64_t{1} << 40})
        events.write(step, "loss", 1.0f);
    events.write(std::numeric_limits<std::int64_t>::max(), "loss", 1.0f);
    events.write(std::numeric_limits<std::int64_t>::min(), "loss", 1.0f);
    const EventRun run = events.run();
    EXPECT_THAT(stepsOf(run.logged.epochs.at(0)), ElementsAre(1, 2, 3));
    EXPECT_THAT(statements(run), HasSubstr("numbered in their order"));
    EXPECT_EQ(events.stream().scalars().passedOver(), 2);
}

TEST(EventRuns, HoldsNoMoreTagsThanItMay)
{
    Events events;
    for (int tag = 0; tag < 5000; ++tag) events.write(1, "tag" + std::to_string(tag), 1.0f);
    EXPECT_THAT(events.stream().scalars().tags(), SizeIs(4096));
    EXPECT_EQ(events.stream().scalars().passedOver(), 904);
}

TEST(EventRuns, KeepsNothingButNotesOfAnEmptyFile)
{
    EventStream stream("");
    RecordReader reader;
    EXPECT_TRUE(stream.feed(reader, versionFrame() + frame("no event at all")));
    EXPECT_THAT(readEventRuns(stream.scalars(), nullptr), IsEmpty());
    EXPECT_EQ(stream.undecodable(), 1);
}

}  // namespace
}  // namespace trueloss
