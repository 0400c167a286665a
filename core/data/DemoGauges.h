#pragma once

#include "base/Error.h"
#include "base/Progress.h"
#include "data/ImageDecoder.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <stop_token>

namespace trueloss {

/// The built-in data set: rendered analog pressure gauges whose target is the reading in kPa.
/// 1,640 training and 410 validation images (at batch 32, 51.25 steps an epoch) of 128 x 128 pixels.
namespace demo {

inline constexpr std::size_t trainCount = 1640;
inline constexpr std::size_t validationCount = 410;

/// Reading of gauge `index` (0..2049) in kPa, rounded to 0.1; uniform over the dial, mean about 104.
double reading(std::size_t index);

/// Renders gauge `index`: dial with ticks, needle, uneven light, noise, blur, a small rotation and shift. The same
/// bytes on every machine: integer and plain IEEE arithmetic only, no library's sine, no fused multiply-add.
DecodedImage render(std::size_t index);

/// Writes the images (BMP, so that the files too are the same bytes everywhere) and metadata.csv (file_name,
/// pressure_kpa, split) into `folder`, unless a finished set is there already. Returns the table's path.
/// Errors: Cancelled, Unwritable.
Result<std::filesystem::path> generate(const std::filesystem::path& folder, const ProgressSink& progress = {},
                                       std::stop_token stop = {});

/// Where generate() keeps it by default: $XDG_CACHE_HOME/trueloss/demo-gauges-1, else ~/.cache/...
std::filesystem::path defaultFolder();

}  // namespace demo
}  // namespace trueloss
