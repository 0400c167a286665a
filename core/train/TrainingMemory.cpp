#include "train/TrainingMemory.h"

#include "model/LayerTable.h"

#include <algorithm>

namespace trueloss {

namespace {

constexpr std::int64_t usualValidationBatch = 32;
constexpr std::int64_t noMatter = std::int64_t{1} << 30;
/// Tensors of changing sizes leave gaps in a heap that keeps what was freed (keepFreedMemory()). Measured over four
/// batches: 1.1 times what was alive for AlexNet, 2.0 to 2.2 times for the other networks at 256 to 1,024 pixels.
constexpr std::int64_t heapGrowth = 2;

/// Weights, gradients, the optimizer's state, the last epoch's copy, the best epoch's, and the model that is handed
/// over at the end. Of each checkpoint the weights and the optimizer's state are its own.
int parameterCopies(const TrainingConfig& config, bool checkpoints)
{
    constexpr int checkpointsHeld = 2;
    const int remembered = config.optimizer == OptimizerKind::Adam ? 2 : 1;
    return 2 + remembered + (config.epochs > 1 ? 1 : 0) + (config.keepBest ? 1 : 0) + 1 +
           (checkpoints ? checkpointsHeld * (1 + remembered) : 0);
}

std::vector<LayerRow> rowsOf(const TrainingConfig& config)
{
    return layerTable(config.model).value_or(std::vector<LayerRow>{});
}

double gibibytes(std::int64_t bytes)
{
    return static_cast<double>(bytes) / static_cast<double>(std::int64_t{1} << 30);
}

}  // namespace

std::int64_t validationBatch(const TrainingConfig& config)
{
    if (config.batchSize >= usualValidationBatch) return config.batchSize;
    const std::vector<LayerRow> rows = rowsOf(config);
    const std::int64_t validating = forwardMemory(rows, config.model, usualValidationBatch, 0).total();
    const std::int64_t training = trainingMemory(rows, config.model, config.batchSize, 0).total();
    return validating <= std::max(training, noMatter) ? usualValidationBatch : config.batchSize;
}

MemoryNeed memoryNeed(const TrainingConfig& config, bool checkpoints)
{
    const std::vector<LayerRow> rows = rowsOf(config);
    const int copies = parameterCopies(config, checkpoints);
    const MemoryNeed training = trainingMemory(rows, config.model, config.batchSize, copies);
    const MemoryNeed validating = forwardMemory(rows, config.model, validationBatch(config), copies);
    MemoryNeed need = training.total() >= validating.total() ? training : validating;
    need.activations *= heapGrowth;
    return need;
}

Result<void> checkMemory(const TrainingConfig& config, std::int64_t available, bool checkpoints)
{
    if (config.device.isCuda()) return {};
    const MemoryNeed need = memoryNeed(config, checkpoints);
    if (need.total() <= available) return {};
    return fail(
        ErrorCode::TooLarge,
        TRUELOSS_TEXT("Core",
                      "This training needs about %1 GiB of memory, and %2 GiB are free: %3 GiB for the weights and the "
                      "optimizer, %4 GiB for a batch of %5 images of %6 x %7 pixels. Choose a smaller batch, a smaller "
                      "input size or a smaller network."),
        {gibibytes(need.total()), gibibytes(std::max<std::int64_t>(available, 0)), gibibytes(need.parameters),
         gibibytes(need.activations + need.images), config.batchSize, std::int64_t{config.model.width},
         std::int64_t{config.model.height}});
}

}  // namespace trueloss
