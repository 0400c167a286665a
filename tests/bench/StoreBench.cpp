#include "store/RunStore.h"
#include "store/RunWriter.h"

#include <benchmark/benchmark.h>
#include <stdlib.h>
#include <time.h>
#include <chrono>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <thread>

namespace trueloss {
namespace {

using Clock = std::chrono::steady_clock;

class Folder {
public:
    Folder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "trueloss-bench-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        m_path = name;
    }
    ~Folder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

BatchPoint batchAt(std::int64_t i)
{
    const auto x = static_cast<double>(i % 1000003);
    return {i / 1000 + 1, i % 1000 + 1,    32,   1.0 + 1.0 / (x + 1.0), 0.7 + x * 1e-7,
            x * 1e-6,     3.0 / (x + 2.0), 1e-3, 0.002 + x * 1e-10};
}

double secondsOf(clockid_t clock)
{
    timespec now{};
    ::clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// What a batch costs the trainer's thread (the time shown) and the writer's (the counter), with a batch every
/// state.range(0) microseconds. A step of 2 ms may lose 20 microseconds by it.
void append(benchmark::State& state)
{
    const Folder folder;
    auto store = RunStore::open(folder.path());
    auto writer = RunWriter::begin(*store, RunInfo{});
    const std::chrono::microseconds pause(state.range(0));
    const double processBefore = secondsOf(CLOCK_PROCESS_CPUTIME_ID);
    const double ownBefore = secondsOf(CLOCK_THREAD_CPUTIME_ID);
    std::int64_t i = 0;
    double longest = 0.0;
    auto next = Clock::now();
    for (auto _ : state) {
        next += pause;
        std::this_thread::sleep_until(next);
        const BatchPoint batch = batchAt(i++);
        const auto begin = Clock::now();
        (*writer)->append(batch);
        const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
        state.SetIterationTime(seconds);
        longest = std::max(longest, seconds);
    }
    static_cast<void>((*writer)->close());
    const double writers =
        (secondsOf(CLOCK_PROCESS_CPUTIME_ID) - processBefore) - (secondsOf(CLOCK_THREAD_CPUTIME_ID) - ownBefore);
    state.counters["writer_ns_per_batch"] = writers * 1e9 / static_cast<double>(i);
    state.counters["longest_ns"] = longest * 1e9;
}
BENCHMARK(append)->Arg(2000)->Iterations(5'000)->UseManualTime();
BENCHMARK(append)->Arg(50)->Iterations(200'000)->UseManualTime();

/// Ten million batches: to write them as fast as they come, and to load them.
constexpr std::int64_t many = 10'000'000;

void writeMany(benchmark::State& state)
{
    for (auto _ : state) {
        const Folder folder;
        auto store = RunStore::open(folder.path());
        auto writer = RunWriter::begin(*store, RunInfo{});
        for (std::int64_t i = 0; i < many; ++i) (*writer)->append(batchAt(i));
        if (!(*writer)->close(std::chrono::minutes(10))) state.SkipWithError("not all could be written");
        state.counters["bytes_per_batch"] =
            static_cast<double>(std::filesystem::file_size(folder.path() / "runs.sqlite")) / static_cast<double>(many);
    }
}
BENCHMARK(writeMany)->Unit(benchmark::kMillisecond)->Iterations(1)->UseRealTime();

void loadMany(benchmark::State& state)
{
    const Folder folder;
    auto store = RunStore::open(folder.path());
    std::string id;
    {
        auto writer = RunWriter::begin(*store, RunInfo{});
        for (std::int64_t i = 0; i < many; ++i) (*writer)->append(batchAt(i));
        if (!(*writer)->close(std::chrono::minutes(10))) state.SkipWithError("not all could be written");
        id = (*writer)->id();
    }
    for (auto _ : state) {
        const auto run = store->load(id);
        if (!run || run->record.batchCount() != static_cast<std::size_t>(many)) state.SkipWithError("not all was read");
    }
}
BENCHMARK(loadMany)->Unit(benchmark::kMillisecond)->Iterations(3)->UseRealTime();

/// A list of 1,000 runs.
void listRuns(benchmark::State& state)
{
    const Folder folder;
    auto store = RunStore::open(folder.path());
    for (int i = 0; i < 1000; ++i) {
        RunInfo info;
        info.name = "run " + std::to_string(i);
        for (int setting = 0; setting < 20; ++setting) {
            info.settings.push_back({"setting " + std::to_string(setting), std::to_string(i)});
        }
        auto writer = RunWriter::begin(*store, info);
        (*writer)->end(RunState::Completed);
    }
    for (auto _ : state) {
        const auto list = store->list();
        if (!list || list->size() != 1000) state.SkipWithError("not all are listed");
    }
}
BENCHMARK(listRuns)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace trueloss

BENCHMARK_MAIN();
