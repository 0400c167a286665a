#include "check/checks/CheckTools.h"

#include <algorithm>

namespace trueloss::checks {

namespace {

/// From these shares of the table's rows on.
constexpr double warningShare = 0.05;
constexpr double seriousShare = 0.5;

struct Words {
    const char* headline;
    const char* advice;
};

Words wordsFor(RejectReason reason)
{
    switch (reason) {
        case RejectReason::MissingImage:
            return {TRUELOSS_TEXT("Core",
                                  "%1 of %2 rows (%3 %) left out: the image was not found, first in line %4, \"%6\"."),
                    TRUELOSS_TEXT("Core",
                                  "Paths count from the table's folder. If the images lie elsewhere, choose the image "
                                  "folder or correct the paths; else go on without these rows.")};
        case RejectReason::BrokenImage:
            return {TRUELOSS_TEXT("Core",
                                  "%1 of %2 rows (%3 %) left out: the file is no image that can be read, first in line "
                                  "%4, \"%6\"."),
                    TRUELOSS_TEXT("Core",
                                  "Cut off downloads look like this. Fetch these files again, or go on "
                                  "without them.")};
        case RejectReason::PixelsNotFinite:
            return {TRUELOSS_TEXT("Core",
                                  "%1 of %2 rows (%3 %) left out: the image holds pixels that are not finite numbers, "
                                  "first in line %4, \"%6\"."),
                    TRUELOSS_TEXT("Core",
                                  "Look where the pixels were computed: a division by zero, such as by the range of a "
                                  "plain image, makes them.")};
        case RejectReason::EmptyPath:
            return {TRUELOSS_TEXT("Core", "%1 of %2 rows (%3 %) left out: they name no image, first in line %4."),
                    TRUELOSS_TEXT("Core", "Fill in the paths if the images exist; else go on without these rows.")};
        case RejectReason::EmptyTarget:
            return {TRUELOSS_TEXT("Core",
                                  "%1 of %2 rows (%3 %) left out: the target is empty, first in line %4, column "
                                  "\"%5\"."),
                    TRUELOSS_TEXT("Core",
                                  "If an empty cell means zero, write 0 into it; if it means \"not measured\", "
                                  "go on without these rows.")};
        case RejectReason::NotANumber:
            return {TRUELOSS_TEXT("Core",
                                  "%1 of %2 rows (%3 %) left out: the target is not a number, first in line %4, column "
                                  "\"%5\": \"%6\"."),
                    TRUELOSS_TEXT("Core",
                                  "Look for a decimal comma, a unit behind the number, or a word for \"not "
                                  "measured\", and correct what should count.")};
        case RejectReason::NotFinite:
            return {TRUELOSS_TEXT("Core",
                                  "%1 of %2 rows (%3 %) left out: the target is not finite, first in line %4, column "
                                  "\"%5\": \"%6\"."),
                    TRUELOSS_TEXT("Core",
                                  "Look where these values were computed: a division by zero or a logarithm "
                                  "of zero makes them.")};
        case RejectReason::TooManyImages:
            break;
    }
    return {TRUELOSS_TEXT("Core", "%1 of %2 rows (%3 %) left out, first in line %4, column \"%5\": \"%6\"."),
            TRUELOSS_TEXT("Core", "Correct these cells, or go on without these rows.")};
}

}  // namespace

void checkRowsLeftOut(const TableInput& input, std::vector<DataFinding>& findings)
{
    const std::vector<RejectedRow>& rejected = input.manifest.rejected;
    const std::size_t all = input.manifest.rows.size() + rejected.size();
    std::vector<RejectReason> told;
    for (const RejectedRow& first : rejected) {
        if (std::find(told.begin(), told.end(), first.reason) != told.end()) continue;
        told.push_back(first.reason);
        const auto count = static_cast<std::size_t>(std::count_if(
            rejected.begin(), rejected.end(), [&first](const RejectedRow& row) { return row.reason == first.reason; }));
        const double share = static_cast<double>(count) / static_cast<double>(all);
        const Words words = wordsFor(first.reason);
        DataFinding finding;
        finding.kind = DataFindingKind::RowsLeftOut;
        finding.severity = share >= seriousShare   ? FindingSeverity::Serious
                           : share >= warningShare ? FindingSeverity::Warning
                                                   : FindingSeverity::Note;
        finding.headline = {words.headline,
                            {countArg(count), countArg(all), percentOf(share),
                             input.manifest.linePlace(first.line, first.file), first.column, first.value}};
        finding.advice = {words.advice, {}};
        finding.rowCount = count;
        finding.figures = {{"rows", static_cast<double>(count)}, {"share", share}};
        findings.push_back(std::move(finding));
    }
}

}  // namespace trueloss::checks
