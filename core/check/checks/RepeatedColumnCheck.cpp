#include "check/checks/CheckTools.h"
#include "check/checks/StraightLine.h"

#include <cmath>

namespace trueloss::checks {

namespace {

/// 1 up to rounding counts as exact.
constexpr double exactCorrelation = 1.0 - 1e-12;
/// A share of the variance that two decimals of a per cent do not show.
constexpr double hardlyAny = 5e-5;
/// Few rows cannot tell a repetition from chance.
constexpr std::size_t leastRows = 10;
/// Nor can few values, once rows may lie aside.
constexpr std::size_t leastRowsOfMost = 30;
constexpr std::size_t leastValuesOfMost = 10;

bool equalButFor(const ColumnFacts& first, const ColumnFacts& second, const std::vector<std::size_t>& aside)
{
    std::size_t different = 0;
    for (std::size_t row = 0; row < first.values.size(); ++row) different += first.values[row] != second.values[row];
    return different <= aside.size();
}

/// An offset that is lost in what is left over, or in the rounding, is none.
double shownOffset(const ColumnFacts& second, const StraightLine& line)
{
    const double lost =
        std::max(2.0 * line.residual, 1e-9 * std::max(std::abs(second.plain.front()), std::abs(second.plain.back())));
    return std::abs(line.offset) <= lost ? 0.0 : line.offset;
}

Message headlineOf(const ColumnFacts& first, const ColumnFacts& second, const StraightLine& line)
{
    const MessageArg rows = countArg(first.values.size());
    const double rest = 1.0 - line.correlation * line.correlation;
    if (equalButFor(first, second, {}))
        return {TRUELOSS_TEXT("Core", "%1 rows, and \"%2\" equals \"%3\" in every one."),
                {rows, second.name, first.name}};
    const double offset = shownOffset(second, line);
    if (std::abs(line.correlation) >= exactCorrelation)
        return {TRUELOSS_TEXT("Core", "%1 times \"%2\" plus %3 is \"%4\", in every one of %5 rows."),
                {line.factor, first.name, offset, second.name, rows}};
    if (rest < hardlyAny)
        return {TRUELOSS_TEXT("Core",
                              "All of \"%1\" follows from \"%2\" by a straight line, %3 times it plus %4, over %5 "
                              "rows."),
                {second.name, first.name, line.factor, offset, rows}};
    // Rounded to four digits, as sentences are, it would read 100.
    return {TRUELOSS_TEXT("Core", "%1 % of \"%2\" follows from \"%3\" by a straight line, over %4 rows."),
            {std::floor((1.0 - rest) * 1e4) / 1e2, second.name, first.name, rows}};
}

/// The same where some rows lie aside.
Message headlineOfMost(const ColumnFacts& first, const ColumnFacts& second, const StraightLine& line,
                       const MessageArg& firstAside)
{
    const MessageArg rows = countArg(first.values.size());
    const MessageArg aside = countArg(line.aside.size());
    const double rest = 1.0 - line.correlation * line.correlation;
    if (equalButFor(first, second, line.aside))
        return {TRUELOSS_TEXT("Core", "%1 rows, and in all but %2 \"%3\" equals \"%4\": the first that differs is %5."),
                {rows, aside, second.name, first.name, firstAside}};
    if (rest < hardlyAny)
        return {TRUELOSS_TEXT("Core",
                              "All of \"%1\" follows from \"%2\" by a straight line, %3 times it plus %4, in all but "
                              "%5 of %6 rows: the first that differs is %7."),
                {second.name, first.name, line.factor, shownOffset(second, line), aside, rows, firstAside}};
    return {TRUELOSS_TEXT("Core",
                          "%1 % of \"%2\" follows from \"%3\" by a straight line in all but %4 of %5 rows: the first "
                          "that differs is %6."),
            {std::floor((1.0 - rest) * 1e4) / 1e2, second.name, first.name, aside, rows, firstAside}};
}

DataFinding report(const Manifest& manifest, const ColumnFacts& first, const ColumnFacts& second, StraightLine line)
{
    DataFinding finding;
    finding.kind = DataFindingKind::RepeatedColumn;
    finding.severity = FindingSeverity::Warning;
    finding.column = second.index;
    finding.figures = {{"correlation", line.correlation},
                       {"factor", line.factor},
                       {"offset", line.offset},
                       {"other column", static_cast<double>(first.index)},
                       {"rows aside", static_cast<double>(line.aside.size())}};
    if (line.aside.empty()) {
        finding.headline = headlineOf(first, second, line);
        finding.advice = {TRUELOSS_TEXT("Core",
                                        "One of them is enough: the second output would show the same error again. "
                                        "Drop a column, unless one was chosen by mistake."),
                          {}};
    } else {
        finding.headline = headlineOfMost(first, second, line, placeArg(manifest, line.aside.front()));
        finding.advice = {TRUELOSS_TEXT("Core",
                                        "One of them is enough: the second output would show the same error again. In "
                                        "the rows that differ one of the two is probably wrong: correct it or exclude "
                                        "them, then drop a column."),
                          {}};
        finding.excludable = true;
    }
    setRows(finding, std::move(line.aside));
    if (finding.rows.empty()) finding.rowCount = second.values.size();
    return finding;
}

}  // namespace

void checkRepeatedColumns(const TableInput& input, std::vector<DataFinding>& findings)
{
    const std::span<const ColumnFacts> columns = input.columns;
    if (columns.size() < 2 || columns.front().values.size() < leastRows) return;
    std::vector<LineColumn> samples;
    for (const ColumnFacts& column : columns) samples.emplace_back(column.values);
    const bool enough = columns.front().values.size() >= leastRowsOfMost;
    const auto hasValues = [enough](const ColumnFacts& column) {
        return enough && column.distinct.size() >= leastValuesOfMost;
    };
    for (std::size_t second = 1; second < columns.size(); ++second) {
        if (columns[second].distinct.size() < 2) continue;
        // One repetition of each column is enough to know.
        for (std::size_t first = 0; first < second; ++first) {
            if (columns[first].distinct.size() < 2) continue;
            auto line = lineOfAll(samples[first], samples[second]);
            if (!line && hasValues(columns[first]) && hasValues(columns[second]))
                line = lineOfMost(samples[first], samples[second]);
            if (!line) continue;
            findings.push_back(report(input.manifest, columns[first], columns[second], std::move(*line)));
            break;
        }
    }
}

}  // namespace trueloss::checks
