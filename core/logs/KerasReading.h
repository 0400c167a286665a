#pragma once

#include "logs/KerasEra.h"
#include "logs/KerasLog.h"
#include "logs/RecoveredRun.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace trueloss {

/// What was concluded of how a log of Keras' bar was made, as far as it matters for undoing it.
struct KerasReading {
    std::vector<KerasEra> eras;  ///< That remain; never empty.
    bool countsSamples = false;  ///< The bar counts samples, not steps.
    std::int64_t batchSize = 0;  ///< 0: not known.
    std::int64_t lastSize = 0;   ///< Of the last batch of an epoch; 0: not known.
    std::vector<Conclusion> conclusions;

    bool once() const;                                      ///< Some of the eras average once...
    bool twice() const;                                     ///< ...or twice.
    bool only(std::initializer_list<KerasEra> some) const;  ///< No other era remains.
    MeanArithmetic arithmetic() const;                      ///< Single where any of the eras' is.
};

/// The column that is taken for the loss: `wanted`, else "loss", else (translated words) the first that is no
/// validation's. Nothing where the log has no column.
std::optional<std::size_t> kerasColumn(const KerasLog& log, const std::string& wanted);

/// Examines a run of the log for its era, the batch size, the number of images and what its columns are.
KerasReading examineKeras(const KerasLog& log, const KerasRun& run, std::size_t column);

/// The step of a line: from 1.
std::int64_t stepOf(const KerasReading& reading, std::int64_t current);

}  // namespace trueloss
