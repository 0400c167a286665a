#pragma once

#include "base/Message.h"
#include "data/Manifest.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

enum class DataFindingKind {
    RowsLeftOut,            ///< Rows that the reading left out, one finding a reason.
    RepeatedFile,           ///< The same image is named by several rows.
    ConstantTarget,         ///< Every row has the same target.
    FewValues,              ///< A target with few different values: classes in disguise?
    MissingCode,            ///< -1, 0, 999, ... piled up: "not measured"?
    HeavyTail,              ///< A few rows hold most of the squared deviation.
    Outliers,               ///< Single rows far from the rest.
    RepeatedColumn,         ///< A target column that another one gives already.
    SplitShift,             ///< Training and validation targets differ in distribution.
    BlankImages,            ///< Images of one plain colour.
    PixelsZeroToOne,        ///< Pixels in 0..1 stored as bytes.
    LowDynamicRange,        ///< All pixels lie in a small part of 0..255.
    ChannelOrder,           ///< Images that equal others with red and blue exchanged.
    TargetInPixels,         ///< A target follows a simple statistic of its own image.
    DuplicatesAcrossSplit,  ///< Equal images in training and in validation.
    ConflictingDuplicates,  ///< Equal images with different targets.
    ExactDuplicates,        ///< Equal images within one part.
    NearDuplicatesAcross,   ///< Nearly the same picture in training and in validation.
    NearDuplicates,         ///< Nearly the same picture within one part.
    ByHand                  ///< None: the reason of a decision about rows that the user picked.
};

enum class FindingSeverity {
    Note,     ///< Worth knowing; nothing need be done.
    Warning,  ///< Look at it before training.
    Serious   ///< The results will not mean what they seem to mean.
};

/// A number behind a finding, for tables and tests. Names are stable English: "rows", "share", "p value".
struct DataFigure {
    std::string name;
    double value = 0.0;
    bool operator==(const DataFigure&) const = default;
};

/// One thing that the data check found. A value, safe to hand from thread to thread.
struct DataFinding {
    DataFindingKind kind = DataFindingKind::RowsLeftOut;
    FindingSeverity severity = FindingSeverity::Note;
    Message headline;                   ///< What there is, figures with their units first.
    Message advice;                     ///< What follows from it and what to do.
    std::optional<std::size_t> column;  ///< The target column that it is about.
    std::vector<std::size_t> rows;      ///< Indices into the manifest's rows, ascending: all that are usable.
    std::vector<std::size_t> partners;  ///< For pairs: the row that rows[i] resembles. Empty, or as long as `rows`.
    std::size_t rowCount = 0;           ///< All of them; rows that were left out count here and are not in `rows`.
    bool excludable = false;            ///< Excluding `rows` (never `partners`) is a sensible cure.
    std::optional<RejectReason>
        leftOut;  ///< The rows are left out already: those of Manifest::rejected for this reason.
    std::vector<DataFigure> figures;

    bool operator==(const DataFinding&) const = default;
};

/// The stable name of a kind in English words ("near duplicates across the split"), marked for translation.
const char* dataFindingName(DataFindingKind kind);

/// The rows to look at, each once: `rows` and `partners`, those that resemble each other together (one that many rows
/// resemble with all of them), the groups in the order of their first rows.
std::vector<std::size_t> rowsToShow(const DataFinding& finding);

/// The figure of that name, if the finding has it.
std::optional<double> figureOf(const DataFinding& finding, std::string_view name);

}  // namespace trueloss
