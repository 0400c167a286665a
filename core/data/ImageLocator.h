#pragma once

#include "data/FolderListing.h"
#include "data/ImageRef.h"
#include "data/Table.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// Images that one cell with a wildcard may name.
inline constexpr std::size_t maxImagesOfCell = 10000;

/// Finds the images that the rows of a table name.
class ImageLocator {
public:
    virtual ~ImageLocator() = default;

    /// Fills `images` with those of row `row`, whose path cell (without blanks around it) is `cell`: none where nothing
    /// is found, more than one for a cell with a wildcard ("cam1/*.png"; sorted; one more than maxImagesOfCell where it
    /// names more).
    virtual void find(const Table& table, std::size_t row, std::string_view cell, std::vector<ImageRef>& images) = 0;

    /// Where relative paths begin; empty for images that are no files.
    virtual std::filesystem::path imageFolder() const { return {}; }

protected:
    ImageLocator() = default;
    ImageLocator(const ImageLocator&) = default;
    ImageLocator& operator=(const ImageLocator&) = default;
};

/// Finds files: absolute, or relative to an image folder, with a wildcard (for files that end like images) or without
/// an ending; folders may be separated by backslashes. Folders are listed once, so a row costs no call of the system.
class FileLocator : public ImageLocator {
public:
    /// `folder`: where relative paths begin; empty: beside each row's table.
    explicit FileLocator(const std::filesystem::path& folder = {}) : m_folder(folder.native()) {}

    void find(const Table& table, std::size_t row, std::string_view cell, std::vector<ImageRef>& images) override;
    std::filesystem::path imageFolder() const override { return m_folder; }

    /// Whether the cell names a file below `folder`.
    bool knows(const std::string& folder, std::string_view cell)
    {
        m_known.clear();
        findBelow(folder, cell, m_known);
        return !m_known.empty();
    }

private:
    struct Visited {
        int looked = 0;
        std::unique_ptr<FolderListing> listing;
    };
    void findBelow(const std::string& folder, std::string_view cell, std::vector<ImageRef>& images);
    void findExact(const std::string& folder, std::string_view cell, std::vector<ImageRef>& images);
    FolderListing& listing(const std::string& folder);

    std::string m_folder;
    std::map<std::string, Visited, std::less<>> m_visited;
    const std::string* m_lastFolder = nullptr;  ///< Rows of one folder mostly follow each other.
    Visited* m_lastVisited = nullptr;
    std::vector<ImageRef> m_known;
    std::string m_ownFile;  ///< The table of the last row, and its folder.
    std::string m_ownFolder;
};

/// Where the images of the table's path column lie: beside the table, in images/, image/, imgs/, img/, data/, photos/,
/// train/ or in the only folder there, whichever holds most of the first images that are named. Empty: beside the
/// table.
std::filesystem::path guessImageFolder(const Table& table, std::size_t pathColumn);

/// The folders that guessImageFolder() looks into, the table's own first.
std::vector<std::string> imageFolderCandidates(const std::filesystem::path& table);

}  // namespace trueloss
