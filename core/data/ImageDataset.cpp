#include "data/ImageDataset.h"

#include "data/ImageArray.h"
#include "data/ImageDecoder.h"
#include "data/ParallelWork.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <mutex>
#include <new>
#include <optional>
#include <utility>

namespace trueloss {

namespace {

/// What became of each image; written by many threads, each at its own index.
struct Outcome {
    explicit Outcome(std::size_t count) : usable(count, 0), reasons(count, RejectReason::BrokenImage) {}

    void failed(std::size_t index, const ImageRef& image, const Error& error)
    {
        reasons[index] = whyUnusable(image, error);
        const std::lock_guard lock(mutex);
        if (index < firstIndex) {
            firstIndex = index;
            first = error;
        }
    }

    std::vector<std::uint8_t> usable;
    std::vector<RejectReason> reasons;  ///< Of those that are not usable.
    std::vector<ImageArea> content;     ///< Of those that are, where there are bars around them.
    std::atomic<bool> allGrey = true;
    std::mutex mutex;
    std::size_t firstIndex = SIZE_MAX;
    Error first;
};

/// Takes memory for as many images as the budget and the machine allow; returns how many.
std::size_t reserveCache(std::vector<std::uint8_t>& cache, std::size_t images, std::size_t bytes, std::size_t budget)
{
    for (;; budget /= 2) {
        const std::size_t count = std::min(images, budget / bytes);
        try {
            cache.resize(count * bytes);
            return count;
        } catch (const std::bad_alloc&) {
            cache = {};
        } catch (const std::length_error&) {
            cache = {};
        }
    }
}

Result<void> checkShape(const ImageShape& shape)
{
    constexpr int longest = 1 << 15;
    if (shape.width >= 1 && shape.width <= longest && shape.height >= 1 && shape.height <= longest &&
        (shape.channels == 1 || shape.channels == 3))
        return {};
    return fail(
        ErrorCode::BadSetting,
        TRUELOSS_TEXT("Core",
                      "An image size of %1 x %2 with %3 channels is not possible. Use 1 to %4 pixels a side "
                      "and 1 or 3 channels."),
        {std::int64_t{shape.width}, std::int64_t{shape.height}, std::int64_t{shape.channels}, std::int64_t{longest}});
}

/// That no array's file is damaged: its images would be wrong without a word.
Result<void> verifyArrays(const Manifest& manifest, const std::stop_token& stop)
{
    const ImageArray* verified = nullptr;  // The rows of one array follow each other.
    for (const ManifestRow& row : manifest.rows) {
        const ImageArray* array = row.image.array().get();
        if (array == nullptr || array == verified) continue;
        if (Result<void> whole = array->verify(stop); !whole) return whole;
        verified = array;
    }
    return {};
}

/// Moves the rows of broken images to `rejected`, both lists in the order of the table.
void sortOut(Manifest& manifest, const Outcome& outcome)
{
    std::vector<ManifestRow> kept;
    kept.reserve(manifest.rows.size());
    for (std::size_t i = 0; i < manifest.rows.size(); ++i) {
        ManifestRow& row = manifest.rows[i];
        if (outcome.usable[i] != 0) {
            kept.push_back(std::move(row));
            continue;
        }
        manifest.rejected.push_back(
            {manifest.fileOf(row), row.line, manifest.pathColumn, manifest.imageName(row), outcome.reasons[i]});
    }
    manifest.rows = std::move(kept);
    const auto place = [&manifest](const RejectedRow& row) { return std::pair(row.file != manifest.table, row.line); };
    std::stable_sort(manifest.rejected.begin(), manifest.rejected.end(),
                     [&](const RejectedRow& a, const RejectedRow& b) { return place(a) < place(b); });
}

/// The areas of the images that are usable.
std::vector<ImageArea> contentOf(const Outcome& outcome)
{
    std::vector<ImageArea> kept;
    for (std::size_t i = 0; i < outcome.content.size(); ++i) {
        if (outcome.usable[i] != 0) kept.push_back(outcome.content[i]);
    }
    return kept;
}

/// Closes the gaps that broken images left in the cache; returns the number of images in it.
std::size_t compact(std::vector<std::uint8_t>& cache, std::size_t count, std::size_t bytes, const Outcome& outcome)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (outcome.usable[i] == 0) continue;
        if (kept != i) std::memcpy(cache.data() + kept * bytes, cache.data() + i * bytes, bytes);
        ++kept;
    }
    cache.resize(kept * bytes);
    return kept;
}

}  // namespace

Result<std::shared_ptr<const ImageDataset>> ImageDataset::load(Manifest manifest, const LoadOptions& options,
                                                               const ProgressSink& progress, std::stop_token stop)
{
    try {
        if (const Result<void> checked = checkShape(options.shape); !checked)
            return tl::unexpected<Error>(checked.error());
        if (const Result<void> whole = verifyArrays(manifest, stop); !whole)
            return tl::unexpected<Error>(whole.error());
        const std::size_t count = manifest.rows.size();
        const std::size_t bytes = options.shape.bytes();
        std::shared_ptr<ImageDataset> data(new ImageDataset);
        data->m_shape = options.shape;
        data->m_fit = options.fit;
        std::vector<std::uint8_t> cache;
        const std::size_t cached = reserveCache(cache, count, bytes, options.memoryBudget);

        Outcome outcome(count);
        if (options.fit == ImageFit::Pad) outcome.content.resize(count);
        const auto decodeOne = [&](std::size_t index) -> Result<void> {
            const ImageRef& of = manifest.rows[index].image;
            const Result<DecodedImage> image = decodeImage(of, options.shape, options.fit);
            if (!image) {
                outcome.failed(index, of, image.error());
                return {};
            }
            outcome.usable[index] = 1;
            if (!outcome.content.empty()) outcome.content[index] = image->content;
            if (!image->grey) outcome.allGrey = false;
            if (index < cached) std::memcpy(cache.data() + index * bytes, image->pixels.data(), bytes);
            return {};
        };
        const Result<void> done = runInParallel(count, options.threads, progress, std::move(stop), decodeOne);
        if (!done) return tl::unexpected<Error>(done.error());

        sortOut(manifest, outcome);
        if (manifest.rows.empty())
            return fail(ErrorCode::NothingUsable,
                        TRUELOSS_TEXT("Core", "None of the %1 images of %2 can be used. The first: %3"),
                        {static_cast<std::int64_t>(count), manifest.table.string(), toEnglish(outcome.first.message)});
        data->m_manifest = std::make_shared<const Manifest>(std::move(manifest));
        data->m_cachedCount = compact(cache, cached, bytes, outcome);
        data->m_cache = std::make_shared<const std::vector<std::uint8_t>>(std::move(cache));
        data->m_content = contentOf(outcome);
        data->m_allGrey = outcome.allGrey;
        return std::shared_ptr<const ImageDataset>(std::move(data));
    } catch (const std::exception& thrown) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "The images could not be loaded: %1."),
                    {std::string(thrown.what())});
    }
}

Result<void> ImageDataset::copyPixels(std::size_t index, std::span<std::uint8_t> into) const
{
    const std::size_t bytes = m_shape.bytes();
    if (index >= size() || into.size() != bytes)
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "Image %1 of %2 was asked for, or with a wrong size."),
                    {static_cast<std::int64_t>(index), static_cast<std::int64_t>(size())});
    if (index < m_cachedCount) {
        std::memcpy(into.data(), m_cache->data() + index * bytes, bytes);
        return {};
    }
    const Result<DecodedImage> image = decodeImage(row(index).image, m_shape, m_fit);
    if (!image)
        return fail(ErrorCode::Unreadable,
                    TRUELOSS_TEXT("Core", "An image can no longer be read since the data set was loaded. %1"),
                    {toEnglish(image.error().message)});
    std::memcpy(into.data(), image->pixels.data(), bytes);
    return {};
}

std::shared_ptr<const ImageDataset> ImageDataset::withTargetColumns(std::vector<TargetColumn> columns) const
{
    std::shared_ptr<ImageDataset> copy(new ImageDataset(*this));
    Manifest manifest = *m_manifest;
    manifest.targetColumns = std::move(columns);
    copy->m_manifest = std::make_shared<const Manifest>(std::move(manifest));
    return copy;
}

std::vector<double> ImageDataset::targets(std::size_t column, std::span<const std::size_t> rows) const
{
    std::vector<double> values;
    values.reserve(rows.size());
    for (const std::size_t index : rows) values.push_back(row(index).targets[column]);
    return values;
}

}  // namespace trueloss
