#pragma once

#include <array>
#include <cstddef>

namespace trueloss::ui {

/// What the loss chart draws of a run.
enum class CurveKind { TrueRmse, RunningMean, Smoothed, Validation };

inline constexpr std::array curveKinds{CurveKind::TrueRmse, CurveKind::RunningMean, CurveKind::Smoothed,
                                       CurveKind::Validation};

constexpr std::size_t indexOf(CurveKind kind)
{
    return static_cast<std::size_t>(kind);
}

}  // namespace trueloss::ui
