#include "StopAt.h"
#include "core/logs/SoundRun.h"
#include "logs/EventsImporter.h"
#include "tfevents/RecordFrame.h"

#include <algorithm>
#include <cstdint>
#include <sstream>
#include <string_view>

/// The records of an event file, each behind a byte with its length: they are framed here, for no checksum would ever
/// fit by chance.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace trueloss;
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    std::ostringstream file;
    while (!rest.empty()) {
        const auto length = std::min<std::size_t>(static_cast<unsigned char>(rest.front()), rest.size() - 1);
        writeRecordFrame(file, rest.substr(1, length));
        rest.remove_prefix(1 + length);
    }
    EventsImporter importer({});
    test::stopAt(importer.feed(file.str()) ? "" : "refused to read on");
    for (const RecoveredRun& run : importer.runs("fuzz")) {
        test::stopAt(test::faultOf(run));
    }
    return 0;
}
