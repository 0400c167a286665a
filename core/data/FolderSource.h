#pragma once

#include "base/Error.h"
#include "data/ImageTree.h"
#include "data/NamePattern.h"
#include "data/Table.h"

#include <filesystem>
#include <string>
#include <vector>

namespace trueloss {

/// A folder of images as a table: a column "image" with relative paths, the targets, and "split" where folders are
/// called train, val, test and so on. Lines count the images from 1.
struct FolderSource {
    Table table;
    std::string pattern;  ///< Of file names; empty for folders that are numbers.
    std::vector<Message> notes;
};

/// Whether at least half of the images lie in a folder whose name is a number.
bool looksLikeNumberFolders(const ImageTree& tree);

/// Each image's target is the number that the nearest folder above it is called, with a decimal point or comma; images
/// in no such folder get the folder's name, so that they are rejected with it.
Result<FolderSource> numberFolders(const std::filesystem::path& folder, const ImageTree& tree);

/// The targets stand in the names, by `pattern` (empty: guessed). Images that do not match get empty targets.
/// Errors: BadSetting (the pattern), NothingUsable (none could be guessed, none matches).
Result<FolderSource> namedFiles(const std::filesystem::path& folder, const ImageTree& tree, const std::string& pattern);

/// What a pattern makes of the names of the images below a folder, for a look where nothing can be read yet. At most
/// `shown` of each kind. Errors: BadSetting (the pattern), those of listImages().
Result<PatternPreview> previewFolder(const std::filesystem::path& folder, const std::string& pattern,
                                     std::size_t shown = 20);

}  // namespace trueloss
