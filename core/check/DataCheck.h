#pragma once

#include "base/Error.h"
#include "base/Progress.h"
#include "check/DataFinding.h"
#include "data/ImageDataset.h"
#include "data/Split.h"

#include <stop_token>
#include <vector>

namespace trueloss {

/// What a colleague would say after a look at the table: rows left out, images listed twice, targets that are
/// constant, few-valued, heavy-tailed, with outliers or codes for "missing", columns that repeat each other, and parts
/// that differ. Reads no pixels; a million rows with one target take a fraction of a second on one core. A split
/// without rows switches off what needs one. The most serious first. The thresholds and their sources stand with the
/// checks. Any thread. Errors: Mismatch (the split names a row that is not there), Internal (out of memory).
Result<std::vector<DataFinding>> checkTable(const Manifest& manifest, const Split& split);

/// What the same colleague would say after a look at every image, at the size at which the data set holds them:
/// plain images, pixel ranges, exchanged channels, targets that stand in the pixels, equal and nearly equal images.
/// Rows of the findings are those of data.manifest(), which lacks rows with broken images: run checkTable() on that
/// manifest too, so that all indices mean the same rows. `progress` counts images while they are read; comparing
/// them comes after. Runs its own threads (0: one a core) and keeps about 0.5 KB an image while it works.
/// Errors: Mismatch, Unreadable (an image has gone since it was loaded), Cancelled, Internal.
Result<std::vector<DataFinding>> checkImages(const ImageDataset& data, const Split& split,
                                             const ProgressSink& progress = {}, std::stop_token stop = {},
                                             unsigned threads = 0);

}  // namespace trueloss
