#pragma once

namespace trueloss::ui {

/// The steps from data to model, in the order of the rail.
enum class Page { Data, Targets, Train, Diagnose, Runs, Predict };

inline constexpr int pageCount = 6;

}  // namespace trueloss::ui
