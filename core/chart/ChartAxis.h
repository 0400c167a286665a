#pragma once

#include "chart/Chart.h"

#include <vector>

namespace trueloss {

/// The y axis of a chart: linear from 0, logarithmic where positive values span more than three decades. Values beyond
/// it (0 on a logarithmic one) are placed at its end.
class ChartAxis {
public:
    /// Takes in all finite values of the chart's series and marks, and its bands as far as reachForBand() allows.
    explicit ChartAxis(const Chart& chart);

    bool logarithmic() const { return m_logarithmic; }

    /// 0 at the lower end, 1 at the upper. Requires a finite value.
    double position(double value) const;

    /// From 4 to 12 or so, ascending.
    std::vector<double> ticks() const;

private:
    bool m_logarithmic = false;
    double m_low = 0.0;  ///< Decades on a logarithmic axis.
    double m_high = 1.0;
};

/// How far an axis over curves between low and high reaches for a band between bandLow and bandHigh: all of it, but at
/// most so that the curves keep a third of a linear axis that they fill (or that begins at 0), and one decade more at
/// each end of a logarithmic one, on which the curves' low has to be above 0. Requires low <= high, all finite.
struct AxisReach {
    double low = 0.0;
    double high = 0.0;
};
AxisReach reachForBand(double low, double high, double bandLow, double bandHigh, bool logarithmic);

/// 1, 2 or 5 times a power of ten, the smallest that is not below `rough`. Requires rough > 0.
double roundStep(double rough);

/// Batch numbers to write below a chart of `batches`: 1 and round ones, about `count`.
std::vector<double> batchTicks(std::size_t batches, int count = 10);

}  // namespace trueloss
