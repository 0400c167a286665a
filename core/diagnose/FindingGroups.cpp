#include "diagnose/FindingGroups.h"

namespace trueloss {

std::vector<FindingGroup> groupedFindings(const std::vector<Finding>& findings)
{
    std::vector<FindingGroup> groups;
    for (const Finding& finding : findings) {
        const bool belongs = finding.evidence == Evidence::Tested && !finding.batch && !groups.empty() &&
                             groups.back().finding.evidence == Evidence::Tested;
        if (!belongs) {
            groups.push_back({finding, {}});
            continue;
        }
        std::vector<Message>& evidence = groups.back().evidence;
        evidence.push_back(finding.headline);
        if (!finding.explanation.empty()) evidence.push_back(finding.explanation);
    }
    return groups;
}

}  // namespace trueloss
