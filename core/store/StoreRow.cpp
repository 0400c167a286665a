#include "store/StoreRow.h"

#include "store/StoreErrors.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <boost/crc.hpp>

namespace trueloss::store {

namespace {

void addInteger(boost::crc_32_type& crc, std::int64_t value)
{
    auto bits = static_cast<std::uint64_t>(value);
    for (int i = 0; i < 8; ++i, bits >>= 8) crc.process_byte(static_cast<unsigned char>(bits & 0xFF));
}

void addBytes(boost::crc_32_type& crc, char kind, const std::string& bytes)
{
    crc.process_byte(static_cast<unsigned char>(kind));
    addInteger(crc, static_cast<std::int64_t>(bytes.size()));
    crc.process_bytes(bytes.data(), bytes.size());
}

void bindAll(SQLite::Statement& statement, const Row& values)
{
    int index = 0;
    for (const Value& value : values) {
        ++index;
        if (const auto* whole = std::get_if<std::int64_t>(&value)) {
            statement.bind(index, *whole);
        } else if (const auto* text = std::get_if<std::string>(&value)) {
            statement.bindNoCopy(index, *text);
        } else if (const auto* blob = std::get_if<Blob>(&value)) {
            statement.bindNoCopy(index, static_cast<const void*>(blob->bytes.data()),
                                 static_cast<int>(blob->bytes.size()));
        } else {
            statement.bind(index);
        }
    }
}

Value valueOf(const SQLite::Column& column)
{
    if (column.isNull()) return {};
    if (column.isInteger()) return std::int64_t{column.getInt64()};
    if (column.isText()) return column.getString();
    if (column.isBlob()) {
        // The length is asked for after the bytes, as SQLite wants it.
        const auto* bytes = static_cast<const char*>(column.getBlob());
        return Blob{bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(column.getBytes()))};
    }
    throw Damage("a value of a kind that is never written");
}

}  // namespace

std::int64_t checksum(const Table& table, const Row& row)
{
    boost::crc_32_type crc;
    const std::string_view name(table.name);
    crc.process_bytes(name.data(), name.size());
    crc.process_byte(0);
    for (const Value& value : row) {
        if (const auto* whole = std::get_if<std::int64_t>(&value)) {
            crc.process_byte('i');
            addInteger(crc, *whole);
        } else if (const auto* text = std::get_if<std::string>(&value)) {
            addBytes(crc, 't', *text);
        } else if (const auto* blob = std::get_if<Blob>(&value)) {
            addBytes(crc, 'b', blob->bytes);
        } else {
            crc.process_byte('n');
        }
    }
    return crc.checksum();
}

void putRow(SQLite::Database& database, const Table& table, const Row& row)
{
    std::string places = "?";
    for (int i = 0; i < table.columnCount; ++i) places += ", ?";
    SQLite::Statement statement(database, std::string("INSERT OR REPLACE INTO ") + table.name + "(" + table.columns +
                                              ", crc) VALUES (" + places + ")");
    bindAll(statement, row);
    statement.bind(table.columnCount + 1, checksum(table, row));
    statement.exec();
}

void readRows(SQLite::Database& database, const Table& table, const std::string& rest, const Row& values,
              const std::function<bool(Row&)>& use)
{
    SQLite::Statement statement(database,
                                std::string("SELECT ") + table.columns + ", crc FROM " + table.name + " " + rest);
    bindAll(statement, values);
    Row row(static_cast<std::size_t>(table.columnCount));
    while (statement.executeStep()) {
        for (int i = 0; i < table.columnCount; ++i) row[static_cast<std::size_t>(i)] = valueOf(statement.getColumn(i));
        const SQLite::Column crc = statement.getColumn(table.columnCount);
        if (!crc.isInteger() || crc.getInt64() != checksum(table, row)) {
            throw Damage(std::string("a row of the table \"") + table.name + "\" does not match its checksum");
        }
        if (!use(row)) break;
    }
}

void execute(SQLite::Database& database, const std::string& text, const Row& values)
{
    SQLite::Statement statement(database, text);
    bindAll(statement, values);
    while (statement.executeStep()) {
    }
}

std::int64_t integerOf(const Value& value)
{
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
    throw Damage("a column that is no number");
}

std::string& textOf(Value& value)
{
    if (auto* text = std::get_if<std::string>(&value)) return *text;
    throw Damage("a column that is no text");
}

std::string& blobOf(Value& value)
{
    if (auto* blob = std::get_if<Blob>(&value)) return blob->bytes;
    throw Damage("a column that is no blob");
}

}  // namespace trueloss::store
