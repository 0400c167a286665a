#include "data/TableSniffer.h"

#include "data/CellNumber.h"
#include "data/ImageDecoder.h"
#include "data/Words.h"

#include <algorithm>
#include <array>

namespace trueloss {

namespace {

// In the order of preference: a decimal comma often stands as regularly as the separator.
constexpr std::array<char, 4> separators{'\t', ';', '|', ','};
constexpr std::size_t sniffedBytes = std::size_t{1} << 16;
constexpr std::size_t sniffedLines = 50;
constexpr std::size_t sniffedRows = 1000;

using Counts = std::array<std::size_t, separators.size()>;

/// How often each separator stands outside quotes, for each of the first records.
std::vector<Counts> countSeparators(std::string_view text)
{
    std::vector<Counts> lines;
    Counts counts{};
    bool quoted = false;
    bool any = false;
    for (const char c : text.substr(0, sniffedBytes)) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n' || c == '\r') {
            if (any) lines.push_back(counts);
            if (lines.size() == sniffedLines) return lines;
            counts = {};
            any = false;
            continue;
        }
        any = any || (c != ' ');
        for (std::size_t i = 0; i < separators.size(); ++i) counts[i] += c == separators[i] ? 1 : 0;
    }
    // The last line may be cut off; alone it has to do.
    if (any && (lines.empty() || text.size() <= sniffedBytes)) lines.push_back(counts);
    return lines;
}

/// What a column says about the first row: above 0 that it is like the others.
int vote(const Table& sample, std::size_t column)
{
    std::size_t numbers = 0;
    std::size_t images = 0;
    std::size_t filled = 0;
    const auto isNumber = [](std::string_view cell) { return parseCell(cell, '.') || parseCell(cell, ','); };
    const auto isImage = [](std::string_view cell) { return hasImageEnding(std::string(trimmed(cell))); };
    for (std::size_t row = 1; row < sample.rowCount(); ++row) {
        const std::string_view cell = sample.cell(row, column);
        if (trimmed(cell).empty()) continue;
        ++filled;
        numbers += isNumber(cell) ? 1 : 0;
        images += isImage(cell) ? 1 : 0;
    }
    const std::string_view first = sample.cell(0, column);
    if (images * 2 > filled) return isImage(first) ? 100 : -100;
    if (numbers * 2 > filled) return isNumber(first) ? 1 : -1;
    return 0;
}

}  // namespace

char sniffSeparator(std::string_view text)
{
    const std::vector<Counts> lines = countSeparators(text);
    char best = ',';
    std::size_t bestAgreeing = 0;
    for (std::size_t i = 0; i < separators.size(); ++i) {
        if (lines.empty() || lines.front()[i] == 0) continue;
        const std::size_t expected = lines.front()[i];
        const auto agreeing = static_cast<std::size_t>(
            std::count_if(lines.begin(), lines.end(), [&](const Counts& counts) { return counts[i] == expected; }));
        if (agreeing > bestAgreeing) {
            best = separators[i];
            bestAgreeing = agreeing;
        }
    }
    return best;
}

bool firstRowIsHeader(const Table& sample)
{
    if (sample.rowCount() < 2) {
        // A row alone: a name of an image speaks for data.
        for (std::size_t column = 0; sample.rowCount() == 1 && column < sample.columnCount(); ++column) {
            if (hasImageEnding(std::string(trimmed(sample.cell(0, column))))) return false;
        }
        return true;
    }
    int sum = 0;
    for (std::size_t column = 0; column < sample.columnCount(); ++column) sum += vote(sample, column);
    return sum <= 0;
}

void sniffDecimalMark(Table& table)
{
    std::size_t points = 0;
    std::size_t commas = 0;
    table.facts.ambiguousCell.clear();
    for (std::size_t row = 0; row < std::min(sniffedRows, table.rowCount()); ++row) {
        for (std::size_t column = 0; column < table.columnCount(); ++column) {
            switch (markEvidence(table.cell(row, column))) {
                case MarkEvidence::Point:
                    ++points;
                    break;
                case MarkEvidence::Comma:
                    ++commas;
                    break;
                case MarkEvidence::Ambiguous:
                    if (table.facts.ambiguousCell.empty()) table.facts.ambiguousCell = table.cell(row, column);
                    break;
                case MarkEvidence::None:
                    break;
            }
        }
    }
    TableFacts& facts = table.facts;
    facts.decimalAmbiguous = false;
    if (commas > 0 || points > 0) {
        facts.decimalMark = commas > points ? ',' : '.';
        facts.decimalAmbiguous = commas > 0 && points > 0 && !facts.ambiguousCell.empty();
    } else if (!facts.ambiguousCell.empty()) {
        facts.decimalMark = facts.separator == ',' ? '.' : ',';
        facts.decimalAmbiguous = true;
    } else {
        facts.decimalMark = '.';
    }
}

}  // namespace trueloss
