#include "export/RecordFrame.h"

#include <boost/crc.hpp>

#include <string>

namespace trueloss {

namespace {

std::string littleEndian(std::uint64_t value, int bytes)
{
    std::string out;
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
    return out;
}

}  // namespace

std::uint32_t crc32c(std::string_view bytes)
{
    boost::crc_optimal<32, 0x1EDC6F41, 0xFFFFFFFF, 0xFFFFFFFF, true, true> crc;
    crc.process_bytes(bytes.data(), bytes.size());
    return crc.checksum();
}

std::uint32_t maskedCrc32c(std::string_view bytes)
{
    const std::uint32_t crc = crc32c(bytes);
    return ((crc >> 15) | (crc << 17)) + 0xA282EAD8u;
}

void writeRecordFrame(std::ostream& out, std::string_view data)
{
    const std::string length = littleEndian(data.size(), 8);
    out << length << littleEndian(maskedCrc32c(length), 4) << data << littleEndian(maskedCrc32c(data), 4);
}

}  // namespace trueloss
