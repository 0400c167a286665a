#pragma once

#include "check/DataFinding.h"
#include "check/PixelFacts.h"
#include "check/checks/ColumnFacts.h"
#include "data/ImageDataset.h"
#include "data/Split.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace trueloss::checks {

enum class Part : std::uint8_t { None, Train, Validation };

/// What a check of the table reads.
struct TableInput {
    const Manifest& manifest;
    const Split& split;
    std::span<const Part> parts;           ///< By row.
    std::span<const ColumnFacts> columns;  ///< By target column.
};

/// Each appends what it finds, and stands in a file of its own with its thresholds and their sources.
using TableCheck = void (*)(const TableInput& input, std::vector<DataFinding>& findings);

void checkRowsLeftOut(const TableInput& input, std::vector<DataFinding>& findings);
void checkRepeatedFiles(const TableInput& input, std::vector<DataFinding>& findings);
void checkFewValues(const TableInput& input, std::vector<DataFinding>& findings);
void checkMissingCodes(const TableInput& input, std::vector<DataFinding>& findings);
void checkHeavyTails(const TableInput& input, std::vector<DataFinding>& findings);
void checkOutliers(const TableInput& input, std::vector<DataFinding>& findings);
void checkRepeatedColumns(const TableInput& input, std::vector<DataFinding>& findings);
void checkSplitShift(const TableInput& input, std::vector<DataFinding>& findings);

/// What a check of the images reads.
struct ImageInput {
    const ImageDataset& data;
    const Split& split;
    std::span<const Part> parts;        ///< By row.
    std::span<const PixelFacts> facts;  ///< By row.
    unsigned threads;
    std::stop_token stop;

    const Manifest& manifest() const { return data.manifest(); }
};

using ImageCheck = Result<void> (*)(const ImageInput& input, std::vector<DataFinding>& findings);

Result<void> checkBlankImages(const ImageInput& input, std::vector<DataFinding>& findings);
Result<void> checkPixelRange(const ImageInput& input, std::vector<DataFinding>& findings);
Result<void> checkTargetInPixels(const ImageInput& input, std::vector<DataFinding>& findings);
Result<void> checkExactDuplicates(const ImageInput& input, std::vector<DataFinding>& findings);
Result<void> checkChannelOrder(const ImageInput& input, std::vector<DataFinding>& findings);
Result<void> checkNearDuplicates(const ImageInput& input, std::vector<DataFinding>& findings);

}  // namespace trueloss::checks
