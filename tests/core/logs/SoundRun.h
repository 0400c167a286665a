#pragma once

#include "logs/RecoveredRun.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

namespace trueloss::test {

/// What is wrong with a run out of any log, however broken the log is: empty where nothing is. Shared with the fuzz
/// targets.
inline std::string faultOf(const RecoveredRun& run)
{
    const RunRecord& record = run.record;
    if (run.column.empty()) return "no column";
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    for (const std::string& name : run.columns) {
        if (std::any_of(name.begin(), name.end(), control)) return "a control character in a column's name";
    }
    std::int64_t epoch = 0;
    std::int64_t inEpoch = 0;
    for (std::size_t i = 0; i < record.batchCount(); ++i) {
        const BatchPoint batch = record.batch(i);
        const RecoveredPoint point = record.recovered(i);
        const std::string where = " at batch " + std::to_string(i);
        if (!(point.bound >= 0.0)) return "a bound that is none" + where;
        const bool open = point.grade == Grade::Unrecoverable;
        if (open && !(std::isinf(point.bound) && std::isnan(batch.rmse))) return "an open value that is shown" + where;
        // What was printed itself may be "nan" or "inf"; nothing is worked out of such.
        if (point.grade == Grade::Bounded && !std::isfinite(batch.rmse)) return "a value that is no number" + where;
        if (batch.epoch < 1 || batch.batchInEpoch < 1) return "a place before the first" + where;
        if (batch.epoch < epoch) return "an epoch that goes back" + where;
        if (batch.epoch == epoch && batch.batchInEpoch <= inEpoch) return "a batch that goes back" + where;
        epoch = batch.epoch;
        inEpoch = batch.batchInEpoch;
    }
    for (const Message& note : run.notes) {
        if (toEnglish(note).empty()) return "a note without words";
    }
    for (const Conclusion& conclusion : run.conclusions) {
        if (toEnglish(conclusion.statement).empty()) return "a conclusion without words";
        for (const Message& message : conclusion.evidence) {
            if (toEnglish(message).empty()) return "evidence without words";
        }
    }
    return {};
}

}  // namespace trueloss::test
