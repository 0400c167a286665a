#pragma once

#include "base/Error.h"
#include "data/Manifest.h"

#include <cstdint>
#include <stop_token>
#include <string>

namespace trueloss {

/// What tells one data set from another without decoding an image: the tables' bytes, and of every image in its order
/// the name, the file's size and the targets. Where the files lie does not count, so that they may be moved. Checksums
/// are CRC-32: they find a change by accident, and are no protection against intent.
struct DataIdentity {
    std::string path;             ///< The table, folder or array, for people; not compared.
    std::int64_t rows = 0;        ///< Usable images.
    std::int64_t tableBytes = 0;  ///< Of the table and a separate validation table; 0 where no text table is read.
    std::uint32_t tableChecksum = 0;
    std::int64_t imageBytes = 0;        ///< Of the image files (or arrays' files) together.
    std::uint32_t imagesChecksum = 0;   ///< Of the images' names below their common folder, and the files' sizes.
    std::uint32_t targetsChecksum = 0;  ///< Of all rows' values.
    bool operator==(const DataIdentity&) const = default;
};

/// Of the rows of a data set as it was loaded (ImageDataset::manifest()). Asks the size of each file once, from several
/// threads, and reads the tables; contents of images and arrays are not read. Any thread but the window's: 100,000
/// files take some tenths of a second, on a network drive much longer. Errors: Unreadable (a table or image has gone),
/// Cancelled.
Result<DataIdentity> identify(const Manifest& manifest, std::stop_token stop = {});

/// Whether both are the same data. Errors: Mismatch, with what differs first: "there are 1,640 images now and 1,639
/// then".
Result<void> requireSameData(const DataIdentity& now, const DataIdentity& then);

}  // namespace trueloss
