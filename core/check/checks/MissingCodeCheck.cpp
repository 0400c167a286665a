#include "check/checks/CheckTools.h"

namespace trueloss::checks {

// The rules for codes stand with findMissingCodes().
void checkMissingCodes(const TableInput& input, std::vector<DataFinding>& findings)
{
    for (const ColumnFacts& column : input.columns) {
        for (const MissingCode& code : column.codes) {
            std::vector<std::size_t> rows;
            for (std::size_t row = 0; row < column.values.size(); ++row) {
                if (column.values[row] == code.value) rows.push_back(row);
            }
            DataFinding finding;
            finding.kind = DataFindingKind::MissingCode;
            finding.severity = FindingSeverity::Warning;
            finding.column = column.index;
            finding.excludable = true;
            const MessageArg first = placeArg(input.manifest, rows.front());
            setRows(finding, std::move(rows));
            finding.figures = {{"value", code.value}, {"rows", static_cast<double>(code.count)}};
            const std::vector<MessageArg> args{countArg(code.count),
                                               percentOf(code.count, column.values.size()),
                                               code.value,
                                               column.unit,
                                               column.name,
                                               column.plain.front(),
                                               column.plain.back(),
                                               first,
                                               countArg(column.values.size())};
            finding.headline = {
                code.apart ? TRUELOSS_TEXT("Core",
                                           "%1 of %9 rows (%2 %) with exactly %3%4 in \"%5\", first %8, while all "
                                           "others lie between %6 and %7%4.")
                           : TRUELOSS_TEXT("Core",
                                           "%1 of %9 rows (%2 %) with exactly %3%4 in \"%5\", first %8, at least "
                                           "10 times as many as with any other value from %6 to %7%4."),
                args};
            finding.advice = {TRUELOSS_TEXT("Core",
                                            "Does %1 stand for \"not measured\" here? Then exclude these rows, for the "
                                            "network would learn to predict it. If it was measured, keep them."),
                              {code.value}};
            findings.push_back(std::move(finding));
        }
    }
}

}  // namespace trueloss::checks
