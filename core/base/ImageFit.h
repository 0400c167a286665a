#pragma once

#include <optional>
#include <string_view>

namespace trueloss {

/// How an image of another shape is brought to the one that a model takes.
enum class ImageFit {
    Stretch,  ///< Each side to its length; the aspect changes.
    Pad,      ///< All of it, its aspect kept, centred on black.
    Crop      ///< Filled from its middle, its aspect kept; what stands over is cut off.
};

inline std::string_view imageFitName(ImageFit fit)
{
    switch (fit) {
        case ImageFit::Pad:
            return "pad";
        case ImageFit::Crop:
            return "crop";
        case ImageFit::Stretch:
            break;
    }
    return "stretch";
}

inline std::optional<ImageFit> imageFitFromName(std::string_view name)
{
    for (const ImageFit fit : {ImageFit::Stretch, ImageFit::Pad, ImageFit::Crop}) {
        if (name == imageFitName(fit)) return fit;
    }
    return {};
}

}  // namespace trueloss
