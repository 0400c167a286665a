#pragma once

#include "base/Error.h"

#include <sys/types.h>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// The bytes of a file that grows, or of a pipe, as they come: reading never waits. Survives that the file is not there
/// yet, is cut, written anew, or renamed with another one in its place. One thread at a time.
class FileTail {
public:
    /// What happened before the bytes.
    enum class Change {
        None,
        Rotated,  ///< The file was renamed or removed, its rest was read, and another stands in its place.
        Anew      ///< The file was cut or another was written into it: the bytes are its first ones.
    };
    struct Piece {
        std::string_view bytes;  ///< Empty: nothing new. Valid until the next read().
        Change change = Change::None;
    };

    /// A file, which need not be there yet, or a named pipe.
    explicit FileTail(std::filesystem::path file);
    /// What is open already: a pipe, a terminal or a file. Stays open.
    explicit FileTail(int descriptor);
    ~FileTail();
    FileTail(const FileTail&) = delete;
    FileTail& operator=(const FileTail&) = delete;

    /// At most `most` bytes (and at most 1 MiB). Errors: Unreadable.
    Result<Piece> read(std::size_t most);

    /// Nothing more will come: the other end of what was open already is closed.
    bool ended() const { return m_ended; }
    bool found() const { return m_descriptor >= 0; }     ///< The file is, or was, there.
    std::int64_t bytesRead() const { return m_offset; }  ///< Of the present file.
    std::int64_t bytesKnown() const { return m_size; }   ///< Its size when it was last looked at; 0: not a file.

private:
    Result<bool> open();
    void close();
    bool wasReplaced();
    bool wasRotated() const;
    Result<std::size_t> readBytes(std::size_t most);
    tl::unexpected<Error> unreadable() const;

    std::filesystem::path m_file;
    int m_descriptor = -1;
    bool m_owned = false;
    bool m_regular = false;
    bool m_ended = false;
    bool m_rotated = false;  ///< Another file was read before the one that is to be opened.
    ::dev_t m_device = 0;
    ::ino_t m_inode = 0;
    std::int64_t m_offset = 0;
    std::int64_t m_size = 0;
    std::int64_t m_changed = 0;  ///< Nanoseconds of the last change that was seen.
    std::string m_head;          ///< The first bytes that were read, to notice another content.
    std::vector<char> m_buffer;
};

}  // namespace trueloss
