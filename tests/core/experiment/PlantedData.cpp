#include "PlantedData.h"

#include "base/Numbers.h"
#include "base/Random.h"
#include "experiment/BatchWindow.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <cstring>
#include <fstream>
#include <stdexcept>

namespace trueloss::test {

TinyData plantedData(const std::filesystem::path& folder, std::size_t count,
                     const std::function<void(PlantedRow&, std::size_t)>& plant, int darkest, int brightest, int side)
{
    Random random(4711);
    std::filesystem::create_directories(folder);
    std::ofstream table(folder / "metadata.csv");
    table << "file_name,pressure_kpa,split\n";
    for (std::size_t i = 0; i < count; ++i) {
        PlantedRow row;
        row.brightness = darkest + static_cast<int>(random.below(static_cast<std::uint64_t>(brightest - darkest + 1)));
        row.target = 2.0 * row.brightness;
        if (plant) plant(row, i);
        cv::Mat image(side, side, CV_8UC3);
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x) {
                const auto noise = row.destroyed ? static_cast<unsigned char>(224 + random.below(32))
                                                 : static_cast<unsigned char>(random.below(8));
                image.at<cv::Vec3b>(y, x) = {noise, noise, noise};
            }
        }
        const int corner = 2 + static_cast<int>(random.below(static_cast<std::uint64_t>(side / 4)));
        if (!row.destroyed) {
            cv::rectangle(image, cv::Rect(corner, corner, side / 2, side / 2), cv::Scalar::all(row.brightness),
                          cv::FILLED);
        }
        const std::filesystem::path name = std::filesystem::path(row.folder) / ("image" + std::to_string(i) + ".png");
        std::filesystem::create_directories((folder / name).parent_path());
        if (!cv::imwrite((folder / name).string(), image)) throw std::runtime_error("an image could not be written");
        table << name.string() << ',' << exactNumber(row.target) << ',' << (i % 4 == 3 ? "val" : "train") << '\n';
    }
    table.close();
    const auto source = openDataSource(folder / "metadata.csv");
    if (!source) throw std::runtime_error(toEnglish(source.error().message));
    LoadOptions options;
    options.shape = {side, side, 3};
    auto data = ImageDataset::load(source->manifest, options);
    if (!data) throw std::runtime_error(toEnglish(data.error().message));
    auto split = makeSplit((*data)->manifest().rows, 0.25, 5);
    if (!split) throw std::runtime_error(toEnglish(split.error().message));
    return {*data, *split};
}

TrainingConfig soundConfig()
{
    TrainingConfig config;
    config.model.architecture = "counting-cnn";
    config.model.width = 16;
    config.model.height = 16;
    config.pixels = PixelScalingKind::Standardised;
    config.scaler.kind = ScalerKind::Standard;
    config.loss = LossKind::Mse;
    config.optimizer = OptimizerKind::Adam;
    config.learningRate = 3e-3;
    config.batchSize = 8;
    config.seed = 11;
    return config;
}

std::vector<std::size_t> rowsOfBatch(const TrainingConfig& config, const Split& split, std::size_t batch)
{
    return plannedWindow(config, split, nullptr, batch + 1, {}).batches.back();
}

AutopsyTask taskOf(const TinyData& planted, const TrainingConfig& config)
{
    AutopsyTask task;
    task.config = config;
    task.data = planted.data;
    task.split = planted.split;
    return task;
}

std::shared_ptr<const Checkpoint> scaledState(const TrainingConfig& config,
                                              const std::function<float(const std::string&)>& factorOf)
{
    const auto network = Network::create(config.model, config.seed);
    if (!network) throw std::runtime_error(toEnglish(network.error().message));
    auto weights = std::make_shared<std::vector<NamedTensor>>((*network)->state());
    for (NamedTensor& tensor : *weights) {
        for (std::size_t at = 0; at < tensor.bytes.size(); at += sizeof(float)) {
            float value = 0.0F;
            std::memcpy(&value, tensor.bytes.data() + at, sizeof value);
            value *= factorOf(tensor.name);
            std::memcpy(tensor.bytes.data() + at, &value, sizeof value);
        }
    }
    auto checkpoint = std::make_shared<Checkpoint>();
    checkpoint->config = config;
    checkpoint->weights = weights;
    return checkpoint;
}

AutopsyReport autopsyOf(const AutopsyTask& task, std::int64_t batches, int seeds)
{
    AutopsyOptions options;
    options.batches = batches;
    options.seeds = seeds;
    auto report = runAutopsy(task, options);
    if (!report) throw std::runtime_error(toEnglish(report.error().message));
    return std::move(*report);
}

std::string storyOf(const AutopsyReport& report)
{
    std::string story = std::string(causeName(report.cause)) + ": " + toEnglish(report.verdict) + "\n";
    for (const Message& sentence : report.evidence) story += "* " + toEnglish(sentence) + "\n";
    for (const TestedChange& test : report.tests) {
        story += std::to_string(test.cured) + "/" + std::to_string(test.counted) + " " + test.key + " peak " +
                 tableNumber(test.peak) + ":";
        for (std::size_t i = 0; i < std::min<std::size_t>(test.rmse.front().size(), 12); ++i)
            story += " " + tableNumber(test.rmse.front()[i]);
        story += "\n";
    }
    for (const LayerPicture& layer : report.layers) {
        story += layer.name + ": weights " + tableNumber(layer.weightRms) + ", update " + tableNumber(layer.updateRms) +
                 ", signs " + tableNumber(layer.signCoherence) + ", uniformity " + tableNumber(layer.uniformity) +
                 ", outputs " + tableNumber(layer.activationBefore) + " -> " + tableNumber(layer.activationAfter) +
                 "\n";
    }
    return story;
}

}  // namespace trueloss::test
