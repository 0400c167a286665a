#pragma once

#include "base/Error.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace trueloss {

/// A member of a ZIP file as its directory describes it.
struct ZipEntry {
    std::string name;
    std::uint64_t bytes = 0;  ///< Unpacked, as declared.
    bool stored = false;      ///< Not compressed, so that any part can be read.
};

/// The members of a ZIP file. Errors: Unreadable, Malformed (no ZIP, cut off, two members of one name), TooLarge
/// (10,000 members), Unsupported (encrypted).
Result<std::vector<ZipEntry>> listZip(const std::filesystem::path& file);

/// One member, read from its beginning on, or (stored ones) from anywhere. One thread at a time.
class ZipMember {
public:
    static Result<std::unique_ptr<ZipMember>> open(const std::filesystem::path& file, std::int64_t index);
    ~ZipMember();
    ZipMember(const ZipMember&) = delete;
    ZipMember& operator=(const ZipMember&) = delete;

    /// Fills all of `into`. Errors: Unreadable (damaged, cut off).
    Result<void> read(std::span<std::uint8_t> into);
    Result<void> seek(std::uint64_t offset);  ///< Of a stored member.

    /// Reads what is left and compares all with the checksum that the archive keeps. Requires that nothing was sought.
    /// Errors: Unreadable (damaged, cut off), Cancelled.
    Result<void> finish(const std::stop_token& stop = {});

private:
    class Impl;
    explicit ZipMember(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace trueloss
