#pragma once

#include "base/Message.h"
#include "record/LossCurve.h"

#include <cstddef>
#include <vector>

namespace trueloss {

/// What something is drawn as: its colour (Okabe and Ito), width and dashes, the same on every page and in every file.
enum class ChartInk {
    TrueRmse,
    RunningMean,
    TwiceMean,
    TensorBoard,
    BlockMean,
    Validation,
    Culprit,
    Grid,
    Axis,
    Epoch,
    Level,
    Text
};

/// A line, or for Validation round points. Values that are not finite break the line. x is the batch's index in the
/// run.
struct ChartSeries {
    ChartInk ink = ChartInk::TrueRmse;
    Message label;
    std::vector<CurvePoint> points;
};

/// Shaded and hatched, both ends included.
struct ChartStretch {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Between which values something lies, at a batch.
struct ChartBound {
    std::size_t x = 0;
    double low = 0.0;
    double high = 0.0;
    bool operator==(const ChartBound&) const = default;
};

/// A diamond with words beside it.
struct ChartMark {
    CurvePoint at;
    Message label;
};

/// A thin line across, with words.
struct ChartLevel {
    double value = 0.0;
    Message label;
};

/// A chart over the batches of a run as plain values, ready to be drawn anywhere.
struct Chart {
    Message title;  ///< What it shows, for those who cannot see it.
    Message yName;
    std::size_t batches = 0;
    std::vector<ChartSeries> series;  ///< Drawn in this order.
    std::vector<ChartStretch> stretches;
    Message stretchLabel;                        ///< For the legend.
    std::vector<std::vector<ChartBound>> bands;  ///< Behind the curves; each without a gap, from left to right.
    Message bandLabel;
    std::vector<ChartStretch> gaps;  ///< Where the values are not known.
    Message gapLabel;
    std::vector<ChartMark> marks;
    std::vector<ChartLevel> levels;
    std::vector<std::size_t> epochStarts;
};

}  // namespace trueloss
