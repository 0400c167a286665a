#include "train/Evaluation.h"

#include "data/BatchLoader.h"
#include "train/BatchTensors.h"
#include "train/ErrorSums.h"
#include "train/TrainingMemory.h"

#include <torch/torch.h>

#include <cmath>

namespace trueloss {

Result<Evaluation> evaluate(Network& network, const TrainingTask& task, const RunScaling& scaling,
                            const std::stop_token& stop)
{
    network.setTraining(false);
    const torch::NoGradGuard guard;
    BatchLoader loader(task.data, task.split->validation, static_cast<std::size_t>(validationBatch(task.config)));
    ErrorSums sums(task.data->outputs());
    AccuracySums accuracy(task.data->outputs());
    Evaluation out;
    Batch batch;
    for (;;) {
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled, TRUELOSS_TEXT("Core", "Stopped as you asked."));
        const auto more = loader.next(batch);
        if (!more) return tl::unexpected(more.error());
        if (!*more) break;
        const std::vector<double> scaled = toDoubles(network.forward(inputTensor(batch, task.config, scaling.pixels)));
        const std::vector<double> predictions = scaling.targets.inverseTransform(scaled);
        sums.add(predictions, batch.targets);
        accuracy.add(scaled, scaling.targets.transform(batch.targets));
        out.predictions += static_cast<std::int64_t>(predictions.size());
        for (std::size_t i = 0; i < predictions.size(); ++i)
            out.beyondScaler += std::isfinite(scaled[i]) && !std::isfinite(predictions[i]) ? 1 : 0;
    }
    out.rmse = sums.rmse();
    out.mae = sums.mae();
    out.r2 = sums.r2();
    out.accuracy = accuracy.value();
    return out;
}

double meanPredictorRmse(const ImageDataset& data, const Split& split)
{
    ErrorSums sums(data.outputs());
    std::vector<double> means;
    for (std::size_t c = 0; c < data.outputs(); ++c) {
        // Step by step, so that the mean of equal values is that value and no neighbour of it.
        double mean = 0.0;
        double count = 0.0;
        for (const std::size_t row : split.train) mean += (data.row(row).targets[c] - mean) / ++count;
        means.push_back(mean);
    }
    for (const std::size_t row : split.validation) sums.add(means, data.row(row).targets);
    return sums.rmse();
}

}  // namespace trueloss
