#include "data/DataSource.h"

#include "data/ImageDecoder.h"

#include <algorithm>
#include <limits>

namespace trueloss {

Result<DataSource> openDataSource(const std::filesystem::path& folderOrTable)
{
    const auto file = findTable(folderOrTable);
    if (!file) return tl::unexpected(file.error());
    auto table = readTable(*file);
    if (!table) return tl::unexpected(table.error());
    DataSource source;
    source.table = std::make_shared<const Table>(std::move(*table));
    const auto columns = guessColumns(*source.table);
    if (!columns) return tl::unexpected(columns.error());
    return withColumns(source, *columns);
}

Result<DataSource> withColumns(const DataSource& source, const ColumnChoice& columns)
{
    auto manifest = buildManifest(*source.table, columns);
    if (!manifest) return tl::unexpected(manifest.error());
    return DataSource{source.table, columns, std::move(*manifest)};
}

ImageFacts inspectImages(const Manifest& manifest, std::size_t sample)
{
    ImageFacts facts;
    // Spread over the table: the first rows are often of one kind.
    const std::size_t step = std::max<std::size_t>(1, manifest.rows.size() / std::max<std::size_t>(1, sample));
    for (std::size_t i = 0; i < manifest.rows.size(); i += step) {
        const auto image = decodePreview(manifest.rows[i].image, std::numeric_limits<int>::max());
        if (!image) continue;
        if (facts.width == 0) {
            facts.width = image->shape.width;
            facts.height = image->shape.height;
        } else if (facts.width != image->shape.width || facts.height != image->shape.height) {
            facts.mixedSizes = true;
        }
        facts.grey = facts.grey && image->grey;
    }
    if (facts.width == 0) facts.grey = false;
    return facts;
}

}  // namespace trueloss
