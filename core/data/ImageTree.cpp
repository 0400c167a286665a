#include "data/ImageTree.h"

#include "data/FolderListing.h"
#include "data/ImageDecoder.h"

#include <sys/stat.h>
#include <algorithm>
#include <set>
#include <utility>

namespace trueloss {

namespace {

constexpr std::size_t maxImages = std::size_t{1} << 22;
constexpr int maxDepth = 32;

class Walker {
public:
    explicit Walker(std::string root) : m_root(std::move(root)) {}

    Result<ImageTree> walk()
    {
        if (const Result<void> done = enter({}, 0); !done) return tl::unexpected<Error>(done.error());
        std::sort(m_tree.files.begin(), m_tree.files.end());
        std::sort(m_tree.unreadable.begin(), m_tree.unreadable.end());
        return std::move(m_tree);
    }

private:
    /// `below`: relative to the root, with a slash at its end; empty: the root itself.
    Result<void> enter(const std::string& below, int depth)
    {
        const std::string folder = below.empty() ? m_root : m_root + '/' + below;
        struct stat facts {};
        if (::stat(folder.c_str(), &facts) != 0) return {};
        if (!m_seen.emplace(facts.st_dev, facts.st_ino).second) {
            m_tree.cyclic = true;
            return {};
        }
        const FolderListing listing(folder);
        if (!listing.readable()) {
            m_tree.unreadable.push_back(below);
            return {};
        }
        for (const std::string_view name : listing.files("*", maxImages + 1)) {
            if (!name.starts_with('.') && hasImageEnding(std::string(name)))
                m_tree.files.push_back(below + std::string(name));
        }
        if (m_tree.files.size() > maxImages)
            return fail(ErrorCode::TooLarge,
                        TRUELOSS_TEXT("Core", "There are more than %1 images below %2. Open a part of them."),
                        {static_cast<std::int64_t>(maxImages), m_root});
        for (const std::string& name : listing.folders()) {
            if (name.starts_with('.') || depth + 1 >= maxDepth) continue;
            if (Result<void> done = enter(below + name + '/', depth + 1); !done) return done;
        }
        return {};
    }

    const std::string m_root;
    std::set<std::pair<dev_t, ino_t>> m_seen;
    ImageTree m_tree;
};

}  // namespace

Result<ImageTree> listImages(const std::filesystem::path& folder)
{
    try {
        std::error_code ignored;
        if (!std::filesystem::is_directory(folder, ignored))
            return fail(ErrorCode::NotFound, TRUELOSS_TEXT("Core", "There is no folder %1. Check the path."),
                        {folder.string()});
        return Walker(folder.native()).walk();
    } catch (const std::exception& thrown) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "The folder %1 could not be read: %2."),
                    {folder.string(), std::string(thrown.what())});
    }
}

}  // namespace trueloss
