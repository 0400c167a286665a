#include "logs/EventsImporter.h"

#include "logs/EventRecovery.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace trueloss {

EventsImporter::EventsImporter(LogOptions options) : m_options(std::move(options)), m_stream(m_options.column) {}

Result<void> EventsImporter::feed(std::string_view bytes)
{
    return m_stream.feed(m_reader, bytes);
}

std::vector<RecoveredRun> EventsImporter::runs(const std::string& name) const
{
    return recovered(m_stream.scalars(), notesOf(m_stream, m_reader.skipped(), m_options.column), name);
}

std::vector<RecoveredRun> EventsImporter::takeRuns(const std::string& name)
{
    std::vector<Message> notes = notesOf(m_stream, m_reader.skipped(), m_options.column);
    return recovered(m_stream.takeScalars(), std::move(notes), name);
}

std::vector<RecoveredRun> EventsImporter::recovered(EventScalars scalars, std::vector<Message> notes,
                                                    const std::string& name)
{
    std::vector<RecoveredRun> runs = recoverEvents(std::move(scalars), nullptr, name);
    if (!runs.empty()) std::ranges::move(notes, std::back_inserter(runs.front().notes));
    return runs;
}

bool looksLikeEvents(std::string_view head)
{
    return RecordReader::looksLikeRecord(head);
}

}  // namespace trueloss
