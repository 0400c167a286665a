#pragma once

#include "base/Error.h"
#include "base/ImageFit.h"
#include "base/Progress.h"
#include "data/Manifest.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace trueloss {

/// Size of the images that a model takes. Bytes lie row by row, channels together (HWC), RGB or grey.
struct ImageShape {
    int width = 0;
    int height = 0;
    int channels = 3;  ///< 1 or 3.
    std::size_t bytes() const
    {
        return static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * static_cast<std::size_t>(channels);
    }
    bool operator==(const ImageShape&) const = default;
};

/// A part of an image, in pixels.
struct ImageArea {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
    bool operator==(const ImageArea&) const = default;
};

struct LoadOptions {
    ImageShape shape;
    std::size_t memoryBudget = std::size_t{2} << 30;  ///< Bytes of pixels that may be kept.
    unsigned threads = 0;                             ///< 0: one a core.
    ImageFit fit = ImageFit::Stretch;
};

/// Usable rows with their images at one size. Immutable after load(), so shared between threads without locks.
/// Images within the memory budget lie decoded in a cache; the rest are decoded when asked for.
class ImageDataset {
public:
    /// Decodes every image once (a broken one moves its row to `rejected`). 16-bit images are scaled to 8 bits by
    /// 1/257, alpha is laid over white, grey and colour are converted to the shape's channels; resized by area
    /// averaging when shrinking and linearly when growing. `progress` counts images. Runs its own threads; returns when
    /// done. Errors: Cancelled, NothingUsable (all broken, with the first reason), BadSetting (shape), Unreadable (an
    /// array's file does not match its checksum).
    static Result<std::shared_ptr<const ImageDataset>> load(Manifest manifest, const LoadOptions& options,
                                                            const ProgressSink& progress = {},
                                                            std::stop_token stop = {});

    const Manifest& manifest() const { return *m_manifest; }
    /// For those who need the rows alone: it does not keep the pixels.
    const std::shared_ptr<const Manifest>& sharedManifest() const { return m_manifest; }
    std::size_t size() const { return m_manifest->rows.size(); }
    std::size_t outputs() const { return m_manifest->targetColumns.size(); }
    const ManifestRow& row(std::size_t index) const { return m_manifest->rows[index]; }
    const ImageShape& shape() const { return m_shape; }
    ImageFit fit() const { return m_fit; }
    std::size_t cachedCount() const { return m_cachedCount; }
    /// True when every image that was looked at holds only grey (all channels alike).
    bool allGrey() const { return m_allGrey; }

    /// Copies image `index` into `into` (shape().bytes() long), from the cache or by decoding it again.
    /// Errors: Unreadable when the file has changed or gone since. Any thread.
    Result<void> copyPixels(std::size_t index, std::span<std::uint8_t> into) const;

    /// Where the picture lies in the pixels of image `index`: everywhere, but for the bars of ImageFit::Pad.
    ImageArea content(std::size_t index) const
    {
        return m_content.empty() ? ImageArea{0, 0, m_shape.width, m_shape.height} : m_content[index];
    }

    /// All values of target column `column` for the given rows, in order.
    std::vector<double> targets(std::size_t column, std::span<const std::size_t> rows) const;

    /// The same rows and pixels (shared, not copied) with other names or units of the targets. Requires as many
    /// columns.
    std::shared_ptr<const ImageDataset> withTargetColumns(std::vector<TargetColumn> columns) const;

private:
    ImageDataset() = default;

    std::shared_ptr<const Manifest> m_manifest;
    ImageShape m_shape;
    ImageFit m_fit = ImageFit::Stretch;
    std::shared_ptr<const std::vector<std::uint8_t>> m_cache;  ///< The first m_cachedCount images.
    std::size_t m_cachedCount = 0;
    std::vector<ImageArea> m_content;  ///< By image; kept for ImageFit::Pad alone.
    bool m_allGrey = true;
};

}  // namespace trueloss
