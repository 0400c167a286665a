#include "base/AtomicFile.h"

#include <fcntl.h>
#include <unistd.h>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <exception>
#include <system_error>
#include <utility>

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

/// Removes the file at the end of its scope, whatever ends it. Once it has been renamed there is nothing to remove.
class Leftover {
public:
    explicit Leftover(std::filesystem::path path) : m_path(std::move(path)) {}
    ~Leftover()
    {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
    }
    Leftover(const Leftover&) = delete;
    Leftover& operator=(const Leftover&) = delete;

private:
    std::filesystem::path m_path;
};

/// A name of its own for every write, also for two threads of one process.
std::filesystem::path temporaryBeside(const std::filesystem::path& file)
{
    static std::atomic<unsigned> count{0};
    std::filesystem::path temporary = file;
    temporary += ".part-" + std::to_string(::getpid()) + "-" + std::to_string(count++);
    return temporary;
}

}  // namespace

Result<void> writeFileAtomically(const std::filesystem::path& file,
                                 const std::function<Result<void>(std::ostream&)>& write)
{
    const std::filesystem::path temporary = temporaryBeside(file);
    errno = 0;
    std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
    if (!out) return unwritable(file, std::strerror(errno));
    const Leftover leftover(temporary);
    try {
        if (Result<void> written = write(out); !written) return written;
    } catch (const std::exception& exception) {
        return unwritable(file, exception.what());
    }
    errno = 0;
    out.close();
    if (out.fail() || !syncToDisk(temporary, O_RDONLY)) {
        return unwritable(file, std::strerror(errno != 0 ? errno : EIO));
    }
    std::error_code renamed;
    std::filesystem::rename(temporary, file, renamed);
    if (renamed) return unwritable(file, renamed.message());
    // The rename itself has to reach the disk too. Some file systems refuse to flush a folder; the file is whole
    // anyway.
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    syncToDisk(folder, O_RDONLY | O_DIRECTORY);
    return {};
}

}  // namespace trueloss
