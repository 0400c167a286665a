#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace trueloss {

/// Reads every .h and .cpp under core/, ui/ and app/ of a source tree and returns one line for each breach of the
/// house's rules, "core/base/A.h: ..."; empty when all hold:
/// - core's rooms include downward only, and nothing of ui/ or app/; ui/ includes nothing of app/;
/// - no Qt in core/ and app/cli/; no torch or OpenCV in core's headers, nor anywhere in ui/;
/// - no file includes itself, directly or through others;
/// - headers have at most 160 lines, sources at most 500.
std::vector<std::string> breachesOfRank(const std::filesystem::path& tree);

}  // namespace trueloss
