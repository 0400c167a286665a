#pragma once

#include "base/Error.h"
#include "data/ImageArray.h"
#include "data/ImageLocator.h"
#include "data/Table.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace trueloss {

/// Finds images by their row: the rows of the table are the entries of the arrays, one array after the other.
class ArrayLocator : public ImageLocator {
public:
    explicit ArrayLocator(std::vector<std::shared_ptr<const ImageArray>> arrays) : m_arrays(std::move(arrays)) {}
    void find(const Table& table, std::size_t row, std::string_view cell, std::vector<ImageRef>& images) override;

private:
    std::vector<std::shared_ptr<const ImageArray>> m_arrays;
};

/// Images and targets in arrays, as a table: columns "image" ("x_train[17]"), "target" (or "target_0", ... where there
/// are several) and, with arrays for validation, "split". Lines count the rows from 1.
struct ArraySource {
    Table table;
    std::vector<std::shared_ptr<const ImageArray>> images;  ///< Training, then validation.
    ArrayNames names;
    std::vector<Message> notes;
};

/// Whether the path is an .npz or .npy file, or a folder with .npy files.
bool looksLikeArrays(const std::filesystem::path& path);

/// Opens an .npz file, a folder of .npy files, or one .npy file with those beside it. Which arrays are meant is guessed
/// from the names (x, X, images, inputs, ... and y, labels, targets, ...; with train, val, valid, validation, test,
/// dev) unless options.arrays says it. Targets: (n), (n, 1) or (n, k). Errors: those of listArrays() and
/// ImageArray::open(); NotFound (names), Mismatch (not as many targets as images), Unsupported (shapes), NothingUsable
/// (no pair found).
Result<ArraySource> openArrays(const std::filesystem::path& path, const SourceOptions& options);

}  // namespace trueloss
