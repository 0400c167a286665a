#pragma once

#include "logs/KerasReading.h"

namespace trueloss {

/// Concludes what the columns are: an "rmse" that is a mean of absolute errors, an accuracy that means nothing, the
/// mean of an epoch without its outliers, epochs that are missing, steps that were not drawn.
void concludeColumns(KerasReading& reading, const KerasLog& log, const KerasRun& run, std::size_t column);

/// Whether the column's values are roots of means of squares, as those of the metric RootMeanSquaredError: by its name,
/// and unless its figures say otherwise.
bool showsRootOfSquares(const KerasReading& reading, const KerasLog& log, const KerasRun& run, std::size_t column);

}  // namespace trueloss
