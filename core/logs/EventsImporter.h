#pragma once

#include "logs/EventStream.h"
#include "logs/LogImporter.h"

#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// Reads one event file of TensorBoard. A folder of them: importEventFolder(). A record that is cut waits for its rest;
/// one with a bad checksum is skipped and counted in a note.
class EventsImporter : public LogImporter {
public:
    explicit EventsImporter(LogOptions options);

    Result<void> feed(std::string_view bytes) override;
    std::vector<RecoveredRun> runs(const std::string& name) const override;
    std::vector<RecoveredRun> takeRuns(const std::string& name) override;

private:
    static std::vector<RecoveredRun> recovered(EventScalars scalars, std::vector<Message> notes,
                                               const std::string& name);

    LogOptions m_options;
    RecordReader m_reader;
    EventStream m_stream;
};

/// Whether the bytes begin as an event file does: with the length of a record, and a checksum that fits it.
bool looksLikeEvents(std::string_view head);

}  // namespace trueloss
