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

std::filesystem::path folderOf(const std::filesystem::path& file)
{
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

/// The file itself, or what a link leads to, which is what somebody who made the link wants to be written. Devices,
/// pipes and folders must not be replaced.
Result<std::filesystem::path> plainTarget(const std::filesystem::path& file)
{
    std::error_code ignored;
    const auto status = std::filesystem::status(file, ignored);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        return fail(ErrorCode::Unwritable,
                    TRUELOSS_TEXT("Core", "%1 is a folder, device or pipe and no file. Choose another name."),
                    {file.string()});
    }
    if (!std::filesystem::is_symlink(std::filesystem::symlink_status(file, ignored))) return file;
    std::error_code broken;
    const auto target = std::filesystem::canonical(file, broken);
    if (broken) return tl::unexpected(unwritable(file, broken.message()).error());
    return target;
}

}  // namespace

Result<void> writeFileAtomically(const std::filesystem::path& file,
                                 const std::function<Result<void>(std::ostream&)>& write,
                                 const std::function<Result<void>(const std::filesystem::path& whole)>& accept)
{
    const Result<std::filesystem::path> target = plainTarget(file);
    if (!target) return tl::unexpected(target.error());
    const std::filesystem::path temporary = temporaryBeside(*target);
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
    if (accept) {
        if (Result<void> accepted = accept(temporary); !accepted) return accepted;
    }
    std::error_code renamed;
    std::filesystem::rename(temporary, *target, renamed);
    if (renamed) return unwritable(file, renamed.message());
    // The rename itself has to reach the disk too. Some file systems refuse to flush a folder; the file is whole
    // anyway.
    syncToDisk(folderOf(*target), O_RDONLY | O_DIRECTORY);
    return {};
}

Result<void> checkWritable(const std::filesystem::path& file)
{
    const Result<std::filesystem::path> target = plainTarget(file);
    if (!target) return tl::unexpected(target.error());
    const std::filesystem::path folder = folderOf(*target);
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder, ignored))
        return unwritable(file, "there is no folder " + folder.string());
    if (::access(folder.c_str(), W_OK | X_OK) != 0) return unwritable(file, std::strerror(errno));
    return {};
}

}  // namespace trueloss
