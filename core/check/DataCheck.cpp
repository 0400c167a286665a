#include "check/DataCheck.h"

#include "check/checks/Checks.h"

#include <algorithm>
#include <exception>
#include <string>

namespace trueloss {

namespace {

Result<std::vector<checks::Part>> partsOf(const Manifest& manifest, const Split& split)
{
    std::vector<checks::Part> parts(manifest.rows.size(), checks::Part::None);
    for (const auto& [rows, part] :
         {std::pair(&split.train, checks::Part::Train), std::pair(&split.validation, checks::Part::Validation)}) {
        for (const std::size_t row : *rows) {
            if (row >= parts.size())
                return fail(
                    ErrorCode::Mismatch,
                    TRUELOSS_TEXT("Core", "The split names row %1, but the data set has %2. Split these data anew."),
                    {static_cast<std::int64_t>(row) + 1, static_cast<std::int64_t>(parts.size())});
            parts[row] = part;
        }
    }
    return parts;
}

void sortBySeverity(std::vector<DataFinding>& findings)
{
    std::stable_sort(findings.begin(), findings.end(),
                     [](const DataFinding& a, const DataFinding& b) { return a.severity > b.severity; });
}

tl::unexpected<Error> stopped(const Manifest& manifest, const std::exception& thrown)
{
    return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "The data of %1 could not be checked: %2."),
                {manifest.table.string(), std::string(thrown.what())});
}

}  // namespace

Result<std::vector<DataFinding>> checkTable(const Manifest& manifest, const Split& split)
{
    constexpr checks::TableCheck inOrder[] = {
        checks::checkRowsLeftOut, checks::checkRepeatedFiles, checks::checkFewValues,       checks::checkMissingCodes,
        checks::checkOutliers,    checks::checkHeavyTails,    checks::checkRepeatedColumns, checks::checkSplitShift};
    try {
        const auto parts = partsOf(manifest, split);
        if (!parts) return tl::unexpected(parts.error());
        std::vector<checks::ColumnFacts> columns;
        if (!manifest.rows.empty()) {
            for (std::size_t column = 0; column < manifest.targetColumns.size(); ++column)
                columns.push_back(checks::columnFacts(manifest, column));
        }
        std::vector<DataFinding> findings;
        const checks::TableInput input{manifest, split, *parts, columns};
        for (const checks::TableCheck check : inOrder) check(input, findings);
        sortBySeverity(findings);
        return findings;
    } catch (const std::exception& thrown) {
        return stopped(manifest, thrown);
    }
}

Result<std::vector<DataFinding>> checkImages(
    const ImageDataset& data, const Split& split, const ProgressSink& progress,
    // NOLINTNEXTLINE(performance-unnecessary-value-param): as all that can be stopped take it.
    std::stop_token stop, unsigned threads)
{
    constexpr checks::ImageCheck inOrder[] = {checks::checkExactDuplicates, checks::checkNearDuplicates,
                                              checks::checkTargetInPixels,  checks::checkPixelRange,
                                              checks::checkBlankImages,     checks::checkChannelOrder};
    try {
        const auto parts = partsOf(data.manifest(), split);
        if (!parts) return tl::unexpected(parts.error());
        const auto facts = gatherPixelFacts(data, progress, stop, threads);
        if (!facts) return tl::unexpected(facts.error());
        std::vector<DataFinding> findings;
        const checks::ImageInput input{data, split, *parts, *facts, threads, stop};
        for (const checks::ImageCheck check : inOrder) {
            if (auto checked = check(input, findings); !checked) return tl::unexpected(checked.error());
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, TRUELOSS_TEXT("Core", "Stopped as you asked."));
        }
        sortBySeverity(findings);
        return findings;
    } catch (const std::exception& thrown) {
        return stopped(data.manifest(), thrown);
    }
}

}  // namespace trueloss
