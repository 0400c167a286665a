#include "data/NpyHeader.h"

#include <vector>

/// The head of an .npy file, and its first value.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace trueloss;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto header = parseNpyHeader(text, "input");
    if (!header) return 0;
    (void)header->shapeText();
    (void)header->typeText();
    if (header->elements() == 0 || header->headBytes > size) __builtin_trap();
    if (size - header->headBytes >= header->itemBytes) (void)npyValue(*header, data + header->headBytes);
    return 0;
}
