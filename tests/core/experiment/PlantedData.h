#pragma once

#include "experiment/Autopsy.h"
#include "support/TinyDataset.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace trueloss::test {

/// One image of a planted data set: a square of `brightness` on a dark, slightly noisy ground.
struct PlantedRow {
    int brightness = 0;
    double target = 0.0;
    std::string folder;      ///< Below the data set's; empty: beside the table.
    bool destroyed = false;  ///< White noise in place of the picture.
};

/// `count` rows with brightness `darkest` to `brightest` and target 2 * brightness (kPa), then changed by `plant`,
/// which is called with each row and its number; written as PNGs of side x side and loaded in colour, every fourth row
/// for validation.
TinyData plantedData(const std::filesystem::path& folder, std::size_t count,
                     const std::function<void(PlantedRow&, std::size_t)>& plant = {}, int darkest = 10,
                     int brightest = 200, int side = 16);

/// A set-up that trains soundly on them: the small networks without batch normalisation, pixels and targets
/// standardised, Adam.
TrainingConfig soundConfig();

/// Rows of batch `batch` (from 0) of a run.
std::vector<std::size_t> rowsOfBatch(const TrainingConfig& config, const Split& split, std::size_t batch);

/// Of the whole run, from its start.
AutopsyTask taskOf(const TinyData& planted, const TrainingConfig& config);

/// The state of a fresh network, its weights multiplied by factorOf(name); throws where there is no such network.
std::shared_ptr<const Checkpoint> scaledState(const TrainingConfig& config,
                                              const std::function<float(const std::string&)>& factorOf);

/// Runs the autopsy; throws where it fails.
AutopsyReport autopsyOf(const AutopsyTask& task, std::int64_t batches, int seeds);

/// All that the report says, for a failing test.
std::string storyOf(const AutopsyReport& report);

}  // namespace trueloss::test
