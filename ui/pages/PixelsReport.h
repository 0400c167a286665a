#pragma once

#include "base/Progress.h"
#include "data/ImageDataset.h"
#include "scale/PixelScaling.h"

#include <array>
#include <memory>
#include <stop_token>
#include <vector>

namespace trueloss::ui {

/// Every kind, in the order in which they are offered.
inline constexpr std::array pixelKinds{PixelScalingKind::Raw, PixelScalingKind::UnitRange,
                                       PixelScalingKind::Standardised, PixelScalingKind::ImageNet};

/// One channel's figures.
struct ChannelFigures {
    double low = 0.0;
    double high = 0.0;
    double mean = 0.0;
    double deviation = 0.0;  ///< With n.
};

/// The pixels of training images at the model's size, before any augmentation.
struct PixelsReport {
    ImageShape shape;                                    ///< At which they were counted.
    std::size_t images = 0;                              ///< Those that were counted...
    std::size_t training = 0;                            ///< ...of so many.
    std::vector<std::vector<std::uint64_t>> histograms;  ///< 256 counts a channel.
    /// What the network sees by each of pixelKinds: one entry a channel.
    std::array<std::vector<ChannelFigures>, pixelKinds.size()> seen;
};

/// Counts the training images that `data` keeps decoded in memory; those beyond its budget are left out. `progress`
/// counts images. Errors: Cancelled, NothingUsable (none of them is kept). Any thread.
Result<PixelsReport> computePixelsReport(const ImageDataset& data, const std::vector<std::size_t>& training,
                                         const ProgressSink& progress = {}, const std::stop_token& stop = {});

}  // namespace trueloss::ui
