#include "check/Likeness.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace trueloss {

namespace {

constexpr int longest = 64;
constexpr int blocks = 8;
constexpr double leastContrast = 2.0;

/// Measured on rotated MNIST digits (28 x 28), BBBC039's nuclei and the demo gauges, whose pictures differ by a needle.
/// Among 6.6 million unrelated pairs the most alike digits had a picture of 0.969 and details of 0.980, but a worst
/// block of 0.88 at the least; gauges a picture of 0.979 and a worst block of 0.44, but details of 0.956; nuclei 0.15
/// and 0.18. Copies: JPEG of quality 60 and more, noise of 4 levels, 0.7 to 1.2 times the brightness, and gauges and
/// nuclei at half the size, had a picture of 0.971, details of 0.972 and a worst block of 0.45 or better.
constexpr double leastPicture = 0.965;
constexpr double leastDetails = 0.965;
constexpr double mostWorst = 0.6;
/// Two pictures of the same shapes, each with noise of its own, pass all of these: bars over noise of 0 to 60 have a
/// picture of 0.96. Measured on blobs of 32 to 224 pixels a side: JPEG of quality 60, noise of 8 levels (also before
/// JPEG of quality 70), box means of 3 x 3, half the size and 0.7 to 1.2 times the brightness have a grain of 9.5 at
/// most, noise of 20 levels (in one of two, or 14 in each) one of 18.8 at least. This lies in the middle.
constexpr double mostGrain = 13.0;

std::vector<float> normalised(const cv::Mat& image)
{
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(image, mean, deviation);
    std::vector<float> out(image.total(), 0.0F);
    if (deviation[0] < 1e-6) return out;
    const cv::Mat scaled = (image - mean) / deviation[0];
    std::copy(scaled.begin<float>(), scaled.end<float>(), out.begin());
    return out;
}

/// Averages where it shrinks; where it grows, between pixels.
cv::Mat resized(const cv::Mat& image, int width, int height)
{
    const bool shrinks = width <= image.cols && height <= image.rows;
    cv::Mat out;
    cv::resize(image, out, cv::Size(width, height), 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
    return out;
}

void addLevels(const cv::Mat& grey, Miniature& out)
{
    // Single pixels: means of several would hide the noise.
    cv::Mat levels;
    cv::resize(grey, levels, cv::Size(out.width, out.height), 0, 0, cv::INTER_NEAREST);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(levels, mean, deviation);
    out.mean = mean[0];
    out.deviation = deviation[0];
    out.levels.assign(levels.begin<std::uint8_t>(), levels.end<std::uint8_t>());
}

/// See Likeness::grain. The picture with less contrast is brought to that of the other, so that its noise counts too.
double grainBetween(const Miniature& a, const Miniature& b)
{
    if (!(a.deviation > 0.0 && b.deviation > 0.0)) return 0.0;
    const double contrast = std::max(a.deviation, b.deviation);
    const auto factorA = static_cast<float>(contrast / a.deviation);
    const auto factorB = static_cast<float>(contrast / b.deviation);
    const auto apart = static_cast<float>(a.mean * contrast / a.deviation - b.mean * contrast / b.deviation);
    std::vector<float> differences(a.levels.size());
    for (std::size_t i = 0; i < differences.size(); ++i)
        differences[i] =
            std::abs(static_cast<float>(a.levels[i]) * factorA - static_cast<float>(b.levels[i]) * factorB - apart);
    const auto place = differences.begin() + static_cast<std::ptrdiff_t>(differences.size() * 2 / 3);
    std::nth_element(differences.begin(), place, differences.end());
    return static_cast<double>(*place);
}

double meanProduct(const std::vector<float>& a, const std::vector<float>& b)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
    return sum / static_cast<double>(a.size());
}

}  // namespace

Miniature miniature(std::span<const std::uint8_t> pixels, const ImageShape& shape, const ImageArea& content)
{
    const cv::Mat image(shape.height, shape.width, shape.channels == 3 ? CV_8UC3 : CV_8UC1,
                        const_cast<std::uint8_t*>(pixels.data()));
    const cv::Mat picture = image(cv::Rect(content.left, content.top, content.width, content.height));
    cv::Mat grey = picture;
    if (shape.channels == 3) cv::cvtColor(picture, grey, cv::COLOR_RGB2GRAY);
    Miniature out;
    out.width = std::min(longest, shape.width);
    out.height = std::min(longest, shape.height);
    addLevels(grey, out);
    cv::Mat small;
    grey.convertTo(small, CV_32F);
    small = resized(small, out.width, out.height);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(small, mean, deviation);
    out.empty = deviation[0] < leastContrast;
    out.picture = normalised(small);
    cv::Mat fine;
    cv::Mat coarse;
    cv::blur(small, fine, cv::Size(3, 3));
    cv::blur(small, coarse, cv::Size(7, 7));
    out.details = normalised(fine - coarse);
    return out;
}

Likeness compare(const Miniature& a, const Miniature& b)
{
    Likeness out;
    out.picture = meanProduct(a.picture, b.picture);
    out.details = meanProduct(a.details, b.details);
    const int blockWidth = std::max(1, a.width / blocks);
    const int blockHeight = std::max(1, a.height / blocks);
    for (int top = 0; top + blockHeight <= a.height; top += blockHeight) {
        for (int left = 0; left + blockWidth <= a.width; left += blockWidth) {
            double sum = 0.0;
            for (int y = top; y < top + blockHeight; ++y) {
                for (int x = left; x < left + blockWidth; ++x) {
                    const std::size_t at =
                        static_cast<std::size_t>(y) * static_cast<std::size_t>(a.width) + static_cast<std::size_t>(x);
                    const double apart = static_cast<double>(a.picture[at]) - static_cast<double>(b.picture[at]);
                    sum += apart * apart;
                }
            }
            out.worst = std::max(out.worst, std::sqrt(sum / (blockWidth * blockHeight)));
        }
    }
    out.grain = grainBetween(a, b);
    return out;
}

bool nearlySame(const Likeness& likeness)
{
    return likeness.picture >= leastPicture && likeness.details >= leastDetails && likeness.worst <= mostWorst &&
           likeness.grain <= mostGrain;
}

}  // namespace trueloss
