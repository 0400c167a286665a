#include "base/Numbers.h"
#include "check/checks/CheckTools.h"

namespace trueloss::checks {

namespace {

/// Up to so many different values in at least 10 times as many rows (and 30) look like classes: MNIST's ten digits,
/// grades, stars. A judgement, which is why the advice asks.
constexpr std::size_t mostClasses = 10;
constexpr std::size_t leastRows = 30;
constexpr std::size_t rowsPerClass = 10;

DataFinding constant(const ColumnFacts& column)
{
    DataFinding finding;
    finding.kind = DataFindingKind::ConstantTarget;
    finding.severity = FindingSeverity::Serious;
    finding.column = column.index;
    finding.rowCount = column.values.size();
    finding.figures = {{"value", column.distinct.front().value}};
    finding.headline = {TRUELOSS_TEXT("Core", "%1%2 in all %3 rows: the target \"%4\" never changes."),
                        {column.distinct.front().value, column.unit, countArg(column.values.size()), column.name}};
    finding.advice = {
        TRUELOSS_TEXT("Core", "A network can learn nothing from it, and its R2 is not defined. Choose another column."),
        {}};
    return finding;
}

DataFinding fewValues(const ColumnFacts& column)
{
    std::string values;
    for (const ValueCount& one : column.distinct) values += (values.empty() ? "" : ", ") + humanNumber(one.value);
    DataFinding finding;
    finding.kind = DataFindingKind::FewValues;
    finding.severity = FindingSeverity::Note;
    finding.column = column.index;
    finding.rowCount = column.values.size();
    finding.figures = {{"values", static_cast<double>(column.distinct.size())}};
    finding.headline = {TRUELOSS_TEXT("Core", "%1 different values in %2 rows: the target \"%3\" holds only %4."),
                        {countArg(column.distinct.size()), countArg(column.values.size()), column.name, values}};
    finding.advice = {TRUELOSS_TEXT("Core",
                                    "Are these classes? Then a classifier fits better than a regression, which takes 3 "
                                    "for the middle of 1 and 5. If they are counts, grades or settings, all is well."),
                      {}};
    return finding;
}

}  // namespace

void checkFewValues(const TableInput& input, std::vector<DataFinding>& findings)
{
    for (const ColumnFacts& column : input.columns) {
        const std::size_t rows = column.values.size();
        if (column.distinct.size() == 1 && rows > 1) {
            findings.push_back(constant(column));
        } else if (column.distinct.size() > 1 && column.distinct.size() <= mostClasses && rows >= leastRows &&
                   rows >= rowsPerClass * column.distinct.size()) {
            findings.push_back(fewValues(column));
        }
    }
}

}  // namespace trueloss::checks
