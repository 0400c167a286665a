#pragma once

#include "check/PixelFacts.h"

#include <cstdint>
#include <span>
#include <vector>

namespace trueloss {

/// A 63-bit perceptual hash of each image: bit k says whether frequency k of its description lies above that
/// frequency's median over the data set. The DCT hash of Zauner (Implementation and Benchmarking of Perceptual Image
/// Hash Functions, 2010) compares with the image's own median; the data set's makes what all images share (a dial, a
/// black background) drop out, so that every bit tells half of the images from the other half. Images that were saved
/// again, resized or brightened keep nearly all bits; cropped, turned or mirrored ones do not.
/// Above 20,000 images the medians are those of 20,000 spread evenly.
std::vector<std::uint64_t> perceptualHashes(std::span<const PixelFacts> facts);

}  // namespace trueloss
