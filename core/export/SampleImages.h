#pragma once

#include "model/ModelSpec.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace trueloss {

/// Images of a model's size, one after the other, each height x width x channels bytes.
struct SampleImages {
    std::vector<std::uint8_t> pixels;
    std::size_t count = 0;
};

/// Images to try an exported model with where there are none of the model's own: black, white, ramps and noise, the
/// same each time.
SampleImages madeUpImages(const ModelSpec& spec);

}  // namespace trueloss
