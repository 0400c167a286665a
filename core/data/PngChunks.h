#pragma once

#include <cstdint>
#include <vector>

namespace trueloss {

enum class PngState { Whole, CutOff, Damaged };

/// Walks the chunks of a PNG file (W3C, Portable Network Graphics, second edition, 5) before libpng does, which writes
/// all that it finds wrong to the standard error output. Compares the checksums of those that pictures are made of, and
/// takes the rest out of `bytes`, in place: libpng warns of odd colour profiles and the like, and none changes a pixel
/// here. Kept are the critical chunks, transparency (tRNS) and orientation (eXIf). CutOff: the end (IEND) is missing;
/// Damaged: a checksum is wrong. Requires the signature of PNG files at the beginning.
PngState tidyPng(std::vector<std::uint8_t>& bytes);

}  // namespace trueloss
