#pragma once

#include <string>
#include <string_view>

namespace trueloss {

/// The text as valid UTF-8 without control characters: what is neither becomes the replacement character U+FFFD. Tabs
/// and line breaks stay.
std::string cleanText(std::string_view text);

/// The same, safe as the content or a quoted attribute of HTML and XML: & < > " ' are written as references.
std::string markupText(std::string_view text);

}  // namespace trueloss
