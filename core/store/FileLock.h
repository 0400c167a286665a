#pragma once

#include <filesystem>
#include <utility>

namespace trueloss {

/// An advisory lock on a file, gone with the process that holds it however that ends. Move only.
class FileLock {
public:
    enum class Kind { Shared, Exclusive };

    FileLock() = default;
    ~FileLock() { release(); }
    FileLock(FileLock&& other) noexcept : m_handle(std::exchange(other.m_handle, -1)) {}
    FileLock& operator=(FileLock&& other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    /// Makes the file where it is missing. Not held: another holds one that excludes this, or the file cannot be
    /// opened (errno says why; EWOULDBLOCK for the first).
    static FileLock tryTake(const std::filesystem::path& file, Kind kind);
    bool held() const { return m_handle >= 0; }
    void release();

    /// Whether somebody (this process included) holds an exclusive lock on the file. Makes no file.
    static bool isTaken(const std::filesystem::path& file);

private:
    explicit FileLock(int handle) : m_handle(handle) {}
    int m_handle = -1;
};

}  // namespace trueloss
