#include "data/DataIdentity.h"

#include "base/Crc32.h"
#include "data/ImageArray.h"
#include "data/ParallelWork.h"

#include <algorithm>
#include <bit>
#include <fstream>
#include <set>
#include <string_view>
#include <system_error>
#include <vector>

namespace trueloss {

namespace {

constexpr std::size_t filesAtOnce = 512;
constexpr std::size_t pieceBytes = std::size_t{1} << 20;

Result<std::int64_t> sizeOf(const std::string& file)
{
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    if (!error) return static_cast<std::int64_t>(size);
    return fail(ErrorCode::Unreadable,
                TRUELOSS_TEXT("Core", "%1 belongs to the data and cannot be found any more: %2."),
                {file, error.message()});
}

Result<std::vector<std::int64_t>> sizesOf(const std::vector<ManifestRow>& rows, const std::stop_token& stop)
{
    std::vector<std::int64_t> sizes(rows.size());
    const auto measured = runInParallel(
        (rows.size() + filesAtOnce - 1) / filesAtOnce, 0, {}, stop, [&](std::size_t part) -> Result<void> {
            const std::size_t end = std::min(rows.size(), (part + 1) * filesAtOnce);
            for (std::size_t i = part * filesAtOnce; i < end; ++i) {
                const bool sameFile = i > part * filesAtOnce && rows[i].image.native() == rows[i - 1].image.native();
                const Result<std::int64_t> size = sameFile ? sizes[i - 1] : sizeOf(rows[i].image.native());
                if (!size) return tl::unexpected(size.error());
                sizes[i] = *size;
            }
            return {};
        });
    if (!measured) return tl::unexpected(measured.error());
    return sizes;
}

/// How many characters, up to and with a slash, all names begin with.
std::size_t commonFolder(const std::vector<ManifestRow>& rows)
{
    if (rows.empty()) return 0;
    std::string_view common = rows.front().image.native();
    for (const ManifestRow& row : rows) {
        const std::string_view name = row.image.native();
        const auto end = std::mismatch(common.begin(), common.end(), name.begin(), name.end()).first;
        common = common.substr(0, static_cast<std::size_t>(end - common.begin()));
    }
    const std::size_t slash = common.rfind('/');
    return slash == std::string_view::npos ? 0 : slash + 1;
}

Result<void> addTable(const std::filesystem::path& table, const std::stop_token& stop, Crc32& checksum,
                      std::int64_t& bytes)
{
    std::ifstream in(table, std::ios::binary);
    std::vector<char> piece(pieceBytes);
    while (in && !stop.stop_requested()) {
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        const auto count = static_cast<std::size_t>(in.gcount());
        checksum.add(std::string_view(piece.data(), count));
        bytes += static_cast<std::int64_t>(count);
    }
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled, TRUELOSS_TEXT("Core", "Stopped as you asked."));
    if (in.eof()) return {};
    return fail(ErrorCode::Unreadable, TRUELOSS_TEXT("Core", "%1 cannot be read. Is it a file, and may you read it?"),
                {table.string()});
}

/// Text tables alone: a folder has no bytes, and those of an array are too many.
Result<void> addTables(const Manifest& manifest, const std::stop_token& stop, DataIdentity& identity)
{
    Crc32 checksum;
    const bool fromArrays = !manifest.rows.empty() && !manifest.rows.front().image.isFile();
    for (const std::filesystem::path& table : {manifest.table, manifest.validationTable}) {
        std::error_code ignored;
        if (fromArrays || table.empty() || std::filesystem::is_directory(table, ignored)) continue;
        if (auto added = addTable(table, stop, checksum, identity.tableBytes); !added) return added;
    }
    identity.tableChecksum = checksum.value();
    return {};
}

}  // namespace

Result<DataIdentity> identify(const Manifest& manifest, std::stop_token stop)
{
    DataIdentity identity;
    identity.path = manifest.table.string();
    identity.rows = static_cast<std::int64_t>(manifest.rows.size());
    if (auto added = addTables(manifest, stop, identity); !added) return tl::unexpected(added.error());
    const auto sizes = sizesOf(manifest.rows, stop);
    if (!sizes) return tl::unexpected(sizes.error());

    Crc32 images;
    Crc32 targets;
    targets.add(static_cast<std::int64_t>(manifest.targetColumns.size()));
    std::set<std::string_view> arrays;
    const std::size_t folder = commonFolder(manifest.rows);
    for (std::size_t i = 0; i < manifest.rows.size(); ++i) {
        const ManifestRow& row = manifest.rows[i];
        const std::string_view name = row.image.native();
        images.add(name.substr(folder));
        images.add(row.image.index());
        images.add((*sizes)[i]);
        if (row.image.isFile() || arrays.insert(name).second) identity.imageBytes += (*sizes)[i];
        for (const double value : row.targets) targets.add(std::bit_cast<std::int64_t>(value));
    }
    identity.imagesChecksum = images.value();
    identity.targetsChecksum = targets.value();
    return identity;
}

Result<void> requireSameData(const DataIdentity& now, const DataIdentity& then)
{
    if (now.rows != then.rows)
        return fail(ErrorCode::Mismatch,
                    TRUELOSS_TEXT("Core",
                                  "These are not the data that the run began with: %1 has %2 usable images now and had "
                                  "%3 then. Bring the old data back, or start a new run."),
                    {now.path, now.rows, then.rows});
    if (now.tableBytes != then.tableBytes)
        return fail(ErrorCode::Mismatch,
                    TRUELOSS_TEXT("Core",
                                  "These are not the data that the run began with: the table %1 has %2 bytes now and "
                                  "had %3 then. Bring the old table back, or start a new run."),
                    {now.path, now.tableBytes, then.tableBytes});
    if (now.targetsChecksum != then.targetsChecksum)
        return fail(ErrorCode::Mismatch,
                    TRUELOSS_TEXT("Core",
                                  "These are not the data that the run began with: targets in %1 have other values "
                                  "now. Choose the same columns, bring the old table back, or start a new run."),
                    {now.path});
    if (now.tableChecksum != then.tableChecksum)
        return fail(ErrorCode::Mismatch,
                    TRUELOSS_TEXT("Core",
                                  "These are not the data that the run began with: the table %1 was changed since. "
                                  "Bring the old table back, or start a new run."),
                    {now.path});
    if (now.imageBytes != then.imageBytes)
        return fail(ErrorCode::Mismatch,
                    TRUELOSS_TEXT("Core",
                                  "These are not the data that the run began with: the images of %1 take %2 bytes now "
                                  "and took %3 then. Bring the old images back, or start a new run."),
                    {now.path, now.imageBytes, then.imageBytes});
    if (now.imagesChecksum != then.imagesChecksum)
        return fail(
            ErrorCode::Mismatch,
            TRUELOSS_TEXT("Core",
                          "These are not the data that the run began with: images of %1 have other names, sizes "
                          "or another order now. Bring the old images back, or start a new run."),
            {now.path});
    return {};
}

}  // namespace trueloss
