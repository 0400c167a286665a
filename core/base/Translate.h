#pragma once

#include "base/Message.h"

#include <functional>
#include <string>

namespace trueloss {

/// Brings a sentence into a reader's language, its numbers included. toEnglish() is one.
using Translate = std::function<std::string(const Message&)>;

}  // namespace trueloss
