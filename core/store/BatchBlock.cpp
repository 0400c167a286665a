#include "store/BatchBlock.h"

#include "store/StoreErrors.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace trueloss::store {

namespace {

enum Kind : char { All = 0, Same = 1, Rising = 2 };

constexpr std::size_t trainedColumns = 9;
constexpr std::size_t columnCount = 12;
using Columns = std::array<std::uint64_t, columnCount>;

std::uint64_t bitsOf(std::int64_t value)
{
    return static_cast<std::uint64_t>(value);
}

std::uint64_t bitsOf(double value)
{
    return std::bit_cast<std::uint64_t>(value);
}

Columns columnsOf(const BatchEntry& entry)
{
    const BatchPoint& batch = entry.point;
    Columns columns{bitsOf(batch.epoch),    bitsOf(batch.batchInEpoch), bitsOf(batch.samples),
                    bitsOf(batch.rmse),     bitsOf(batch.mae),          bitsOf(batch.loss),
                    bitsOf(batch.gradNorm), bitsOf(batch.learningRate), bitsOf(batch.seconds)};
    if (entry.recovered) {
        columns[9] = static_cast<std::uint64_t>(entry.recovered->grade);
        columns[10] = bitsOf(entry.recovered->bound);
        columns[11] = bitsOf(entry.recovered->printed);
    }
    return columns;
}

BatchEntry entryOf(const Columns& bits, bool recovered)
{
    const auto whole = [&bits](std::size_t i) { return static_cast<std::int64_t>(bits[i]); };
    const auto real = [&bits](std::size_t i) { return std::bit_cast<double>(bits[i]); };
    BatchEntry entry{{whole(0), whole(1), whole(2), real(3), real(4), real(5), real(6), real(7), real(8)}, {}};
    if (!recovered) return entry;
    if (bits[9] >= allGrades.size()) throw Damage("a grade that does not exist");
    entry.recovered = RecoveredPoint{static_cast<Grade>(bits[9]), real(10), real(11)};
    return entry;
}

void putBits(std::string& bytes, std::uint64_t bits)
{
    for (int i = 0; i < 8; ++i, bits >>= 8) bytes += static_cast<char>(bits & 0xFF);
}

std::uint64_t bitsAt(const char* bytes)
{
    std::uint64_t bits = 0;
    for (int i = 7; i >= 0; --i) bits = bits << 8 | static_cast<unsigned char>(bytes[i]);
    return bits;
}

}  // namespace

std::string packBatches(std::span<const BatchEntry> batches)
{
    std::vector<Columns> rows;
    rows.reserve(batches.size());
    for (const BatchEntry& batch : batches) rows.push_back(columnsOf(batch));
    std::string bytes;
    if (rows.empty()) return bytes;
    const std::size_t columns = batches.front().recovered ? columnCount : trainedColumns;
    bytes.reserve(rows.size() * 8 * 5 + 64);
    for (std::size_t column = 0; column < columns; ++column) {
        const std::uint64_t first = rows.front()[column];
        bool same = true;
        bool rising = true;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            same = same && rows[i][column] == first;
            rising = rising && rows[i][column] == first + i;
        }
        bytes += same ? Same : rising ? Rising : All;
        const std::size_t written = same || rising ? 1 : rows.size();
        for (std::size_t i = 0; i < written; ++i) putBits(bytes, rows[i][column]);
    }
    return bytes;
}

std::vector<BatchEntry> unpackBatches(std::string_view bytes, std::size_t count)
{
    std::vector<Columns> rows(count);
    bool recovered = false;
    for (std::size_t column = 0; column < columnCount && count > 0; ++column) {
        // A block of a training ends here.
        if (column == trainedColumns && bytes.empty()) break;
        recovered = column >= trainedColumns;
        const char kind = bytes.empty() ? char{-1} : bytes.front();
        const std::size_t size = 1 + 8 * (kind == All ? count : 1);
        if (kind < All || kind > Rising || bytes.size() < size) throw Damage("a block of batches is not whole");
        for (std::size_t i = 0; i < count; ++i) {
            rows[i][column] =
                kind == All ? bitsAt(bytes.data() + 1 + 8 * i) : bitsAt(bytes.data() + 1) + (kind == Rising ? i : 0);
        }
        bytes.remove_prefix(size);
    }
    if (!bytes.empty()) throw Damage("a block of batches of too many bytes");
    std::vector<BatchEntry> batches;
    batches.reserve(count);
    for (const auto& row : rows) batches.push_back(entryOf(row, recovered));
    return batches;
}

}  // namespace trueloss::store
