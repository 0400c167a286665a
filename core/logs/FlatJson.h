#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace trueloss {

/// A number or text within a JSON document. The path names the keys that lead to it, joined by '.'; "[]" stands for a
/// list: "log_history[].loss", "loss[]".
struct JsonLeaf {
    std::string_view path;
    std::string_view text;  ///< As written, without quotes.
    bool quoted = false;
};

/// JSON out of what Python's print or json.dump writes: quotes of either kind, NaN, Infinity, nan, inf (quoted then),
/// None, True, False, and calls around a number, as in "np.float64(1.5)". Cost and size O(text).
std::string jsonOfPython(std::string_view text);

/// Reads a whole document and hands over its numbers and texts in their order, and the path of each object where it
/// ends. False where it is no JSON, is deeper than 64, or has a path of more than 1,024 bytes; what came before was
/// handed over then.
bool readJson(std::string_view json, const std::function<void(const JsonLeaf&)>& leaf,
              const std::function<void(std::string_view path)>& objectEnd = {});

}  // namespace trueloss
