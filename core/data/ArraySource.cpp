#include "data/ArraySource.h"

#include "base/Numbers.h"
#include "data/ArrayNames.h"
#include "data/FolderListing.h"
#include "data/TableReaders.h"
#include "data/Words.h"

#include <algorithm>

namespace trueloss {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t chunkElements = std::size_t{1} << 16;

std::string namesOf(const std::vector<ArrayEntry>& entries)
{
    std::string list;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i == 12) return list + ", ...";
        list += (i == 0 ? "" : ", ") + entries[i].name + " " + entries[i].header.shapeText();
    }
    return list;
}

std::string titleOf(const Message& reason)
{
    const auto* title = reason.args.empty() ? nullptr : std::get_if<std::string>(&reason.args.front());
    return title == nullptr ? std::string() : *title;
}

/// The arrays that cannot be used, by their titles without the folder.
std::string namesOf(const std::vector<Message>& refused)
{
    std::string list;
    for (std::size_t i = 0; i < refused.size(); ++i) {
        if (i == 12) return list + ", ...";
        const std::string title = titleOf(refused[i]);
        list += (i == 0 ? "\"" : ", \"") + title.substr(title.rfind('/') + 1) + '"';
    }
    return list;
}

tl::unexpected<Error> unclear(const fs::path& path, const std::vector<ArrayEntry>& entries,
                              const std::vector<Message>& refused)
{
    if (refused.empty())
        return fail(ErrorCode::NothingUsable,
                    TRUELOSS_TEXT("Core",
                                  "It is not clear which arrays of %1 hold the images and which the targets. It has: "
                                  "%2. Name them, or call them x_train, y_train, x_test and y_test."),
                    {path.string(), namesOf(entries)});
    return fail(
        ErrorCode::NothingUsable,
        TRUELOSS_TEXT("Core",
                      "It is not clear which arrays of %1 hold the images and which the targets. It has: %2; left out, "
                      "for they hold objects, text or nothing: %3. Save those as plain numbers, for example with "
                      "numpy.asarray(x, dtype=\"float32\"), or name the ones that are meant."),
        {path.string(), namesOf(entries), namesOf(refused)});
}

Result<const ArrayEntry*> find(const std::vector<ArrayEntry>& entries, const std::string& name, const fs::path& path)
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const ArrayEntry& entry) { return entry.name == name; });
    if (found != entries.end()) return &*found;
    return fail(ErrorCode::NotFound, TRUELOSS_TEXT("Core", "%1 has no array \"%2\". It has: %3."),
                {path.string(), name, namesOf(entries)});
}

/// One part: its images, and its targets open for reading.
struct Part {
    std::shared_ptr<const ImageArray> images;
    const ArrayEntry* targets = nullptr;
    std::shared_ptr<const ArrayValues> values;
    std::size_t outputs = 1;
    std::string imagesName;
};

Result<Part> openPart(const std::vector<ArrayEntry>& entries, const std::string& imagesName,
                      const std::string& targetsName, const fs::path& path, const SourceOptions& options)
{
    Part part;
    part.imagesName = imagesName;
    const auto images = find(entries, imagesName, path);
    if (!images) return tl::unexpected<Error>(images.error());
    const auto targets = find(entries, targetsName, path);
    if (!targets) return tl::unexpected<Error>(targets.error());
    part.targets = *targets;
    const NpyHeader& header = part.targets->header;
    if (header.shape.empty() || header.shape.size() > 2)
        return fail(ErrorCode::Unsupported,
                    TRUELOSS_TEXT("Core", "%1 has the shape %2. Targets need (n), (n, 1) or (n, k)."),
                    {part.targets->title, header.shapeText()});
    part.outputs = header.shape.size() == 2 ? header.shape[1] : 1;
    auto opened = ImageArray::open(**images, options.layout, options.arrayBudget);
    if (!opened) return tl::unexpected<Error>(opened.error());
    part.images = std::move(*opened);
    if (static_cast<std::uint64_t>(part.images->count()) != header.shape[0])
        return fail(ErrorCode::Mismatch,
                    TRUELOSS_TEXT("Core",
                                  "%1 holds %2 images and %3 holds targets for %4. Choose arrays that belong "
                                  "together."),
                    {part.images->title(), part.images->count(), part.targets->title,
                     static_cast<std::int64_t>(header.shape[0])});
    auto values = openArray(*part.targets, options.arrayBudget);
    if (!values) return tl::unexpected<Error>(values.error());
    if (const Result<void> whole = (*values)->verify({}); !whole) return tl::unexpected<Error>(whole.error());
    part.values = std::move(*values);
    return part;
}

Result<void> addRows(const Part& part, const char* split, Table& table)
{
    const NpyHeader& header = part.targets->header;
    const std::size_t rowsAtOnce = std::max<std::size_t>(1, chunkElements / part.outputs);
    const auto rows = static_cast<std::size_t>(part.images->count());
    std::vector<std::uint8_t> bytes;
    const std::size_t before = table.rowCount();
    for (std::size_t first = 0; first < rows; first += rowsAtOnce) {
        const std::size_t count = std::min(rowsAtOnce, rows - first);
        bytes.resize(count * part.outputs * header.itemBytes);
        const std::uint64_t offset = static_cast<std::uint64_t>(first) * part.outputs * header.itemBytes;
        if (const Result<void> got = part.values->read(offset, bytes); !got) return got;
        const std::uint8_t* at = bytes.data();
        for (std::size_t i = 0; i < count; ++i) {
            table.addCell(part.imagesName + '[' + std::to_string(first + i) + ']');
            for (std::size_t k = 0; k < part.outputs; ++k, at += header.itemBytes)
                table.addCell(exactNumber(npyValue(header, at)));
            if (split != nullptr) table.addCell(split);
            table.endRow(static_cast<std::int64_t>(before + first + i) + 1);
        }
    }
    return {};
}

Result<ArraySource> openChosen(const std::vector<ArrayEntry>& entries, ArraySource source, const fs::path& path,
                               const SourceOptions& options)
{
    const ArrayNames& names = source.names;
    std::vector<Part> parts;
    auto training = openPart(entries, names.images, names.targets, path, options);
    if (!training) return tl::unexpected<Error>(training.error());
    parts.push_back(std::move(*training));
    if (!names.validationImages.empty()) {
        auto validation = openPart(entries, names.validationImages, names.validationTargets, path, options);
        if (!validation) return tl::unexpected<Error>(validation.error());
        if (validation->outputs != parts[0].outputs)
            return fail(ErrorCode::Mismatch,
                        TRUELOSS_TEXT("Core",
                                      "%1 has %2 targets an image and %3 has %4. Choose arrays that belong "
                                      "together."),
                        {parts[0].targets->title, static_cast<std::int64_t>(parts[0].outputs),
                         validation->targets->title, static_cast<std::int64_t>(validation->outputs)});
        parts.push_back(std::move(*validation));
    }
    Table& table = source.table;
    table.file = path;
    table.header.push_back("image");
    for (std::size_t i = 0; i < parts[0].outputs && i <= maxTableColumns; ++i)
        table.header.push_back(parts[0].outputs == 1 ? "target" : "target_" + std::to_string(i));
    if (parts.size() == 2) table.header.push_back("split");
    if (table.columnCount() > maxTableColumns) return tooManyColumns(table);
    std::size_t rows = 0;
    for (const Part& part : parts) rows += static_cast<std::size_t>(part.images->count());
    if (rows > maxTableCells / table.columnCount()) return tooManyCells(table);
    table.reserve(rows, rows * table.columnCount(), rows * table.columnCount() * 8);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const char* split = parts.size() == 1 ? nullptr : i == 0 ? "train" : "validation";
        if (const Result<void> added = addRows(parts[i], split, table); !added)
            return tl::unexpected<Error>(added.error());
        source.images.push_back(parts[i].images);
        source.notes.push_back(parts[i].images->description());
        if (parts[i].images->layoutAmbiguous())
            source.notes.push_back(
                {TRUELOSS_TEXT("Core",
                               "The shape of %1 can be read as (n, height, width, channels) and as (n, channels, "
                               "height, width). The first is taken."),
                 {parts[i].images->title()}});
    }
    return source;
}

Result<ArraySource> openChecked(fs::path path, const SourceOptions& options)
{
    ArraySource source;
    ArrayNames given = options.arrays;
    const bool single = lowered(path.extension().string()) == ".npy";
    const fs::path opened = path;
    if (single) {
        // Its partner lies beside it.
        if (given.images.empty()) given.images = path.stem().string();
        path = path.parent_path().empty() ? fs::path(".") : path.parent_path();
    }
    const auto entries = listArrays(path, source.notes);
    if (!entries) return tl::unexpected<Error>(entries.error());
    const auto names = chooseArrays(*entries, given);
    if (!names) return unclear(opened, *entries, source.notes);
    source.names = *names;
    const std::vector<Message> refused = source.notes;
    auto chosen = openChosen(*entries, std::move(source), path, options);
    if (chosen || chosen.error().code != ErrorCode::NotFound) return chosen;
    // An array that was named and refused: its own reason says more than that it is not there.
    for (const std::string& name : {names->images, names->targets, names->validationImages, names->validationTargets}) {
        for (const Message& reason : refused) {
            const std::string title = titleOf(reason);
            if (!name.empty() && (title.ends_with(", " + name) || title.ends_with('/' + name + ".npy")))
                return tl::unexpected<Error>(Error{ErrorCode::NothingUsable, reason});
        }
    }
    return chosen;
}

}  // namespace

void ArrayLocator::find(const Table&, std::size_t row, std::string_view, std::vector<ImageRef>& images)
{
    images.clear();
    for (const auto& array : m_arrays) {
        const auto count = static_cast<std::size_t>(array->count());
        if (row < count) {
            images.emplace_back(array, static_cast<std::int64_t>(row));
            return;
        }
        row -= count;
    }
}

bool looksLikeArrays(const fs::path& path)
{
    const std::string ending = lowered(path.extension().string());
    std::error_code ignored;
    if (!fs::is_directory(path, ignored)) return ending == ".npz" || ending == ".npy";
    return !FolderListing(path.native()).files("*.npy", 1).empty();
}

Result<ArraySource> openArrays(const fs::path& path, const SourceOptions& options)
{
    try {
        return openChecked(path, options);
    } catch (const std::exception&) {
        return fail(ErrorCode::TooLarge, TRUELOSS_TEXT("Core", "%1 does not fit into the memory. Split it into parts."),
                    {path.string()});
    }
}

}  // namespace trueloss
