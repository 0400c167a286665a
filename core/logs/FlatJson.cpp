#include "logs/FlatJson.h"

#include <nlohmann/json.hpp>

#include <cctype>
#include <vector>

namespace trueloss {

namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t longestPath = 1024;

/// nlohmann's SAX events; its parser does not recurse, so that depth costs a path here and nothing else.
class Reader : public nlohmann::json_sax<nlohmann::json> {
public:
    Reader(const std::function<void(const JsonLeaf&)>& leaf, const std::function<void(std::string_view)>& objectEnd)
        : m_leaf(leaf), m_objectEnd(objectEnd)
    {
    }

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t value) override { return emit(std::to_string(value), false); }
    bool number_unsigned(number_unsigned_t value) override { return emit(std::to_string(value), false); }
    bool number_float(number_float_t, const string_t& text) override { return emit(text, false); }
    bool string(string_t& text) override { return emit(text, true); }
    bool binary(binary_t&) override { return false; }

    bool start_object(std::size_t) override { return enter(); }
    bool key(string_t& name) override
    {
        m_path.resize(m_starts.back());
        if (!m_path.empty()) m_path += '.';
        m_path += name;
        return m_path.size() <= longestPath;
    }
    bool end_object() override
    {
        m_path.resize(m_starts.back());
        m_starts.pop_back();
        if (m_objectEnd) m_objectEnd(m_path);
        return true;
    }
    bool start_array(std::size_t) override
    {
        if (!enter()) return false;
        m_path += "[]";
        return true;
    }
    bool end_array() override
    {
        m_path.resize(m_starts.back());
        m_starts.pop_back();
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

private:
    bool enter()
    {
        m_starts.push_back(m_path.size());
        return m_starts.size() <= deepest;
    }

    bool emit(const std::string& text, bool quoted)
    {
        m_leaf({m_path, text, quoted});
        return true;
    }

    const std::function<void(const JsonLeaf&)>& m_leaf;
    const std::function<void(std::string_view)>& m_objectEnd;
    std::string m_path;
    std::vector<std::size_t> m_starts;  ///< The path's length before each open object or list.
};

bool isWord(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.';
}

}  // namespace

std::string jsonOfPython(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + 16);
    std::size_t calls = 0;  // Whose closing bracket is dropped too.
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (c == '\'' || c == '"') {
            out += '"';
            for (++i; i < text.size() && text[i] != c; ++i) {
                if (text[i] == '"') out += '\\';
                if (text[i] == '\\' && i + 1 < text.size()) {
                    if (text[i + 1] != '\'') out += '\\';
                    ++i;
                }
                out += text[i];
            }
            out += '"';
            ++i;
        } else if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
            std::size_t end = i;
            while (end < text.size() && isWord(text[end])) ++end;
            const std::string_view word = text.substr(i, end - i);
            i = end;
            const bool negative = out.ends_with('-');
            if (i < text.size() && text[i] == '(') {
                ++calls;
                ++i;
            } else if (word == "None") {
                out += "null";
            } else if (word == "True" || word == "False") {
                out += word == "True" ? "true" : "false";
            } else if (word == "NaN" || word == "nan" || word == "Infinity" || word == "inf") {
                if (negative) out.pop_back();
                const bool nan = word == "NaN" || word == "nan";
                out += nan ? "\"nan\"" : negative ? "\"-inf\"" : "\"inf\"";
            } else {
                out += word;
            }
        } else if (c == ')' && calls > 0) {
            --calls;
            ++i;
        } else if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
            // The 'e' of an exponent is no word.
            while (i < text.size() && (isWord(text[i]) || ((text[i] == '-' || text[i] == '+') &&
                                                           (text[i - 1] == 'e' || text[i - 1] == 'E')))) {
                out += text[i++];
            }
            if (out.ends_with('.')) out += '0';  // "4." of numpy.
        } else {
            out += c;
            ++i;
        }
    }
    return out;
}

bool readJson(std::string_view json, const std::function<void(const JsonLeaf&)>& leaf,
              const std::function<void(std::string_view path)>& objectEnd)
{
    Reader reader(leaf, objectEnd);
    return nlohmann::json::sax_parse(json, &reader);
}

}  // namespace trueloss
