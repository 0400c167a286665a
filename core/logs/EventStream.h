#pragma once

#include "logs/EventScalars.h"
#include "tfevents/EventDecoder.h"
#include "tfevents/RecordReader.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace trueloss {

/// The events of one run, out of one file or of several that follow one another.
class EventStream {
public:
    explicit EventStream(std::string column) : m_scalars(std::move(column)) {}

    /// The next bytes of the file that `reader` reads. Errors: those of RecordReader::feed(), and TooLarge for more
    /// values than EventScalars takes.
    Result<void> feed(RecordReader& reader, std::string_view bytes);

    const EventScalars& scalars() const { return m_scalars; }
    EventScalars takeScalars() { return std::move(m_scalars); }  ///< Nothing may be fed afterwards.
    std::int64_t undecodable() const { return m_undecodable; }   ///< Records that are no events.

private:
    EventDecoder m_decoder;
    EventScalars m_scalars;
    std::int64_t m_undecodable = 0;
    bool m_full = false;
};

/// What a reader should know of what was left out: records with a bad checksum (`skipped`), records that are no events,
/// values beyond the limits, and that there is no tag `column`.
std::vector<Message> notesOf(const EventStream& stream, std::int64_t skipped, const std::string& column);

}  // namespace trueloss
