#include "pages/SourcePreview.h"

#include <algorithm>

namespace trueloss::ui {

namespace {

bool fits(const ColumnChoice& columns, const Table& table)
{
    const auto there = [&table](std::size_t column) { return column < table.columnCount(); };
    return there(columns.path) && std::ranges::all_of(columns.targets, there) &&
           (!columns.split || there(*columns.split));
}

}  // namespace

SourcePreview previewSource(const SourceRequest& request)
{
    SourcePreview preview;
    const auto source = openTableSource(request.path, request.options);
    if (!source) {
        preview.problem = source.error().message;
        return preview;
    }
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
