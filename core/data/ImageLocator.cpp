#include "data/ImageLocator.h"

#include "data/ImageDecoder.h"
#include "data/Wildcard.h"
#include "data/Words.h"

#include <sys/stat.h>
#include <algorithm>
#include <utility>

namespace trueloss {

namespace {

// Few images of a large folder cost less one by one than a listing of all of it.
constexpr int lookedBeforeListing = 64;

bool isFile(const std::string& path)
{
    struct stat facts {};
    return path.find('\0') == std::string::npos && ::stat(path.c_str(), &facts) == 0 && S_ISREG(facts.st_mode);
}

std::string join(const std::string& folder, std::string_view name)
{
    if (folder.empty() || name.starts_with('/')) return std::string(name);
    std::string out;
    out.reserve(folder.size() + 1 + name.size());
    out += folder;
    if (out.back() != '/') out += '/';
    out += name;
    return out;
}

}  // namespace

FolderListing& FileLocator::listing(const std::string& folder)
{
    Visited& visited = m_visited[folder];
    if (!visited.listing) visited.listing = std::make_unique<FolderListing>(folder);
    return *visited.listing;
}

void FileLocator::findExact(const std::string& folder, std::string_view cell, std::vector<ImageRef>& images)
{
    const std::size_t slash = cell.rfind('/');
    const std::string_view below = slash == std::string_view::npos ? std::string_view() : cell.substr(0, slash + 1);
    const std::string_view leaf = cell.substr(below.size());
    if (leaf.empty() || leaf == "." || leaf == "..") return;

    std::string path = join(folder, cell);
    const std::string_view parent = std::string_view(path).substr(0, path.size() - leaf.size());
    if (m_lastFolder == nullptr || *m_lastFolder != parent) {
        const auto place = m_visited.try_emplace(std::string(parent)).first;
        m_lastFolder = &place->first;
        m_lastVisited = &place->second;
    }
    Visited& visited = *m_lastVisited;
    if (hasWildcard(leaf) && !(visited.listing && visited.listing->hasFile(leaf)) && !isFile(path)) {
        for (const std::string_view name : listing(*m_lastFolder).images(leaf, maxImagesOfCell + 1))
            images.emplace_back(std::string(parent).append(name));
        return;
    }
    bool there = false;
    if (!visited.listing && visited.looked < lookedBeforeListing) {
        ++visited.looked;
        there = isFile(path);
    } else {
        there = listing(*m_lastFolder).hasFile(leaf);
    }
    if (there) {
        images.emplace_back(std::move(path));
    } else if (!hasImageEnding(std::string(leaf))) {
        if (const auto named = listing(*m_lastFolder).imageByStem(leaf))
            images.emplace_back(std::string(parent).append(*named));
    }
}

void FileLocator::findBelow(const std::string& folder, std::string_view cell, std::vector<ImageRef>& images)
{
    findExact(folder, cell, images);
    if (!images.empty() || cell.find('\\') == std::string_view::npos) return;
    // Tables from Windows.
    std::string slashed(cell);
    std::replace(slashed.begin(), slashed.end(), '\\', '/');
    findExact(folder, slashed, images);
}

void FileLocator::find(const Table& table, std::size_t row, std::string_view cell, std::vector<ImageRef>& images)
{
    images.clear();
    if (!m_folder.empty()) findBelow(m_folder, cell, images);
    // A folder that was guessed need not hold all: some paths may be relative to the table.
    if (!images.empty()) return;
    const std::filesystem::path& file = table.fileOf(row);
    if (m_ownFile != file.native()) {
        m_ownFile = file.native();
        m_ownFolder = file.parent_path().native();
    }
    findBelow(m_ownFolder, cell, images);
}

std::vector<std::string> imageFolderCandidates(const std::filesystem::path& table)
{
    const std::string own = table.parent_path().native();
    std::vector<std::string> candidates{own};
    const std::vector<std::string> folders = FolderListing(own).folders();
    for (const char* usual : {"images", "image", "imgs", "img", "data", "photos", "train"}) {
        const auto named = std::find_if(folders.begin(), folders.end(),
                                        [&](const std::string& name) { return lowered(name) == usual; });
        if (named != folders.end()) candidates.push_back(join(own, *named));
    }
    if (candidates.size() == 1 && folders.size() == 1) candidates.push_back(join(own, folders.front()));
    return candidates;
}

std::filesystem::path guessImageFolder(const Table& table, std::size_t pathColumn)
{
    constexpr std::size_t sampled = 50;
    std::vector<std::string> cells;
    // Spread over the table: the first images may be the ones that are missing.
    const std::size_t step = std::max<std::size_t>(1, table.rowCount() / sampled);
    for (std::size_t row = 0; row < table.rowCount(); row += step) {
        const std::string_view cell = trimmed(table.cell(row, pathColumn));
        if (!cell.empty() && !cell.starts_with('/')) cells.emplace_back(cell);
    }
    std::string best;
    std::size_t most = 0;
    FileLocator locator;
    const std::vector<std::string> candidates = imageFolderCandidates(table.file);
    for (const std::string& candidate : candidates) {
        const auto found = static_cast<std::size_t>(std::count_if(
            cells.begin(), cells.end(), [&](const std::string& cell) { return locator.knows(candidate, cell); }));
        if (found > most) {
            most = found;
            best = candidate;
        }
        if (found == cells.size()) break;
    }
    return best == candidates.front() ? std::filesystem::path() : std::filesystem::path(best);
}

}  // namespace trueloss
