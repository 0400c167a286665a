#include "data/FolderSource.h"

#include "data/CellNumber.h"
#include "data/Manifest.h"
#include "data/NamePattern.h"
#include "data/SplitWords.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace trueloss {

namespace {

/// Enough names to see what a pattern misses.
constexpr std::size_t namesSaid = 3;

/// The folders of a relative path, the nearest first.
std::vector<std::string_view> foldersAbove(std::string_view path)
{
    std::vector<std::string_view> folders;
    for (std::size_t end = path.rfind('/'); end != std::string_view::npos && end > 0;) {
        const std::size_t before = path.rfind('/', end - 1);
        const std::size_t from = before == std::string_view::npos ? 0 : before + 1;
        folders.push_back(path.substr(from, end - from));
        end = before;
    }
    return folders;
}

std::optional<std::string_view> numberAbove(const std::vector<std::string_view>& folders)
{
    for (const std::string_view name : folders) {
        if (parseCell(name, '.') || parseCell(name, ',')) return name;
    }
    return {};
}

/// Judges the decimal mark by the names of all folders. No one groups the thousands of a folder's name, so "1,234"
/// alone is taken for a decimal comma.
class FolderMarks {
public:
    void add(std::string_view number)
    {
        switch (markEvidence(number)) {
            case MarkEvidence::Comma:
                m_commas = true;
                break;
            case MarkEvidence::Ambiguous:
                if (m_ambiguous.empty()) m_ambiguous = number;
                break;
            case MarkEvidence::Point:
            case MarkEvidence::None:
                break;
        }
    }

    void settle(TableFacts& facts) const
    {
        facts.decimalMark = m_commas || !m_ambiguous.empty() ? ',' : '.';
        facts.decimalAmbiguous = !m_commas && !m_ambiguous.empty();
        if (facts.decimalAmbiguous) facts.ambiguousCell = m_ambiguous;
    }

private:
    bool m_commas = false;
    std::string_view m_ambiguous;
};

/// "train" or "validation" by the folders above, empty where none says it.
std::string_view partAbove(const std::vector<std::string_view>& folders)
{
    for (const std::string_view name : folders) {
        const SplitPart part = splitPart(name);
        if (part != SplitPart::Unassigned) return part == SplitPart::Train ? "train" : "validation";
    }
    return {};
}

bool anyPart(const ImageTree& tree)
{
    return std::any_of(tree.files.begin(), tree.files.end(),
                       [](const std::string& file) { return !partAbove(foldersAbove(file)).empty(); });
}

std::string joined(const std::vector<std::string_view>& names)
{
    std::string out;
    for (const std::string_view name : names) (out += out.empty() ? "" : ", ") += name;
    return out;
}

void addNotes(const ImageTree& tree, const std::filesystem::path& folder, std::vector<Message>& notes)
{
    if (!tree.unreadable.empty())
        notes.push_back(
            {TRUELOSS_TEXT("Core", "Folders that may not be read: %1 (the first: %2). Their images are missing."),
             {static_cast<std::int64_t>(tree.unreadable.size()), (folder / tree.unreadable.front()).string()}});
    if (tree.cyclic)
        notes.push_back({TRUELOSS_TEXT("Core", "Links in %1 lead to folders that were read already; each counts once."),
                         {folder.string()}});
}

}  // namespace

bool looksLikeNumberFolders(const ImageTree& tree)
{
    const auto numbered =
        static_cast<std::size_t>(std::count_if(tree.files.begin(), tree.files.end(), [](const std::string& file) {
            return numberAbove(foldersAbove(file)).has_value();
        }));
    return numbered > 0 && numbered * 2 >= tree.files.size();
}

Result<FolderSource> numberFolders(const std::filesystem::path& folder, const ImageTree& tree)
{
    FolderSource source;
    Table& table = source.table;
    table.file = folder;
    table.header = {"image", "target"};
    const bool parts = anyPart(tree);
    if (parts) table.header.push_back("split");
    FolderMarks marks;
    std::size_t others = 0;
    std::string_view other;
    std::int64_t line = 0;
    for (const std::string& file : tree.files) {
        const auto folders = foldersAbove(file);
        const auto number = numberAbove(folders);
        const std::string_view nearest = folders.empty() ? std::string_view() : folders.front();
        if (!number && others++ == 0) other = file;
        if (number) marks.add(*number);
        table.addCell(file);
        table.addCell(number.value_or(nearest));
        if (parts) table.addCell(partAbove(folders));
        table.endRow(++line);
    }
    marks.settle(table.facts);
    if (table.facts.decimalAmbiguous)
        source.notes.push_back(
            {TRUELOSS_TEXT("Core",
                           "Folders such as \"%1\" can be read in two ways. The comma is taken for a "
                           "decimal comma; call them without commas if it groups thousands."),
             {table.facts.ambiguousCell}});
    if (others > 0)
        source.notes.push_back(
            {TRUELOSS_TEXT("Core", "Left out, for no folder above is called a number: %1 (the first: %2)."),
             {static_cast<std::int64_t>(others), std::string(other)}});
    addNotes(tree, folder, source.notes);
    return source;
}

Result<FolderSource> namedFiles(const std::filesystem::path& folder, const ImageTree& tree, const std::string& pattern)
{
    FolderSource source;
    source.pattern = pattern;
    if (pattern.empty()) {
        const auto guessed = guessPattern(tree.files);
        if (!guessed)
            return fail(ErrorCode::NothingUsable,
                        TRUELOSS_TEXT("Core",
                                      "The names of the images in %1 hold no number that looks like a target. Give a "
                                      "pattern such as steer_{target}_*.jpg."),
                        {folder.string()});
        source.pattern = *guessed;
    }
    const auto parsed = NamePattern::parse(source.pattern);
    if (!parsed) return tl::unexpected<Error>(parsed.error());
    Table& table = source.table;
    table.file = folder;
    table.header = {"image"};
    table.header.insert(table.header.end(), parsed->names().begin(), parsed->names().end());
    const bool parts = anyPart(tree);
    if (parts) table.header.push_back("split");
    std::size_t matched = 0;
    std::vector<std::string_view> unmatched;
    std::int64_t line = 0;
    for (const std::string& file : tree.files) {
        const auto numbers = parsed->match(file);
        if (!numbers && unmatched.size() < namesSaid) unmatched.push_back(file);
        matched += numbers ? 1 : 0;
        table.addCell(file);
        for (std::size_t i = 0; i < parsed->names().size(); ++i)
            table.addCell(numbers ? (*numbers)[i] : std::string_view());
        if (parts) table.addCell(partAbove(foldersAbove(file)));
        table.endRow(++line);
    }
    if (matched == 0)
        return fail(
            ErrorCode::NothingUsable,
            TRUELOSS_TEXT("Core", "None of the %1 images in %2 matches the pattern \"%3\". The first are called: %4."),
            {static_cast<std::int64_t>(tree.files.size()), folder.string(), source.pattern, joined(unmatched)});
    if (!unmatched.empty())
        source.notes.push_back(
            {TRUELOSS_TEXT("Core", "Left out, for the name does not match the pattern \"%1\": %2 (the first: %3)."),
             {source.pattern, static_cast<std::int64_t>(tree.files.size() - matched), std::string(unmatched.front())}});
    addNotes(tree, folder, source.notes);
    return source;
}

Result<PatternPreview> previewFolder(const std::filesystem::path& folder, const std::string& pattern, std::size_t shown)
{
    try {
        const auto parsed = NamePattern::parse(pattern);
        if (!parsed) return tl::unexpected<Error>(parsed.error());
        const auto tree = listImages(folder);
        if (!tree) return tl::unexpected<Error>(tree.error());
        return previewPattern(*parsed, tree->files, shown);
    } catch (const std::exception& thrown) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "%1 could not be read: %2."),
                    {folder.string(), std::string(thrown.what())});
    }
}

}  // namespace trueloss
