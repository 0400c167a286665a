#include "check/PixelFacts.h"

#include "data/ParallelWork.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace trueloss {

namespace {

constexpr int edge = 32;
constexpr int lowest = 8;

/// SplitMix64's finisher (Steele, Lea, Flood 2014): each bit of the input reaches each of the output.
std::uint64_t mix(std::uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

PixelFacts::Fingerprint fingerprintOf(std::span<const std::uint8_t> bytes)
{
    std::uint64_t a = 0x9E3779B97F4A7C15ULL;
    std::uint64_t b = 0xD1342543DE82EF95ULL ^ bytes.size();
    for (std::size_t at = 0; at < bytes.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, std::min<std::size_t>(8, bytes.size() - at));
        a = mix(a ^ word);
        b = (b ^ word) * 0xFF51AFD7ED558CCDULL;
        b ^= b >> 32;
    }
    return {a, mix(b)};
}

/// Counts of each value, by channel.
using Counts = std::array<std::array<std::uint32_t, 256>, 3>;

void addStatistics(const Counts& counts, int channels, double pixels, PixelFacts& facts)
{
    facts.min = 255;
    facts.max = 0;
    facts.plain = true;
    double sum = 0.0;
    double squares = 0.0;
    for (int c = 0; c < channels; ++c) {
        double channelSum = 0.0;
        int different = 0;
        for (int value = 0; value < 256; ++value) {
            const double count = counts[static_cast<std::size_t>(c)][static_cast<std::size_t>(value)];
            if (count == 0.0) continue;
            ++different;
            channelSum += count * value;
            squares += count * value * value;
            facts.min = std::min(facts.min, static_cast<std::uint8_t>(value));
            facts.max = std::max(facts.max, static_cast<std::uint8_t>(value));
        }
        facts.channelMeans[static_cast<std::size_t>(c)] = channelSum / pixels;
        facts.plain = facts.plain && different <= 1;
        sum += channelSum;
    }
    const double all = pixels * channels;
    facts.mean = sum / all;
    // Whole numbers below 2^53: nothing is lost in the difference.
    facts.deviation = std::sqrt(std::max(0.0, squares * all - sum * sum)) / all;
}

void describe(const cv::Mat& image, PixelFacts& facts)
{
    cv::Mat grey = image;
    if (image.channels() == 3) cv::cvtColor(image, grey, cv::COLOR_RGB2GRAY);
    cv::Mat small;
    const bool shrinks = grey.cols > edge && grey.rows > edge;
    cv::resize(grey, small, cv::Size(edge, edge), 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
    small.convertTo(small, CV_32F);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(small, mean, deviation);
    if (deviation[0] < 1e-6) return;
    small = (small - mean) / deviation[0];
    cv::Mat waves;
    cv::dct(small, waves);
    std::size_t at = 0;
    for (int y = 0; y < lowest; ++y) {
        for (int x = y == 0 ? 1 : 0; x < lowest; ++x) facts.description[at++] = waves.at<float>(y, x);
    }
}

}  // namespace

PixelFacts pixelFacts(std::span<const std::uint8_t> pixels, const ImageShape& shape, const ImageArea& content)
{
    PixelFacts facts;
    const auto channels = static_cast<std::size_t>(shape.channels);
    // OpenCV wants storage that it could write to; it does not.
    const cv::Mat image(shape.height, shape.width, shape.channels == 3 ? CV_8UC3 : CV_8UC1,
                        const_cast<std::uint8_t*>(pixels.data()));
    const cv::Mat picture = image(cv::Rect(content.left, content.top, content.width, content.height));
    Counts counts{};
    facts.grey = true;
    for (int y = 0; y < picture.rows; ++y) {
        const std::uint8_t* pixel = picture.ptr(y);
        for (int x = 0; x < picture.cols; ++x, pixel += channels) {
            for (std::size_t c = 0; c < channels; ++c) {
                ++counts[c][pixel[c]];
                facts.grey = facts.grey && pixel[c] == pixel[0];
            }
        }
    }
    addStatistics(counts, shape.channels, static_cast<double>(picture.total()), facts);
    const std::array<const std::uint8_t*, 4> corners{picture.ptr(0, 0), picture.ptr(0, picture.cols - 1),
                                                     picture.ptr(picture.rows - 1, 0),
                                                     picture.ptr(picture.rows - 1, picture.cols - 1)};
    for (std::size_t corner = 0; corner < 4; ++corner)
        std::copy_n(corners[corner], channels, facts.corners.begin() + static_cast<std::ptrdiff_t>(corner * 3));
    facts.fingerprint = fingerprintOf(pixels);
    facts.swapped = facts.fingerprint;
    if (!facts.grey) {
        cv::Mat swapped;
        cv::cvtColor(image, swapped, cv::COLOR_RGB2BGR);
        facts.swapped = fingerprintOf({swapped.data, pixels.size()});
    }
    if (!facts.plain) describe(picture, facts);
    return facts;
}

Result<std::vector<PixelFacts>> gatherPixelFacts(const ImageDataset& data, const ProgressSink& progress,
                                                 std::stop_token stop, unsigned threads)
{
    std::vector<PixelFacts> facts(data.size());
    const auto readOne = [&](std::size_t index) -> Result<void> {
        std::vector<std::uint8_t> pixels(data.shape().bytes());
        if (auto copied = data.copyPixels(index, pixels); !copied) return copied;
        facts[index] = pixelFacts(pixels, data.shape(), data.content(index));
        return {};
    };
    if (auto read = runInParallel(data.size(), threads, progress, std::move(stop), readOne); !read)
        return tl::unexpected(read.error());
    return facts;
}

}  // namespace trueloss
