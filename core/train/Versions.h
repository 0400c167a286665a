#pragma once

#include <string>

namespace trueloss {

/// Of the libtorch that was built with: "1.13.0".
std::string torchVersion();

}  // namespace trueloss
