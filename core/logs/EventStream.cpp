#include "logs/EventStream.h"

#include "logs/ShownName.h"

namespace trueloss {

Result<void> EventStream::feed(RecordReader& reader, std::string_view bytes)
{
    if (!m_full) {
        const auto read = reader.feed(bytes, [this](std::string_view record) {
            const ScalarEvent* event = m_decoder.decode(record);
            if (event == nullptr) {
                ++m_undecodable;
            } else if (!m_full && !event->scalars.empty()) {
                m_full = !m_scalars.add(*event);
            }
        });
        if (!m_full) return read;
    }
    return fail(ErrorCode::TooLarge,
                TRUELOSS_TEXT("Core",
                              "There are more than %1 values of \"%2\"; only the first are read. Write event files of "
                              "fewer epochs."),
                {static_cast<std::int64_t>(EventScalars::mostValues), shownName(m_scalars.column())});
}

std::vector<Message> notesOf(const EventStream& stream, std::int64_t skipped, const std::string& column)
{
    std::vector<Message> notes;
    const auto add = [&notes](const char* text, std::int64_t count) {
        if (count > 0) notes.push_back({text, {count}});
    };
    add(TRUELOSS_TEXT("Core", "Damaged records that were skipped, as their data do not fit their checksum: %1."),
        skipped);
    add(TRUELOSS_TEXT("Core", "Records that are no events: %1."), stream.undecodable());
    add(TRUELOSS_TEXT(
            "Core",
            "Values passed over because they have no tag, there are too many tags, or their step is beyond all "
            "reason: %1."),
        stream.scalars().passedOver());
    if (!column.empty() && !stream.scalars().column().empty() && stream.scalars().column() != column &&
        shownName(stream.scalars().column()) != column) {
        notes.push_back({TRUELOSS_TEXT("Core", "There is no tag \"%1\"; \"%2\" is shown in its place."),
                         {shownName(column), shownName(stream.scalars().column())}});
    }
    return notes;
}

}  // namespace trueloss
