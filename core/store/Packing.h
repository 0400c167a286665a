#pragma once

#include "base/Message.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace trueloss::store {

/// Values in a row of bytes: whole numbers and doubles as 8 bytes, little endian; texts as length and bytes.
class Packer {
public:
    void put(std::int64_t value);
    void put(double value);
    void put(std::string_view text);
    void put(const Message& message);
    /// A list of whole numbers as differences of 7 bits a byte (LEB128, zigzag): an ascending list of rows costs a
    /// byte or two a row.
    void put(const std::vector<std::int64_t>& numbers);

    std::string take() { return std::move(m_bytes); }

private:
    void putVarint(std::uint64_t value);
    std::string m_bytes;
};

/// Reads what a Packer wrote, in the same order. Throws Damage where the bytes cannot have come from one. The bytes
/// must outlive it.
class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : m_rest(bytes) {}

    std::int64_t integer();
    double real();
    std::string text();
    Message message();
    std::vector<std::int64_t> integers();
    /// A count of things of which each takes at least `leastBytes` of what is left.
    std::size_t count(std::size_t leastBytes);
    bool atEnd() const { return m_rest.empty(); }
    void end() const;  ///< Throws where something is left.

private:
    Phrase phrase();
    std::string_view bytes(std::size_t size);
    std::uint64_t varint();
    std::string_view m_rest;
};

}  // namespace trueloss::store
