// How long a scaler takes to fit. compare_scalers.py beside this file runs it and sets scikit-learn's times against it.
//
// The values are the doubles of the file that TRUELOSS_BENCH_VALUES names (raw, in the machine's byte order), else
// 10,000,000 of a lognormal distribution.

#include "scale/TargetScaler.h"

#include <benchmark/benchmark.h>
#include <sys/mman.h>

#include <cstdlib>
#include <fstream>
#include <new>
#include <random>
#include <span>
#include <string>

namespace {

/// Large pages, as numpy asks the system for them for its arrays: both sides read the same kind of memory.
std::span<double> allocate(std::size_t count)
{
    constexpr std::size_t page = std::size_t{1} << 21U;
    const std::size_t bytes = (count * sizeof(double) / page + 1) * page;
    void* memory = std::aligned_alloc(page, bytes);
    if (memory == nullptr) throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
    madvise(memory, bytes, MADV_HUGEPAGE);
#endif
    return {static_cast<double*>(memory), count};
}

std::span<const double> readValues(const char* path)
{
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    const auto bytes = file ? static_cast<std::streamsize>(file.tellg()) : 0;
    const std::span<double> values = allocate(static_cast<std::size_t>(bytes) / sizeof(double));
    file.seekg(0);
    file.read(reinterpret_cast<char*>(values.data()), bytes);
    return values;
}

std::span<const double> drawValues()
{
    std::mt19937_64 random(1);
    std::lognormal_distribution<double> distribution(3.0, 0.8);
    const std::span<double> values = allocate(10'000'000);
    for (double& value : values) value = distribution(random);
    return values;
}

/// Kept until the end.
std::span<const double> benchValues()
{
    static const std::span<const double> values = [] {
        const char* path = std::getenv("TRUELOSS_BENCH_VALUES");
        return path == nullptr ? drawValues() : readValues(path);
    }();
    return values;
}

void fit(benchmark::State& state, trueloss::ScalerKind kind)
{
    const std::span<const double> values = benchValues();
    for ([[maybe_unused]] auto step : state) {
        const auto scaler = trueloss::fitScaler({kind}, values);
        if (!scaler) {
            state.SkipWithError(trueloss::toEnglish(scaler.error().message).c_str());
            break;
        }
        benchmark::DoNotOptimize(scaler->get());
    }
    state.counters["values"] = static_cast<double>(values.size());
}

}  // namespace

int main(int count, char** arguments)
{
    for (const trueloss::ScalerKind kind : trueloss::allScalerKinds) {
        benchmark::RegisterBenchmark(std::string(trueloss::scalerName(kind)).c_str(), fit, kind)
            ->Unit(benchmark::kMillisecond)
            ->MinTime(0.3)
            ->Repetitions(3);
    }
    benchmark::Initialize(&count, arguments);
    if (benchmark::ReportUnrecognizedArguments(count, arguments)) return 1;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
