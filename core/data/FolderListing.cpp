#include "data/FolderListing.h"

#include "data/ImageDecoder.h"
#include "data/Wildcard.h"

#include <dirent.h>
#include <sys/stat.h>
#include <algorithm>
#include <array>
#include <cstring>

namespace trueloss {

namespace {

constexpr std::size_t blockBytes = std::size_t{1} << 20;

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
    std::size_t used = blockBytes;
    // std::filesystem builds a path an entry, which takes several times as long for a million of them.
    while (const dirent* entry = ::readdir(open.handle)) {
        const std::string_view name = entry->d_name;
        if (name == "." || name == "..") continue;
        if (used + name.size() > blockBytes) {
            m_texts.push_back(std::make_unique<char[]>(blockBytes));
            used = 0;
        }
        char* place = m_texts.back().get() + used;
        std::memcpy(place, name.data(), name.size());
        used += name.size();
        Kind kind = Kind::Unknown;  // Links, and file systems that do not say.
        if (entry->d_type == DT_REG) kind = Kind::File;
        if (entry->d_type == DT_DIR) kind = Kind::Folder;
        m_names.emplace(std::string_view(place, name.size()), kind);
    }
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
    const auto found = m_names.find(name);
    return found != m_names.end() && kindOf(name, found->second) == Kind::File;
}

std::optional<std::string_view> FolderListing::imageByStem(std::string_view stem) const
{
    if (!m_stemsKnown) {
        m_stemsKnown = true;
        for (const auto& [name, kind] : m_names) {
            if (!hasImageEnding(std::string(name)) || kindOf(name, kind) != Kind::File) continue;
            auto [place, isNew] = m_stems.emplace(stemOf(name), name);
            if (!isNew) place->second = std::min(place->second, name);
        }
    }
    const auto found = m_stems.find(stem);
    if (found == m_stems.end()) return {};
    return found->second;
}

std::vector<std::string_view> FolderListing::files(std::string_view mask, std::size_t most) const
{
    std::vector<std::string_view> matching;
    for (const auto& [name, kind] : m_names) {
        if (matchesWildcard(name, mask) && kindOf(name, kind) == Kind::File) matching.push_back(name);
    }
    std::sort(matching.begin(), matching.end());
    if (matching.size() > most) matching.resize(most);
    return matching;
}

std::vector<std::string> FolderListing::folders() const
{
    std::vector<std::string> found;
    for (const auto& [name, kind] : m_names) {
        if (kindOf(name, kind) == Kind::Folder) found.emplace_back(name);
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace trueloss
