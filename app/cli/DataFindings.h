#pragma once

#include "check/DataFinding.h"
#include "data/Manifest.h"

#include <vector>

namespace trueloss::cli {

/// Prints each with its advice and its first rows, which are those of `manifest`.
void printFindings(const std::vector<DataFinding>& findings, const Manifest& manifest);

}  // namespace trueloss::cli
