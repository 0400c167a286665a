#include "data/FolderListing.h"

#include "data/ImageDecoder.h"
#include "data/Wildcard.h"

#include <dirent.h>
#include <sys/stat.h>
#include <algorithm>
#include <bit>
#include <cstring>
#include <functional>

namespace trueloss {

namespace {

// Blocks grow from the first size to the last: there may be many small folders.
constexpr std::size_t firstBlockBytes = 1024;
constexpr std::size_t lastBlockBytes = std::size_t{1} << 20;

/// Closes the folder on every way out.
struct OpenFolder {
    explicit OpenFolder(const std::string& folder) : handle(::opendir(folder.empty() ? "." : folder.c_str())) {}
    ~OpenFolder()
    {
        if (handle != nullptr) ::closedir(handle);
    }
    OpenFolder(const OpenFolder&) = delete;
    OpenFolder& operator=(const OpenFolder&) = delete;
    DIR* handle;
};

std::string_view stemOf(std::string_view name)
{
    const auto dot = name.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

}  // namespace

FolderListing::FolderListing(const std::string& folder) : m_folder(folder)
{
    const OpenFolder open(folder);
    if (open.handle == nullptr) return;
    m_readable = true;
    std::size_t blockBytes = firstBlockBytes / 2;
    std::size_t used = blockBytes;
    // std::filesystem builds a path an entry, which takes several times as long for a million of them.
    while (const dirent* entry = ::readdir(open.handle)) {
        const std::string_view name = entry->d_name;
        if (name == "." || name == "..") continue;
        if (used + name.size() > blockBytes) {
            blockBytes = std::min(blockBytes * 2, lastBlockBytes);
            m_texts.push_back(std::make_unique_for_overwrite<char[]>(blockBytes));
            used = 0;
        }
        char* place = m_texts.back().get() + used;
        std::memcpy(place, name.data(), name.size());
        used += name.size();
        Kind kind = Kind::Unknown;  // Links, and file systems that do not say.
        if (entry->d_type == DT_REG) kind = Kind::File;
        if (entry->d_type == DT_DIR) kind = Kind::Folder;
        m_entries.push_back({std::string_view(place, name.size()), kind});
    }
    buildIndex();
}

void FolderListing::buildIndex()
{
    constexpr std::uint64_t upper = 0xFFFFFFFF00000000ULL;
    m_slots.assign(std::bit_ceil(m_entries.size() * 2 + 1), 0);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const std::uint64_t hash = std::hash<std::string_view>()(m_entries[i].name);
        std::size_t slot = hash & mask;
        while (m_slots[slot] != 0) slot = (slot + 1) & mask;
        m_slots[slot] = (hash & upper) | (i + 1);
    }
}

const FolderListing::Entry* FolderListing::find(std::string_view name) const
{
    if (m_entries.empty()) return nullptr;
    const std::size_t mask = m_slots.size() - 1;
    const std::uint64_t hash = std::hash<std::string_view>()(name);
    for (std::size_t slot = hash & mask; m_slots[slot] != 0; slot = (slot + 1) & mask) {
        if (m_slots[slot] >> 32 != hash >> 32) continue;
        const Entry& entry = m_entries[static_cast<std::uint32_t>(m_slots[slot]) - 1];
        if (entry.name == name) return &entry;
    }
    return nullptr;
}

FolderListing::Kind FolderListing::kindOf(std::string_view name, Kind listed) const
{
    if (listed != Kind::Unknown) return listed;
    struct stat facts {};
    const std::string path = (m_folder.empty() ? std::string() : m_folder + '/') + std::string(name);
    if (::stat(path.c_str(), &facts) != 0) return Kind::Other;
    if (S_ISREG(facts.st_mode)) return Kind::File;
    return S_ISDIR(facts.st_mode) ? Kind::Folder : Kind::Other;
}

bool FolderListing::hasFile(std::string_view name) const
{
    const Entry* found = find(name);
    return found != nullptr && kindOf(name, found->kind) == Kind::File;
}

std::optional<std::string_view> FolderListing::imageByStem(std::string_view stem) const
{
    if (!m_stemsKnown) {
        m_stemsKnown = true;
        for (const auto& [name, kind] : m_entries) {
            if (!hasImageEnding(std::string(name)) || kindOf(name, kind) != Kind::File) continue;
            auto [place, isNew] = m_stems.emplace(stemOf(name), name);
            if (!isNew) place->second = std::min(place->second, name);
        }
    }
    const auto found = m_stems.find(stem);
    if (found == m_stems.end()) return {};
    return found->second;
}

template <class Fits>
std::vector<std::string_view> FolderListing::filesThat(Fits fits, std::size_t most) const
{
    std::vector<std::string_view> matching;
    for (const auto& [name, kind] : m_entries) {
        if (fits(name) && kindOf(name, kind) == Kind::File) matching.push_back(name);
    }
    std::sort(matching.begin(), matching.end());
    if (matching.size() > most) matching.resize(most);
    return matching;
}

std::vector<std::string_view> FolderListing::files(std::string_view mask, std::size_t most) const
{
    return filesThat([mask](std::string_view name) { return matchesWildcard(name, mask); }, most);
}

std::vector<std::string_view> FolderListing::images(std::string_view mask, std::size_t most) const
{
    return filesThat(
        [mask](std::string_view name) {
            const bool hidden = name.starts_with('.') && !mask.starts_with('.');
            return !hidden && matchesWildcard(name, mask) && hasImageEnding(std::string(name));
        },
        most);
}

std::vector<std::string> FolderListing::folders() const
{
    std::vector<std::string> found;
    for (const auto& [name, kind] : m_entries) {
        if (kindOf(name, kind) == Kind::Folder) found.emplace_back(name);
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace trueloss
