#include "logs/LogShape.h"

#include "logs/EventsImporter.h"

namespace trueloss {

std::optional<LogKind> kindByHead(std::string_view head)
{
    if (looksLikeEvents(head)) return LogKind::TensorBoard;
    const auto begin = head.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos || head[begin] != '{') return {};
    head = head.substr(begin + 1);
    // trainer_state.json: an object over many lines, with names that no other has.
    for (const std::string_view name :
         {"\"log_history\"", "\"best_model_checkpoint\"", "\"best_metric\"", "\"is_hyper_param_search\""}) {
        const auto at = head.find(name);
        const auto lineEnd = head.find('\n');
        if (at != std::string_view::npos && (lineEnd == std::string_view::npos || lineEnd < at))
            return LogKind::HuggingFaceState;
    }
    // History.history: the first value is a list of numbers.
    const auto quote = head.find_first_not_of(" \t\r\n");
    if (quote == std::string_view::npos || (head[quote] != '"' && head[quote] != '\'')) return {};
    const auto end = head.find(head[quote], quote + 1);
    if (end == std::string_view::npos) return {};
    const auto colon = head.find_first_not_of(" \t\r\n", end + 1);
    if (colon == std::string_view::npos || head[colon] != ':') return {};
    const auto value = head.find_first_not_of(" \t\r\n", colon + 1);
    if (value == std::string_view::npos || head[value] != '[') return {};
    const auto number = head.find_first_not_of(" \t\r\n", value + 1);
    const bool numeric = number != std::string_view::npos &&
                         (std::string_view("-0123456789.NI]").find(head[number]) != std::string_view::npos);
    return numeric ? std::optional(LogKind::KerasHistory) : std::nullopt;
}

}  // namespace trueloss
