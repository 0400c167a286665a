#pragma once

#include "experiment/Verdict.h"

#include <vector>

namespace trueloss {

/// The cause in words. Requires report.cause and tests.
Message verdictSentence(const AutopsyReport& report, const VerdictFacts& facts);

/// What was tested and by what rule, what cured it and how sure that is, what did not, what was not tested.
std::vector<Message> evidenceSentences(const AutopsyReport& report, const VerdictFacts& facts);

/// The smallest change that cures it, and how sure that is; or that none did.
Message cureSentence(const AutopsyReport& report);

/// How much was tested.
Message testedSentence(const AutopsyReport& report);

}  // namespace trueloss
