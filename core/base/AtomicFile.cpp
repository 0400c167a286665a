#include "base/AtomicFile.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace trueloss {

namespace {

Result<void> unwritable(const std::filesystem::path& file, const std::string& reason)
{
    return fail(ErrorCode::Unwritable,
                TRUELOSS_TEXT("Core", "%1 could not be written: %2. Choose another folder or free some space."),
                {file.string(), reason});
}

/// Flushes a file or folder to the disk; false with errno set when the system refuses.
bool syncToDisk(const std::filesystem::path& path, int flags)
{
    const int handle = ::open(path.c_str(), flags | O_CLOEXEC);
    if (handle < 0) return false;
    const bool done = ::fsync(handle) == 0;
    const int error = errno;
    ::close(handle);
    errno = error;
    return done;
}

}  // namespace

Result<void> writeFileAtomically(const std::filesystem::path& file,
                                 const std::function<Result<void>(std::ostream&)>& write)
{
    std::filesystem::path temporary = file;
    temporary += ".part-" + std::to_string(::getpid());
    std::error_code ignored;

    errno = 0;
    std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
    if (!out) return unwritable(file, std::strerror(errno));
    if (const Result<void> written = write(out); !written) {
        out.close();
        std::filesystem::remove(temporary, ignored);
        return written;
    }
    errno = 0;
    out.close();
    if (out.fail() || !syncToDisk(temporary, O_RDONLY)) {
        const std::string reason = std::strerror(errno != 0 ? errno : EIO);
        std::filesystem::remove(temporary, ignored);
        return unwritable(file, reason);
    }
    std::error_code renamed;
    std::filesystem::rename(temporary, file, renamed);
    if (renamed) {
        std::filesystem::remove(temporary, ignored);
        return unwritable(file, renamed.message());
    }
    // The rename itself has to reach the disk too. Some file systems refuse to flush a folder; the file is whole anyway.
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    syncToDisk(folder, O_RDONLY | O_DIRECTORY);
    return {};
}

}  // namespace trueloss
