#include "pages/PixelsReport.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace trueloss::ui {

namespace {

ChannelFigures figuresOf(const std::vector<std::uint64_t>& counts)
{
    ChannelFigures figures;
    double count = 0.0;
    double sum = 0.0;
    for (std::size_t byte = 0; byte < counts.size(); ++byte) {
        if (counts[byte] == 0) continue;
        if (count == 0.0) figures.low = static_cast<double>(byte);
        figures.high = static_cast<double>(byte);
        count += static_cast<double>(counts[byte]);
        sum += static_cast<double>(counts[byte]) * static_cast<double>(byte);
    }
    figures.mean = sum / count;
    double squares = 0.0;
    for (std::size_t byte = 0; byte < counts.size(); ++byte) {
        const double distance = static_cast<double>(byte) - figures.mean;
        squares += static_cast<double>(counts[byte]) * distance * distance;
    }
    figures.deviation = std::sqrt(squares / count);
    return figures;
}

std::vector<ChannelFigures> seenBy(const PixelStatistics& statistics, PixelScalingKind kind)
{
    const PixelScaling scaling = statistics.scaling(kind);
    std::vector<ChannelFigures> seen;
    for (std::size_t channel = 0; channel < statistics.histograms().size(); ++channel) {
        const ChannelFigures bytes = figuresOf(statistics.histograms()[channel]);
        const double offset = scaling.offset[channel];
        const double divisor = scaling.divisor[channel];
        seen.push_back({(bytes.low - offset) / divisor, (bytes.high - offset) / divisor,
                        (bytes.mean - offset) / divisor, bytes.deviation / divisor});
    }
    return seen;
}

}  // namespace

Result<PixelsReport> computePixelsReport(const ImageDataset& data, const std::vector<std::size_t>& training,
                                         const ProgressSink& progress, const std::stop_token& stop)
{
    using Clock = std::chrono::steady_clock;
    const auto kept = [&data](std::size_t row) { return row < data.cachedCount(); };
    const auto total = static_cast<std::size_t>(std::ranges::count_if(training, kept));
    if (total == 0)
        return fail(ErrorCode::NothingUsable,
                    TRUELOSS_TEXT("Core",
                                  "None of the training images is kept in memory, so that their pixels cannot "
                                  "be counted. A smaller input size lets more of them in."));
    PixelStatistics statistics(data.shape().channels);
    PixelsReport report;
    report.shape = data.shape();
    report.training = training.size();
    std::vector<std::uint8_t> pixels(data.shape().bytes());
    const auto begun = Clock::now();
    auto told = begun;
    for (const std::size_t row : training) {
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled, TRUELOSS_TEXT("Core", "Stopped as you asked."));
        if (!kept(row)) continue;
        if (auto copied = data.copyPixels(row, pixels); !copied) return tl::unexpected(copied.error());
        statistics.add(pixels);
        ++report.images;
        const auto now = Clock::now();
        if (!progress || now - told < std::chrono::milliseconds(50)) continue;
        told = now;
        progress({static_cast<std::int64_t>(report.images), static_cast<std::int64_t>(total),
                  std::chrono::duration<double>(now - begun).count()});
    }
    report.histograms = statistics.histograms();
    for (std::size_t i = 0; i < pixelKinds.size(); ++i) report.seen[i] = seenBy(statistics, pixelKinds[i]);
    return report;
}

}  // namespace trueloss::ui
