#pragma once

#include "check/RowDecisions.h"
#include "data/DataSource.h"
#include "data/ImageDataset.h"
#include "data/Split.h"

#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace trueloss::ui {

/// The data that a session has open, from the table to the decoded images.
struct OpenData {
    std::shared_ptr<const DataSource> source;   ///< Null while nothing is open.
    std::optional<ColumnChoice> wantedColumns;  ///< Those asked for last, while they are being sorted out.
    std::map<std::size_t, std::string> units;   ///< What the user said, by the column of the table.
    ImageFacts facts;
    QString path;
    bool demo = false;
    QString identity;  ///< Of the data, to keep what was decided about them; empty: not kept.
    std::shared_ptr<const RowDecisions> keptDecisions;
    std::shared_ptr<const ImageDataset> dataset;  ///< At the size of the model; null until the images were read.
    /// Those of the images that were read last, at whatever size; null until some were.
    std::shared_ptr<const Manifest> rows;
    std::shared_ptr<const Split> checkedSplit;  ///< By which the review checks, or has checked.

    const ColumnChoice& columns() const { return wantedColumns ? *wantedColumns : source->columns; }
};

}  // namespace trueloss::ui
