#pragma once

#include "data/DataSource.h"
#include "data/ImageDataset.h"
#include "data/Split.h"

#include <filesystem>
#include <memory>
#include <string>

namespace trueloss::test {

/// A folder under the system's temporary one that goes away with the object.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// Writes `count` grey-in-colour PNGs of side x side pixels and a metadata.csv: image i shows a bright square on a
/// dark, slightly noisy ground, and its target, in kPa, is 2 * (brightness of the square), 20 to 400. Easy to learn.
/// Returns the table.
std::filesystem::path writeTinyData(const std::filesystem::path& folder, std::size_t count, int side = 16);

struct TinyData {
    std::shared_ptr<const ImageDataset> data;
    Split split;
};

/// writeTinyData(), opened, loaded at side x side x channels and split 3 : 1.
TinyData loadTinyData(const std::filesystem::path& folder, std::size_t count, int side = 16, int channels = 3);

}  // namespace trueloss::test
