#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace trueloss {

/// The names in one folder, read once: looking a file up then costs no call of the system.
class FolderListing {
public:
    /// A folder that is not there or may not be read is empty.
    explicit FolderListing(const std::string& folder);
    FolderListing(const FolderListing&) = delete;
    FolderListing& operator=(const FolderListing&) = delete;

    /// Whether a regular file (or a link to one) of this name lies in the folder.
    bool hasFile(std::string_view name) const;

    /// The image whose name without its ending is `stem`; of several the first by their bytes.
    std::optional<std::string_view> imageByStem(std::string_view stem) const;

    /// The names of files that match the mask, sorted by their bytes, at most `most`.
    std::vector<std::string_view> files(std::string_view mask, std::size_t most) const;

    /// The same for those alone that end like images; as in a shell, only ".*" names hidden ones.
    std::vector<std::string_view> images(std::string_view mask, std::size_t most) const;

    /// The names of the folders in it, sorted by their bytes.
    std::vector<std::string> folders() const;

    bool readable() const { return m_readable; }

private:
    enum class Kind : std::uint8_t { File, Folder, Unknown, Other };
    Kind kindOf(std::string_view name, Kind listed) const;

    std::string m_folder;
    std::vector<std::unique_ptr<char[]>> m_texts;  ///< The names' bytes, in large blocks.
    struct Entry {
        std::string_view name;
        Kind kind = Kind::Unknown;
    };
    const Entry* find(std::string_view name) const;
    template <class Fits>
    std::vector<std::string_view> filesThat(Fits fits, std::size_t most) const;
    void buildIndex();

    std::vector<Entry> m_entries;
    // A table of our own: std::unordered_map takes three times as long to fill for a million names.
    std::vector<std::uint64_t> m_slots;  ///< Upper half of the hash, and the entry's number from 1; 0: free.
    mutable std::unordered_map<std::string_view, std::string_view> m_stems;  ///< Filled when first asked for.
    mutable bool m_stemsKnown = false;
    bool m_readable = false;
};

}  // namespace trueloss
