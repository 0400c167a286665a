#include "logs/EventsImporter.h"

#include "logs/EventRecovery.h"

#include <utility>

namespace trueloss {

EventsImporter::EventsImporter(LogOptions options) : m_options(std::move(options)), m_stream(m_options.column) {}

Result<void> EventsImporter::feed(std::string_view bytes)
{
    return m_stream.feed(m_reader, bytes);
}

std::vector<RecoveredRun> EventsImporter::runs(const std::string& name) const
{
    std::vector<RecoveredRun> runs = recoverEvents(m_stream.scalars(), nullptr, name);
    if (runs.empty()) return runs;
    for (Message& note : notesOf(m_stream, m_reader.skipped(), m_options.column)) {
        runs.front().notes.push_back(std::move(note));
    }
    return runs;
}

bool looksLikeEvents(std::string_view head)
{
    return RecordReader::looksLikeRecord(head);
}

}  // namespace trueloss
