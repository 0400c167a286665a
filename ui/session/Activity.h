#pragma once

namespace trueloss::ui {

enum class Preset { Question, Recommended, Matlab };

/// What the training is doing, for buttons and texts.
enum class Activity { Idle, Preparing, Training, Paused, Stopping };

}  // namespace trueloss::ui
