#pragma once

#include "scale/TargetScaler.h"

namespace trueloss {

/// Brings the fitted minimum and maximum to the ends of a range, as scikit-learn's MinMaxScaler (clip = False).
class MinMaxScaler final : public TargetScaler {
public:
    /// Requires dataMin <= dataMax and rangeLow < rangeHigh, all finite. Need not be usable: valid() tells.
    MinMaxScaler(double dataMin, double dataMax, double rangeLow, double rangeHigh);

    bool valid() const;

    ScalerKind kind() const override { return ScalerKind::MinMax; }
    // scikit-learn's own formulas, operation by operation, so that both round alike.
    double transform(double value) const override { return value * m_scale + m_shift; }
    double inverseTransform(double value) const override { return (value - m_shift) / m_scale; }
    double inverseSlope(double /*value*/) const override { return 1.0 / m_scale; }

    /// "data_min", "data_max", "range_low" and "range_high"; the rest follows from them.
    ScalerParameters parameters() const override;

private:
    double m_dataMin;
    double m_dataMax;
    double m_rangeLow;
    double m_rangeHigh;
    double m_scale;
    double m_shift;
};

}  // namespace trueloss
