#include "ghosts/BlockMeans.h"

namespace trueloss {

void BlockMeans::add(double value)
{
    m_sum += value;
    ++m_count;
    if (m_count % m_steps != 0) return;
    m_points.push_back({m_count - 1, m_sum / static_cast<double>(m_steps)});
    m_sum = 0.0;
}

std::vector<CurvePoint> blockMeans(const LossCurve& curve, std::size_t steps)
{
    BlockMeans means(steps);
    for (const double value : curve.values()) means.add(value);
    return means.points();
}

}  // namespace trueloss
