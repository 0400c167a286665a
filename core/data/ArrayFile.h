#pragma once

#include "base/Error.h"
#include "data/NpyHeader.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace trueloss {

/// The values of one array, in C order (the last index runs fastest), in its own type. Immutable. Any thread.
class ArrayValues {
public:
    virtual ~ArrayValues() = default;
    /// Fills `into` with the bytes from `offset` on. Errors: Unreadable (the file has changed or gone, is damaged).
    virtual Result<void> read(std::uint64_t offset, std::span<std::uint8_t> into) const = 0;
    /// Compares all values with the checksum that their file keeps, if it does; the first call alone reads them, some
    /// 1 GB a second. Errors: Unreadable (they differ: the file is damaged), Cancelled.
    virtual Result<void> verify(const std::stop_token&) const { return {}; }

protected:
    ArrayValues() = default;
    ArrayValues(const ArrayValues&) = delete;
    ArrayValues& operator=(const ArrayValues&) = delete;
};

/// One array of a file or folder, known by its head.
struct ArrayEntry {
    std::string name;            ///< "x_train": without .npy.
    std::string title;           ///< For messages: "/data/digits.npz, x_train" or "/data/x_train.npy".
    std::filesystem::path file;  ///< The .npz or .npy.
    std::int64_t member = -1;    ///< Of the .npz.
    NpyHeader header;
    bool deflated = false;
};

/// The arrays of an .npz file (stored or deflated, ZIP64 too), of all .npy files in a folder, or the one of an .npy
/// file; sorted by name. Checks that each is as long as its head says; values are not read. Arrays that cannot be used
/// (objects, text) are left out where others can: `refused` gets the reasons. Limits: 10,000 members.
/// Errors: NotFound, Unreadable, Malformed (no zip, cut off, two members of one name, an array shorter than declared),
/// Unsupported, NothingUsable (no array).
Result<std::vector<ArrayEntry>> listArrays(const std::filesystem::path& path, std::vector<Message>& refused);

/// Opens the values: read from the file when asked for, but unpacked into memory (and compared with the checksum) where
/// they are deflated or in Fortran order. Errors: TooLarge (more than `budget` to unpack), Unreadable, Malformed.
Result<std::shared_ptr<const ArrayValues>> openArray(const ArrayEntry& entry, std::size_t budget);

}  // namespace trueloss
