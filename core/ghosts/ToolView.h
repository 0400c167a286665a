#pragma once

#include "base/Message.h"
#include "ghosts/HiddenSpikes.h"

#include <vector>

namespace trueloss {

/// Whose picture of a run is drawn as a ghost.
enum class Tool { KerasOnce, KerasTwice, KerasDoubledLast, TensorBoard, EveryFiftySteps };

/// What one tool would have shown, in words.
struct ToolView {
    Tool tool = Tool::KerasOnce;
    std::vector<Message> sentences;  ///< With figures, one sentence each; never empty.
};

/// "TensorBoard", "Keras' bar, averaged twice"; marked for translation.
Message toolName(Tool tool);

/// Which versions or settings are meant, marked for translation.
Message toolDetail(Tool tool);

/// Every tool in the order of the enumeration. Batches are numbered from 1 through the whole run, as the chart does.
std::vector<ToolView> toolViews(const HiddenSpikes& hidden);

}  // namespace trueloss
