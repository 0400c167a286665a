#include "store/FileLock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <cerrno>

namespace trueloss {

FileLock FileLock::tryTake(const std::filesystem::path& file, Kind kind)
{
    const int handle = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (handle < 0) return {};
    if (::flock(handle, (kind == Kind::Shared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0) return FileLock(handle);
    const int error = errno;
    ::close(handle);
    errno = error;
    return {};
}

void FileLock::release()
{
    // Closing the last descriptor lets go of the lock.
    if (m_handle >= 0) ::close(std::exchange(m_handle, -1));
}

bool FileLock::isTaken(const std::filesystem::path& file)
{
    const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0) return false;
    const bool taken = ::flock(handle, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(handle);
    return taken;
}

}  // namespace trueloss
