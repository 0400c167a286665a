#pragma once

#include "base/Error.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace trueloss {

/// Takes the frames of writeRecordFrame() off a file whose bytes come in pieces of any size. A record that is cut waits
/// for its rest. One thread at a time.
class RecordReader {
public:
    static constexpr std::uint64_t longestRecord = std::uint64_t{64} << 20;

    /// `file`: what it is called in errors.
    explicit RecordReader(MessageArg file = Phrase{TRUELOSS_TEXT("Core", "The event file"), {}})
        : m_file(std::move(file))
    {
    }

    /// Whether the bytes begin with a record's length and a checksum that fits it.
    static bool looksLikeRecord(std::string_view head);

    /// Hands each whole record's data to `record`, valid during the call only. One whose data do not fit their
    /// checksum is skipped and counted.
    /// Errors: Malformed where the length of a record does not fit its checksum, so that nothing behind it can be
    /// found; TooLarge for a record of more than longestRecord bytes. Both with the byte at which it begins; afterwards
    /// the same error is given for all that is fed.
    Result<void> feed(std::string_view bytes, const std::function<void(std::string_view)>& record);

    std::int64_t skipped() const { return m_skipped; }  ///< Records with a bad checksum.
    std::int64_t records() const { return m_records; }  ///< Whole ones, the skipped ones included.
    bool withinRecord() const { return !m_part.empty(); }

private:
    /// The bytes of the whole frame that begins with `head`; 0 while its head is not whole.
    Result<std::size_t> frameBytes(std::string_view head);
    void take(std::string_view frame, const std::function<void(std::string_view)>& record);

    MessageArg m_file;
    std::string m_part;         ///< Of a frame that is not whole.
    std::int64_t m_offset = 0;  ///< In the file, of the frame that is due.
    std::int64_t m_skipped = 0;
    std::int64_t m_records = 0;
    std::optional<Error> m_error;
};

}  // namespace trueloss
