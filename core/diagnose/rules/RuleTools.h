#pragma once

#include "diagnose/rules/Rules.h"

#include <string>

namespace trueloss::rules {

/// The sentence with the unit as its last argument, or the other one where the unit is unknown.
Message inUnit(const RunRecord& record, const char* withUnit, const char* withoutUnit, std::vector<MessageArg> args);

/// Of a record out of a log the cause of nothing can be tested, and what its values are of has another name than RMSE.
inline bool isLog(const RunRecord& record)
{
    return record.source == RunSource::Log;
}

/// The artifacts worth a sentence: the first 3 of the run, the strongest first. Stretches of one epoch with the same
/// culprit, or all without one, count as one, told by the last of them.
std::vector<Artifact> reportedArtifacts(const RuleInput& input);

}  // namespace trueloss::rules
