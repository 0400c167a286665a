#include "pages/SourcePreview.h"

#include "data/ArraySource.h"
#include "data/ImageTree.h"

#include <algorithm>
#include <utility>

namespace trueloss::ui {

namespace {

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
    constexpr std::size_t most = 50;
    auto tree = listImages(path);
    if (!tree) return {};
    if (tree->files.size() > most) tree->files.resize(most);
    return std::move(tree->files);
}

}  // namespace

SourcePreview previewSource(const SourceRequest& request, const std::stop_token& stop)
{
    SourcePreview preview;
    const auto source = openTableSource(request.path, request.options);
    if (!source) {
        preview.problem = source.error().message;
        preview.facts.form = request.options.form.value_or(likelyForm(request.path));
        preview.names = someImages(request.path);
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
    } else {
        preview.problem = opened.error().message;
    }
    return preview;
}

}  // namespace trueloss::ui
