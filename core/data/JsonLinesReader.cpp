#include "data/TableReaders.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <unordered_map>
#include <utility>

namespace trueloss {

namespace {

using Json = nlohmann::json;

/// Receives the values of one line as the parser meets them. Event by event rather than as a tree, because a tree keeps
/// a number's value and not its text; and because a nested value is then refused where it begins, however deep it goes.
class LineReader : public nlohmann::json_sax<Json> {
public:
    explicit LineReader(Table& table) : m_table(table) {}

    void begin(std::int64_t line)
    {
        m_line = line;
        m_open = false;
        m_closed = false;
        m_depth = 0;
        m_row.clear();
    }

    bool complete() const { return m_closed; }
    const std::vector<std::string>& row() const { return m_row; }
    const std::optional<Error>& error() const { return m_error; }

    bool null() override { return put({}); }
    bool boolean(bool value) override { return put(value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override { return put(std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return put(std::to_string(value)); }
    bool number_float(number_float_t, const string_t& text) override { return put(text); }
    bool string(string_t& value) override { return put(value); }
    bool binary(binary_t&) override { return false; }

    bool start_object(std::size_t) override
    {
        if (m_open) return nest("{...}");
        m_open = true;
        return true;
    }
    bool end_object() override
    {
        if (m_depth > 0) return rise();
        m_closed = true;
        return true;
    }
    bool start_array(std::size_t) override { return m_open ? nest("[...]") : notAnObject(); }
    bool end_array() override { return rise(); }

    bool key(string_t& name) override
    {
        if (m_depth > 0) return true;
        const auto [place, isNew] = m_columns.try_emplace(name, m_table.header.size());
        m_column = place->second;
        if (!isNew) return true;
        if (m_table.header.size() >= maxTableColumns) {
            m_error = tooManyColumns(m_table).value();
            return false;
        }
        m_table.header.push_back(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override
    {
        return stop(
            TRUELOSS_TEXT("Core", "Line %1 of %2 is not valid JSON near character %3. Write one object a line."),
            {m_line, m_table.file.string(), static_cast<std::int64_t>(position)});
    }

private:
    bool put(std::string text)
    {
        if (!m_open) return notAnObject();
        if (m_depth > 0) return true;
        if (m_row.size() <= m_column) m_row.resize(m_column + 1);
        m_row[m_column] = std::move(text);
        return true;
    }

    /// Objects and lists, such as the boxes of Hugging Face's tables, are no numbers to learn: their cell says so.
    bool nest(const char* sign)
    {
        if (m_depth == 0) put(sign);
        if (++m_depth <= deepest) return true;
        return stop(TRUELOSS_TEXT("Core",
                                  "Line %1 of %2: the value of \"%3\" is nested more than %4 levels deep. Keep one "
                                  "number or text a key."),
                    {m_line, m_table.file.string(), m_table.header[m_column], std::int64_t{deepest}});
    }

    bool rise()
    {
        --m_depth;
        return true;
    }

    bool notAnObject()
    {
        return stop(TRUELOSS_TEXT("Core", "Line %1 of %2 is not an object. Write one {\"key\": value, ...} a line."),
                    {m_line, m_table.file.string()});
    }

    bool stop(const char* text, std::vector<MessageArg> args)
    {
        m_error = Error{ErrorCode::Malformed, {text, std::move(args)}};
        return false;
    }

    static constexpr int deepest = 100;

    Table& m_table;
    std::unordered_map<std::string, std::size_t> m_columns;
    std::vector<std::string> m_row;
    std::size_t m_column = 0;
    std::int64_t m_line = 0;
    int m_depth = 0;  ///< Within a value that is an object or a list.
    bool m_open = false;
    bool m_closed = false;
    std::optional<Error> m_error;
};

/// With the words that Python's json.dumps() writes for what JSON has no number for as strings. The line itself, where
/// there are none; `room` keeps the other.
std::string_view withQuotedWords(std::string_view line, std::string& room)
{
    static constexpr std::array<std::string_view, 3> words{"NaN", "Infinity", "-Infinity"};
    if (line.find("NaN") == std::string_view::npos && line.find("Infinity") == std::string_view::npos) return line;
    room.clear();
    bool inString = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        const auto word = std::find_if(words.begin(), words.end(),
                                       [&](std::string_view known) { return line.substr(at).starts_with(known); });
        if (!inString && word != words.end()) {
            room.append("\"").append(*word).append("\"");
            at += word->size() - 1;
            continue;
        }
        room += c;
        if (inString && c == '\\' && at + 1 < line.size()) room += line[++at];
        if (c == '"') inString = !inString;
    }
    return room;
}

}  // namespace

Result<void> readJsonLines(std::string_view text, Table& table)
{
    LineReader reader(table);
    std::int64_t number = 0;
    std::size_t cells = 0;
    std::string room;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view line = physicalLine(text, at);
        at += line.size();
        ++number;
        if (isBlank(line)) continue;
        reader.begin(number);
        const std::string_view json = withQuotedWords(line, room);
        if (!Json::sax_parse(json.begin(), json.end(), &reader) || !reader.complete()) {
            if (reader.error()) return tl::unexpected<Error>(*reader.error());
            return fail(ErrorCode::Malformed, TRUELOSS_TEXT("Core", "Line %1 of %2 is not a JSON object."),
                        {number, table.file.string()});
        }
        table.addRow(reader.row(), number);
        cells += std::max<std::size_t>(reader.row().size(), 1);
        if (cells > maxTableCells) return tooManyCells(table);
    }
    return {};
}

}  // namespace trueloss
