#pragma once

#include "diagnose/Finding.h"

#include <vector>

namespace trueloss {

/// A finding with what an experiment gave as its evidence, one sentence each; without, where none was made.
struct FindingGroup {
    Finding finding;
    std::vector<Message> evidence;
};

/// Brings together what belongs together: a tested finding about no batch of its own, right behind a tested one, is
/// evidence for that. The order stays.
std::vector<FindingGroup> groupedFindings(const std::vector<Finding>& findings);

}  // namespace trueloss
