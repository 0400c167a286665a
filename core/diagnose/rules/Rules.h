#pragma once

#include "diagnose/ArtifactDetector.h"
#include "diagnose/Finding.h"

#include <vector>

namespace trueloss::rules {

/// What a rule reads.
struct RuleInput {
    const RunRecord& record;  ///< Holds at least one batch, or the context a failure.
    const ArtifactDetector& detector;
    const DiagnosisContext& context;
};

/// A rule appends what it finds, most important first. Each stands in a file of its own.
using Rule = void (*)(const RuleInput& input, std::vector<Finding>& findings);

void findNotFinite(const RuleInput& input, std::vector<Finding>& findings);
void findDiverging(const RuleInput& input, std::vector<Finding>& findings);
void findRunningMeanArtifact(const RuleInput& input, std::vector<Finding>& findings);
void findBeyondScaler(const RuleInput& input, std::vector<Finding>& findings);
void findConstantTarget(const RuleInput& input, std::vector<Finding>& findings);
void findWorseThanMean(const RuleInput& input, std::vector<Finding>& findings);
void findSlowStart(const RuleInput& input, std::vector<Finding>& findings);

/// For a record of which nothing else is to be said.
Finding healthy(const RuleInput& input);

}  // namespace trueloss::rules
