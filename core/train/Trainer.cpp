#include "train/Trainer.h"

#include "train/Checkpoint.h"
#include "train/TrainingRun.h"

#include <torch/torch.h>

#include <new>
#include <utility>

namespace trueloss {

Trainer::Trainer(TrainingConfig config, std::shared_ptr<const ImageDataset> data, Split split,
                 std::vector<RunSetting> choices)
    : m_task{std::move(config),
             std::move(data),
             std::make_shared<const Split>(std::move(split)),
             std::move(choices),
             {},
             {},
             {}}
{
}

Trainer::~Trainer() = default;

void Trainer::keepCheckpoints(CheckpointPlan plan)
{
    m_task.checkpoints = std::move(plan);
}

void Trainer::continueFrom(std::shared_ptr<const Checkpoint> checkpoint)
{
    m_task.from = std::move(checkpoint);
}

void Trainer::vary(RunVariation variation)
{
    m_task.variation = std::move(variation);
}

void Trainer::run(TrainingControl& control, const Sink& sink)
{
    TrainingRun run(std::move(m_task), control, sink);
    RunEnded ended;
    try {
        ended = run.execute();
    } catch (const c10::Error& error) {
        ended = {
            EndReason::Failed,
            {TRUELOSS_TEXT("Core", "libtorch stopped the training: %1"), {std::string(error.what_without_backtrace())}},
            run.lastGood()};
    } catch (const std::bad_alloc&) {
        ended = {EndReason::Failed,
                 {TRUELOSS_TEXT(
                      "Core",
                      "The memory does not suffice for this training. Choose a smaller batch, a smaller input or a "
                      "smaller network."),
                  {}},
                 nullptr};
    } catch (const std::exception& error) {
        ended = {EndReason::Failed,
                 {TRUELOSS_TEXT("Core", "The training stopped unexpectedly: %1"), {std::string(error.what())}},
                 run.lastGood()};
    }
    sink(std::move(ended));
}

}  // namespace trueloss
