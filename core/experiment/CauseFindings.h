#pragma once

#include "diagnose/Finding.h"
#include "experiment/AutopsyReport.h"

#include <vector>

namespace trueloss {

/// What an autopsy says about the finding that it was made for, to be kept with the run: that finding, now tested, the
/// verdict in place of the guess; then what cures it and how much was tested, and what else belongs to the evidence.
/// Empty where the spike did not come back and the data's parts gave nothing: then no cause was tested.
std::vector<Finding> causeFindings(const Finding& about, const AutopsyReport& report);

/// Whether an autopsy can help with findings of that kind.
bool autopsyHelpsWith(FindingKind kind);

/// The findings of the rules, the most important first, with what was tested in place of the guess about it.
std::vector<Finding> withTested(std::vector<Finding> findings, const std::vector<Finding>& tested);

/// Of the findings that are kept with a run those that are causeFindings(), in their order.
std::vector<Finding> testedAmong(const std::vector<Finding>& kept);

}  // namespace trueloss
