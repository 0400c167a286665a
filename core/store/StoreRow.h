#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace SQLite {
class Database;
class Statement;
}  // namespace SQLite

namespace trueloss::store {

struct Blob {
    std::string bytes;
    bool operator==(const Blob&) const = default;
};

/// What stands in a column. No doubles: SQLite turns NaN into nothing, so they are packed into blobs.
using Value = std::variant<std::monostate, std::int64_t, std::string, Blob>;
using Row = std::vector<Value>;

/// A table of the store. Every row ends in a column `crc` beside the `columns` named here, so that no flipped bit of
/// it passes for a figure. No column has a type, so that SQLite keeps values as they are.
struct Table {
    const char* name;
    const char* columns;
    int columnCount;
};

namespace tables {
inline constexpr Table store{"store", "name, value", 2};
inline constexpr Table run{"run",
                           "id, name, unit, source, created, ended, state, message, note, trashed, data_hash, "
                           "data_path, data_rows, data_bytes, seed, device, threads, batches_per_epoch, epochs, "
                           "mean_predictor_rmse",
                           20};
inline constexpr Table part{"part", "run, name, data", 3};
inline constexpr Table batches{"batches", "run, first, count, data", 4};
inline constexpr Table epochs{"epochs", "run, number, data", 3};
inline constexpr Table events{"events", "run, number, data", 3};
inline constexpr Table summary{"summary", "run, data", 2};
inline constexpr Table file{"file", "run, name, number, data", 4};
inline constexpr Table all[] = {store, run, part, batches, epochs, events, summary, file};
}  // namespace tables

/// CRC-32 (that of zip and PNG) of: the table's name and a zero byte, then for each value its kind ('n' nothing, 'i'
/// whole, 't' text, 'b' blob) and, of a whole number, its 8 bytes, of a text or blob, 8 bytes of length and the bytes.
/// Numbers are little endian.
std::int64_t checksum(const Table& table, const Row& row);

/// Writes the row in place of the one with the same key. The row holds all columns but crc.
void putRow(SQLite::Database& database, const Table& table, const Row& row);

/// Calls `use` for each row (without crc) that `rest` ("WHERE run = ? ORDER BY first") chooses, until it returns false.
/// Throws Damage where a row does not match its checksum.
void readRows(SQLite::Database& database, const Table& table, const std::string& rest, const Row& values,
              const std::function<bool(Row&)>& use);

/// A statement without a result.
void execute(SQLite::Database& database, const std::string& statement, const Row& values = {});

/// The value as that kind. Throws Damage where it is of another.
std::int64_t integerOf(const Value& value);
std::string& textOf(Value& value);
std::string& blobOf(Value& value);

}  // namespace trueloss::store
