// How much memory opening a log takes above the curves that come of it. Not one of Google Benchmark's: the peak of a
// process can be measured once.
//     bench_log_memory FILE                reads it and prints the figures
//     bench_log_memory make-events FILE N  writes an event file of N batches, as Keras does with update_freq="batch"
//     bench_log_memory make-csv FILE N     writes a table of N batches

#include "base/Numbers.h"
#include "logs/LogImport.h"
#include "support/EventBytes.h"

#include <malloc.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>

namespace {

using namespace trueloss;

/// "VmHWM" (the peak) or "VmRSS" (now) of /proc/self/status, in MB (1e6 bytes).
double memory(const std::string& key)
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        double kib = 0.0;
        if (word == key + ":" && status >> kib) return kib * 1024.0 / 1e6;
    }
    return 0.0;
}

int makeEvents(const char* file, std::int64_t batches)
{
    std::ofstream out(file, std::ios::binary);
    out << test::versionFrame();
    for (std::int64_t step = 0; step < batches; ++step) {
        const float value = 1.0f + static_cast<float>(step * 7919 % 1009) / 1009.0f;
        const std::string tensor = test::varintField(1, 1) + test::bytesField(4, test::plainBytes(value));
        out << test::frame(test::event(step, test::tensorValue("batch_loss", tensor, "scalars")));
    }
    return out.good() ? EXIT_SUCCESS : EXIT_FAILURE;
}

int makeTable(const char* file, std::int64_t batches)
{
    std::ofstream out(file);
    out << "epoch,step,loss\n";
    for (std::int64_t step = 0; step < batches; ++step)
        out << step / 10'000 << ',' << step << ',' << 1.0 + static_cast<double>(step * 7919 % 1009) / 1009.0 << '\n';
    return out.good() ? EXIT_SUCCESS : EXIT_FAILURE;
}

int measure(const char* file)
{
    const double before = memory("VmRSS");
    const auto log = importLog(file);
    if (!log) {
        std::fprintf(stderr, "%s\n", toEnglish(log.error().message).c_str());
        return EXIT_FAILURE;
    }
    const double peak = memory("VmHWM");
    malloc_trim(0);
    const double after = memory("VmRSS");
    std::size_t batches = 0;
    for (const RecoveredRun& run : log->runs) batches += run.record.batchCount();
    std::printf("%zu batches: the curves %.0f MB, at the peak %.0f MB above them\n", batches, after - before,
                peak - after);
    return EXIT_SUCCESS;
}

}  // namespace

int main(int count, char** arguments)
{
    const std::string_view first = count > 1 ? arguments[1] : "";
    if (count == 4 && first == "make-events") return makeEvents(arguments[2], parseInteger(arguments[3]).value_or(0));
    if (count == 4 && first == "make-csv") return makeTable(arguments[2], parseInteger(arguments[3]).value_or(0));
    if (count == 2) return measure(arguments[1]);
    std::fprintf(stderr, "usage: bench_log_memory FILE | make-events FILE N | make-csv FILE N\n");
    return EXIT_FAILURE;
}
