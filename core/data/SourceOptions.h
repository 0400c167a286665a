#pragma once

#include "base/Message.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace trueloss {

/// What kind of source the images and their numbers come from.
enum class SourceForm {
    Table,          ///< A file with one row an image.
    NumberFolders,  ///< images/104.2/x.png: the folder's name is the number.
    FileNames,      ///< steer_0.25_0001.jpg: the number is in the name, see NamePattern.
    Arrays          ///< NPY or NPZ, as Keras users hold them.
};

/// Gb18030 holds GBK and GB2312, what Chinese editions of Excel write.
enum class TextEncoding { Utf8, Utf16Le, Utf16Be, Windows1252, Gb18030 };

/// How to read a table's text. What is not set is found out; see TableFacts for what was found.
struct TableOptions {
    std::optional<char> separator;    ///< ',', ';', '|' or a tab.
    std::optional<bool> header;       ///< Whether the first row names the columns.
    std::optional<char> decimalMark;  ///< '.' or ','.
    std::optional<TextEncoding> encoding;
    bool operator==(const TableOptions&) const = default;
};

/// How a table was read.
struct TableFacts {
    char separator = ',';
    bool header = true;
    char decimalMark = '.';
    /// The numbers can be read either way ("1,234"), or speak for both. `decimalMark` is a guess to be confirmed.
    bool decimalAmbiguous = false;
    std::string ambiguousCell;  ///< One that leaves it open.
    TextEncoding encoding = TextEncoding::Utf8;
    bool operator==(const TableFacts&) const = default;
};

enum class ArrayLayout { Nhwc, Nchw };

/// Which arrays of an NPZ file or of a folder of NPY files are what. Empty: guessed from the names (x_train, y_train,
/// x_val or x_test, ...). The validation's may be "none".
struct ArrayNames {
    std::string images;
    std::string targets;
    std::string validationImages;
    std::string validationTargets;
    bool operator==(const ArrayNames&) const = default;
};

/// Every choice about a source, each "find it out" by default, so that a page can show what was found (SourceFacts),
/// change one choice and open the source anew.
struct SourceOptions {
    std::optional<SourceForm> form;
    TableOptions table;
    std::filesystem::path imageFolder;                ///< Where relative image paths begin. Empty: found.
    std::optional<std::filesystem::path> validation;  ///< A table of its own; unset: looked for; empty: none.
    std::string pattern;                              ///< Of file names, see NamePattern. Empty: guessed.
    ArrayNames arrays;
    std::optional<ArrayLayout> layout;
    std::size_t arrayBudget = std::size_t{2} << 30;  ///< Bytes of arrays that may be unpacked into memory.
    bool operator==(const SourceOptions&) const = default;
};

/// What was found out about a source, in the words of SourceOptions.
struct SourceFacts {
    SourceForm form = SourceForm::Table;
    TableFacts table;
    std::filesystem::path imageFolder;  ///< Empty for arrays.
    std::filesystem::path validation;   ///< The separate validation table; empty: none.
    std::string pattern;
    ArrayNames arrays;
    std::vector<Message> notes;  ///< What a person should know: images in folders without a number, arrays' ranges, ...
};

}  // namespace trueloss
