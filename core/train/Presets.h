#pragma once

#include "train/TrainingConfig.h"

#include <cstddef>

namespace trueloss {

/// What a preset has to know of the data.
struct DataFacts {
    int outputs = 1;
    bool grey = false;
    int imageWidth = 0;  ///< Of the files; 0 when unknown.
    int imageHeight = 0;
    std::size_t images = 0;  ///< Usable rows; 0 when unknown.
};

/// The set-up of the question that TrueLoss was made for: AlexNet with Keras' initialisation on raw pixels and raw
/// targets, row-wise RMSE, RMSprop with Keras' defaults, batches of 32. Explodes at the second batch.
TrainingConfig presetAsInTheQuestion(const DataFacts& data);

/// Trains well out of the box on most image-regression data: the small CNN, standardised pixels and targets, Adam with
/// a rate that falls to a tenth after two thirds. Small data sets get smaller batches and more epochs, so that there
/// are steps enough.
TrainingConfig presetRecommended(const DataFacts& data);

/// MATLAB's example for rotated digits, with its settings: SGD 0.9, batch 128, 30 epochs, 1e-3 and a tenth after 20, L2
/// 1e-4, half mean squared error on the raw targets.
TrainingConfig presetMatlabExample(const DataFacts& data);

}  // namespace trueloss
