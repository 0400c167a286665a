#pragma once

#include <cstdint>
#include <ostream>
#include <string_view>

namespace trueloss {

/// CRC-32C (Castagnoli, as in RFC 3720).
std::uint32_t crc32c(std::string_view bytes);

/// What TensorFlow stores in its place, so that a CRC of data with CRCs in it stays good.
std::uint32_t maskedCrc32c(std::string_view bytes);

/// Writes one record as TensorFlow frames it: 8 bytes of length and its masked CRC, the data and its masked CRC, little
/// endian throughout.
void writeRecordFrame(std::ostream& out, std::string_view data);

}  // namespace trueloss
