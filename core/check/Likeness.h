#pragma once

#include "data/ImageDataset.h"

#include <cstdint>
#include <span>
#include <vector>

namespace trueloss {

/// An image made small and grey for comparisons: at most 64 pixels a side, mean 0, deviation 1; and its details, the
/// difference of its 3 x 3 and 7 x 7 box means, scaled the same way. Beside these the grey levels of as many
/// single pixels, in which noise is still to be seen.
struct Miniature {
    int width = 0;
    int height = 0;
    std::vector<float> picture;
    std::vector<float> details;
    std::vector<std::uint8_t> levels;
    double mean = 0.0;       ///< Of the levels.
    double deviation = 0.0;  ///< Of the levels.
    bool empty = true;       ///< No contrast to compare: a deviation below 2 of 255.
};

/// Of the picture that lies at `content`, drawn out over the whole size, so that any two compare.
Miniature miniature(std::span<const std::uint8_t> pixels, const ImageShape& shape, const ImageArea& content);

/// How alike two pictures are, whatever their brightness and contrast.
struct Likeness {
    double picture = 0.0;  ///< Correlation of the pictures.
    double details = 0.0;  ///< Correlation of the details: edges and textures must lie at the same places.
    double worst = 0.0;    ///< The largest RMS difference in a block of an eighth of the sides, in deviations.
    double grain = 0.0;    ///< What two thirds of the levels differ by at most, their means and deviations made equal.
};

/// Requires miniatures of the same size, neither empty.
Likeness compare(const Miniature& a, const Miniature& b);

/// Whether they are the same picture, saved again, resized or brightened. See the .cpp for where the limits are from.
bool nearlySame(const Likeness& likeness);

}  // namespace trueloss
