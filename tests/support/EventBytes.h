#pragma once

#include "tfevents/RecordFrame.h"

#include <cstdint>
#include <cstring>
#include <sstream>
#include <string>
#include <string_view>

/// Events as they lie in a file, put together byte by byte after the description of protobuf's wire format, without the
/// library that reads them.
namespace trueloss::test {

template <class T>
std::string plainBytes(T value)
{
    std::string bytes(sizeof value, '\0');
    std::memcpy(bytes.data(), &value, sizeof value);
    return bytes;
}

inline std::string varint(std::uint64_t value)
{
    std::string bytes;
    for (; value >= 0x80; value >>= 7) bytes += static_cast<char>(value | 0x80);
    return bytes + static_cast<char>(value);
}

inline std::string varintField(int field, std::uint64_t value)
{
    return varint(static_cast<std::uint64_t>(field) << 3) + varint(value);
}

inline std::string bytesField(int field, std::string_view bytes)
{
    return varint(static_cast<std::uint64_t>(field) << 3 | 2) + varint(bytes.size()) + std::string(bytes);
}

inline std::string floatField(int field, float value)
{
    return varint(static_cast<std::uint64_t>(field) << 3 | 5) + plainBytes(value);
}

inline std::string doubleField(int field, double value)
{
    return varint(static_cast<std::uint64_t>(field) << 3 | 1) + plainBytes(value);
}

/// Summary.Value with a simple_value.
inline std::string simpleValue(std::string_view tag, float value)
{
    return bytesField(1, tag) + floatField(2, value);
}

/// Summary.Value with a tensor (its fields as bytes) and, unless it is empty, the name of its plugin.
inline std::string tensorValue(std::string_view tag, std::string_view tensor, std::string_view plugin)
{
    std::string value = bytesField(1, tag) + bytesField(8, tensor);
    if (!plugin.empty()) value += bytesField(9, bytesField(1, bytesField(1, plugin)));
    return value;
}

/// An event with one Summary.Value.
inline std::string event(std::int64_t step, std::string_view value, double wallTime = 1.7e9)
{
    return doubleField(1, wallTime) + varintField(2, static_cast<std::uint64_t>(step)) +
           bytesField(5, bytesField(1, value));
}

inline std::string frame(std::string_view record)
{
    std::ostringstream out;
    writeRecordFrame(out, record);
    return out.str();
}

inline std::string versionFrame()
{
    return frame(doubleField(1, 1.7e9) + bytesField(3, "brain.Event:2"));
}

/// A frame with one simple value.
inline std::string scalarFrame(std::int64_t step, std::string_view tag, float value, double wallTime = 1.7e9)
{
    return frame(event(step, simpleValue(tag, value), wallTime));
}

}  // namespace trueloss::test
