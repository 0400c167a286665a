#include "logs/EventsImporter.h"

#include "export/EventFile.h"
#include "logs/LogImport.h"
#include "support/EventBytes.h"

#include "LogFixture.h"

#include <gmock/gmock.h>

#include <cmath>
#include <sstream>

namespace trueloss {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class EventsImporterTest : public LogFixture {
protected:
    static std::string contentOf(const std::filesystem::path& file)
    {
        std::stringstream text;
        text << std::ifstream(file, std::ios::binary).rdbuf();
        return text.str();
    }
};

std::vector<double> truth(const RunRecord& record)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < record.batchCount(); ++i) values.push_back(record.trueCurve().at(i));
    return values;
}

/// Three epochs of 20 batches with a spike, validated.
RunRecord trainedRun()
{
    RunRecord record;
    for (std::int64_t epoch = 1; epoch <= 3; ++epoch) {
        for (std::int64_t k = 1; k <= 20; ++k) {
            BatchPoint batch;
            batch.epoch = epoch;
            batch.batchInEpoch = k;
            batch.samples = 32;
            batch.rmse = epoch == 1 && k == 2 ? 10'554'548.0 : 100.0 / static_cast<double>(epoch) + 0.1 * double(k);
            batch.mae = std::nan("");
            batch.loss = 0.25;
            batch.gradNorm = 3.0 + double(k);
            batch.learningRate = 1e-3 / double(epoch);
            batch.seconds = 0.5;
            record.append(batch);
        }
        EpochPoint point;
        point.epoch = epoch;
        point.lastBatch = epoch * 20;
        point.rmse = 50.0 / static_cast<double>(epoch);
        point.mae = point.r2 = std::nan("");
        record.append(point);
    }
    return record;
}

TEST_F(EventsImporterTest, ReadsBackWhatTrueLossExports)
{
    const RunRecord written = trainedRun();
    const auto file = writeEventFile(m_folder, written, 1.7e9);
    ASSERT_TRUE(file);
    const auto log = importLog(*file);
    ASSERT_TRUE(log) << toEnglish(log.error().message);
    EXPECT_EQ(log->kind, LogKind::TensorBoard);
    ASSERT_THAT(log->runs, SizeIs(1));
    const RunRecord& record = log->runs[0].record;
    EXPECT_EQ(log->runs[0].column, "true_rmse");
    EXPECT_THAT(log->runs[0].columns,
                ElementsAre("true_rmse", "running_mean", "loss", "grad_norm", "learning_rate", "seconds", "val_rmse"));
    ASSERT_EQ(record.batchCount(), 60u);
    for (std::size_t i = 0; i < 60; ++i) {
        const double value = written.trueCurve().at(i);
        EXPECT_EQ(record.trueCurve().at(i), static_cast<double>(static_cast<float>(value)));
        EXPECT_EQ(record.recovered(i).grade, Grade::Exact);
        EXPECT_LE(std::abs(record.trueCurve().at(i) - value), record.recovered(i).bound) << i;
        EXPECT_LE(record.recovered(i).bound, value * 0x1.0p-23) << "half a unit of float32";
        EXPECT_EQ(record.epochOf(i), written.epochOf(i));
        EXPECT_FLOAT_EQ(record.batches()[i].gradNorm, written.batches()[i].gradNorm);
        EXPECT_FLOAT_EQ(record.batches()[i].learningRate, written.batches()[i].learningRate);
    }
    ASSERT_THAT(record.epochs(), SizeIs(3));
    for (std::size_t e = 0; e < 3; ++e) {
        EXPECT_EQ(record.epochs()[e].lastBatch, written.epochs()[e].lastBatch);
        EXPECT_FLOAT_EQ(record.epochs()[e].rmse, written.epochs()[e].rmse);
    }
}

TEST_F(EventsImporterTest, UndoesTheRunningMeanOfKerasWithinItsBounds)
{
    // tf.keras 2.2 on: float32 sums of value times batch size, a spike of 1e6 at the third batch. The second epoch's
    // last batch holds 8 images of 32.
    std::string bytes = test::versionFrame();
    std::vector<double> losses;
    std::int64_t step = 0;
    for (int epoch = 0; epoch < 2; ++epoch) {
        float sum = 0.0f;
        float weight = 0.0f;
        for (int k = 1; k <= 25; ++k, ++step) {
            const float loss = k == 3 ? 1e6f : 4.0f + static_cast<float>(step * 7919 % 41) / 41.0f;
            losses.push_back(loss);
            const float images = epoch == 1 && k == 25 ? 8.0f : 32.0f;
            sum += loss * images;
            weight += images;
            bytes += test::scalarFrame(step, "batch_loss", sum / weight);
        }
        bytes += test::scalarFrame(epoch, "epoch_loss", sum / weight);
    }
    EventsImporter importer({});
    ASSERT_TRUE(importer.feed(bytes));
    const auto runs = importer.runs("keras");
    ASSERT_THAT(runs, SizeIs(1));
    const RunRecord& record = runs[0].record;
    EXPECT_EQ(record.name, "keras");
    ASSERT_EQ(record.batchCount(), 50u);
    for (std::size_t i = 0; i < 50; ++i) {
        const double off = std::abs(record.trueCurve().at(i) - losses[i]);
        EXPECT_EQ(record.epochOf(i), i < 25 ? 1 : 2);
        // How many images an epoch's last batch held is not in the file.
        const bool last = i % 25 == 24;
        EXPECT_EQ(record.recovered(i).grade == Grade::Unrecoverable, last) << "batch " << i + 1;
        if (!last) {
            EXPECT_LE(off, record.recovered(i).bound) << "batch " << i + 1;
        }
    }
    EXPECT_LT(record.recovered(1).bound, 1e-5);
    EXPECT_GT(record.recovered(3).bound, 0.05) << "float32 lost digits in the spike";
    ASSERT_THAT(runs[0].conclusions, testing::Not(IsEmpty()));
    EXPECT_THAT(toEnglish(runs[0].conclusions[0].statement), HasSubstr("mean since the start of each epoch"));
}

TEST_F(EventsImporterTest, KeepsWhatWasReadBeforeDamage)
{
    const std::string good = test::versionFrame() + test::scalarFrame(1, "loss", 1.5f);
    std::string skipped = test::scalarFrame(2, "loss", 2.5f);
    skipped[20] ^= 1;
    std::string fatal = test::scalarFrame(4, "loss", 4.5f);
    fatal[0] ^= 1;
    EventsImporter importer({});
    ASSERT_TRUE(importer.feed(good + skipped + test::scalarFrame(3, "loss", 3.5f)));
    EXPECT_THAT(truth(importer.runs("x").at(0).record).back(), 3.5);
    const auto read = importer.feed(fatal);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Malformed);
    const auto runs = importer.runs("x");
    ASSERT_THAT(runs, SizeIs(1));
    EXPECT_EQ(truth(runs[0].record).front(), 1.5);
    std::string notes;
    for (const Message& note : runs[0].notes) notes += toEnglish(note) + "\n";
    EXPECT_THAT(notes, HasSubstr("Damaged records that were skipped, as their data do not fit their checksum: 1."));
}

TEST_F(EventsImporterTest, GoesOnWhereARecordWasCut)
{
    const std::string bytes =
        test::versionFrame() + test::scalarFrame(1, "loss", 1.5f) + test::scalarFrame(2, "loss", 2.5f);
    EventsImporter importer({});
    for (const char byte : bytes.substr(0, bytes.size() - 3)) ASSERT_TRUE(importer.feed({&byte, 1}));
    ASSERT_TRUE(importer.pause());
    EXPECT_THAT(truth(importer.runs("x").at(0).record), ElementsAre(1.5));
    ASSERT_TRUE(importer.feed(std::string_view(bytes).substr(bytes.size() - 3)));
    EXPECT_THAT(truth(importer.runs("x").at(0).record), ElementsAre(1.5, 2.5));
}

TEST_F(EventsImporterTest, ShowsNamesWithoutControlCharacters)
{
    EventsImporter importer({"bad?tag"});
    ASSERT_TRUE(importer.feed(test::scalarFrame(1, "loss", 1.0f) + test::scalarFrame(1, "bad\x1btag", 2.0f)));
    const auto runs = importer.runs("x");
    ASSERT_THAT(runs, SizeIs(1));
    EXPECT_EQ(runs[0].column, "bad?tag");
    EXPECT_THAT(runs[0].columns, ElementsAre("loss", "bad?tag"));
    EXPECT_THAT(truth(runs[0].record), ElementsAre(2.0));
}

// A tag that is no UTF-8 (here: a lone 0xFF) is read and shown; one without a name cannot be chosen, nor shown.
TEST_F(EventsImporterTest, ReadsBrokenNamesAndPassesOverEmptyOnes)
{
    EventsImporter importer({});
    ASSERT_TRUE(importer.feed(test::versionFrame() + test::scalarFrame(1, "", 1.0f)));
    EXPECT_THAT(importer.runs("x"), SizeIs(0));
    ASSERT_TRUE(importer.feed(test::scalarFrame(1, "my loss\xff", 2.0f) + test::scalarFrame(2, "my loss\xff", 3.0f)));
    const auto runs = importer.runs("x");
    ASSERT_THAT(runs, SizeIs(1));
    EXPECT_EQ(runs[0].column, "my loss?");
    EXPECT_THAT(truth(runs[0].record), ElementsAre(2.0, 3.0));
    ASSERT_THAT(runs[0].notes, SizeIs(testing::Ge(1u)));
    EXPECT_THAT(toEnglish(runs[0].notes.front()), testing::StartsWith("Values passed over because they have no tag"));
    EXPECT_THAT(toEnglish(runs[0].notes.front()), testing::EndsWith(": 1."));
}

TEST_F(EventsImporterTest, IsFoundByTheHeadOfTheFile)
{
    EXPECT_TRUE(looksLikeEvents(test::versionFrame()));
    const auto log = importLog(write(test::versionFrame() + test::scalarFrame(1, "loss", 1.5f)));
    ASSERT_TRUE(log);
    EXPECT_EQ(log->kind, LogKind::TensorBoard);
    EXPECT_THAT(truth(log->runs.at(0).record), ElementsAre(1.5));
}

}  // namespace
}  // namespace trueloss
