#include "build/IncludeRanks.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <string_view>

namespace fs = std::filesystem;

namespace trueloss {

namespace {

constexpr std::size_t headerLines = 160;
constexpr std::size_t sourceLines = 500;

struct Include {
    std::string name;
    bool angled = false;
};

struct SourceFile {
    std::string path;  ///< From the tree's root, with slashes: "core/base/Error.h".
    std::vector<Include> includes;
    std::size_t lines = 0;

    bool isHeader() const { return path.ends_with(".h"); }
    bool in(std::string_view folder) const { return path.starts_with(folder); }
};

/// Which rooms of core a room may include, beside itself.
const std::map<std::string, std::set<std::string>>& allowedRooms()
{
    static const std::map<std::string, std::set<std::string>> rooms{
        {"base", {}},
        {"record", {"base"}},
        {"data", {"base"}},
        {"scale", {"base"}},
        {"check", {"base", "data", "scale"}},
        {"model", {"base", "scale"}},
        {"diagnose", {"base", "record", "scale"}},
        {"store", {"base", "record", "scale", "check", "diagnose"}},
        {"ghosts", {"base", "record", "diagnose"}},
        {"tfevents", {"base"}},
        {"export", {"base", "record", "scale", "model", "tfevents"}},
        {"chart", {"base", "record", "diagnose", "ghosts"}},
        {"report", {"base", "record", "scale", "check", "diagnose", "ghosts", "chart", "store"}},
        {"logs", {"base", "record", "tfevents"}},
        {"train", {"base", "record", "data", "scale", "check", "model", "diagnose", "store"}},
        {"inspect", {"base", "record", "data", "scale", "model", "train"}},
        {"experiment", {"base", "record", "data", "scale", "model", "diagnose", "store", "train", "inspect"}},
    };
    return rooms;
}

std::optional<Include> includeOf(std::string_view line)
{
    const auto skipBlanks = [&line] { line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size())); };
    skipBlanks();
    if (!line.starts_with('#')) return {};
    line.remove_prefix(1);
    skipBlanks();
    if (!line.starts_with("include")) return {};
    line.remove_prefix(7);
    skipBlanks();
    if (line.empty() || (line.front() != '<' && line.front() != '"')) return {};
    const bool angled = line.front() == '<';
    const auto end = line.find(angled ? '>' : '"', 1);
    if (end == std::string_view::npos) return {};
    return Include{std::string(line.substr(1, end - 1)), angled};
}

std::vector<SourceFile> readTree(const fs::path& tree)
{
    std::vector<SourceFile> files;
    for (const char* part : {"core", "ui", "app"}) {
        if (!fs::is_directory(tree / part)) continue;
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(tree / part)) {
            const std::string extension = entry.path().extension().string();
            if (!entry.is_regular_file() || (extension != ".h" && extension != ".cpp")) continue;
            SourceFile file;
            file.path = fs::relative(entry.path(), tree).generic_string();
            std::ifstream stream(entry.path());
            for (std::string line; std::getline(stream, line);) {
                ++file.lines;
                if (auto include = includeOf(line)) file.includes.push_back(std::move(*include));
            }
            files.push_back(std::move(file));
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

std::string firstPart(std::string_view path)
{
    return std::string(path.substr(0, path.find('/')));
}

/// A header of Qt: <QString>, <QtCore/qglobal.h>, <qglobal.h>, in quotes too.
bool isQt(std::string_view name)
{
    if (name.starts_with("Qt")) return true;
    const bool header = name.find('/') == std::string_view::npos && name.find('.') == std::string_view::npos;
    return header && name.size() > 1 && name[0] == 'Q' && name[1] >= 'A' && name[1] <= 'Z';
}

bool isTensorLibrary(std::string_view name)
{
    return std::ranges::any_of(std::initializer_list<std::string_view>{"torch/", "ATen/", "c10/", "opencv"},
                               [name](std::string_view prefix) { return name.starts_with(prefix); });
}

/// The file of the tree that an include means: from the root of its part (core, ui, app), of core, or beside it.
std::optional<std::string> target(const SourceFile& from, const std::string& name, const std::set<std::string>& known)
{
    const std::string folder = from.path.substr(0, from.path.rfind('/') + 1);
    for (const std::string& candidate :
         {folder + name, firstPart(from.path) + "/" + name, "core/" + name, "ui/" + name, "app/" + name, name}) {
        const std::string path = fs::path(candidate).lexically_normal().generic_string();
        if (known.contains(path)) return path;
    }
    return {};
}

class Checker {
public:
    explicit Checker(const fs::path& tree) : m_files(readTree(tree))
    {
        for (const SourceFile& file : m_files) m_known.insert(file.path);
    }

    std::vector<std::string> check()
    {
        for (const SourceFile& file : m_files) {
            checkLength(file);
            for (const Include& include : file.includes) {
                checkLibraries(file, include);
                const auto to = target(file, include.name, m_known);
                if (!to) continue;
                checkRank(file, *to);
                m_edges[file.path].push_back(*to);
            }
        }
        for (const SourceFile& file : m_files) findCycle(file.path);
        return std::move(m_breaches);
    }

private:
    void report(const std::string& path, const std::string& what) { m_breaches.push_back(path + ": " + what); }

    void checkLength(const SourceFile& file)
    {
        const std::size_t limit = file.isHeader() ? headerLines : sourceLines;
        if (file.lines > limit) {
            report(file.path, std::to_string(file.lines) + " lines, more than " + std::to_string(limit));
        }
    }

    void checkLibraries(const SourceFile& file, const Include& include)
    {
        if ((file.in("core/") || file.in("app/cli/")) && isQt(include.name)) {
            report(file.path, "includes Qt's " + include.name);
        }
        if (((file.in("core/") && file.isHeader()) || file.in("ui/")) && isTensorLibrary(include.name)) {
            report(file.path, "includes " + include.name + ", which belongs into a .cpp of core");
        }
    }

    void checkRank(const SourceFile& file, const std::string& to)
    {
        const std::string part = firstPart(file.path);
        const std::string toPart = firstPart(to);
        if (part == "core" && toPart == "core") {
            const std::string room = firstPart(file.path.substr(5));
            const std::string toRoom = firstPart(to.substr(5));
            const auto allowed = allowedRooms().find(room);
            if (allowed == allowedRooms().end()) {
                report(file.path, "stands in a room that the design does not know");
            } else if (room != toRoom && !allowed->second.contains(toRoom)) {
                report(file.path, "includes " + to + ", upward or sideways");
            }
        } else if ((part == "core" && toPart != "core") || (part == "ui" && toPart == "app") ||
                   (file.in("app/cli/") && toPart == "ui")) {
            report(file.path, "includes " + to + ", upward");
        }
    }

    /// Depth first; a file that is met while it is still open closes a circle, reported once.
    void findCycle(const std::string& path)
    {
        if (m_done.contains(path)) return;
        m_open.push_back(path);
        for (const std::string& next : m_edges[path]) {
            const auto seen = std::ranges::find(m_open, next);
            if (seen == m_open.end()) {
                findCycle(next);
                continue;
            }
            std::string circle;
            for (auto step = seen; step != m_open.end(); ++step) circle += *step + " -> ";
            report(path, "includes in a circle: " + circle + next);
        }
        m_open.pop_back();
        m_done.insert(path);
    }

    std::vector<SourceFile> m_files;
    std::set<std::string> m_known;
    std::map<std::string, std::vector<std::string>> m_edges;
    std::vector<std::string> m_open;
    std::set<std::string> m_done;
    std::vector<std::string> m_breaches;
};

}  // namespace

std::vector<std::string> breachesOfRank(const fs::path& tree)
{
    return Checker(tree).check();
}

}  // namespace trueloss
