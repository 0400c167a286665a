#pragma once

#include "data/Manifest.h"
#include "inspect/BatchInspection.h"

#include <cstddef>

namespace trueloss::cli {

/// Prints the batch's figures, what changed, its first `images` images, its layers and the three explanations.
void printInspection(const BatchInspection& found, const Manifest& manifest, std::size_t images);

}  // namespace trueloss::cli
