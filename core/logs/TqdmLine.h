#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace trueloss {

/// One drawing of a tqdm bar:
///     "Epoch 0:  10%|█         | 10/100 [00:01<00:09, 9.8it/s, loss=4.01, v_num=3]"
///     "Epoch 0: 10it [00:01,  9.8it/s, loss=4.01]"
struct TqdmLine {
    std::string_view label;  ///< "Epoch 0"; may be empty.
    std::int64_t current = 0;
    std::optional<std::int64_t> total;
    std::vector<std::pair<std::string_view, std::string_view>> postfix;  ///< "loss" = "4.01", in its order.
    std::string_view behind;                                             ///< What follows the bar on the line.
};

/// Nothing for any other line. The texts are parts of `line`.
std::optional<TqdmLine> parseTqdmLine(std::string_view line);

}  // namespace trueloss
