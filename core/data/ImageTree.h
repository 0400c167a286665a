#pragma once

#include "base/Error.h"

#include <filesystem>
#include <string>
#include <vector>

namespace trueloss {

/// The images below a folder.
struct ImageTree {
    std::vector<std::string> files;       ///< Relative to the folder, with slashes, sorted by their bytes.
    std::vector<std::string> unreadable;  ///< Folders that may not be read, likewise.
    bool cyclic = false;                  ///< Links lead back to folders that were there already; each counts once.
};

/// Walks the folder and those in it, links included, each real folder once. Names starting with a dot are passed over.
/// Limits: 32 folders deep, 2^22 images. Errors: NotFound (no folder), TooLarge.
Result<ImageTree> listImages(const std::filesystem::path& folder);

}  // namespace trueloss
