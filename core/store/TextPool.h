#pragma once

#include <string_view>

namespace trueloss {

/// The same text with static storage, as Message::text asks for: texts read from files are put into a pool that lives
/// as long as the process. Thread-safe.
const char* pooledText(std::string_view text);

}  // namespace trueloss
