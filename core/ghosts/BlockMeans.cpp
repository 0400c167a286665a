#include "ghosts/BlockMeans.h"

namespace trueloss {

std::vector<CurvePoint> blockMeans(const LossCurve& curve, std::size_t steps)
{
    std::vector<CurvePoint> points;
    points.reserve(curve.size() / steps);
    double sum = 0.0;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        sum += curve.at(i);
        if ((i + 1) % steps != 0) continue;
        points.push_back({i, sum / static_cast<double>(steps)});
        sum = 0.0;
    }
    return points;
}

}  // namespace trueloss
