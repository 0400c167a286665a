#include "InspectionText.h"

#include "base/Numbers.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <string>

namespace trueloss::cli {

namespace {

std::string withUnit(double value, const std::string& unit)
{
    return unit.empty() ? humanNumber(value) : humanNumber(value) + " " + unit;
}

std::string percent(double share)
{
    return std::isfinite(share) ? humanNumber(100.0 * share, 3) + " %" : "not finite";
}

void printFigures(const BatchInspection& found)
{
    const BatchPoint& point = found.step.point;
    std::cout << "batch " << found.place.number << ": batch " << found.place.inEpoch << " of epoch "
              << found.place.epoch << ", " << point.samples << " images\n"
              << "true RMSE " << withUnit(point.rmse, found.unit) << ", after its step on the same images "
              << withUnit(found.step.rmseAfter, found.unit) << "; loss " << humanNumber(point.loss)
              << ", gradient norm " << humanNumber(point.gradNorm) << ", learning rate "
              << humanNumber(point.learningRate) << "\n";
    if (found.repeated == true) std::cout << "The replay gave the recorded RMSE, bit for bit.\n";
    if (found.repeated == false)
        std::cout << "The replay gave another RMSE than was recorded: with other threads, another machine or a GPU "
                     "sums round differently.\n";
}

void printChanges(const BatchInspection& found)
{
    if (!found.previous) return;
    std::cout << "\nWhat changed since the batch before\n";
    for (const BatchChange& change : found.changes) std::cout << "* " << toEnglish(change.sentence) << "\n";
    if (found.changes.empty()) std::cout << "* Nothing by more than a factor of 2.\n";
}

void printImages(const BatchInspection& found, const Manifest& manifest, std::size_t most)
{
    const std::size_t outputs = manifest.targetColumns.size();
    if (most == 0) return;
    std::printf("\nImages, the largest error first\n  %7s  %11s  %11s  %11s  %10s  %10s  %s\n", "row", "target",
                "prediction", "error", "of squares", "of loss", "image");
    for (std::size_t i = 0; i < std::min(most, found.images.size()); ++i) {
        const ImageError& image = found.images[i];
        for (std::size_t output = 0; output < outputs; ++output) {
            const bool first = output == 0;
            std::printf(
                "  %7s  %11s  %11s  %11s  %10s  %10s  %s\n", first ? std::to_string(image.row + 1).c_str() : "",
                tableNumber(image.targets[output]).c_str(), tableNumber(image.predictions[output]).c_str(),
                tableNumber(image.errors[output]).c_str(), first ? percent(image.shareOfSquares).c_str() : "",
                first ? percent(image.shareOfLoss).c_str() : "",
                first ? manifest.rows[image.row].image.string().c_str() : manifest.targetColumns[output].name.c_str());
        }
    }
    if (found.images.size() > most) std::printf("  ... and %zu more\n", found.images.size() - most);
}

void printLayers(const BatchInspection& found)
{
    std::printf(
        "\nLayers (norms before the step; activations before -> after it)\n  %-14s %-16s  %9s  %9s  %9s  %9s  "
        "%21s  %21s\n",
        "layer", "", "gradient", "weights", "update", "ratio", "mean activation", "largest");
    for (const LayerFigures& layer : found.step.layers) {
        const auto norm = [&layer](double value) { return layer.parameters > 0 ? tableNumber(value) : std::string(); };
        const auto pair = [](double before, double after) { return tableNumber(before) + " -> " + tableNumber(after); };
        std::printf("  %-14s %-16s  %9s  %9s  %9s  %9s  %21s  %21s\n", layer.name.c_str(), layer.description.c_str(),
                    norm(layer.gradientNorm).c_str(), norm(layer.weightNorm).c_str(), norm(layer.updateNorm).c_str(),
                    norm(layer.updateRatio).c_str(), pair(layer.before.mean, layer.after.mean).c_str(),
                    pair(layer.before.largest, layer.after.largest).c_str());
    }
    std::fflush(stdout);
}

}  // namespace

void printInspection(const BatchInspection& found, const Manifest& manifest, std::size_t images)
{
    std::cout.flush();
    printFigures(found);
    printChanges(found);
    std::cout.flush();
    printImages(found, manifest, images);
    printLayers(found);
    std::cout << "\nIs this batch unusual?\n  " << toEnglish(found.unusual.sentence)
              << "\nDid the update before it do the damage?\n  " << toEnglish(found.update.sentence)
              << "\nDoes the unit make it look so?\n  " << toEnglish(found.scaling.sentence) << "\n";
}

}  // namespace trueloss::cli
