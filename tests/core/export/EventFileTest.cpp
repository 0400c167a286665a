#include "export/EventFile.h"

#include "support/TinyDataset.h"
#include "tfevents/RecordFrame.h"

#include <gmock/gmock.h>

#include <sys/resource.h>
#include <cmath>
#include <cstring>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

namespace trueloss {
namespace {

/// One event as it lies in the file.
struct ReadEvent {
    double wallTime = 0.0;
    std::int64_t step = 0;
    std::string version;
    std::map<std::string, float> values;
};

template <class T>
T plain(std::string_view bytes)
{
    T value;
    std::memcpy(&value, bytes.data(), sizeof value);
    return value;
}

/// Reads protobuf's wire format by its description, without the library that wrote it.
class Wire {
public:
    explicit Wire(std::string_view bytes) : m_bytes(bytes) {}

    bool atEnd() const { return m_bytes.empty(); }

    std::uint64_t varint()
    {
        std::uint64_t value = 0;
        for (int shift = 0;; shift += 7) {
            const auto byte = static_cast<unsigned char>(take(1)[0]);
            value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80) return value;
        }
    }

    std::string_view take(std::size_t count)
    {
        if (count > m_bytes.size()) throw std::runtime_error("the message ends too soon");
        const std::string_view taken = m_bytes.substr(0, count);
        m_bytes.remove_prefix(count);
        return taken;
    }

    std::string_view block() { return take(varint()); }

private:
    std::string_view m_bytes;
};

void readValue(std::string_view bytes, ReadEvent& event)
{
    Wire wire(bytes);
    std::string tag;
    while (!wire.atEnd()) {
        const std::uint64_t key = wire.varint();
        if (key == (1 << 3 | 2)) {
            tag = wire.block();
        } else if (key == (2 << 3 | 5)) {
            event.values[tag] = plain<float>(wire.take(4));
        } else {
            throw std::runtime_error("a value with a field of its own");
        }
    }
}

ReadEvent readEvent(std::string_view bytes)
{
    ReadEvent event;
    Wire wire(bytes);
    while (!wire.atEnd()) {
        const std::uint64_t key = wire.varint();
        if (key == (1 << 3 | 1)) {
            event.wallTime = plain<double>(wire.take(8));
        } else if (key == (2 << 3 | 0)) {
            event.step = static_cast<std::int64_t>(wire.varint());
        } else if (key == (3 << 3 | 2)) {
            event.version = wire.block();
        } else if (key == (5 << 3 | 2)) {
            Wire summary(wire.block());
            while (!summary.atEnd()) {
                if (summary.varint() != (1 << 3 | 2)) throw std::runtime_error("a summary with a field of its own");
                readValue(summary.block(), event);
            }
        } else {
            throw std::runtime_error("an event with a field of its own");
        }
    }
    return event;
}

std::vector<ReadEvent> readEvents(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    const std::string bytes = text.str();
    std::vector<ReadEvent> events;
    for (std::string_view rest = bytes; !rest.empty();) {
        const auto length = plain<std::uint64_t>(rest);
        EXPECT_EQ(plain<std::uint32_t>(rest.substr(8)), maskedCrc32c(rest.substr(0, 8)));
        EXPECT_EQ(plain<std::uint32_t>(rest.substr(12 + length)), maskedCrc32c(rest.substr(12, length)));
        events.push_back(readEvent(rest.substr(12, length)));
        rest.remove_prefix(16 + length);
    }
    return events;
}

RunRecord smallRun()
{
    RunRecord record;
    BatchPoint batch;
    batch.samples = 2;
    batch.rmse = 10.0;
    batch.mae = 8.0;
    batch.loss = 0.1;
    batch.gradNorm = std::nan("");
    batch.learningRate = 1e-3;
    batch.seconds = 0.5;
    record.append(batch);
    batch.batchInEpoch = 2;
    batch.rmse = 30.0;
    batch.gradNorm = 2.5;
    record.append(batch);
    EpochPoint epoch;
    epoch.lastBatch = 2;
    epoch.rmse = 5.0;
    epoch.mae = 4.0;
    epoch.r2 = std::nan("");
    record.append(epoch);
    return record;
}

TEST(EventFile, HoldsEveryScalarWithStepAndTime)
{
    const test::TemporaryFolder folder;
    const auto file = writeEventFile(folder.path() / "new" / "run", smallRun(), 1'700'000'000.25);
    ASSERT_TRUE(file) << toEnglish(file.error().message);
    EXPECT_EQ(file->filename(), "events.out.tfevents.1700000000.trueloss");
    const auto events = readEvents(*file);
    ASSERT_EQ(events.size(), 4u);
    EXPECT_EQ(events[0].version, "brain.Event:2");
    EXPECT_EQ(events[0].wallTime, 1'700'000'000.25);
    EXPECT_TRUE(events[0].values.empty());

    using Values = std::map<std::string, float>;
    EXPECT_EQ(events[1].step, 1);
    EXPECT_EQ(events[1].wallTime, 1'700'000'000.75);
    EXPECT_EQ(events[1].values, (Values{{"true_rmse", 10.0f},
                                        {"running_mean", 10.0f},
                                        {"mae", 8.0f},
                                        {"loss", 0.1f},
                                        {"learning_rate", 1e-3f},
                                        {"seconds", 0.5f}}));
    EXPECT_EQ(events[2].step, 2);
    EXPECT_EQ(events[2].wallTime, 1'700'000'001.25);
    EXPECT_EQ(events[2].values.at("running_mean"), 20.0f);
    EXPECT_EQ(events[2].values.at("grad_norm"), 2.5f);
    EXPECT_EQ(events[3].step, 2);
    EXPECT_EQ(events[3].values, (Values{{"val_rmse", 5.0f}, {"val_mae", 4.0f}}));
}

TEST(EventFile, KeepsAnRmseThatIsNoNumber)
{
    RunRecord record;
    BatchPoint batch;
    batch.rmse = std::nan("");
    batch.loss = std::nan("");
    record.append(batch);
    const test::TemporaryFolder folder;
    const auto events = readEvents(*writeEventFile(folder.path(), record, 0.0));
    ASSERT_EQ(events.size(), 2u);
    EXPECT_TRUE(std::isnan(events[1].values.at("true_rmse")));
    EXPECT_TRUE(std::isnan(events[1].values.at("running_mean")));
    EXPECT_EQ(events[1].values.count("loss"), 0u);
}

TEST(EventFile, WritesALongRunWithoutHoldingIt)
{
    RunRecord record;
    BatchPoint batch;
    for (int i = 0; i < 300'000; ++i) {
        batch.rmse = i;
        record.append(batch);
    }
    const test::TemporaryFolder folder;
    rusage before{};
    ::getrusage(RUSAGE_SELF, &before);
    const auto file = writeEventFile(folder.path(), record, 0.0);
    rusage after{};
    ::getrusage(RUSAGE_SELF, &after);
    ASSERT_TRUE(file);
    // 7 tags of 3 to 13 characters make more than 100 bytes a batch; no more than 8 MiB (in KiB) of them may be held.
    EXPECT_GT(std::filesystem::file_size(*file), 30'000'000u);
    EXPECT_LT(after.ru_maxrss - before.ru_maxrss, 8 * 1024);
}

TEST(EventFile, SaysWhereItCannotWrite)
{
    const test::TemporaryFolder folder;
    std::ofstream(folder.path() / "file") << "x";
    const auto file = writeEventFile(folder.path() / "file" / "run", smallRun(), 0.0);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::Unwritable);
    EXPECT_THAT(toEnglish(file.error().message), testing::HasSubstr("could not be written"));
}

}  // namespace
}  // namespace trueloss
