// How long a scaler takes to fit. compare_scalers.py beside this file runs it and sets scikit-learn's times against it.
//
// The values are the doubles of the file that TRUELOSS_BENCH_VALUES names (raw, in the machine's byte order), else
// 10,000,000 of a lognormal distribution.

#include "scale/TargetScaler.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <random>
#include <string>
#include <vector>

namespace {

std::vector<double> readValues(const char* path)
{
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    std::vector<double> values(file ? static_cast<std::size_t>(file.tellg()) / sizeof(double) : 0);
    file.seekg(0);
    file.read(reinterpret_cast<char*>(values.data()), static_cast<std::streamsize>(values.size() * sizeof(double)));
    return values;
}

std::vector<double> drawValues()
{
    std::mt19937_64 random(1);
    std::lognormal_distribution<double> distribution(3.0, 0.8);
    std::vector<double> values(10'000'000);
    for (double& value : values) value = distribution(random);
    return values;
}

const std::vector<double>& benchValues()
{
    static const std::vector<double> values = [] {
        const char* path = std::getenv("TRUELOSS_BENCH_VALUES");
        return path == nullptr ? drawValues() : readValues(path);
    }();
    return values;
}

void fit(benchmark::State& state, trueloss::ScalerKind kind)
{
    const std::vector<double>& values = benchValues();
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
