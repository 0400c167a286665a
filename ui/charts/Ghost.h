#pragma once

#include "record/LossCurve.h"

#include <QString>

#include <memory>
#include <vector>

namespace trueloss {
class RunRecord;
}

namespace trueloss::ui {

/// Another run, to be laid over the one that is shown. Not owned.
struct Ghost {
    const RunRecord* record = nullptr;
    QString label;  ///< Empty: the run's own name.
};

enum class OverlayStyle { Line, Dashes, Dots, Points };

/// What somebody computed about the run that is shown, such as what another tool would have drawn of it: points, or a
/// curve with a value a batch, which may grow with the run.
struct Overlay {
    QString label;
    QString explanation;  ///< Its tool tip.
    OverlayStyle style = OverlayStyle::Line;
    std::vector<CurvePoint> points;                    ///< x: index of a batch of the run; ascending.
    std::shared_ptr<const LossCurve> curve = nullptr;  ///< In place of points.
};

/// What happened, or was found, at a batch, for the lane above the plot.
struct FindingMark {
    std::size_t batch = 0;  ///< Index in the run.
    QString text;
    bool operator==(const FindingMark&) const = default;
};

}  // namespace trueloss::ui
