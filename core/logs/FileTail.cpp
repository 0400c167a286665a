#include "logs/FileTail.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <utility>

namespace trueloss {

namespace {

constexpr std::size_t pieceBytes = std::size_t{1} << 20;
constexpr std::size_t headBytes = 256;

bool isReadable(int descriptor)
{
    pollfd wanted{descriptor, POLLIN, 0};
    return ::poll(&wanted, 1, 0) > 0;
}

}  // namespace

FileTail::FileTail(std::filesystem::path file) : m_file(std::move(file)) {}

FileTail::FileTail(int descriptor) : m_descriptor(descriptor) {}

FileTail::~FileTail()
{
    close();
}

void FileTail::close()
{
    if (m_owned) ::close(m_descriptor);
    m_owned = false;
    m_descriptor = -1;
}

tl::unexpected<Error> FileTail::unreadable() const
{
    return fail(ErrorCode::Unreadable,
                TRUELOSS_TEXT("Core", "The log %1 could not be read. Check that you may open it."),
                {m_file.empty() ? std::string("-") : m_file.string()});
}

/// False while the file is not there.
Result<bool> FileTail::open()
{
    // A named pipe without a writer must not hold the program up.
    const int descriptor = ::open(m_file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0) {
        if (errno == ENOENT || errno == ENOTDIR) return false;
        return unreadable();
    }
    struct stat facts {};
    if (::fstat(descriptor, &facts) != 0 || S_ISDIR(facts.st_mode)) {
        ::close(descriptor);
        return unreadable();
    }
    m_descriptor = descriptor;
    m_owned = true;
    m_regular = S_ISREG(facts.st_mode);
    m_device = facts.st_dev;
    m_inode = facts.st_ino;
    m_offset = 0;
    m_size = 0;
    m_changed = 0;
    m_head.clear();
    return true;
}

/// Whether the file is shorter than what was read of it, or begins otherwise. Looks at its size.
bool FileTail::wasReplaced()
{
    struct stat facts {};
    if (::fstat(m_descriptor, &facts) != 0) return false;
    m_size = facts.st_size;
    if (m_size < m_offset) return true;
    const std::int64_t changed = facts.st_mtim.tv_sec * std::int64_t{1'000'000'000} + facts.st_mtim.tv_nsec;
    if (changed == m_changed) return false;
    m_changed = changed;
    std::string head(m_head.size(), '\0');
    const ::ssize_t count = ::pread(m_descriptor, head.data(), head.size(), 0);
    return count != static_cast<::ssize_t>(head.size()) || head != m_head;
}

/// Whether another file stands at the path. While none does, the old one may still grow.
bool FileTail::wasRotated() const
{
    struct stat facts {};
    return ::stat(m_file.c_str(), &facts) == 0 && (facts.st_dev != m_device || facts.st_ino != m_inode);
}

Result<std::size_t> FileTail::readBytes(std::size_t most)
{
    if (!m_owned && !isReadable(m_descriptor)) return 0;
    m_buffer.resize(pieceBytes);
    const ::ssize_t count = ::read(m_descriptor, m_buffer.data(), std::min(most, m_buffer.size()));
    if (count < 0) {
        if (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR) return 0;
        return unreadable();
    }
    if (count == 0 && !m_owned) m_ended = true;
    const auto bytes = static_cast<std::size_t>(count);
    m_offset += count;
    if (m_head.size() < headBytes) m_head.append(m_buffer.data(), std::min(bytes, headBytes - m_head.size()));
    return bytes;
}

Result<FileTail::Piece> FileTail::read(std::size_t most)
{
    Piece piece;
    if (m_ended || most == 0) return piece;
    if (m_descriptor < 0) {
        const auto opened = open();
        if (!opened) return tl::unexpected(opened.error());
        if (!*opened) return piece;
        if (m_rotated) piece.change = Change::Rotated;
        m_rotated = false;
    }
    if (m_regular && wasReplaced()) {
        if (::lseek(m_descriptor, 0, SEEK_SET) != 0) return unreadable();
        m_offset = 0;
        m_head.clear();
        piece.change = Change::Anew;
    }
    const auto count = readBytes(most);
    if (!count) return tl::unexpected(count.error());
    if (*count == 0 && m_owned && m_regular && wasRotated()) {
        close();
        m_rotated = true;
        return read(most);
    }
    piece.bytes = {m_buffer.data(), *count};
    return piece;
}

}  // namespace trueloss
