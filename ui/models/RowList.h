#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace trueloss::ui {

/// Rows of a manifest. Shared and never changed, for they may be a million.
using RowList = std::shared_ptr<const std::vector<std::size_t>>;

}  // namespace trueloss::ui
