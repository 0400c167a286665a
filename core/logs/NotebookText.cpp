#include "logs/NotebookText.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <exception>
#include <vector>

namespace trueloss {

namespace {

using nlohmann::json;

constexpr std::size_t mostBytes = std::size_t{256} << 20;
constexpr std::size_t deepest = 64;

/// Takes the text out of the outputs while the file is parsed; nothing else of it is ever held.
class OutputText : public nlohmann::json_sax<json> {
public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }

    bool string(string_t& text) override
    {
        if (isText()) m_output += text;
        return true;
    }

    bool key(string_t& name) override
    {
        m_path.back() = name;
        return true;
    }

    bool start_object(std::size_t) override { return open("{"); }
    bool start_array(std::size_t) override { return open("["); }

    bool end_object() override
    {
        m_path.pop_back();
        // An object in "outputs" is one output.
        if (!m_path.empty() && isOutput(m_path.size())) finishOutput();
        return true;
    }

    bool end_array() override
    {
        m_path.pop_back();
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override
    {
        m_brokenAt = static_cast<std::int64_t>(position);
        return false;
    }

    std::string takeText() { return std::move(m_text); }
    bool sawCells() const { return m_cells; }
    bool tooDeep() const { return m_tooDeep; }
    std::int64_t brokenAt() const { return m_brokenAt; }

private:
    bool open(const char* bracket)
    {
        if (m_path.size() == 1 && m_path.back() == "cells" && *bracket == '[') m_cells = true;
        if (m_path.size() == 3 && m_path[0] == "worksheets" && m_path[2] == "cells") m_cells = true;
        m_tooDeep = m_path.size() >= deepest;
        m_path.emplace_back(bracket);
        return !m_tooDeep;
    }

    /// Whether `depth` steps of the path lead into the list of a cell's outputs: cells [ { outputs [, in format 3
    /// worksheets [ { before it.
    bool isOutput(std::size_t depth) const
    {
        const auto at = [this](std::size_t i, const char* name) { return m_path[i] == name; };
        if (depth == 4) return at(0, "cells") && at(2, "outputs");
        return depth == 6 && at(0, "worksheets") && at(2, "cells") && at(4, "outputs");
    }

    /// "text" of a stream, or in format 3 of anything; "text/plain" in "data"; either as a string or a list of them.
    bool isText() const
    {
        std::size_t depth = m_path.size();
        if (depth > 0 && m_path.back() == "[") --depth;
        if (depth == 0) return false;
        const std::string& name = m_path[depth - 1];
        if (name == "text") return isOutput(depth - 1);
        return name == "text/plain" && depth >= 2 && m_path[depth - 2] == "data" && isOutput(depth - 2);
    }

    void finishOutput()
    {
        m_text += m_output;
        if (!m_output.empty() && m_output.back() != '\n') m_text += '\n';
        m_output.clear();
    }

    std::vector<std::string> m_path;  ///< Of what is open: its last key, or "[".
    std::string m_output;
    std::string m_text;
    bool m_cells = false;
    bool m_tooDeep = false;
    std::int64_t m_brokenAt = 0;
};

std::string_view withoutMark(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    return text;
}

Result<std::string> textOf(std::string_view notebook)
{
    OutputText text;
    const bool whole = json::sax_parse(notebook, &text);
    if (text.tooDeep()) {
        return fail(ErrorCode::TooLarge,
                    TRUELOSS_TEXT("Core", "The notebook is nested more than %1 deep. Save it again with Jupyter."),
                    {static_cast<std::int64_t>(deepest)});
    }
    if (!whole) {
        return fail(
            ErrorCode::Malformed,
            TRUELOSS_TEXT("Core",
                          "The notebook breaks the rules of JSON at byte %1. Save it again with Jupyter, or copy "
                          "the output of its cell into a text file."),
            {text.brokenAt()});
    }
    if (!text.sawCells()) {
        return fail(ErrorCode::Malformed,
                    TRUELOSS_TEXT("Core", "The file is no notebook: it has no list of cells. Choose another file."));
    }
    return text.takeText();
}

}  // namespace

bool looksLikeNotebook(std::string_view head)
{
    head = withoutMark(head);
    const auto first = head.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || head[first] != '{') return false;
    const auto key = head.find_first_not_of(" \t\r\n", first + 1);
    if (key == std::string_view::npos) return false;
    // Jupyter sorts the keys, so "cells" comes first; others begin with "metadata" or "nbformat".
    head.remove_prefix(key);
    if (head.starts_with("\"cells\"") || head.starts_with("\"nbformat\"") || head.starts_with("\"worksheets\""))
        return true;
    return head.starts_with("\"metadata\"") &&
           (head.find("\"kernelspec\"") != std::string_view::npos ||
            head.find("\"nbformat\"") != std::string_view::npos || head.find("\"cells\"") != std::string_view::npos ||
            head.find("\"worksheets\"") != std::string_view::npos);
}

Result<std::string> notebookText(std::string_view json)
{
    if (json.size() > mostBytes) {
        return fail(ErrorCode::TooLarge,
                    TRUELOSS_TEXT("Core",
                                  "The notebook has %1 bytes; at most %2 are read. Copy the output of its cell into a "
                                  "text file."),
                    {static_cast<double>(json.size()), static_cast<std::int64_t>(mostBytes)});
    }
    try {
        return textOf(withoutMark(json));
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "%1 could not be read: %2."),
                    {std::string(".ipynb"), std::string(error.what())});
    }
}

}  // namespace trueloss
