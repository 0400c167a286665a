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
        case RejectReason::NameNotMatched:
            return {TRUELOSS_TEXT("Core",
                                  "%1 of %2 rows (%3 %) left out: the name does not match the pattern, first in %4."),
                    TRUELOSS_TEXT("Core",
                                  "The pattern says where in the name the number stands. If these names hold one too, "
                                  "change the pattern; else go on without them.")};
        case RejectReason::MissingImage:
            return {TRUELOSS_TEXT("Core", "%1 of %2 rows (%3 %) left out: the image was not found, first in %4."),
                    TRUELOSS_TEXT("Core",
                                  "Paths count from the table's folder. If the images lie elsewhere, choose the image "
                                  "folder or correct the paths; else go on without these rows.")};
        case RejectReason::EmptyFile:
            return {TRUELOSS_TEXT("Core", "%1 of %2 rows (%3 %) left out: the file is empty, first in %4."),
                    TRUELOSS_TEXT("Core",
                                  "A full disk or a download that never began leaves empty files. Fetch them again, or "
                                  "go on without them.")};
        case RejectReason::NotAnImage:
            return {TRUELOSS_TEXT("Core",
                                  "%1 of %2 rows (%3 %) left out: the file is no JPEG, PNG, BMP, TIFF or WebP image, "
                                  "first in %4."),
                    TRUELOSS_TEXT("Core",
                                  "Web servers send a text in place of a file that they lack. If it is another format, "
                                  "save the images as PNG; else fetch them again, or go on without them.")};
        case RejectReason::CutOffImage:
            return {TRUELOSS_TEXT("Core", "%1 of %2 rows (%3 %) left out: the image is cut off, first in %4."),
                    TRUELOSS_TEXT("Core",
                                  "Interrupted downloads look like this. Fetch these files again, or go on without "
                                  "them.")};
        case RejectReason::BrokenImage:
            return {
                TRUELOSS_TEXT("Core",
                              "%1 of %2 rows (%3 %) left out: the file cannot be read as an image, first in %4."),
                TRUELOSS_TEXT("Core",
                              "They are damaged, too large, or of an unusual kind. Fetch or save these files again, "
                              "or go on without them.")};
        case RejectReason::PixelsNotFinite:
            return {TRUELOSS_TEXT("Core",
                                  "%1 of %2 rows (%3 %) left out: the image holds pixels that are not finite numbers, "
                                  "first in %4."),
                    TRUELOSS_TEXT("Core",
                                  "Look where the pixels were computed: a division by zero, such as by the range of a "
                                  "plain image, makes them.")};
        case RejectReason::EmptyPath:
            return {TRUELOSS_TEXT("Core", "%1 of %2 rows (%3 %) left out: they name no image, first in %4."),
                    TRUELOSS_TEXT("Core", "Fill in the paths if the images exist; else go on without these rows.")};
        case RejectReason::EmptyTarget:
            return {TRUELOSS_TEXT("Core",
                                  "%1 of %2 rows (%3 %) left out: the target is empty, first in %4, column \"%5\"."),
                    TRUELOSS_TEXT("Core",
                                  "If an empty cell means zero, write 0 into it; if it means \"not measured\", "
                                  "go on without these rows.")};
        case RejectReason::NotANumber:
            return {TRUELOSS_TEXT("Core",
                                  "%1 of %2 rows (%3 %) left out: the target is not a number, first in %4, column "
                                  "\"%5\": \"%6\"."),
                    TRUELOSS_TEXT("Core",
                                  "Look for a decimal comma, a unit behind the number, or a word for \"not "
                                  "measured\", and correct what should count.")};
        case RejectReason::NotFinite:
            return {TRUELOSS_TEXT("Core",
                                  "%1 of %2 rows (%3 %) left out: the target is not finite, first in %4, column "
                                  "\"%5\": \"%6\"."),
                    TRUELOSS_TEXT("Core",
                                  "Look where these values were computed: a division by zero or a logarithm "
                                  "of zero makes them.")};
        case RejectReason::TooManyImages:
            break;
    }
    return {TRUELOSS_TEXT("Core", "%1 of %2 rows (%3 %) left out, first in %4, column \"%5\": \"%6\"."),
            TRUELOSS_TEXT("Core", "Correct these cells, or go on without these rows.")};
}

/// With the file, where that is what is wrong and the place does not say it: "line 12, "g0012.png"".
MessageArg placeOf(const Manifest& manifest, const RejectedRow& row)
{
    MessageArg place = manifest.place(row);
    switch (row.reason) {
        case RejectReason::MissingImage:
        case RejectReason::EmptyFile:
        case RejectReason::NotAnImage:
        case RejectReason::CutOffImage:
        case RejectReason::BrokenImage:
        case RejectReason::PixelsNotFinite:
            break;
        default:
            return place;
    }
    const auto* line = std::get_if<Phrase>(&place);
    if (line == nullptr) return place;
    return Phrase{TRUELOSS_TEXT("Core", "line %1, \"%2\""), {line->args.front(), row.value}};
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
                            {countArg(count), countArg(all), percentOf(share), placeOf(input.manifest, first),
                             first.column, first.value}};
        finding.advice = {words.advice, {}};
        finding.leftOut = first.reason;
        finding.rowCount = count;
        finding.figures = {{"rows", static_cast<double>(count)}, {"share", share}};
        findings.push_back(std::move(finding));
    }
}

}  // namespace trueloss::checks
