#include "inspect/BatchChanges.h"

#include "inspect/UnitText.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace trueloss {

namespace {

constexpr double movedFactor = 2.0;

/// Either way. From or to a figure that is not finite or 0 it has moved too, but not between two such.
bool moved(double before, double now)
{
    const bool plainBefore = std::isfinite(before) && before > 0.0;
    const bool plainNow = std::isfinite(now) && now > 0.0;
    if (!plainBefore || !plainNow) return plainBefore != plainNow;
    return std::max(before, now) > movedFactor * std::min(before, now);
}

class Gatherer {
public:
    void add(ChangeKind kind, double before, double now, const char* sentence, const std::string& unit = {})
    {
        m_changes.push_back({kind, {}, before, now, {sentence, {inUnit(before, unit), inUnit(now, unit)}}});
    }

    void addIfMoved(ChangeKind kind, double before, double now, const char* sentence, const std::string& unit = {})
    {
        if (moved(before, now)) add(kind, before, now, sentence, unit);
    }

    void addOfLayer(ChangeKind kind, const LayerFigures& layer, double before, double now, const char* sentence)
    {
        if (!moved(before, now)) return;
        m_changes.push_back({kind, layer.name, before, now, {sentence, {layer.name, before, now}}});
    }

    std::vector<BatchChange> take() { return std::move(m_changes); }

private:
    std::vector<BatchChange> m_changes;
};

}  // namespace

std::vector<BatchChange> changesBetween(const StepFigures& previous, const StepFigures& step, const std::string& unit)
{
    const BatchPoint& before = previous.point;
    const BatchPoint& now = step.point;
    Gatherer changes;
    if (before.learningRate != now.learningRate) {
        changes.add(ChangeKind::LearningRate, before.learningRate, now.learningRate,
                    TRUELOSS_TEXT("Core", "The learning rate was %1 and is %2."));
    }
    if (before.epoch != now.epoch) {
        changes.add(ChangeKind::NewEpoch, static_cast<double>(before.epoch), static_cast<double>(now.epoch),
                    TRUELOSS_TEXT("Core", "Epoch %1 was over and epoch %2 began, in another order."));
    }
    if (before.samples != now.samples) {
        changes.add(ChangeKind::BatchSize, static_cast<double>(before.samples), static_cast<double>(now.samples),
                    TRUELOSS_TEXT("Core", "The number of images was %1 in the batch before and is %2 in this one."));
    }
    changes.addIfMoved(ChangeKind::Rmse, before.rmse, now.rmse,
                       TRUELOSS_TEXT("Core", "The true RMSE was %1 and is %2."), unit);
    changes.addIfMoved(ChangeKind::GradientNorm, before.gradNorm, now.gradNorm,
                       TRUELOSS_TEXT("Core", "The gradient norm was %1 and is %2."));
    for (std::size_t i = 0; i < std::min(previous.layers.size(), step.layers.size()); ++i) {
        const LayerFigures& former = previous.layers[i];
        const LayerFigures& layer = step.layers[i];
        if (layer.parameters > 0) {
            changes.addOfLayer(ChangeKind::UpdateRatio, layer, former.updateRatio, layer.updateRatio,
                               TRUELOSS_TEXT("Core", "Layer %1: the step was %2 of its weights' norm and is %3."));
        }
        changes.addOfLayer(ChangeKind::LargestActivation, layer, former.before.largest, layer.before.largest,
                           TRUELOSS_TEXT("Core", "Layer %1: the largest activation was %2 and is %3."));
    }
    return changes.take();
}

}  // namespace trueloss
