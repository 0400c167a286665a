#pragma once

#include "diagnose/Finding.h"
#include "experiment/AutopsyReport.h"

#include <vector>

namespace trueloss {

/// What an autopsy says about the finding that it was made for, to be kept with the run: that finding, now tested, the
/// verdict in place of the guess; then what cures it and how much was tested, and what else belongs to the evidence.
/// Empty where the spike did not come back and the data's parts gave nothing: then no cause was tested.
std::vector<Finding> causeFindings(const Finding& about, const AutopsyReport& report);

}  // namespace trueloss
