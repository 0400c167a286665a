#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace trueloss {

/// The "name: value" pairs of a line, in their order: "lr: 1.0e-02  eta: 0:10:00  loss: 4.0000", also with commas
/// between them. A value ends at a blank or comma. At most 4,096.
std::vector<std::pair<std::string_view, std::string_view>> keyValues(std::string_view line);

}  // namespace trueloss
