#include "support/TinyDataset.h"

#include "base/Random.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <unistd.h>
#include <fstream>
#include <stdexcept>

namespace trueloss::test {

TemporaryFolder::TemporaryFolder()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "trueloss-test-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    m_path = pattern;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

std::filesystem::path writeTinyData(const std::filesystem::path& folder, std::size_t count, int side)
{
    Random random(99);
    std::filesystem::create_directories(folder);
    std::ofstream table(folder / "metadata.csv");
    table << "file_name,pressure_kpa\n";
    for (std::size_t i = 0; i < count; ++i) {
        const int brightness = 10 + static_cast<int>(random.below(191));
        cv::Mat image(side, side, CV_8UC3);
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x) {
                const auto noise = static_cast<unsigned char>(random.below(8));
                image.at<cv::Vec3b>(y, x) = {noise, noise, noise};
            }
        }
        const int corner = 2 + static_cast<int>(random.below(static_cast<std::uint64_t>(side / 4)));
        cv::rectangle(image, cv::Rect(corner, corner, side / 2, side / 2), cv::Scalar::all(brightness), cv::FILLED);
        const std::string name = "image" + std::to_string(i) + ".png";
        if (!cv::imwrite((folder / name).string(), image)) throw std::runtime_error("an image could not be written");
        table << name << ',' << 2 * brightness << '\n';
    }
    return folder / "metadata.csv";
}

TinyData loadTinyData(const std::filesystem::path& folder, std::size_t count, int side, int channels)
{
    const auto source = openDataSource(writeTinyData(folder, count, side));
    if (!source) throw std::runtime_error(toEnglish(source.error().message));
    LoadOptions options;
    options.shape = {side, side, channels};
    auto data = ImageDataset::load(source->manifest, options);
    if (!data) throw std::runtime_error(toEnglish(data.error().message));
    auto split = makeSplit((*data)->manifest().rows, 0.25, 5);
    if (!split) throw std::runtime_error(toEnglish(split.error().message));
    return {*data, *split};
}

}  // namespace trueloss::test
