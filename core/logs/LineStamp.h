#pragma once

#include <string_view>

namespace trueloss {

/// The line without the time stamp that CI systems and terminals put in front: "2023-01-01T10:00:00.1234567Z ",
/// "2023-01-01 10:00:00,123 ", "[10:00:00] ", "[2023-01-01 10:00:00] ", "10:00:00.123 "; and that of glog and absl:
/// "I1124 10:00:00.123456 12345 train.py:88] ". Lines without one, and those
/// of nothing else, come back as they are.
std::string_view withoutStamp(std::string_view line);

}  // namespace trueloss
