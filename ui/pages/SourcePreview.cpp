#include "pages/SourcePreview.h"

#include "data/ArraySource.h"
#include "data/FolderSource.h"
#include "data/ImageTree.h"

#include <algorithm>
#include <utility>

namespace trueloss::ui {

namespace {

constexpr std::size_t mostNames = 50;

bool fits(const ColumnChoice& columns, const Table& table)
{
    const auto there = [&table](std::size_t column) { return column < table.columnCount(); };
    return there(columns.path) && std::ranges::all_of(columns.targets, there) &&
           (!columns.split || there(*columns.split));
}

/// What somebody most likely means by a source that cannot be read as it is: so that the choices that help are shown.
SourceForm likelyForm(const std::filesystem::path& path)
{
    if (looksLikeArrays(path)) return SourceForm::Arrays;
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored) && !findTable(path)) return SourceForm::FileNames;
    return SourceForm::Table;
}

/// Names for somebody who writes a pattern to see; none where it is no folder.
std::vector<std::string> someImages(const std::filesystem::path& path)
{
    auto tree = listImages(path);
    if (!tree) return {};
    if (tree->files.size() > mostNames) tree->files.resize(mostNames);
    return std::move(tree->files);
}

/// A pattern that is none matches nothing, but the names are not to blame.
void addUnmatched(const std::filesystem::path& folder, const std::string& pattern, SourcePreview& preview)
{
    auto made = previewFolder(folder, pattern, mostNames);
    if (!made) return;
    preview.unmatched = std::move(made->mismatches);
    preview.unmatchedCount = made->mismatchCount;
}

}  // namespace

SourcePreview previewSource(const SourceRequest& request, const std::stop_token& stop)
{
    SourcePreview preview;
    const auto source = openTableSource(request.path, request.options);
    if (!source) {
        preview.problem = source.error().message;
        preview.facts.form = request.options.form.value_or(likelyForm(request.path));
        if (preview.facts.form == SourceForm::FileNames && !request.options.pattern.empty())
            addUnmatched(request.path, request.options.pattern, preview);
        if (preview.unmatched.empty()) preview.names = someImages(request.path);
        return preview;
    }
    if (stop.stop_requested()) return preview;
    preview.table = source->table;
    preview.facts = source->facts;
    preview.numeric = numericColumns(*source->table);
    if (request.columns && fits(*request.columns, *source->table)) {
        preview.columns = request.columns;
    } else if (const auto guessed = guessColumns(*source)) {
        preview.columns = *guessed;
    } else {
        preview.problem = guessed.error().message;
        return preview;
    }
    if (stop.stop_requested()) return preview;
    const auto opened = withColumns(*source, *preview.columns);
    if (opened) {
        preview.facts = opened->facts;
        preview.usable = opened->manifest.rows.size();
        preview.rejected = opened->manifest.rejected.size();
        if (std::ranges::count(opened->manifest.rejected, RejectReason::NameNotMatched, &RejectedRow::reason) > 0)
            addUnmatched(request.path, opened->facts.pattern, preview);
    } else {
        preview.problem = opened.error().message;
    }
    return preview;
}

}  // namespace trueloss::ui
