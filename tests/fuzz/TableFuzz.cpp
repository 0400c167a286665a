#include "FuzzFile.h"

#include "data/Manifest.h"

/// A table: the first byte chooses its ending and options, the rest is its content.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace trueloss;
    if (size == 0) return 0;
    const std::uint8_t choice = data[0];
    static const test::FuzzFile csv("table.csv");
    static const test::FuzzFile jsonl("table.jsonl");
    const test::FuzzFile& file = (choice & 1) != 0 ? jsonl : csv;
    file.fill(data + 1, size - 1);
    TableOptions options;
    if ((choice & 2) != 0) options.separator = ';';
    if ((choice & 4) != 0) options.header = (choice & 8) != 0;
    if ((choice & 16) != 0) options.encoding = (choice & 32) != 0 ? TextEncoding::Utf16Le : TextEncoding::Windows1252;
    if ((choice & 48) == 32) options.encoding = TextEncoding::Gb18030;
    if ((choice & 64) != 0) options.decimalMark = ',';
    const auto table = readTable(file.path(), options);
    if (!table) return 0;
    for (std::size_t row = 0; row < table->rowCount(); ++row) {
        for (std::size_t column = 0; column < table->columnCount(); ++column) (void)table->number(row, column);
    }
    if (const auto columns = guessColumns(*table)) (void)buildManifest(*table, *columns);
    return 0;
}
