#pragma once

#include "base/Error.h"
#include "data/SourceOptions.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace trueloss {

/// By the byte order mark, else by where zero bytes stand among the first. GB18030 where all bytes are valid in it,
/// they are no UTF-8, and two thirds of their pairs are common Chinese characters (the first level of GB 2312). UTF-8
/// where nothing speaks for another.
TextEncoding detectEncoding(std::string_view bytes);

/// The text as UTF-8 without a byte order mark; UTF-8 itself is not checked, for paths may be any bytes. `file` is for
/// messages. Errors: Malformed (bytes that the encoding does not allow, zero bytes; with the line).
Result<std::string> toUtf8(std::string bytes, TextEncoding encoding, const std::filesystem::path& file);

}  // namespace trueloss
