#include "tfevents/RecordFrame.h"

#include <boost/crc.hpp>

#include <cstring>
#include <string>

namespace trueloss {

namespace {

using Crc32c = boost::crc_optimal<32, 0x1EDC6F41, 0xFFFFFFFF, 0xFFFFFFFF, true, true>;

std::uint32_t portableCrc32c(std::string_view bytes)
{
    Crc32c crc;
    crc.process_bytes(bytes.data(), bytes.size());
    return crc.checksum();
}

#if defined(__x86_64__)
/// By the processor's own instruction: table by table the checksums would take as long as all the rest of the reading.
__attribute__((target("sse4.2"))) std::uint32_t instructionCrc32c(std::string_view bytes)
{
    std::uint64_t crc = 0xFFFFFFFF;
    for (; bytes.size() >= sizeof(std::uint64_t); bytes.remove_prefix(sizeof(std::uint64_t))) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), sizeof word);
        crc = __builtin_ia32_crc32di(crc, word);
    }
    for (const char c : bytes) {
        crc = __builtin_ia32_crc32qi(static_cast<std::uint32_t>(crc), static_cast<unsigned char>(c));
    }
    return static_cast<std::uint32_t>(crc) ^ 0xFFFFFFFF;
}
#endif

std::string littleEndian(std::uint64_t value, int bytes)
{
    std::string out;
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
    return out;
}

}  // namespace

std::uint32_t crc32c(std::string_view bytes)
{
#if defined(__x86_64__)
    static const bool hasInstruction = __builtin_cpu_supports("sse4.2") != 0;
    if (hasInstruction) return instructionCrc32c(bytes);
#endif
    return portableCrc32c(bytes);
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
