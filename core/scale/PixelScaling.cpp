#include "scale/PixelScaling.h"

#include <array>
#include <cmath>
#include <string>

namespace trueloss {

namespace {

constexpr std::array<double, 3> imageNetMean{0.485, 0.456, 0.406};
constexpr std::array<double, 3> imageNetDeviation{0.229, 0.224, 0.225};

double meanOf(const std::array<double, 3>& figures)
{
    return (figures[0] + figures[1] + figures[2]) / 3.0;
}

void useImageNet(PixelScaling& scaling)
{
    const bool colour = scaling.offset.size() == imageNetMean.size();
    for (std::size_t c = 0; c < scaling.offset.size(); ++c) {
        scaling.offset[c] = 255.0 * (colour ? imageNetMean[c] : meanOf(imageNetMean));
        scaling.divisor[c] = 255.0 * (colour ? imageNetDeviation[c] : meanOf(imageNetDeviation));
    }
}

}  // namespace

PixelStatistics::PixelStatistics(int channels)
    : m_counts(static_cast<std::size_t>(channels), std::vector<std::uint64_t>(256, 0))
{
}

void PixelStatistics::add(std::span<const std::uint8_t> image)
{
    const std::size_t channels = m_counts.size();
    for (std::size_t i = 0; i + channels <= image.size(); i += channels) {
        for (std::size_t c = 0; c < channels; ++c) ++m_counts[c][image[i + c]];
    }
}

PixelScaling PixelStatistics::scaling(PixelScalingKind kind) const
{
    PixelScaling scaling{kind, std::vector<double>(m_counts.size(), 0.0), std::vector<double>(m_counts.size(), 1.0)};
    if (kind == PixelScalingKind::UnitRange) scaling.divisor.assign(m_counts.size(), 255.0);
    if (kind == PixelScalingKind::ImageNet) useImageNet(scaling);
    if (kind != PixelScalingKind::Standardised) return scaling;
    for (std::size_t c = 0; c < m_counts.size(); ++c) {
        double count = 0.0;
        double sum = 0.0;
        for (std::size_t value = 0; value < 256; ++value) {
            count += static_cast<double>(m_counts[c][value]);
            sum += static_cast<double>(m_counts[c][value]) * static_cast<double>(value);
        }
        if (count == 0.0) continue;
        const double mean = sum / count;
        double squares = 0.0;
        for (std::size_t value = 0; value < 256; ++value) {
            const double distance = static_cast<double>(value) - mean;
            squares += static_cast<double>(m_counts[c][value]) * distance * distance;
        }
        const double deviation = std::sqrt(squares / count);
        scaling.offset[c] = mean;
        scaling.divisor[c] = deviation > 0.0 ? deviation : 1.0;
    }
    return scaling;
}

namespace {

constexpr std::array<std::string_view, 4> names{"raw", "unit", "standard", "imagenet"};

}  // namespace

std::string_view pixelScalingName(PixelScalingKind kind)
{
    return names[static_cast<std::size_t>(kind)];
}

Result<PixelScalingKind> pixelScalingFromName(std::string_view name)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) return static_cast<PixelScalingKind>(i);
    }
    return fail(ErrorCode::NotFound,
                TRUELOSS_TEXT("Core", "There is no pixel scaling called \"%1\". Known: raw, unit, standard, imagenet."),
                {std::string(name)});
}

}  // namespace trueloss
