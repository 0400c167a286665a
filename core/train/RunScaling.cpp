#include "train/RunScaling.h"

namespace trueloss {

Result<RunScaling> fitScaling(const TrainingTask& task, const std::stop_token& stop)
{
    auto targets = TargetScaling::fit(task.config.scaler, *task.data, *task.split);
    if (!targets) return tl::unexpected(targets.error());
    PixelStatistics statistics(task.data->shape().channels);
    if (task.config.pixels == PixelScalingKind::Standardised) {
        std::vector<std::uint8_t> pixels(task.data->shape().bytes());
        for (const std::size_t row : task.split->train) {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, TRUELOSS_TEXT("Core", "Stopped as you asked."));
            if (auto copied = task.data->copyPixels(row, pixels); !copied) return tl::unexpected(copied.error());
            statistics.add(pixels);
        }
    }
    return RunScaling{std::move(*targets), statistics.scaling(task.config.pixels)};
}

}  // namespace trueloss
