#include "diagnose/Finding.h"

#include "diagnose/rules/Rules.h"

namespace trueloss {

std::vector<Finding> diagnose(const RunRecord& record, const ArtifactDetector& detector,
                              const DiagnosisContext& context)
{
    // The order is that of importance: a failed run first, then the training itself, then how it is shown.
    constexpr rules::Rule inOrder[] = {rules::findNotFinite, rules::findBeyondScaler,        rules::findConstantTarget,
                                       rules::findDiverging, rules::findRunningMeanArtifact, rules::findWorseThanMean,
                                       rules::findSlowStart};
    const rules::RuleInput input{record, detector, context};
    std::vector<Finding> findings;
    for (const rules::Rule rule : inOrder) rule(input, findings);
    if (findings.empty() && !record.batches().empty()) findings.push_back(rules::healthy(input));
    return findings;
}

}  // namespace trueloss
