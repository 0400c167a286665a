#include "StopAt.h"
#include "core/logs/SoundRun.h"
#include "logs/LogImporter.h"
#include "logs/LogReading.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace {

using namespace trueloss;

template <class Reader>
void feed(Reader& reader, std::string_view bytes, std::size_t piece)
{
    while (!bytes.empty()) {
        const std::size_t count = std::min(piece, bytes.size());
        if (!reader.feed(bytes.substr(0, count))) break;
        bytes.remove_prefix(count);
    }
    (void)reader.pause();
}

std::vector<RecoveredRun> read(std::size_t kind, std::string_view bytes, std::size_t piece)
{
    if (kind == allLogKinds.size()) {
        // To be found, with what wraps a log taken off: UTF-16, notebooks.
        LogReading reading("fuzz");
        feed(reading, bytes, piece);
        return reading.takeLog().runs;
    }
    const auto importer = makeImporter(allLogKinds[kind], {});
    feed(*importer, bytes, piece);
    return importer->runs("fuzz");
}

}  // namespace

/// A log: the first byte chooses its kind, the second how long the pieces are in which the rest is fed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 2, size - 2);
    for (const RecoveredRun& run : read(data[0] % (allLogKinds.size() + 1), bytes, data[1] == 0 ? size : data[1])) {
        test::stopAt(test::faultOf(run));
    }
    return 0;
}
