#include "logs/LogImporter.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// A log: the first byte chooses its kind, the second how long the pieces are in which the rest is fed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace trueloss;
    if (size < 2) return 0;
    const LogKind kind = allLogKinds[data[0] % allLogKinds.size()];
    const std::size_t piece = data[1] == 0 ? size : data[1];
    std::string_view rest(reinterpret_cast<const char*>(data) + 2, size - 2);
    const auto importer = makeImporter(kind, {});
    while (!rest.empty()) {
        const std::size_t count = std::min(piece, rest.size());
        if (!importer->feed(rest.substr(0, count))) break;
        rest.remove_prefix(count);
    }
    (void)importer->pause();
    for (const RecoveredRun& run : importer->runs("fuzz")) {
        for (std::size_t i = 0; i < run.record.batchCount(); ++i) {
            // What a log cannot tell is no number, and no bound is below zero or no number.
            const RecoveredPoint point = run.record.recovered(i);
            const bool open = point.grade == Grade::Unrecoverable;
            if (!(point.bound >= 0.0)) std::abort();
            if (open && !(std::isinf(point.bound) && std::isnan(run.record.batch(i).rmse))) std::abort();
        }
        for (const Message& note : run.notes) (void)toEnglish(note);
    }
    return 0;
}
