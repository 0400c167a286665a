#include "logs/EventRuns.h"
#include "logs/EventStream.h"
#include "logs/LogReading.h"
#include "support/EventBytes.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cstdio>
#include <string>

namespace trueloss {
namespace {

constexpr std::size_t pieceBytes = std::size_t{1} << 20;

/// Scalars as Keras writes them, one an event, in tensors with their metadata.
std::string kerasEvents(std::size_t bytes)
{
    std::string events = test::versionFrame();
    for (std::int64_t step = 0; events.size() < bytes; ++step) {
        const std::string tensor =
            test::varintField(1, 1) +
            test::bytesField(4, test::plainBytes(1.0f + static_cast<float>(step * 7919 % 1009) / 1009.0f));
        events += test::frame(test::event(step, test::tensorValue("batch_loss", tensor, "scalars")));
    }
    return events;
}

/// Scalars as PyTorch writes them: simple values of several tags at each step.
std::string simpleEvents(std::size_t bytes)
{
    std::string events = test::versionFrame();
    for (std::int64_t step = 1; events.size() < bytes; ++step) {
        events += test::scalarFrame(step, "train/loss", 1.0f + static_cast<float>(step * 7919 % 1009) / 1009.0f);
        events += test::scalarFrame(step, "train/learning_rate", 1e-3f);
        events += test::scalarFrame(step, "train/grad_norm", 2.5f);
        events += test::scalarFrame(step, "train/accuracy", 0.5f);
    }
    return events;
}

/// Mostly images, between few scalars.
std::string imageEvents(std::size_t bytes)
{
    std::string events = test::versionFrame();
    const std::string image = test::event(
        1, test::bytesField(1, "image") + test::bytesField(4, test::bytesField(4, std::string(200'000, 'p'))));
    for (std::int64_t step = 1; events.size() < bytes; ++step) {
        events += test::scalarFrame(step, "loss", 1.0f);
        events += test::frame(image);
    }
    return events;
}

void readEvents(benchmark::State& state, const std::string& events)
{
    std::size_t rows = 0;
    for (auto _ : state) {
        EventStream stream("");
        RecordReader reader;
        for (std::size_t at = 0; at < events.size(); at += pieceBytes) {
            if (!stream.feed(reader, std::string_view(events).substr(at, pieceBytes))) {
                state.SkipWithError("the events could not be read");
                return;
            }
        }
        const auto runs = readEventRuns(stream.scalars(), nullptr);
        rows = stream.scalars().runs().front().rows.size();
        benchmark::DoNotOptimize(runs);
    }
    if (rows == 0) state.SkipWithError("nothing was read");
    state.counters["rows"] = static_cast<double>(rows);
    state.SetBytesProcessed(static_cast<std::int64_t>(events.size()) * static_cast<std::int64_t>(state.iterations()));
}

void readKerasEvents(benchmark::State& state)
{
    readEvents(state, kerasEvents(std::size_t{100} << 20));
}
BENCHMARK(readKerasEvents)->Unit(benchmark::kMillisecond)->MinTime(3.0);

void readSimpleEvents(benchmark::State& state)
{
    readEvents(state, simpleEvents(std::size_t{100} << 20));
}
BENCHMARK(readSimpleEvents)->Unit(benchmark::kMillisecond)->MinTime(3.0);

void readImageEvents(benchmark::State& state)
{
    readEvents(state, imageEvents(std::size_t{100} << 20));
}
BENCHMARK(readImageEvents)->Unit(benchmark::kMillisecond)->MinTime(3.0);

/// A bar as Keras 2.0 draws it, of three columns, in epochs of 20,000 steps.
std::string kerasBars(std::size_t bytes)
{
    constexpr int steps = 20'000;
    std::string text;
    std::array<char, 256> line{};
    for (int epoch = 1; text.size() < bytes; ++epoch) {
        text += "Epoch " + std::to_string(epoch) + "/128\n";
        double sum = 0.0;
        for (int k = 1; k <= steps; ++k) {
            sum += 20.0 + static_cast<double>(k * 7919 % 7001) / 100.0;
            std::snprintf(line.data(), line.size(),
                          "%5d/%d [>.............................] - ETA: %ds - loss: %.4f - acc: 0.5000 - "
                          "root_mean_squared_error: %.4f\n",
                          k, steps, steps - k, sum / k, sum / k);
            text += line.data();
        }
    }
    return text;
}

/// From the bytes to the record of the true values.
void readKerasText(benchmark::State& state)
{
    const std::string text = kerasBars(std::size_t{100} << 20);
    std::size_t batches = 0;
    for (auto _ : state) {
        LogReading reading("bench");
        for (std::size_t at = 0; at < text.size(); at += pieceBytes)
            static_cast<void>(reading.feed(std::string_view(text).substr(at, pieceBytes)));
        static_cast<void>(reading.pause());
        const ImportedLog log = reading.takeLog();
        batches = log.runs.empty() ? 0 : log.runs.front().record.batchCount();
    }
    if (batches == 0) state.SkipWithError("nothing was read");
    state.counters["batches"] = static_cast<double>(batches);
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(readKerasText)->Unit(benchmark::kMillisecond)->MinTime(3.0);

}  // namespace
}  // namespace trueloss

BENCHMARK_MAIN();
