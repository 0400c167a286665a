#include "train/TrainedModel.h"

#include "train/RecordedSettings.h"

#include <string>

namespace trueloss {

ModelBundle trainedModel(const TrainingTask& task, const RunScaling& scaling, std::vector<NamedTensor> state,
                         const EpochPoint* measured, std::int64_t batches)
{
    ModelBundle model;
    model.spec = task.config.model;
    model.state = std::move(state);
    model.fit = task.data->fit();
    model.pixels = scaling.pixels;
    model.scalers = scaling.targets.scalers();
    for (const TargetColumn& column : task.data->manifest().targetColumns)
        model.outputs.push_back({column.name, column.unit});
    for (const RunSetting& setting : recordedSettings(task.config, task.data->manifest(), task.choices))
        model.training.emplace_back(setting.key, setting.value);
    model.training.emplace_back("batches trained", std::to_string(measured != nullptr ? measured->lastBatch : batches));
    model.training.emplace_back("data", task.data->manifest().table.filename().string());
    model.training.emplace_back("training images", std::to_string(task.split->train.size()));
    model.training.emplace_back("validation images", std::to_string(task.split->validation.size()));
    if (measured != nullptr) {
        model.metrics = {{"epoch", static_cast<double>(measured->epoch)},
                         {"validation_rmse", measured->rmse},
                         {"validation_mae", measured->mae},
                         {"validation_r2", measured->r2}};
    }
    return model;
}

}  // namespace trueloss
